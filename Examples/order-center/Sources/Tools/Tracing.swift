/// The application performance platform: traces by week, probes, and transactions by month.
enum Tracing {
    static func files(_ world: World) -> [ExampleFile] {
        traces.files("apm/trace-weekly.csv") { traceRows($0) }
            + probes.files("apm/probes.json", rows: probeRows)
            + transactions.files("apm/交易性能月报.csv") { transactionRows($0) }
    }

    private static func traceRows(_ year: Year) -> [[String]] {
        var random = Random(seed: UInt64(year.rawValue) * 49_979_687)
        let traced = Service.all.filter {
            year.pick($0.isCritical && $0.position != 7 && $0.position != 9, $0.position != 2 && $0.position != 12)
        }
        let monday = Moment(year.rawValue, 10, year.pick(24, 23))
        return (0..<51).reversed().flatMap { week -> [[String]] in
            let end = monday.adding(days: -7 * week)
            return traced.map { service in
                let traces = random.number(8000...30_000)
                let spans = traces * random.number(7...12)
                let complete = traces / 100 * random.number(year.pick(58...70, 84...93))
                let orphans = spans / 1000 * random.number(year.pick(110...170, 20...70))
                return [
                    service.configurationName, end.adding(days: -7).localPlain, end.localPlain, "\(traces)",
                    "\(complete)",
                    "\(spans)", "\(orphans)", "\(spans / 1000 * random.number(2...14))",
                    (year == .after && service.position % 2 == 0).chinese,
                ]
            }
        }
    }

    private static func probeRows(_ year: Year) -> [[String]] {
        let lastRun = year.collectedAt.adding(minutes: -6)
        return Journey.all.enumerated().flatMap { index, journey -> [[String]] in
            let isProbed = year.pick(index < 4, journey.isCritical)
            let isWatched = year.pick(false, index % 2 == 0 && journey.isCritical)
            var rows: [[String]] = []
            if isProbed {
                rows.append(
                    [
                        "\(journey.id)-dial", journey.id, "拨测", year.pick("10", index < 8 ? "5" : "10"),
                        year.pick("3", "4"), "",
                        lastRun.local, "否",
                    ])
            }
            if year == .before, index == 0 {
                rows.append(["\(journey.id)-dial-fast", journey.id, "拨测", "5", "3", "", lastRun.local, "否"])
                rows.append(["J02-dial-fast", "J02", "拨测", "5", "3", "", lastRun.local, "否"])
                rows.append(["J03-dial-fast", "J03", "拨测", "5", "3", "", lastRun.local, "否"])
            }
            if isWatched {
                rows.append(["\(journey.id)-rum", journey.id, "真实用户", "", "", "0.2\(index)", lastRun.local, "否"])
            }
            return rows
        }
    }

    private static func transactionRows(_ year: Year) -> [[String]] {
        var random = Random(seed: UInt64(year.rawValue) * 67_867_967)
        return (0..<12).flatMap { index -> [[String]] in
            let month = 9 + index
            let start = Moment(year.rawValue - 1 + month / 12, month % 12 + 1, 1)
            let end = Moment(year.rawValue - 1 + (month + 1) / 12, (month + 1) % 12 + 1, 1)
            return Journey.all.enumerated().map { position, journey in
                let total = random.number(300_000...900_000)
                let satisfied = total / 1000 * random.number(year.pick(640...740, 800...900))
                let tolerating = (total - satisfied) / 100 * random.number(55...80)
                let hasTarget = year.pick(position < 4, journey.isCritical)
                let p95 = random.number(year.pick(900...1900, 420...880))
                return [
                    journey.service.configurationName, journey.chineseName, start.slashed, end.slashed,
                    journey.isCritical.chinese, "\(satisfied)", "\(tolerating)", "\(total)", hasTarget ? "500" : "",
                    "\(p95)", "\(p95 * 2)", hasTarget ? "900" : "",
                ]
            }
        }
    }

    private static let traces = MappedExport(
        id: "apm-trace-weekly", tool: "apm-platform", name: ("traces of each service by week", "链路周统计"),
        kind: "trace_summaries",
        fields: [
            .text("service", "service"), .time("week_start", "started_at"), .time("week_end", "ended_at"),
            .number("traces", "traces"), .number("complete_traces", "complete_traces"), .number("spans", "spans"),
            .number("orphan_spans", "orphan_spans"), .number("error_spans", "error_spans"),
            .flag("async", "async_covered"),
        ])

    private static let probes = MappedExport(
        id: "apm-probes", tool: "apm-platform", name: ("probes of journeys and watched users", "拨测与真实用户监测任务"),
        kind: "probes", form: .json(under: ["data", "tasks"]),
        fields: [
            .text("task", "name"), .text("journey", "journey"),
            .choice("type", "kind", [("拨测", "synthetic"), ("真实用户", "rum")]),
            .duration("every_minutes", "interval", "minutes"), .number("sites", "sites"),
            .number("session_rate", "session_share"),
            .instant("last_run", "last_run_at"), .flag("joined_with_traces", "joined_traces"),
        ])

    private static let transactions = MappedExport(
        id: "apm-transactions", tool: "apm-platform", name: ("transactions by month with Apdex", "交易性能月报"),
        kind: "transaction_windows",
        fields: [
            .text("应用", "service"), .text("交易", "transaction"), .slashedTime("开始", "started_at"),
            .slashedTime("结束", "ended_at"), .flag("关键交易", "critical"), .number("满意数", "satisfied"),
            .number("可容忍数", "tolerating"), .number("总数", "total"), .duration("T值(ms)", "apdex_target", "milliseconds"),
            .duration("P95(ms)", "p95", "milliseconds"), .duration("P99(ms)", "p99", "milliseconds"),
            .duration("P95目标(ms)", "target_p95", "milliseconds"),
        ])
}
