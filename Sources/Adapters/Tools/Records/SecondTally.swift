/// Counts events by the second in which they began.
struct SecondTally {
    private var counts: [Int64: Int] = [:]
    private var current: (second: Int64, count: Int)?

    /// Counts events that began at a time in microseconds since 1970.
    mutating func add(_ time: Int64, count: Int = 1) {
        let second = time >= 0 ? time / 1_000_000 : (time + 1) / 1_000_000 - 1
        if current?.second == second {
            current?.count += count
        } else {
            flush()
            current = (second, count)
        }
    }

    /// The most events within one second; none if there was no event.
    mutating func peak() -> Int? {
        flush()
        return counts.values.max()
    }

    private mutating func flush() {
        if let current { counts[current.second, default: 0] += current.count }
        current = nil
    }
}
