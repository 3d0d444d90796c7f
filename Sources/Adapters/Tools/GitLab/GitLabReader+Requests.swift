import Evidence

extension GitLabReader {
    /// A merge request, if it was merged into the main branch.
    mutating func merge(_ node: Node, _ payload: Node?) -> Merge? {
        let state = node.text("state")
        let branch = node.text("target_branch")
        let main = (payload?["project"] ?? node["target"])?.text("default_branch")
        guard state == "merged" || state == nil && node["merged_at"]?.string != nil else {
            log.countUnmerged(state)
            return nil
        }
        guard Merge.isMain(branch, main: main) else {
            log.countUnmerged(branch.map { "→ \($0)" })
            return nil
        }
        let reference = node["references"]?.text("full")
        let path =
            (payload?["project"] ?? node["target"])?.text("path_with_namespace")
            ?? reference.flatMap { $0.split(separator: "!").first.map(String.init) }
            ?? WebAddress.project(before: "-", in: node.text("web_url", "url"))
        var row = Merge(line: node.line)
        row.id = reference ?? node.text("iid").map { "\(path ?? node.text("project_id") ?? "")!\($0)" }
        row.repository = path
        row.service = WebAddress.name(ofPath: path)
        row.mergedAt = log.time(node, "merged_at", "updated_at")
        row.approvals = approvals(node)
        return row
    }

    /// How many others approved; none if that was not put into the merge request.
    private func approvals(_ node: Node) -> Int64? {
        guard let list = node["approved_by"] ?? node["approvals"]?["approved_by"], list.kind == .list else {
            return nil
        }
        let author = node["author"]?.text("username")
        return Int64(list.items.lazy.filter { ($0["user"] ?? $0).text("username") != author }.count)
    }

    /// An issue: an incident becomes a record, the others are counted.
    mutating func issue(_ node: Node, _ sort: PayloadSort, into records: inout RecordSink) {
        guard node.text("issue_type", "type")?.lowercased() == "incident" else {
            log.countUnused(sort)
            return
        }
        let severities: [String: Int64] = ["critical": 1, "high": 2, "medium": 3, "low": 4]
        let reference = node["references"]?.text("full")
        let path =
            reference.flatMap { $0.split(separator: "#").first.map(String.init) }
            ?? WebAddress.project(before: "-", in: node.text("web_url"))
        let started = log.time(node, "created_at")
        let closed = log.time(node, "closed_at")
        records.withTable(.incidents) { table, evidence in
            table.beginRow(evidence: evidence, position: node.line)
            table.set("id", text: reference ?? node.text("id"))
            table.set("service", text: WebAddress.name(ofPath: path))
            table.set("title", text: node.text("title"))
            table.set("severity", number: node.text("severity").flatMap { severities[$0.lowercased()] })
            table.set("status", text: node.text("state"))
            table.set("started_at", time: started)
            table.set("closed_at", time: closed)
        }
    }
}
