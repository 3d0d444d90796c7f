/// Counts the distances between neighbouring samples; the most frequent one is the step of a query.
struct GapTally {
    private var counts: [Int64: Int] = [:]
    private var current: (gap: Int64, count: Int)?
    /// A series that never repeats a distance has no step.
    private static let maximumGaps = 10_000

    /// Counts a distance in microseconds.
    mutating func add(_ gap: Int64) {
        guard gap > 0 else { return }
        if current?.gap == gap {
            current?.count += 1
        } else {
            flush()
            current = (gap, 1)
        }
    }

    /// The most frequent distance in microseconds, the shortest of equally frequent ones; none if there was none.
    mutating func step() -> Int64? {
        flush()
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }

    private mutating func flush() {
        if let current, counts[current.gap] != nil || counts.count < Self.maximumGaps {
            counts[current.gap, default: 0] += current.count
        }
        current = nil
    }
}
