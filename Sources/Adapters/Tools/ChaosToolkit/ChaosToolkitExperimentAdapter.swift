public import Diagnostics
public import Evidence

/// Reads experiments of Chaos Toolkit: what is planned, not what was done.
public struct ChaosToolkitExperimentAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "chaostoolkit-experiment", tool: "Chaos Toolkit",
            summary: LocalizedText(en: "an experiment as JSON or YAML", zh: "混沌实验定义（JSON 或 YAML）"),
            kinds: [.chaosExperiments],
            limits: LocalizedText(
                en: """
                    an experiment is a plan and proves no run; the class of fault is told from a tag that is one of \
                    its words, or else from words in the first action, which is a hint; the service comes from a tag \
                    service:name or from the configuration; controls that are configured outside of the experiment \
                    are not seen
                    """,
                zh: """
                    实验定义只是计划，不证明执行；故障类别取自同名标签，否则依据首个动作中的词判断，仅供参考；\
                    服务取自形如 service:名称 的标签或 configuration；不可见在实验之外配置的 controls
                    """))
    }

    /// Recognises an experiment by `title`, `method` and activities with `type` and `provider`.
    public func recognize(_ content: Content) -> Recognition? {
        guard content.objects.contains(where: { ToolkitExperiment($0) != nil }) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'title' and 'method' with activities that have 'type' and 'provider'",
                zh: "含“title”与“method”，其活动带“type”与“provider”"))
    }

    /// Reads the experiments.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = TimeNotes(path: content.path)
        for object in content.objects {
            if let experiment = ToolkitExperiment(object) { records.append(experiment.record(&times)) }
        }
        times.finish(LocalizedText(en: "experiments", zh: "实验"), to: &diagnostics)
    }
}
