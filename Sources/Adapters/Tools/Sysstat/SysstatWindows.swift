import Evidence

/// The windows of one host.
struct SysstatWindows {
    private static let resources = ["cpu", "memory", "disk", "network"]
    /// By resource; days in the order in which they first come, the one without a date under none.
    private var tallies: [[Int64?: DayTally]] = Array(repeating: [:], count: 4)

    /// Adds a sample.
    mutating func add(_ sample: SysstatSample) {
        let day = sample.time.map { DayTally.day(of: $0) }
        for (index, value) in [sample.cpu, sample.memory, sample.disk, sample.network].enumerated() {
            if let value { tallies[index][day, default: DayTally()].add(value) }
        }
    }

    /// How many windows there are.
    var count: Int { tallies.reduce(0) { $0 + $1.count } }

    /// Whether samples had no date.
    var hasUntimed: Bool { tallies.contains { $0[nil] != nil } }

    /// Writes the windows, by resource and day.
    func write(_ host: String?, line: Int, into records: inout RecordSink) {
        guard count > 0 else { return }
        records.withTable(.utilizationWindows) { table, evidence in
            for (resource, days) in zip(Self.resources, tallies) {
                for day in days.keys.sorted(by: { $0 ?? .max < $1 ?? .max }) {
                    guard let tally = days[day] else { continue }
                    table.beginRow(evidence: evidence, position: line)
                    table.set(table.column("service"), text: host)
                    table.set(table.column("resource"), text: resource)
                    table.set(table.column("started_at"), timestamp: day.map { $0 * DayTally.length })
                    table.set(table.column("ended_at"), timestamp: day.map { ($0 + 1) * DayTally.length })
                    table.set(table.column("peak"), decimal: ScaledDecimal(units: tally.peak).double)
                    table.set(table.column("average"), decimal: ScaledDecimal.mean(tally.sum, over: tally.count).double)
                }
            }
        }
    }
}
