public import Diagnostics
public import Evidence

/// Reads objectives of Pyrra, and the burn-rate alerts that Pyrra makes of them.
public struct PyrraAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "pyrra-objectives", tool: "Pyrra",
            summary: LocalizedText(
                en: "ServiceLevelObjective resources of Pyrra, with the burn-rate alerts made of them",
                zh: "Pyrra 的 ServiceLevelObjective 资源及由其生成的燃烧率告警"),
            kinds: [.alertRules, .slos],
            limits: LocalizedText(
                en: """
                    a definition: whether Pyrra runs and loads the rules is not shown; the service is the label service, \
                    service_name, app, app.kubernetes.io/name or application, with or without a prefix, and \
                    without one the label service, service_name, app, application or job that the selectors ask for; \
                    the windows of the alerts follow from the window of the objective as Pyrra computes them; with \
                    grouping, one objective stands for several
                    """,
                zh: """
                    仅为定义，看不出 Pyrra 是否在运行、规则是否已加载；服务取自标签 service、service_name、app、\
                    app.kubernetes.io/name、application（可带前缀），没有则取选择器中的 service、service_name、app、\
                    application、job；告警窗口按 Pyrra 的算法由目标窗口推得；使用 grouping 时，一项目标代表多项
                    """))
    }

    /// Recognises the resource by `apiVersion` and `kind`.
    public func recognize(_ content: Content) -> Recognition? {
        let objects = ManifestObject.all(in: content.objects)
        return ManifestObject.confidence(of: .pyrra, in: objects).map { confidence in
            Recognition(
                confidence,
                because: LocalizedText(
                    en: "'apiVersion' of Pyrra and 'kind' ServiceLevelObjective",
                    zh: "“apiVersion”属于 Pyrra，“kind”为 ServiceLevelObjective"))
        }
    }

    /// Reads the objectives and alerts.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var faults = FaultSummary()
        var times = TimeNotes(path: content.path)
        for object in ManifestObject.all(in: content.objects) where object.family == .pyrra {
            var reader = PyrraObjective(object, times: times, faults: faults)
            if let (slo, rules) = reader.read() {
                records.append(slo)
                for rule in rules { records.append(rule) }
            }
            (times, faults) = (reader.times, reader.faults)
        }
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "objectives", zh: "目标"), to: &diagnostics)
    }
}
