import Evidence

/// Turns results of Bamboo into records.
struct BambooReader {
    var log: DeliveryLog

    init(path: String) {
        log = DeliveryLog(tool: "bamboo", path: path)
    }

    private static let states: [String: RunStatus] = [
        "success": .success, "successful": .success, "failed": .failed, "replaced": .superseded, "skipped": .never,
        "never": .never, "unknown": .unknown, "queued": .open, "in progress": .open, "in_progress": .open,
        "not built": .never, "not_built": .never, "pending": .open,
    ]

    /// A result of a deployment project.
    mutating func deployment(_ node: Node, _ payload: Node?) -> Deployment? {
        let life = node.text("lifeCycleState")
        let text = node.text("deploymentState")
        guard let status = status(life, text, line: node.line) else { return nil }
        let version = node["deploymentVersion"]
        var row = Deployment(line: node.line)
        row.id = node["key"]?.text("key") ?? node.text("id")
        row.service = version?["items"]?[0]?["planResultKey"]?["entityKey"]?.text("key")
        let environment = (node["environment"] ?? payload?["environment"] ?? payload)?.text("name", "environmentName")
        row.environment = EnvironmentName.value(of: environment)
        row.version = node.text("deploymentVersionName") ?? version?.text("name")
        row.release = row.version
        row.startedAt = log.time(node, "startedDate", "executedDate", "queuedDate")
        if let outcome = status.outcome {
            row.outcome = outcome
            row.finishedAt = log.time(node, "finishedDate")
        }
        row.automated = Self.isAutomated(node.text("reasonSummary"))
        return row
    }

    /// A result of a plan or job: a deployment if it speaks of deploying, a test run if there are tests.
    mutating func build(_ node: Node, into records: inout RecordSink) {
        let life = node.text("lifeCycleState")
        let start = log.time(node, "buildStartedTime", "queueStartedTime")
        let isFinished = life.map { $0.lowercased() == "finished" } ?? false
        let end = isFinished ? log.time(node, "buildCompletedTime", "buildCompletedDate") : nil
        let project = node["plan"]?.text("key")?.split(separator: "-").prefix(2).joined(separator: "-")
        let counts = ["successfulTestCount", "failedTestCount", "skippedTestCount", "quarantinedTestCount"].map {
            node[$0]?.int ?? 0
        }
        let total = counts.reduce(into: Int64(0)) { $0 = $0.addingReportingOverflow($1).partialValue }
        if total > 0, counts.allSatisfy({ $0 >= 0 }) {
            records.withTable(.testRuns) { table, evidence in
                table.beginRow(evidence: evidence, position: node.line)
                table.set("id", text: node.text("buildResultKey").map { "\($0) tests" })
                table.set("service", text: project)
                table.set("started_at", time: start)
                table.set("ended_at", time: end)
                table.set("tests", number: total)
                table.set("failures", number: counts[1])
                table.set("skipped", number: counts[2].addingReportingOverflow(counts[3]).partialValue)
                table.set("passed", flag: counts[1] == 0)
            }
        }
        let name = node["plan"]?.text("name") ?? node.text("planName")
        let words = RunName(name: [name, node.text("stage")].compactMap { $0 }.joined(separator: " "))
        guard words.isDeployment else {
            log.countOther(name)
            return
        }
        let flag = node["successful"]?.bool.map { $0 ? "Successful" : "Failed" }
        guard let status = status(life, node.text("buildState", "state") ?? flag, line: node.line) else { return }
        var row = Deployment(line: node.line)
        row.id = node.text("buildResultKey")
        row.service = project
        row.environment = words.environment
        row.commit = node.text("vcsRevisionKey")
        row.startedAt = start
        if let outcome = status.outcome {
            row.outcome = outcome
            row.finishedAt = end
        }
        row.automated = Self.isAutomated(node.text("buildReason", "reasonSummary"))
        if words.isRemedy { row.unplanned = true }
        records.append(row)
    }

    /// What the two states of a result mean together; none if it never ran.
    private mutating func status(_ life: String?, _ text: String?, line: Int) -> RunStatus? {
        var status = log.status(text, in: Self.states, line: line)
        switch life?.lowercased() {
        case "finished", nil: break
        case "not_built", "notbuilt", "not built": status = .never
        default: status = .open
        }
        let shown = life.map { $0.lowercased() == "finished" ? text ?? "" : $0 } ?? text
        if case .never = status {
            log.countNever(shown)
            return nil
        }
        log.take(status, named: shown)
        return status
    }

    private static func isAutomated(_ reason: String?) -> Bool? {
        guard let reason = reason?.lowercased() else { return nil }
        if reason.contains("manual") || reason.contains("rerun by") { return false }
        return ["child of", "changes by", "scheduled", "triggered by", "code has changed"].contains {
            reason.contains($0)
        } ? true : nil
    }
}
