public import Diagnostics
public import Evidence

/// Recognises configurations of Prometheus and its operators, which no record kind holds, and says what is in them.
public struct PrometheusConfigurationAdapter: Adapter {
    /// Configuration files, also inside of config maps, target files, and resources of operators.
    public let format = FormatDescription(
        id: "prometheus-configuration", tool: "Prometheus",
        summary: LocalizedText(
            en: "scrape configurations: server and agent files, target files, config maps, monitors of operators",
            zh: "抓取配置：服务器与 Agent 配置文件、目标文件、ConfigMap、Operator 的 Monitor 资源"),
        kinds: [],
        limits: LocalizedText(
            en: "a configuration shows what should be collected, not that data came in, and gives no record",
            zh: "配置只说明应采集什么，不说明确有数据，不产生记录"))

    /// Creates the adapter.
    public init() {}

    /// By `scrape_configs` with `job_name`, or `global` with other parts, or the kinds of operators.
    public func recognize(_ content: Content) -> Recognition? {
        let maps = content.objects
        let objects = ManifestObject.all(in: maps)
        let isFile = objects.isEmpty && maps.prefix(5).contains { ScrapeSetup.configuration($0) != nil }
        if isFile || MonitoringSetup.foremost(in: objects) == .prometheus {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "'scrape_configs' with 'job_name', 'global' with rules or remote storage, or a monitor",
                    zh: "“scrape_configs”含“job_name”，“global”与规则或远程存储并存，或为 Monitor 资源"))
        }
        guard objects.isEmpty else { return nil }
        if let first = maps.first, maps.count == 1, ScrapeSetup.isPart(first) {
            return Recognition(
                .likely,
                because: LocalizedText(en: "nothing but parts of a configuration", zh: "仅含 Prometheus 配置的部分内容"))
        }
        guard ScrapeSetup.isTargetFile(maps) else { return nil }
        return Recognition(
            .likely,
            because: LocalizedText(en: "a list of 'targets' with 'labels' only", zh: "列表项仅含“targets”与“labels”"))
    }

    /// Counts the jobs and says why they give no record.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var setup = ScrapeSetup()
        for map in content.objects {
            let objects = ManifestObject.all(in: [map])
            if objects.isEmpty { setup.add(ScrapeSetup.configuration(map) ?? map) }
            for object in objects where MonitoringSetup.of(object) == .prometheus {
                setup.add(resource: object)
                for file in EmbeddedFile.all(in: object) {
                    for document in file.documents(reporting: &diagnostics) {
                        for map in document.objects { setup.add(map) }
                    }
                }
            }
        }
        diagnostics.append(Self.summary(setup, at: content.location()))
    }

    private static func summary(_ setup: ScrapeSetup, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "prometheus.configuration",
            LocalizedText(
                en:
                    "a configuration with \(setup.jobs) scrape jobs or monitors shows what should be collected, not that data came in, so there is no record",
                zh: "配置含 \(setup.jobs) 个抓取任务或 Monitor，只说明应采集什么，不说明确有数据，不产生记录"),
            at: location,
            notes: [
                LocalizedText(
                    en: """
                        \(setup.discoveries) jobs discover their targets; there are \(setup.ruleFiles) rule files, \
                        \(setup.alertmanagers) entries for Alertmanager and \(setup.remoteWrites) remote storages
                        """,
                    zh: """
                        其中 \(setup.discoveries) 个任务使用服务发现；规则文件 \(setup.ruleFiles) 个，Alertmanager 配置 \
                        \(setup.alertmanagers) 项，远程存储 \(setup.remoteWrites) 个
                        """)
            ],
            fixes: [
                LocalizedText(
                    en: "export /api/v1/targets, /api/v1/rules and /api/v1/query_range of the running server",
                    zh: "请从运行中的服务器导出 /api/v1/targets、/api/v1/rules 与 /api/v1/query_range")
            ])
    }
}
