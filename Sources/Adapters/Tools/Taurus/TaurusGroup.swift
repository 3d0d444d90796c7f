/// The figures of one label of Taurus, or of all of them.
struct TaurusGroup {
    /// Where it starts.
    let line: Int
    /// The label; empty for the group of all requests.
    let label: String
    private var counts: [String: Int64] = [:]
    /// Microseconds by percentile, such as `95.0`.
    private var percentiles: [String: Int64] = [:]

    /// Starts a group.
    init(line: Int, label: String) {
        self.line = line
        self.label = label
    }

    /// Takes a figure: its name, its value, and the percentile or code that it is of.
    mutating func take(_ name: String, _ value: String?, of parameter: String?) {
        guard let value else { return }
        let text = Array(value.utf8)[...]
        switch name {
        case "succ", "fail", "throughput":
            if let count = NumberText.integer(text), (0...1 << 40).contains(count) { counts[name] = count }
        case "perc":
            guard let parameter, let length = DurationParser.parse(value, unit: .seconds) else { return }
            percentiles[parameter] = length
        default: break
        }
    }

    /// How many requests were sent; `throughput` is their number too.
    var requests: Int64? {
        if let good = counts["succ"], let bad = counts["fail"] { return good + bad }
        return counts["throughput"]
    }

    var errors: Int64? { counts["fail"] }

    /// The value of a percentile in microseconds.
    func percentile(_ percent: Int) -> Int64? { percentiles["\(percent).0"] ?? percentiles["\(percent)"] }
}
