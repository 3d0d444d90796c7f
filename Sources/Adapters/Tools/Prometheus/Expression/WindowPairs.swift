/// Finds pairs of conditions that `and` joins, about the same metric over different windows.
struct WindowPairs {
    /// The pair with the longest window, and among those with the shortest short one.
    private(set) var best: (long: Int64, short: Int64)?
    private var frames = [Frame()]
    private var isBalanced = true

    /// One side of `and`.
    private struct Operand {
        var windows: [Int64] = []
        var metrics: [String] = []
        /// Whether it stands behind `unless`, where nothing is asked for.
        var isExcluded = false
        static let limit = 32

        mutating func add(window: Int64) {
            if windows.count < Self.limit, !windows.contains(window) { windows.append(window) }
        }

        mutating func add(metric: String) {
            if metrics.count < Self.limit, !metrics.contains(metric) { metrics.append(metric) }
        }

        mutating func absorb(_ other: Operand) {
            for window in other.windows { add(window: window) }
            for metric in other.metrics { add(metric: metric) }
        }
    }

    /// What stands between two parentheses.
    private struct Frame {
        /// The sides of `and` that are complete, since the last `or`.
        var operands: [Operand] = []
        var current = Operand()
        /// Everything before the last `or`.
        var total = Operand()
    }

    /// Goes on by one part of the expression.
    mutating func take(_ token: PromQLToken) {
        let last = frames.count - 1
        switch token {
        case .metric(let name):
            let (base, window) = Self.split(name)
            frames[last].current.add(metric: base)
            if let window { frames[last].current.add(window: window) }
        case .window(let window): frames[last].current.add(window: window)
        case .and: endOperand(isExcludedNext: false)
        case .unless: endOperand(isExcludedNext: true)
        case .or: endTerm()
        case .open: frames.append(Frame())
        case .close:
            guard frames.count > 1 else {
                isBalanced = false
                return
            }
            endTerm()
            let inner = frames.removeLast().total
            frames[frames.count - 1].current.absorb(inner)
        case .call, .comparison, .other: break
        }
    }

    /// Ends the expression, and says whether its parentheses are closed.
    mutating func finish() -> Bool {
        endTerm()
        return isBalanced && frames.count == 1
    }

    private mutating func endOperand(isExcludedNext: Bool) {
        let last = frames.count - 1
        if frames[last].operands.count < Operand.limit { frames[last].operands.append(frames[last].current) }
        frames[last].current = Operand(isExcluded: isExcludedNext)
    }

    private mutating func endTerm() {
        endOperand(isExcludedNext: false)
        let last = frames.count - 1
        let operands = frames[last].operands
        for (index, left) in operands.enumerated() {
            for right in operands[(index + 1)...] { compare(left, right) }
            frames[last].total.absorb(left)
        }
        frames[last].operands = []
    }

    private mutating func compare(_ left: Operand, _ right: Operand) {
        guard !left.isExcluded, !right.isExcluded, let first = left.windows.max(), let second = right.windows.max(),
            first != second, left.metrics.contains(where: right.metrics.contains)
        else { return }
        let pair = (long: max(first, second), short: min(first, second))
        if let best, (best.long, -best.short) >= (pair.long, -pair.short) { return }
        best = pair
    }

    /// A recorded series such as `slo:sli_error:ratio_rate5m` without its window, and the window.
    private static func split(_ name: String) -> (base: String, window: Int64?) {
        guard name.contains(":") else { return (name, nil) }
        let bytes = Array(name.utf8)
        var start = bytes.count
        while start > 0, (0x61...0x7A).contains(bytes[start - 1]) { start -= 1 }
        guard bytes.count - start == 1 || bytes.count - start == 2 else { return (name, nil) }
        while start > 0, bytes[start - 1] &- 0x30 < 10 { start -= 1 }
        guard start > 0, bytes[start] &- 0x30 < 10, let window = DurationParser.parse(utf8: bytes[start...]), window > 0
        else { return (name, nil) }
        return (String(decoding: bytes[..<start], as: UTF8.self), window)
    }
}
