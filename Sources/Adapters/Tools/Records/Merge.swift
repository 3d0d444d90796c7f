import Evidence

/// A merge into the main branch on its way into the table of merges.
struct Merge {
    /// Where it stands.
    var line: Int
    var id: String?
    var service: String?
    var repository: String?
    /// Microseconds since 1970.
    var mergedAt: Int64?
    /// How many approved, the author not counted; none if it is not known.
    var approvals: Int64?

    /// The names of branches that are taken as the main branch where a tool does not say which one it is.
    static let mainBranches: Set<String> = ["main", "master", "trunk"]

    /// Whether a branch is the main branch: the one that the tool names, or one with a usual name.
    static func isMain(_ branch: String?, main: String?) -> Bool {
        guard let branch else { return false }
        let name = branch.hasPrefix("refs/heads/") ? String(branch.dropFirst(11)) : branch
        return main.map { $0 == name } ?? mainBranches.contains(name)
    }
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ merge: Merge) {
        withTable(.merges) { table, evidence in
            table.beginRow(evidence: evidence, position: merge.line)
            table.set("id", text: merge.id)
            table.set("service", text: merge.service)
            table.set("repository", text: merge.repository)
            table.set("merged_at", time: merge.mergedAt)
            table.set("approvals", number: merge.approvals)
        }
    }
}
