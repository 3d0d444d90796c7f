/// How long to wait before a request is sent again: twice as long each time, and never the same for two clients.
package struct Backoff: Sendable {
    private var state: UInt64

    private static let first: Int64 = 1_000_000
    private static let longest: Int64 = 60_000_000

    /// Creates a sequence of delays that depends on the seed only.
    package init(seed: UInt64) {
        state = seed
    }

    /// The delay after a failed attempt, in microseconds: between half and all of 1, 2, 4 … 60 seconds.
    ///
    /// - Parameter attempt: The number of the attempt, from 1.
    /// - Returns: The delay.
    package mutating func delay(after attempt: Int) -> Int64 {
        let whole = min(Self.first << Int64(min(max(attempt, 1) - 1, 20)), Self.longest)
        return whole / 2 + Int64(next() % UInt64(whole / 2 + 1))
    }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
