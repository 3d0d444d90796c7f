import Diagnostics

/// Turns objects of Bitbucket into records.
struct BitbucketReader {
    var log: DeliveryLog

    init(path: String) {
        log = DeliveryLog(tool: "bitbucket", path: path)
    }

    private static let statuses: [String: RunStatus] = [
        "successful": .success, "passed": .success, "failed": .failed, "error": .failed, "stopped": .cancelled,
        "cancelled": .cancelled, "expired": .cancelled, "rolled_back": .rolledBack, "completed": .unknown,
        "unknown": .unknown, "undeployed": .never, "not_run": .never, "pending": .open, "in_progress": .open,
        "running": .open, "paused": .open, "halted": .open, "ready": .open, "building": .open,
    ]

    /// A deployment.
    mutating func deployment(_ node: Node) -> Deployment? {
        let state = node["state"]
        let release = node["release"]
        guard let text = ending(state), var row = row(node, text) else { return nil }
        let environment = node["environment"]
        row.environment = EnvironmentName.value(
            of: environment?["environment_type"]?.text("name") ?? environment?.text("name"))
        let commit = release?["commit"] ?? node["deployable"]?["commit"]
        row.commit = commit?.text("hash")
        row.version = release?.text("name")
        row.service = WebAddress.name(
            ofPath: WebAddress.repository(
                in: commit?["links"]?["html"]?.text("href") ?? state?.text("url") ?? release?.text("url")))
        row.startedAt =
            log.time(state, "started_on") ?? log.time(node, "created_on") ?? log.time(release, "created_on")
        if row.outcome != nil { row.finishedAt = log.time(state, "completed_on") ?? log.time(node, "last_update_time") }
        return row
    }

    /// A pipeline or a step, if its name speaks of deploying.
    mutating func run(_ node: Node, named name: String?) -> Deployment? {
        let words = RunName(name: name)
        guard words.isDeployment else {
            log.countOther(name ?? node["target"]?.text("ref_name"))
            return nil
        }
        guard let text = ending(node["state"]), var row = row(node, text) else { return nil }
        let target = node["target"]
        row.environment = words.environment
        row.commit = target?["commit"]?.text("hash")
        row.version = target?.text("ref_name")
        row.service = WebAddress.name(ofPath: node["repository"]?.text("full_name"))
        row.startedAt = log.time(node, "started_on", "created_on")
        if row.outcome != nil { row.finishedAt = log.time(node, "completed_on") }
        let trigger = node["trigger"]?.text("name", "type")?.lowercased()
        if trigger?.contains("manual") ?? false { row.automated = false }
        if trigger == "push" || trigger?.contains("schedule") ?? false || trigger?.contains("automatic") ?? false {
            row.automated = true
        }
        if words.isRemedy { row.unplanned = true }
        row.actor = node["creator"]?.text("nickname", "display_name")
        return row
    }

    /// The word that says how it ended: that of the result, or else that of the state.
    private func ending(_ state: Node?) -> String? {
        for key in ["result", "status", "stage"] {
            if let text = state?[key]?.text("name") ?? (key == "status" ? state?.text("status") : nil) { return text }
        }
        return state?.text("name") ?? state?.string
    }

    /// A row with identity and outcome; none if it never ran.
    private mutating func row(_ node: Node, _ text: String) -> Deployment? {
        let status = log.status(text, in: Self.statuses, line: node.line)
        if case .never = status {
            log.countNever(text)
            return nil
        }
        var row = Deployment(line: node.line)
        row.id = node.text("uuid", "key")
        row.outcome = status.outcome
        log.take(status, named: text)
        return row
    }

    /// A pull request of Bitbucket Cloud, if it was merged into the main branch.
    mutating func merge(_ node: Node) -> Merge? {
        let repository = node["destination"]?["repository"]
        guard
            isMerged(
                node, into: node["destination"]?["branch"]?.text("name"), main: repository?["mainbranch"]?.text("name"))
        else { return nil }
        let path = repository?.text("full_name")
        var row = Merge(line: node.line)
        row.id = node.text("id").map { "\(path ?? "")#\($0)" }
        row.repository = path
        row.service = WebAddress.name(ofPath: path)
        row.mergedAt =
            log.time(node, "closed_on", "merged_on") ?? log.time(node["merge_commit"], "date")
            ?? log.time(node, "updated_on")
        if let people = node["participants"], people.kind == .list {
            let author = node["author"]?.text("uuid", "account_id")
            row.approvals = Int64(
                people.items.lazy.filter {
                    $0["approved"]?.bool == true && $0["user"]?.text("uuid", "account_id") != author
                }.count)
        }
        return row
    }

    /// A pull request of Bitbucket Server, if it was merged into the main branch.
    mutating func serverMerge(_ node: Node) -> Merge? {
        guard isMerged(node, into: node["toRef"]?.text("displayId", "id"), main: nil) else { return nil }
        let repository = node["toRef"]?["repository"]
        let path = [repository?["project"]?.text("key"), repository?.text("slug")].compactMap { $0 }
            .joined(separator: "/")
        var row = Merge(line: node.line)
        row.id = node.text("id").map { "\(path)#\($0)" }
        row.repository = path.isEmpty ? nil : path
        row.service = repository?.text("slug")
        row.mergedAt = log.time(node, "closedDate", "updatedDate")
        if let people = node["reviewers"], people.kind == .list {
            row.approvals = Int64(people.items.lazy.filter { $0["approved"]?.bool == true }.count)
        }
        return row
    }

    private mutating func isMerged(_ node: Node, into branch: String?, main: String?) -> Bool {
        guard node.text("state") == "MERGED" else {
            log.countUnmerged(node.text("state"))
            return false
        }
        guard Merge.isMain(branch, main: main) else {
            log.countUnmerged(branch.map { "→ \($0)" })
            return false
        }
        return true
    }
}
