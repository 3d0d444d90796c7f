import Diagnostics
import Evidence

extension RecordKind {
    private static func column(
        _ name: String, _ type: ColumnType, knownAt: String? = nil, isPlanned: Bool = false
    ) -> Column {
        Column(name, type, LocalizedText(verbatim: name), knownAt: knownAt, isPlanned: isPlanned)
    }

    /// Something that happens: one column of each type, one that is known only at the end, one that is planned.
    static let jobs = RecordKind(
        "jobs", LocalizedText(verbatim: "jobs"), strength: .exercised, nature: .event(time: "at"), key: ["id"],
        columns: [
            column("id", .text), column("at", .timestamp), column("ended_at", .timestamp),
            column("due_at", .timestamp, isPlanned: true), column("flag", .boolean), column("size", .integer),
            column("share", .decimal), column("took", .duration), column("team", .text), column("thing", .text),
            column("outcome", .text, knownAt: "ended_at"),
        ])

    /// How things are: a state.
    static let things = RecordKind(
        "things", LocalizedText(verbatim: "things"), strength: .declared, nature: .state, key: ["id"],
        columns: [
            column("id", .text), column("flag", .boolean), column("size", .integer), column("share", .decimal),
            column("took", .duration), column("layer", .text), column("other", .text),
            column("seen_at", .timestamp),
        ])

    /// What is known about things: a state that is carried out.
    static let probes = RecordKind(
        "probes", LocalizedText(verbatim: "probes"), strength: .exercised, nature: .state, key: ["id"],
        columns: [
            column("id", .text), column("thing", .text), column("layer", .text), column("size", .integer),
            column("flag", .boolean),
        ])

    static let samples = [jobs, things, probes]
}
