public import Diagnostics
public import Evidence

/// Reads OpenSLO definitions: objectives, and the burn-rate conditions of their alert policies.
///
/// Versions v1alpha, v1beta1 and v1, as YAML or JSON, in several documents or in one list; v2alpha as far as it is
/// alike.
public struct OpenSLOAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "openslo", tool: "OpenSLO",
            summary: LocalizedText(
                en: "service level objectives as code, with their burn-rate alert conditions",
                zh: "以代码定义的 SLO 及其燃烧率告警条件"),
            kinds: [.alertRules, .slos],
            limits: LocalizedText(
                en: """
                    a definition, not a measurement; of several objectives of one SLO the highest target counts; \
                    owner, team, kind, user-facing, approved-by, approved-at and reviewed-at are read from labels or \
                    annotations with these names, with or without a prefix; policies and conditions are found only \
                    within the same file
                    """,
                zh: """
                    仅为定义而非实测；一个 SLO 有多个目标时取最高者；owner、team、kind、user-facing、approved-by、approved-at、\
                    reviewed-at 取自同名标签或注解（可带前缀）；告警策略与条件只在同一文件内查找
                    """))
    }

    /// Recognises objects by the `apiVersion` and `kind` of OpenSLO.
    public func recognize(_ content: Content) -> Recognition? {
        let objects = ManifestObject.all(in: content.objects)
        guard let confidence = ManifestObject.confidence(of: .openSLO, in: objects) else { return nil }
        let own = objects.filter { $0.family == .openSLO }
        guard own.contains(where: { OpenSLOVersion($0) != nil && OpenSLOVersion.kinds.contains($0.kind) }) else {
            return Recognition(
                .possible,
                because: LocalizedText(
                    en: "an 'apiVersion' of OpenSLO, but a version or kind that does not exist",
                    zh: "“apiVersion”属于 OpenSLO，但版本或类型不存在"))
        }
        return Recognition(
            confidence,
            because: LocalizedText(en: "'apiVersion' and 'kind' of OpenSLO", zh: "“apiVersion”与“kind”属于 OpenSLO"))
    }

    /// Reads the objectives and conditions.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var faults = FaultSummary()
        var times = TimeNotes(path: content.path)
        let objects = ManifestObject.all(in: content.objects).filter { $0.family == .openSLO }
        var alerting = OpenSLOAlerting(objects)
        for object in objects {
            guard OpenSLOVersion(object) != nil, OpenSLOVersion.kinds.contains(object.kind) else {
                faults.add("unknownVersion", Self.unknownVersion(object))
                continue
            }
            guard object.kind == "SLO" else { continue }
            var reader = SLOReader(object, times: times, faults: faults)
            if let slo = reader.objective() {
                records.append(slo)
                for rule in alerting.rules(for: object, slo) { records.append(rule) }
            }
            (times, faults) = (reader.times, reader.faults)
        }
        for rule in alerting.unusedRules() { records.append(rule) }
        if records.count(of: "slos") == 0, records.count(of: "alert_rules") == 0, let first = objects.first,
            !objects.contains(where: { $0.kind == "SLO" }), faults.diagnostics.isEmpty
        {
            diagnostics.append(Self.withoutObjective(first))
        }
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "objectives", zh: "目标"), to: &diagnostics)
    }

    private static func withoutObjective(_ object: ManifestObject) -> Diagnostic {
        Diagnostic(
            .note, id: "openslo.no-objective",
            LocalizedText(
                en: "the file holds no SLO and no burn-rate condition, but '\(object.kind)'; it proves nothing alone",
                zh: "文件不含 SLO 与燃烧率条件，而是“\(object.kind)”；单独不能证明任何事项"),
            at: object.node.location,
            fixes: [LocalizedText(en: "add the files that hold the objectives", zh: "请提供含目标的文件")])
    }

    private static func unknownVersion(_ object: ManifestObject) -> Diagnostic {
        Diagnostic(
            .error, id: "openslo.version",
            LocalizedText(
                en: "there is no '\(object.kind)' in version '\(object.apiVersion)'; it is left out",
                zh: "版本“\(object.apiVersion)”中没有“\(object.kind)”；已略去"),
            at: object.node.location,
            fixes: [
                LocalizedText(
                    en: "use openslo/v1alpha, openslo/v1 or openslo.com/v2alpha",
                    zh: "请使用 openslo/v1alpha、openslo/v1 或 openslo.com/v2alpha")
            ])
    }
}

/// The versions of OpenSLO.
enum OpenSLOVersion: String {
    case v1alpha = "openslo/v1alpha"
    case v1beta1 = "openslo/v1beta1"
    case v1 = "openslo/v1"
    case v2alpha = "openslo.com/v2alpha"

    /// The version of an object; none if there is no such version.
    init?(_ object: ManifestObject) {
        self.init(rawValue: object.apiVersion)
    }

    /// The kinds of objects, in all versions.
    static let kinds: Set<String> = [
        "SLO", "SLI", "AlertPolicy", "AlertCondition", "AlertNotificationTarget", "DataSource", "Service",
    ]
}
