/// Turns objects of Azure DevOps into records.
struct AzureDevOpsReader {
    var log: DeliveryLog

    init(path: String) {
        log = DeliveryLog(tool: "azure-devops", path: path)
    }

    private static let results: [String: RunStatus] = [
        "succeeded": .success, "failed": .failed, "canceled": .cancelled, "cancelled": .cancelled,
        "partiallysucceeded": .unknown, "succeededwithissues": .success, "abandoned": .cancelled, "skipped": .never,
        "none": .open, "unknown": .unknown, "notdeployed": .never, "inprogress": .open, "undefined": .open,
        "all": .unknown,
    ]

    /// A build, if its definition speaks of deploying.
    mutating func build(_ node: Node) -> Deployment? {
        let name = node["definition"]?.text("name")
        guard var row = row(node, named: name, result: node.text("result"), id: "build/") else { return nil }
        let repository = node["repository"]?.text("name")
        row.service = WebAddress.name(ofPath: repository) ?? node["project"]?.text("name")
        row.commit = node.text("sourceVersion")
        row.version = node.text("buildNumber")
        row.actor = node["requestedFor"]?.text("uniqueName", "displayName")
        row.automated = Self.isAutomated(node.text("reason"))
        setTimes(&row, log.time(node, "startTime", "queueTime"), log.time(node, "finishTime"))
        return row
    }

    /// A run of a pipeline, if the pipeline speaks of deploying.
    mutating func run(_ node: Node) -> Deployment? {
        let name = node["pipeline"]?.text("name")
        guard var row = row(node, named: name, result: node.text("result"), id: "run/") else { return nil }
        row.service = name
        row.version = node.text("name")
        setTimes(&row, log.time(node, "createdDate"), log.time(node, "finishedDate"))
        return row
    }

    /// A deployment of a release to a stage.
    mutating func release(_ node: Node) -> Deployment? {
        let stage = node["releaseEnvironment"]?.text("name")
        let definition = node["releaseDefinition"]?.text("name")
        guard var row = row(node, named: nil, result: node.text("deploymentStatus"), id: "release-deployment/")
        else { return nil }
        row.service = definition
        row.environment = EnvironmentName.value(of: stage)
        row.release = node["release"]?.text("name")
        row.version = row.release
        row.actor = node["requestedFor"]?.text("uniqueName", "displayName")
        row.automated = Self.isAutomated(node.text("reason"))
        setTimes(&row, log.time(node, "startedOn", "queuedOn"), log.time(node, "completedOn"))
        return row
    }

    /// A deployment to an environment.
    mutating func environment(_ node: Node, _ payload: Node?) -> Deployment? {
        guard var row = row(node, named: nil, result: node.text("result"), id: "environment-deployment/") else {
            return nil
        }
        row.service = node["definition"]?.text("name")
        let name = (node["environment"] ?? payload?["environment"])?.text("name") ?? node.text("environmentName")
        row.environment = EnvironmentName.value(of: name ?? node.text("stageName"))
        row.version = node["owner"]?.text("name")
        setTimes(&row, log.time(node, "startTime", "queueTime"), log.time(node, "finishTime"))
        return row
    }

    /// The stages of timelines that deploy, or the jobs if no stage does.
    mutating func timeline(_ nodes: [Node]) -> [Deployment] {
        let deploying = nodes.filter { RunName(name: $0.text("name")).isDeployment }
        let stages = deploying.filter { $0.text("type") == "Stage" }
        let taken = stages.isEmpty ? deploying.filter { $0.text("type") == "Job" } : stages
        for node in nodes where !RunName(name: node.text("name")).isDeployment { log.countOther(node.text("name")) }
        return taken.compactMap { node in
            guard var row = row(node, named: node.text("name"), result: node.text("result"), id: "record/") else {
                return nil
            }
            if let attempt = node["attempt"]?.int, attempt > 1 { row.id = row.id.map { "\($0)/\(attempt)" } }
            setTimes(&row, log.time(node, "startTime"), log.time(node, "finishTime"))
            return row
        }
    }

    /// A pull request, if it was merged into the main branch.
    mutating func merge(_ node: Node) -> Merge? {
        let state = node.text("status")
        let branch = node.text("targetRefName")
        let main = node["repository"]?.text("defaultBranch").map {
            $0.split(separator: "/").last.map(String.init) ?? $0
        }
        guard state == "completed" else {
            log.countUnmerged(state)
            return nil
        }
        guard Merge.isMain(branch, main: main) else {
            log.countUnmerged(branch.map { "→ \($0)" })
            return nil
        }
        let repository = node["repository"]?.text("name")
        var row = Merge(line: node.line)
        row.id = node.text("pullRequestId").map { "\(repository ?? "")!\($0)" }
        row.repository = repository
        row.service = repository
        row.mergedAt = log.time(node, "closedDate")
        if let reviewers = node["reviewers"], reviewers.kind == .list {
            let author = node["createdBy"]?.text("id")
            row.approvals = Int64(
                reviewers.items.lazy.filter { $0["vote"]?.int ?? 0 >= 5 && ($0.text("id") != author || author == nil) }
                    .count)
        }
        return row
    }

    /// A row with what all sorts have in common; none if it does not deploy or never ran.
    private mutating func row(_ node: Node, named name: String?, result: String?, id prefix: String) -> Deployment? {
        let words = RunName(name: name)
        guard name == nil && prefix.contains("deployment") || words.isDeployment else {
            log.countOther(name)
            return nil
        }
        let status = log.status(result, in: Self.results, line: node.line)
        if case .never = status {
            log.countNever(result)
            return nil
        }
        var row = Deployment(line: node.line)
        row.id = node.text("id").map { prefix + $0 }
        row.environment = words.environment
        row.outcome = status.outcome
        if words.isRemedy { row.unplanned = true }
        log.take(status, named: result ?? node.text("state", "status"))
        return row
    }

    private func setTimes(_ row: inout Deployment, _ start: Int64?, _ end: Int64?) {
        row.startedAt = start
        row.finishedAt = row.outcome == nil ? nil : end
    }

    private static func isAutomated(_ reason: String?) -> Bool? {
        switch reason?.lowercased() {
        case "individualci", "batchedci", "schedule", "scheduled", "pullrequest", "buildcompletion",
            "resourcetrigger", "automated", "continuousintegration":
            true
        case "manual", "usercreated": false
        default: nil
        }
    }
}
