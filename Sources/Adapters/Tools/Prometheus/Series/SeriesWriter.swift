import Evidence

/// Writes what was collected from a reply as rows.
struct SeriesWriter {
    private let collector: SeriesCollector
    /// The step of the query in microseconds, if there is one.
    private let step: Int64?

    /// Takes what was collected.
    init(_ collector: SeriesCollector) {
        var gaps = collector.gaps
        step = gaps.step()
        self.collector = collector
    }

    /// Writes all rows.
    func write(into records: inout RecordSink) {
        for group in collector.groups {
            switch group.role {
            case .indicator(let slo): writeIndicator(group, slo, into: &records)
            case .utilization(let resource): writeUtilization(group, resource, into: &records)
            case .availability, .unused: break
            }
        }
        for rolling in collector.rolling { write(rolling, into: &records) }
        for target in collector.targets { write(target, into: &records) }
    }

    /// Writes a window for each day, and one for each calendar month that is there as a whole.
    ///
    /// The counts stand in the days only, so that a sum over all windows counts nothing twice.
    private func writeIndicator(_ group: SeriesGroup, _ slo: String, into records: inout RecordSink) {
        for (day, tally) in group.orderedDays(step: step) {
            let window = Window(kind: "day", start: day, end: day + 1, tally: tally, hasCounts: true)
            write(window, of: group, slo, into: &records)
        }
        for (start, end, tally) in group.wholeMonths(step: step) {
            let window = Window(kind: "month", start: start, end: end, tally: tally, hasCounts: false)
            write(window, of: group, slo, into: &records)
        }
    }

    /// A window from the start of a day to the start of another one.
    private struct Window {
        var kind: String
        var start: Int64
        var end: Int64
        var tally: DayTally
        var hasCounts: Bool
    }

    private func write(_ window: Window, of group: SeriesGroup, _ slo: String, into records: inout RecordSink) {
        let tally = window.tally
        records.withTable(.sliWindows) { table, evidence in
            table.beginRow(evidence: evidence, position: group.line)
            table.set(table.column("service"), text: group.service)
            table.set(table.column("slo"), text: slo)
            table.set(table.column("started_at"), timestamp: window.start * DayTally.length)
            table.set(table.column("ended_at"), timestamp: window.end * DayTally.length)
            table.set(table.column("window_kind"), text: window.kind)
            if window.hasCounts {
                table.set(table.column("good"), decimal: ScaledDecimal(units: tally.sum).double)
                table.set(table.column("total"), decimal: Double(tally.count))
            }
            table.set(table.column("objective"), decimal: group.objective?.double)
            table.set(table.column("data_share"), decimal: dataShare(of: window, in: group))
            table.set(table.column("user_facing"), boolean: group.userFacing)
            guard tally.count > 0 else { return }
            table.set(table.column("value"), decimal: ScaledDecimal.mean(tally.sum, over: tally.count).double)
            table.set(
                table.column("met"), boolean: group.objective.map { tally.sum >= $0.units * Int128(tally.count) })
        }
    }

    /// The samples of a window among those that the step lets expect of all series; at most 1.
    private func dataShare(of window: Window, in group: SeriesGroup) -> Double? {
        guard let step else { return nil }
        // Whole numbers below 2⁵³ in any real reply, so that only the division rounds.
        let present = Double(window.tally.count) * Double(step)
        return min(1, present / (Double((window.end - window.start) * DayTally.length) * Double(group.seriesCount)))
    }

    private func writeUtilization(_ group: SeriesGroup, _ resource: String, into records: inout RecordSink) {
        records.withTable(.utilizationWindows) { table, evidence in
            let (service, name) = (table.column("service"), table.column("resource"))
            let (started, ended) = (table.column("started_at"), table.column("ended_at"))
            let (peak, average) = (table.column("peak"), table.column("average"))
            for (day, tally) in group.orderedDays(step: step) {
                table.beginRow(evidence: evidence, position: group.line)
                table.set(service, text: group.service)
                table.set(name, text: resource)
                table.set(started, timestamp: day * DayTally.length)
                table.set(ended, timestamp: (day + 1) * DayTally.length)
                guard tally.count > 0 else { continue }
                table.set(peak, decimal: ScaledDecimal(units: tally.peak).double)
                table.set(average, decimal: ScaledDecimal.mean(tally.sum, over: tally.count).double)
            }
        }
    }

    private func write(_ rolling: SeriesCollector.Rolling, into records: inout RecordSink) {
        records.withTable(.sliWindows) { table, evidence in
            table.beginRow(evidence: evidence, position: rolling.line)
            table.set(table.column("service"), text: rolling.service)
            table.set(table.column("slo"), text: rolling.slo)
            table.set(table.column("started_at"), timestamp: rolling.start)
            table.set(table.column("ended_at"), timestamp: rolling.end)
            table.set(table.column("window_kind"), text: "rolling")
            table.set(table.column("value"), decimal: rolling.value.double)
            table.set(table.column("objective"), decimal: rolling.objective?.double)
            table.set(table.column("met"), boolean: rolling.objective.map { rolling.value >= $0 })
            table.set(table.column("user_facing"), boolean: rolling.userFacing)
        }
    }

    private func write(_ target: SeriesCollector.Target, into records: inout RecordSink) {
        records.withTable(.telemetryTargets) { table, evidence in
            table.beginRow(evidence: evidence, position: target.line)
            table.set(table.column("service"), text: target.service)
            table.set(table.column("target"), text: target.name)
            table.set(table.column("layer"), text: target.layer)
            table.set(table.column("up"), boolean: target.isUp)
            table.set(table.column("last_seen_at"), timestamp: target.lastSeen)
            table.set(table.column("agent"), text: target.agent)
        }
    }
}
