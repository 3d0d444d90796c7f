import Evidence

/// One issue, and what its labels make it.
struct GitHubIssue {
    private let found: GitHubObjects.Found
    private let labels: [String]
    private let repository: GitHubRepository?

    init(_ found: GitHubObjects.Found) {
        self.found = found
        repository = GitHubRepository(found)
        labels =
            found.node["labels"].map { list in
                list.items.compactMap { $0.kind == .map ? $0.text("name") : $0.string }
            } ?? []
    }

    /// The repository and the number.
    var id: String { "\(repository?.fullName ?? "")#\(found.node.text("number") ?? "")" }

    /// Writes the issue as a row of the kind that its labels name; says whether they name one.
    func append(to records: inout RecordSink, _ reader: inout GitHubReader) -> Bool {
        let node = found.node
        let closed = node.text("state")?.lowercased() == "open" ? nil : reader.time(node, "closed_at", "closedAt")
        let created = reader.time(node, "created_at", "createdAt")
        let words = labels.map(Self.normalize)
        if words.contains(where: { Self.incident.contains($0) }) {
            var row = Incident(line: node.line, id: id)
            row.service = repository?.name
            row.title = node.text("title")
            row.status = node.text("state")?.lowercased()
            row.severity = labels.lazy.compactMap { SeverityGrade.grade(Self.lastPart($0)) }.first
            row.startedAt = created
            row.detectedAt = created
            row.recoveredAt = closed
            row.closedAt = closed
            records.append(row)
            return true
        }
        if let origin = labels.lazy.compactMap({ ActionItem.Origin(label: $0) }).first {
            records.append(
                ActionItem(
                    line: node.line, id: id, service: repository?.name, origin: origin, title: node.text("title"),
                    createdAt: created, dueAt: node["milestone"].flatMap { reader.time($0, "due_on", "dueOn") },
                    closedAt: closed))
            return true
        }
        guard words.contains(where: { Self.defect.contains($0) }) else { return false }
        records.withTable(.defects) { table, evidence in
            table.beginRow(evidence: evidence, position: node.line)
            table.set("id", text: id)
            table.set("service", text: repository?.name)
            table.set("found_at", time: created)
            table.set("severity", number: labels.lazy.compactMap { SeverityGrade.grade(Self.lastPart($0)) }.first)
        }
        return true
    }

    private static let incident: Set<String> = ["incident", "outage", "incidents", "事件", "故障", "线上故障", "生产事件"]
    private static let defect: Set<String> = ["bug", "defect", "缺陷"]

    /// A label without case, and without a scope such as `type/` or `kind:`.
    private static func normalize(_ label: String) -> String {
        lastPart(label).lowercased()
    }

    private static func lastPart(_ label: String) -> String {
        let part = label.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? label
        return HeaderCheck.trim(part)
    }
}
