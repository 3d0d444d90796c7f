import Diagnostics
import Evidence

/// One deployment with its statuses.
struct GitHubDeployment {
    let id: String
    /// The object that it was first met in.
    private let first: GitHubObjects.Found
    private var deployment: GitHubObjects.Found?
    private(set) var statuses: [Status] = []

    /// A status, with the time at which it was set.
    struct Status {
        var state: String
        var time: Int64?
        var node: Node
    }

    init(id: String, first: GitHubObjects.Found) {
        self.id = id
        self.first = first
    }

    /// Takes the deployment itself, with the statuses that were put into it.
    mutating func add(deployment found: GitHubObjects.Found, _ reader: inout GitHubReader) {
        if deployment == nil { deployment = found }
        guard let inner = found.node["statuses"] else { return }
        for status in inner.items { add(status: status, &reader) }
    }

    /// Takes a deployment in the form of GraphQL, whose keys start with capital letters where DevLake collected it.
    mutating func add(queried found: GitHubObjects.Found, _ reader: inout GitHubReader) {
        if deployment == nil { deployment = found }
        let list = found.node["Statuses"] ?? found.node["statuses"]
        for status in (list?["nodes"] ?? list).map({ Array($0.items) }) ?? [] { add(status: status, &reader) }
        if let latest = found.node["LatestStatus"] ?? found.node["latestStatus"] { add(status: latest, &reader) }
    }

    /// Takes a status.
    mutating func add(status node: Node, _ reader: inout GitHubReader) {
        guard let state = node.text("state", "State") else { return }
        statuses.append(
            Status(
                state: state.lowercased(),
                time: reader.time(node, "created_at", "createdAt", "updated_at", "updatedAt", "UpdatedAt"), node: node))
    }

    /// Writes the deployment as a row.
    func fill(_ table: inout TableBuilder, evidence: UInt32, _ reader: inout GitHubReader) {
        let object = deployment ?? first
        let node = object.node
        table.beginRow(evidence: evidence, position: node.line)
        table.set("id", text: id)
        table.set("service", text: GitHubRepository(object)?.name)
        table.set("environment", text: environment(node))
        let times = statuses.compactMap(\.time)
        table.set(
            "started_at",
            time: deployment.flatMap { reader.time($0.node, "created_at", "CreatedAt", "createdAt") } ?? times.min())
        if let deployment {
            table.set("commit", text: deployment.node.text("sha", "CommitOid", "commitOid"))
            let reference = deployment.node["Ref"] ?? deployment.node["ref"]
            table.set("version", text: reference?.text("Name", "name") ?? reference?.string)
            table.set("actor", text: deployment.node["creator"]?.text("login"))
            let task = RunName(name: deployment.node.text("task", "Task"), path: nil)
            if task.isRemedy { table.set("unplanned", flag: true) }
            let app = deployment.node["performed_via_github_app"].map { !$0.isNull } ?? false
            if app || deployment.node["creator"]?.text("type") == "Bot" { table.set("automated", flag: true) }
        }
        if let end {
            table.set("outcome", text: end.outcome)
            table.set("finished_at", time: end.time)
        }
        for status in statuses where !Self.states.contains(status.state) {
            reader.report("state", Self.unknownState(status))
        }
    }

    private func environment(_ node: Node) -> String? {
        if node["production_environment"]?.bool == true { return "production" }
        let status = statuses.last { $0.node.text("environment") != nil }
        return EnvironmentName.value(of: node.text("environment", "Environment") ?? status?.node.text("environment"))
    }

    /// How it ended: by the last status that is an end; being superseded afterwards changes nothing.
    private var end: (outcome: String, time: Int64?)? {
        let outcomes = ["success": "success", "failure": "failed", "error": "failed"]
        let ordered = statuses.enumerated().sorted { left, right in
            // Statuses without a time come first; the API gives the newest first.
            (left.element.time ?? .min, right.offset) < (right.element.time ?? .min, left.offset)
        }
        for (_, status) in ordered.reversed() {
            if let outcome = outcomes[status.state] { return (outcome, status.time) }
        }
        guard let inactive = ordered.first(where: { $0.element.state == "inactive" }) else { return nil }
        return ("superseded", inactive.element.time)
    }

    private static let states: Set<String> = [
        "success", "failure", "error", "inactive", "pending", "queued", "in_progress", "waiting",
    ]

    private static func unknownState(_ status: Status) -> Diagnostic {
        Diagnostic(
            .warning, id: "github.unknown-state",
            LocalizedText(
                en: "the state '\(status.state.prefix(40))' is not known and says nothing",
                zh: "未知的状态“\(status.state.prefix(40))”，不予采用"),
            at: status.node.location)
    }
}
