public import Diagnostics
public import Evidence

/// Recognises configurations of Alertmanager, which no record kind holds, and says what is in them.
public struct AlertmanagerConfigurationAdapter: Adapter {
    /// Configuration files, also inside of secrets and config maps, and resources of operators.
    public let format = FormatDescription(
        id: "alertmanager-configuration", tool: "Alertmanager",
        summary: LocalizedText(
            en: "routes and receivers of Alertmanager: files, secrets and config maps, AlertmanagerConfig resources",
            zh: "Alertmanager 路由与接收方：配置文件、Secret 与 ConfigMap、AlertmanagerConfig 资源"),
        kinds: [],
        limits: LocalizedText(
            en: "routes show where an alert would go, not that one ever did, and give no record",
            zh: "路由只说明告警会送往何处，不说明曾经送出，不产生记录"))

    /// Creates the adapter.
    public init() {}

    /// By `route` with a receiver and `receivers`, alone or inside of an object.
    public func recognize(_ content: Content) -> Recognition? {
        let maps = content.objects
        let objects = ManifestObject.all(in: maps)
        let isFile = objects.isEmpty && maps.prefix(5).contains { Self.configuration($0) != nil }
        guard isFile || MonitoringSetup.foremost(in: objects) == .alertmanager else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'route' with a 'receiver', and a list of 'receivers'", zh: "含“route”（带“receiver”）与“receivers”列表"))
    }

    /// Counts receivers and routes, and says why they give no record.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var routing = AlertmanagerRouting()
        var faults = FaultSummary()
        for map in content.objects {
            let objects = ManifestObject.all(in: [map])
            if objects.isEmpty, let configuration = Self.configuration(map) { routing.add(configuration) }
            for object in objects where MonitoringSetup.of(object) == .alertmanager {
                if let spec = object.spec { routing.add(spec) }
                for file in EmbeddedFile.all(in: object) {
                    for document in file.documents(reporting: &diagnostics) {
                        for map in document.objects {
                            if let configuration = Self.configuration(map) { routing.add(configuration) }
                        }
                    }
                }
            }
        }
        for matcher in routing.emptyMatchers { faults.add("matcher", Self.emptyMatcher(matcher)) }
        diagnostics += faults.diagnostics
        diagnostics.append(Self.summary(routing, at: content.location()))
    }

    /// The configuration that a map is, or that it wraps as the ruler of Mimir and the API do.
    private static func configuration(_ map: Node) -> Node? {
        if AlertmanagerRouting.isConfiguration(map) { return map }
        for inner in [map["alertmanager_config"], map[path: "alertmanager", "config"], map["config"]] {
            if let inner, AlertmanagerRouting.isConfiguration(inner) { return inner }
        }
        return nil
    }
}

// MARK: - Messages

extension AlertmanagerConfigurationAdapter {
    private static func emptyMatcher(_ node: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "alertmanager.empty-matcher",
            LocalizedText(
                en: "a matcher has no value, so that Alertmanager refuses this configuration",
                zh: "匹配条件没有值，Alertmanager 会拒绝该配置"),
            at: node.location,
            fixes: [LocalizedText(en: "check it with amtool check-config", zh: "请用 amtool check-config 检查")])
    }

    private static func summary(_ routing: AlertmanagerRouting, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "alertmanager.configuration",
            LocalizedText(
                en: """
                    a configuration with \(routing.routes) routes and \(routing.receivers) receivers shows where alerts would go, \
                    not that any did, so there is no record
                    """,
                zh: "配置含 \(routing.routes) 条路由、\(routing.receivers) 个接收方，只说明告警会送往何处，不说明曾经送出，不产生记录"),
            at: location,
            notes: [
                LocalizedText(
                    en: """
                        \(routing.idleReceivers) receivers have no integration, \(routing.pagingReceivers) page somebody; there are \
                        \(routing.inhibitRules) inhibition rules
                        """,
                    zh: """
                        其中 \(routing.idleReceivers) 个接收方没有任何集成，\(routing.pagingReceivers) 个会呼叫人员；抑制规则 \
                        \(routing.inhibitRules) 条
                        """)
            ],
            fixes: [
                LocalizedText(
                    en: "export the alerts: /api/v2/alerts, or the payloads of a webhook",
                    zh: "请导出告警：/api/v2/alerts，或 Webhook 消息")
            ])
    }
}
