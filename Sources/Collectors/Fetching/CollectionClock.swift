internal import Foundation

/// The time, and how to wait; given from outside, so that tests neither wait nor depend on the day.
package protocol CollectionClock: Sendable {
    /// The time in microseconds UTC.
    func now() -> Int64
    /// Waits for some microseconds.
    func sleep(_ microseconds: Int64) async throws
}

/// The clock of the machine.
package struct SystemClock: CollectionClock {
    /// Creates a clock.
    package init() {}

    /// The time in microseconds UTC.
    package func now() -> Int64 {
        Int64(Date().timeIntervalSince1970 * 1_000_000)
    }

    /// Waits for some microseconds.
    package func sleep(_ microseconds: Int64) async throws {
        try await Task.sleep(for: .microseconds(microseconds))
    }
}
