/// The observability platform: which signals and log streams of each service are there.
enum Observability {
    static func files(_ world: World) -> [ExampleFile] {
        signals.files("observability/指标接入.csv", rows: signalRows)
            + logs.files("observability/log-streams.json", rows: logRows)
    }

    private static func signalRows(_ year: Year) -> [[String]] {
        Service.all.flatMap { service -> [[String]] in
            let signals = [
                ("latency", "时延"), ("traffic", "流量"), ("errors", "错误"), ("saturation", "饱和度"), ("business", "业务量"),
            ]
            return signals.enumerated().map { index, signal in
                // Before the programme saturation and business figures were missing for every second service.
                let hasData = year.pick(
                    index < 3 || [0, 1, 4, 5].contains(service.position),
                    index < 4 || service.position != 7 && service.isCritical || service.position == 2)
                return [
                    service.id, signal.1, index < 4 ? "prometheus" : "业务监控", hasData.chinese,
                    (year == .after && index < 2).chinese,
                ]
            }
        }
    }

    private static func logRows(_ year: Year) -> [[String]] {
        Service.all.map { service in
            let isStructured = year.pick(service.position % 2 == 1, service.position != 4 && service.position < 12)
            let share = year.pick(service.position % 2 == 1 ? 55 + service.position : 8, isStructured ? 88 : 35)
            return [
                service.id, "\(service.id)-app", (year == .after || service.position % 4 != 2).chinese,
                isStructured.chinese, "0.\(share)", service.isCritical ? "180" : "30",
            ]
        }
    }

    private static let signals = MappedExport(
        id: "observability-signals", tool: "observability-platform", name: ("signals of each service", "应用指标接入情况"),
        kind: "signals",
        fields: [
            .text("应用", "service"),
            .choice(
                "指标类别", "signal",
                [("时延", "latency"), ("流量", "traffic"), ("错误", "errors"), ("饱和度", "saturation"), ("业务量", "business")]),
            .text("数据来源", "source"), .flag("近7天有数据", "has_data"), .flag("动态基线", "baseline"),
        ])

    private static let logs = MappedExport(
        id: "observability-logs", tool: "observability-platform", name: ("log streams of each service", "应用日志接入情况"),
        kind: "log_streams", form: .json(under: ["streams"]),
        fields: [
            .text("app", "service"), .text("stream", "name"), .flag("centralized", "central"),
            .flag("json_format", "structured"), .number("trace_id_ratio", "trace_id_share"),
            .number("keep_days", "retention_days"),
        ])
}
