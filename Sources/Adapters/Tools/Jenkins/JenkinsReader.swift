import Diagnostics
import Evidence

/// Turns builds and stages of Jenkins into records.
struct JenkinsReader {
    var log: DeliveryLog

    init(path: String) {
        log = DeliveryLog(tool: "jenkins", path: path)
    }

    private static let statuses: [String: RunStatus] = [
        "success": .success, "failure": .failed, "failed": .failed, "unstable": .unknown, "aborted": .cancelled,
        "not_built": .never, "not_executed": .never, "in_progress": .open, "queued": .open,
        "paused_pending_input": .open, "running": .open,
    ]

    /// A build: a deployment if its job speaks of deploying, and a test run if it lists test results.
    mutating func build(_ node: Node, _ payload: Node?, into records: inout RecordSink) {
        let job = Job(build: node, payload: payload)
        let start = log.time(node, "timestamp")
        let isRunning = node["building"]?.bool == true || node["result"]?.string == nil
        let length = DurationParser.parse(node["duration"], unit: .milliseconds)
        // A build that runs has the length 0.
        let end = isRunning ? nil : sum(start, length)
        tests(node, job, start: start, end: end, into: &records)
        let words = RunName(name: job.path ?? job.name)
        guard words.isDeployment else {
            log.countOther(job.path ?? job.name)
            return
        }
        let text = isRunning ? nil : node.text("result")
        let status = log.status(text, in: Self.statuses, line: node.line)
        if case .never = status {
            log.countNever(text)
            return
        }
        var row = Deployment(line: node.line)
        row.id = job.build
        row.service = job.service
        row.environment = words.environment
        row.startedAt = start
        row.outcome = status.outcome
        row.finishedAt = status.outcome == nil ? nil : end
        row.automated = job.isAutomated
        row.actor = job.actor
        row.commit = job.commit
        if words.isRemedy { row.unplanned = true }
        log.take(status, named: text ?? "running")
        records.append(row)
    }

    /// A stage, if it speaks of deploying.
    mutating func stage(_ node: Node, of run: Node?, into records: inout RecordSink) {
        let name = node.text("name")
        let words = RunName(name: name)
        guard words.isDeployment else {
            log.countOther(name)
            return
        }
        let text = node.text("status")
        let status = log.status(text, in: Self.statuses, line: node.line)
        if case .never = status {
            log.countNever(text)
            return
        }
        let place = StagePlace(node["_links"]?["self"]?.text("href"), run: run)
        var row = Deployment(line: node.line)
        row.id = place.id(stage: node.text("id"))
        row.service = place.job
        row.environment = words.environment
        row.startedAt = log.time(node, "startTimeMillis")
        if let outcome = status.outcome {
            row.outcome = outcome
            row.finishedAt = sum(
                row.startedAt, DurationParser.parse(node["durationMillis"], unit: .milliseconds))
        }
        // Only an input step lets a stage wait.
        if let pause = node["pauseDurationMillis"]?.int, pause > 0 { row.automated = false }
        if words.isRemedy { row.unplanned = true }
        log.take(status, named: text)
        records.append(row)
    }

    private mutating func tests(
        _ node: Node, _ job: Job, start: Int64?, end: Int64?, into records: inout RecordSink
    ) {
        guard let result = job.testResult, let tests = result["totalCount"]?.int,
            let failures = result["failCount"]?.int
        else { return }
        records.withTable(.testRuns) { table, evidence in
            table.beginRow(evidence: evidence, position: result.line)
            table.set("id", text: job.build.map { "\($0) tests" })
            table.set("service", text: job.service)
            table.set("started_at", time: start)
            table.set("ended_at", time: end)
            table.set("tests", number: tests)
            table.set("failures", number: failures)
            table.set("skipped", number: result["skipCount"]?.int)
            table.set("passed", flag: failures == 0)
        }
    }

    /// A start and a length added; none if either is missing or the sum does not fit.
    private func sum(_ start: Int64?, _ length: Int64?) -> Int64? {
        guard let start, let length, length >= 0 else { return nil }
        let sum = start.addingReportingOverflow(length)
        return sum.overflow ? nil : sum.partialValue
    }

    /// Where a stage belongs.
    private struct StagePlace {
        var job: String?
        var build: String?

        /// Takes a link such as `/job/folder/job/shop/12/execution/node/6/wfapi/describe`.
        init(_ link: String?, run: Node?) {
            let link = link ?? run?["_links"]?["self"]?.text("href")
            guard let parts = link?.split(separator: "/").map(String.init),
                let index = parts.lastIndex(of: "job"), index + 1 < parts.count
            else { return }
            job = parts[index + 1]
            if index + 2 < parts.count { build = parts[index + 2] }
        }

        func id(stage: String?) -> String? {
            guard let job, let build, let stage else { return nil }
            return "\(job) #\(build) stage \(stage)"
        }
    }
}
