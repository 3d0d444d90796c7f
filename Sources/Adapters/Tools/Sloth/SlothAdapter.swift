public import Diagnostics
public import Evidence

/// Reads the specifications of Sloth: objectives, and the pairs of burn-rate alerts that Sloth makes of them.
///
/// Plain specifications and the Kubernetes resource `PrometheusServiceLevel`. The rules that Sloth generates are rules
/// of Prometheus and are read as such.
public struct SlothAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "sloth-specs", tool: "Sloth",
            summary: LocalizedText(
                en: "specifications of Sloth: service level objectives with the burn-rate alerts made of them",
                zh: "Sloth 规格：SLO 及由其生成的燃烧率告警"),
            kinds: [.alertRules, .slos],
            limits: LocalizedText(
                en: """
                    a definition: whether the rules are generated and loaded is not shown; the period of 30 days and \
                    the default windows of Sloth are taken, for both are options of its command line; all objectives \
                    of a specification are left out if Sloth would refuse it; owner, team, kind, category, user-facing, \
                    approved-by, approved-at and reviewed-at are read from labels
                    """,
                zh: """
                    仅为定义，看不出规则是否已生成并加载；统计周期与告警窗口是 Sloth 的命令行选项，此处按其默认的 30 天与默认窗口处理；\
                    Sloth 会拒绝的规格，其目标全部不采用；owner、team、kind、category、user-facing、approved-by、approved-at、\
                    reviewed-at 取自标签
                    """))
    }

    /// Recognises `version: prometheus/v1` with `slos`, and the resources by `apiVersion` and `kind`.
    public func recognize(_ content: Content) -> Recognition? {
        let maps = content.objects
        guard !maps.isEmpty else { return nil }
        let objects = ManifestObject.all(in: maps)
        let specs = SlothSpec.all(in: maps)
        let hasResource = objects.contains { $0.family == .sloth }
        guard hasResource || !specs.isEmpty else { return nil }
        if !specs.isEmpty, !specs.contains(where: SlothReader.isAccepted) {
            return Recognition(
                .possible,
                because: LocalizedText(
                    en: "a specification of Sloth that Sloth itself would refuse", zh: "Sloth 规格，但 Sloth 自身会拒绝"))
        }
        return Recognition(
            (hasResource ? ManifestObject.confidence(of: .sloth, in: objects) : nil) ?? .certain,
            because: hasResource
                ? LocalizedText(
                    en: "'apiVersion' and 'kind' of Sloth", zh: "“apiVersion”与“kind”属于 Sloth")
                : LocalizedText(
                    en: "'version: prometheus/v1' with 'slos'", zh: "“version: prometheus/v1”及“slos”"))
    }

    /// Reads the objectives and alerts.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var faults = FaultSummary()
        var times = TimeNotes(path: content.path)
        var firstLine: Int?
        for spec in SlothSpec.all(in: content.objects) {
            var reader = SlothReader(spec, times: times, faults: faults)
            for (slo, rules) in reader.objectives() {
                if firstLine == nil { firstLine = slo.line }
                records.append(slo)
                for rule in rules { records.append(rule) }
            }
            (times, faults) = (reader.times, reader.faults)
        }
        if let firstLine { diagnostics.append(Self.defaults(content, line: firstLine)) }
        for object in ManifestObject.all(in: content.objects) where object.family == .sloth {
            if object.kind == "AlertWindows" { faults.add("windows", Self.windows(object)) }
        }
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "objectives", zh: "目标"), to: &diagnostics)
    }
}

// MARK: - Messages

extension SlothAdapter {
    private static func defaults(_ content: Content, line: Int) -> Diagnostic {
        Diagnostic(
            .note, id: "sloth.defaults",
            LocalizedText(
                en: "the specification says neither the period nor the alert windows; Sloth's defaults are taken: "
                    + "30 days, and pairs of windows up to 6 hours for pages and 3 days for tickets",
                zh: "规格不含统计周期与告警窗口；按 Sloth 默认值处理：周期 30 天，呼叫告警窗口至 6 小时，工单告警窗口至 3 天"),
            at: content.location(line: line),
            fixes: [
                LocalizedText(
                    en: "if Sloth runs with other options, add the rules that it generated",
                    zh: "若 Sloth 运行时使用了其他选项，请一并提供其生成的规则")
            ])
    }

    private static func windows(_ object: ManifestObject) -> Diagnostic {
        Diagnostic(
            .note, id: "sloth.windows",
            LocalizedText(
                en: "this is a catalogue of alert windows; it holds no objective and proves nothing alone",
                zh: "这是告警窗口目录，不含目标，单独不能证明任何事项"),
            at: object.node.location,
            fixes: [
                LocalizedText(
                    en: "add the specifications, or the rules that Sloth generated with these windows",
                    zh: "请提供规格，或 Sloth 以这些窗口生成的规则")
            ])
    }
}
