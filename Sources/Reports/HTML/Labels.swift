internal import Diagnostics
internal import Mustache

/// The fixed texts of the report in one language; templates find them under `t`.
struct Labels: MustacheParent {
    /// The name under which templates find the labels.
    static let name = "t"
    /// The tag of thresholds that are proposals of the rubric.
    static let proposalTag = "P"

    let language: Language

    /// What the template engine finds under a name: empty for a label that is not there.
    func child(named name: String) -> Any? {
        LabelTexts.all[name]?[language] ?? ""
    }

    private static func label(_ name: String) -> LocalizedText {
        LabelTexts.all[name] ?? LocalizedText(verbatim: name)
    }

    static var summary: LocalizedText { label("summary") }
    static var glance: LocalizedText { label("glance") }
    static var outcomes: LocalizedText { label("outcomes") }
    static var next: LocalizedText { label("next") }
    static var criteria: LocalizedText { label("criteria") }
    static var evidence: LocalizedText { label("evidence") }
    static var completeness: LocalizedText { label("completeness") }
    static var unresolved: LocalizedText { label("unresolved") }
    static var unattributed: LocalizedText { label("unattributed") }
    static var unattributedMeaning: LocalizedText { label("unattributedMeaning") }
    static var diagnostics: LocalizedText { label("diagnostics") }
    static var method: LocalizedText { label("method") }
    static var sources: LocalizedText { label("sources") }
    static var radar: LocalizedText { label("radar") }
    static var heatMap: LocalizedText { label("heatMap") }
    static var heatMapDescription: LocalizedText { label("heatMapDescription") }
    static var provisional: LocalizedText { label("provisional") }
    static var provisionalMeaning: LocalizedText { label("provisionalMeaning") }
    static var borderline: LocalizedText { label("borderline") }
    static var borderlineMeaning: LocalizedText { label("borderlineMeaning") }
    static var notEvaluated: LocalizedText { label("notEvaluated") }
    static var notEvaluatedMeaning: LocalizedText { label("notEvaluatedMeaning") }
    static var waived: LocalizedText { label("waived") }
    static var waivedCriteria: LocalizedText { label("waivedCriteria") }
    static var waivedMeaning: LocalizedText { label("waivedMeaning") }
    static var missingRecords: LocalizedText { label("missingRecords") }
    static var missingRecordsMeaning: LocalizedText { label("missingRecordsMeaning") }
    static var rowsAgainst: LocalizedText { label("rowsAgainst") }
    static var rowsWorstFirst: LocalizedText { label("rowsWorstFirst") }
    static var better: LocalizedText { label("better") }
    static var worse: LocalizedText { label("worse") }
    static var unchanged: LocalizedText { label("unchanged") }
}
