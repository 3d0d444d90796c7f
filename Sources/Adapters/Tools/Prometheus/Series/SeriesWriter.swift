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

    private func writeIndicator(_ group: SeriesGroup, _ slo: String, into records: inout RecordSink) {
        records.withTable(.sliWindows) { table, evidence in
            let (service, name) = (table.column("service"), table.column("slo"))
            let (started, ended, kind) =
                (table.column("started_at"), table.column("ended_at"), table.column("window_kind"))
            let (good, total, value) = (table.column("good"), table.column("total"), table.column("value"))
            let (objective, met) = (table.column("objective"), table.column("met"))
            let (dataShare, userFacing) = (table.column("data_share"), table.column("user_facing"))
            for (day, tally) in group.orderedDays(step: step) {
                table.beginRow(evidence: evidence, position: group.line)
                table.set(service, text: group.service)
                table.set(name, text: slo)
                table.set(started, timestamp: day * DayTally.length)
                table.set(ended, timestamp: (day + 1) * DayTally.length)
                table.set(kind, text: "day")
                table.set(good, decimal: ScaledDecimal(units: tally.sum).double)
                table.set(total, decimal: Double(tally.count))
                table.set(objective, decimal: group.objective?.double)
                table.set(dataShare, decimal: dataShareOf(tally, in: group))
                table.set(userFacing, boolean: group.userFacing)
                guard tally.count > 0 else { continue }
                table.set(value, decimal: ScaledDecimal.mean(tally.sum, over: tally.count).double)
                table.set(met, boolean: group.objective.map { tally.sum >= $0.units * Int128(tally.count) })
            }
        }
    }

    /// The samples of a day among those that the step lets expect of all series; at most 1.
    private func dataShareOf(_ tally: DayTally, in group: SeriesGroup) -> Double? {
        guard let step else { return nil }
        // Whole numbers below 2⁵³ in any real reply, so that only the division rounds.
        let present = Double(tally.count) * Double(step)
        return min(1, present / (Double(DayTally.length) * Double(group.seriesCount)))
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
