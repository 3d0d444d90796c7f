/// Collects the requests with which traces begin, by service and name.
struct TransactionTally {
    private var indices: [UInt64: Int] = [:]
    private var groups: [Group] = []

    private struct Group {
        var service: UInt32
        var name: UInt32
        var line: UInt32
        var start: Int64?
        var end: Int64?
        var durations: [Int64] = []
    }

    /// Counts a request; one without a name is left out.
    mutating func add(_ root: SpanStore.Root, service: UInt32) {
        guard root.name != 0 else { return }
        let key = UInt64(service) << 32 | UInt64(root.name)
        let index = indices[key] ?? groups.count
        if index == groups.count {
            indices[key] = index
            groups.append(Group(service: service, name: root.name, line: root.line))
        }
        groups[index].line = min(groups[index].line, root.line)
        if root.duration >= 0 { groups[index].durations.append(root.duration) }
        guard root.start != .max else { return }
        groups[index].start = min(groups[index].start ?? root.start, root.start)
        groups[index].end = max(groups[index].end ?? root.end, root.end)
    }

    /// The rows in alphabetical order of service and name; requests without any time count in no period and are left
    /// out.
    func rows(services: NameTable, names: NameTable) -> [TransactionWindow] {
        groups.filter { $0.end != nil }.map { group in
            let durations = group.durations.sorted()
            var row = TransactionWindow(
                line: Int(group.line), service: services[group.service], transaction: names[group.name] ?? "")
            (row.startedAt, row.endedAt) = (group.start, group.end)
            row.p95 = TransactionWindow.percentile(95, ofSorted: durations)
            row.p99 = TransactionWindow.percentile(99, ofSorted: durations)
            return row
        }
        .sorted { ($0.service ?? "", $0.transaction) < ($1.service ?? "", $1.transaction) }
    }
}
