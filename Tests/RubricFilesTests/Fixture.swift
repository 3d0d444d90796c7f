import Diagnostics
import Evidence
import Rubric
import RubricFiles

/// A small sound rubric of two domains; tests break one thing of it at a time.
enum Fixture {
    /// The files, as if they lay in a folder `demo`.
    static let files = [
        RubricFile(path: "demo/rubric.yaml", text: rubric),
        RubricFile(path: "demo/AAA/domain.yaml", text: domainA),
        RubricFile(path: "demo/AAA/AAA-1.yaml", text: itemA1),
        RubricFile(path: "demo/AAA/AAA-2.yaml", text: itemA2),
        RubricFile(path: "demo/BBB/domain.yaml", text: domainB),
        RubricFile(path: "demo/BBB/BBB-1.yaml", text: itemB1),
    ]

    /// The record kinds that the rubric uses.
    static let kinds = [
        RecordKind(
            "incidents", LocalizedText(en: "an incident", zh: "事件"), strength: .exercised,
            nature: .event(time: "started_at"), key: ["id"],
            columns: [
                column("id", .text), column("severity", .integer), column("user_impact", .boolean),
                column("started_at", .timestamp), column("detected_at", .timestamp), column("recovered_at", .timestamp),
                column("cost", .decimal),
            ]),
        RecordKind(
            "drills", LocalizedText(en: "a drill", zh: "演练"), strength: .exercised,
            nature: .event(time: "started_at"), key: ["id"],
            columns: [
                column("id", .text), column("plan", .text), column("started_at", .timestamp),
                Column(
                    "fault_class", .text, LocalizedText(en: "the fault", zh: "故障"), allowedValues: ["network", "zone"]),
                column("passed", .boolean),
            ]),
        RecordKind(
            "plans", LocalizedText(en: "a plan", zh: "预案"), strength: .declared, nature: .state, key: ["id"],
            columns: [column("id", .text), column("critical", .boolean), column("owner", .text)]),
    ]

    private static func column(_ name: String, _ type: ColumnType) -> Column {
        Column(name, type, LocalizedText(en: name, zh: "列"))
    }

    /// Stands in for the expression checker: it knows the types of the expressions of the fixture.
    static let expressionCheck: RubricLinter.ExpressionCheck = { source, context in
        switch source.text {
        case "recovered_at - detected_at": ("duration", [])
        case "severity", "1": ("int", [])
        case "id": ("string", [])
        case "cost": ("double", [])
        case "started_at": ("timestamp", [])
        case "syntax error here":
            (
                nil,
                [
                    Diagnostic(
                        .error, id: "expression.syntax", LocalizedText(en: "syntax error", zh: "语法错误"),
                        at: source.location, fixes: [LocalizedText(en: "correct it", zh: "请更正")])
                ]
            )
        default: (context.expected == .condition ? "bool" : "double", [])
        }
    }

    /// Loads files with the record kinds of the fixture.
    static func load(_ files: [RubricFile] = files) -> (rubric: Rubric?, diagnostics: [Diagnostic]) {
        RubricLoader(kinds: kinds).load(files)
    }

    /// Lints files with the record kinds and the expression checker of the fixture.
    static func lint(_ files: [RubricFile] = files) -> (rubric: Rubric?, diagnostics: [Diagnostic]) {
        RubricLinter(kinds: kinds, expressionCheck: expressionCheck).lint(files)
    }

    /// The files with one text replaced by another in one of them, which must contain it.
    static func replacing(_ old: String, with new: String, in name: String) -> [RubricFile]? {
        guard let index = files.firstIndex(where: { $0.path == "demo/\(name)" }),
            let range = files[index].text.firstRange(of: old)
        else { return nil }
        var changed = files
        changed[index].text.replaceSubrange(range, with: new)
        return changed
    }
}
