import Diagnostics
import Evidence
import Indicators
import Rubric
import Scoring

/// An assessment over the sample rubric, scored by the real scorer.
enum SampleAssessment {
    /// 2023-10-26T00:00:00Z.
    static let asOf: Int64 = 1_698_278_400_000_000
    static let day: Int64 = 86_400_000_000

    /// A real assessment, with hostile texts wherever a text can come from outside.
    static let real = make(hypotheses: [])
    /// The same with an assumption in it.
    static let hypothetical = make(hypotheses: [
        LocalizedText(en: "INC-1.reviewed is taken as 99", zh: "假设 INC-1.reviewed 为 99"), HostileText.everything,
    ])

    private static func make(hypotheses: [LocalizedText]) -> Assessment {
        let rubric = SampleRubric.rubric
        var found: [Diagnostic] = []
        let book = AttestationBook(attestations, subject: subject.id, asOf: asOf)
        let result = SubjectScorer(rubric: rubric).score(
            subject, measurements: measurements, attestations: book, reporting: &found)
        let pathfinder = Pathfinder(rubric: rubric)
        let paths = result.tracks.compactMap { track in
            track.result.level?.next.map { next in
                Assessment.Path(
                    track: track.track, target: next, steps: pathfinder.path(of: result, track: track.track, to: next))
            }
        }
        return Assessment(
            rubric: rubric, rubricDigest: digest("a"), asOf: asOf, result: result,
            outcomes: [
                figure(
                    "outcome.recovery", Rational(100, 3), over: 3, sample: 3, previous: Rational(50), window: Days(365))
            ],
            paths: paths, evidence: evidence,
            exclusions: [
                RecordSet.Exclusion(kind: "incidents", reason: .duplicate, count: 2),
                RecordSet.Exclusion(kind: "changes", reason: .unresolvedService, count: 12_345),
            ],
            incomplete: ["load_tests": HostileText.everything, "drills": LocalizedText(en: "cut", zh: "截断")],
            unresolved: unresolved, findings: findings, diagnostics: found + diagnostics, hypotheses: hypotheses,
            toolVersion: "0.0.0")
    }

    static let subject = Subject(
        id: "order-center",
        name: LocalizedText(en: "Order Center \(HostileText.script)", zh: "订单中心 \(HostileText.script)"), parent: "shop",
        tier: 1, owner: HostileText.direction, tags: ["core", HostileText.attribute],
        services: [
            Subject.Service(
                id: "order-api", aliases: ["ORDER_API", HostileText.combined], patterns: ["order-api-*"], tier: 1),
            Subject.Service(id: HostileText.prepended),
        ])

    static let evidence = [
        EvidenceItem(
            path: "servicenow/incidents.csv", digest: digest("b"), size: 123_456, tool: "servicenow", source: "itsm",
            collector: "ci", collectedAt: asOf - 2 * day, period: (asOf - 365 * day)..<asOf, format: "servicenow-csv",
            records: [EvidenceItem.RecordCount(kind: "incidents", count: 1_234)], kinds: ["incidents", "changes"]),
        EvidenceItem(path: HostileText.everything.en, digest: digest("c"), size: 0),
    ]

    private static let unresolved = [
        UnresolvedService(
            name: "", records: [EvidenceItem.RecordCount(kind: "changes", count: 12_000)]),
        UnresolvedService(
            name: HostileText.script,
            records: [
                EvidenceItem.RecordCount(kind: "changes", count: 300),
                EvidenceItem.RecordCount(kind: "incidents", count: 4),
            ], suggestion: "order-api"),
        UnresolvedService(
            name: "pay-orders", records: [EvidenceItem.RecordCount(kind: "changes", count: 45)],
            claimants: ["order-center/order-api", HostileText.attribute], candidates: ["order-center"]),
    ]

    private static let findings = [
        CompletenessFinding(
            .missingNumbers, .warning, kind: "incidents", subjects: ["order-center"], count: 1,
            summary: LocalizedText(en: "INC0010004 is missing", zh: "缺 INC0010004"),
            meaning: LocalizedText(en: "somebody else's, or gone", zh: "可能属于他人，也可能被删"),
            advice: LocalizedText(en: "look it up", zh: "请查询"),
            examples: [
                CompletenessFinding.Example(label: "INC0010004", evidence: 0, position: 3),
                CompletenessFinding.Example(label: HostileText.script),
            ]),
        CompletenessFinding(
            .pageSize, .note, kind: "changes", subjects: [], count: 1, summary: HostileText.everything,
            meaning: HostileText.everything, advice: HostileText.everything,
            examples: [CompletenessFinding.Example(label: HostileText.everything.en, evidence: 1)]),
    ]

    private static let diagnostics = [
        Diagnostic(
            .warning, id: "evidence.odd", HostileText.everything,
            at: SourceLocation(path: HostileText.script, line: 3, column: 4),
            notes: [LocalizedText(en: "a fact", zh: "事实")], fixes: [HostileText.everything]),
        Diagnostic(.error, id: "evidence.malformed", LocalizedText(en: "the file is cut short", zh: "文件被截断")),
        Diagnostic(.note, id: "evidence.note", LocalizedText(en: "a note", zh: "提示信息")),
    ]

    static func digest(_ letter: Character) -> String { String(repeating: letter, count: 64) }
}
