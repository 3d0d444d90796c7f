/// Counts whole numbers so that exact percentiles can be told, in memory that grows with the different values and not
/// with their number.
struct RankTally {
    /// How many values there are.
    private(set) var count = 0
    /// How often each value below `denseLimit` is there.
    private var dense: [UInt32] = []
    /// How often each larger value is there.
    private var sparse: [Int64: Int] = [:]
    private static let denseLimit: Int64 = 1 << 20

    /// Counts a value that is not negative.
    mutating func add(_ value: Int64) {
        count += 1
        guard value < Self.denseLimit else {
            sparse[value, default: 0] += 1
            return
        }
        let index = Int(value)
        if index >= dense.count {
            dense.append(contentsOf: repeatElement(0, count: max(index + 1 - dense.count, dense.count)))
        }
        if dense[index] == .max {
            sparse[value, default: 0] += 1
        } else {
            dense[index] += 1
        }
    }

    /// The smallest value that at least a percentage of all values do not exceed (nearest rank); none if there are no
    /// values.
    func percentile(_ percent: Int) -> Int64? {
        guard count > 0 else { return nil }
        let rank = max(1, (count * percent + 99) / 100)
        var seen = 0
        for (value, number) in dense.enumerated() where number > 0 {
            seen += Int(number) + (sparse[Int64(value)] ?? 0)
            if seen >= rank { return Int64(value) }
        }
        for value in sparse.keys.filter({ $0 >= Self.denseLimit }).sorted() {
            seen += sparse[value] ?? 0
            if seen >= rank { return value }
        }
        return nil
    }
}
