import Diagnostics
import Evidence

/// Puts the events of a file together.
struct CDEventsRun {
    var log: DeliveryLog
    private var deployments: [Deployment] = []
    private var merges: [Merge] = []
    private var incidents: [Incident] = []
    private var incidentIndex: [String: Int] = [:]
    private var suites: [Suite] = []
    private var suiteIndex: [String: Int] = [:]
    /// When runs of pipelines that have not finished yet started.
    private var starts: [String: Int64] = [:]
    private var unfinished = 0
    private var defects: [(line: Int, id: String?, foundAt: Int64?)] = []

    private struct Incident {
        var line: Int
        var id: String?
        var service: String?
        var title: String?
        var environment: String?
        var detectedAt: Int64?
        var reportedAt: Int64?
        var resolvedAt: Int64?
    }

    private struct Suite {
        var line: Int
        var id: String?
        var startedAt: Int64?
        var endedAt: Int64?
        var passed: Bool?
    }

    init(path: String) {
        log = DeliveryLog(tool: "cdevents", path: path)
    }

    /// Takes an event.
    mutating func take(_ event: CDEvent) {
        let time = log.time(event.context, "timestamp")
        switch event.type {
        case "service.deployed", "service.upgraded": service(event, time, .success)
        case "service.rolledback": service(event, time, .rolledBack)
        case "pipelinerun.queued", "pipelinerun.started":
            if let id = event.subjectID, let time, starts.updateValue(time, forKey: id) == nil { unfinished += 1 }
        case "pipelinerun.finished": pipeline(event, time)
        case "incident.detected", "incident.reported", "incident.resolved": incident(event, time)
        case "testsuiterun.started", "testsuiterun.finished", "testsuite.started", "testsuite.finished":
            suite(event, time)
        case "change.merged":
            var row = Merge(line: event.line)
            row.id = event.subjectID
            row.repository = (event.content?["repository"])?.text("id", "name")
            row.service = WebAddress.name(ofPath: row.repository)
            row.mergedAt = time
            merges.append(row)
        case "ticket.created" where Self.isDefect(event):
            defects.append((event.line, event.subjectID, time))
        default: countOther(event.type)
        }
    }

    private static func isDefect(_ event: CDEvent) -> Bool {
        let type = event.content?.text("ticketType")?.lowercased()
        return type == "bug" || type == "defect"
    }

    private mutating func service(_ event: CDEvent, _ time: Int64?, _ outcome: Deployment.Outcome) {
        var row = Deployment(line: event.line)
        row.id = event.context.text("id")
        row.service = event.subjectID
        row.environment = environment(event)
        row.version = event.content?.text("artifactId")
        row.startedAt = time
        row.finishedAt = time
        row.outcome = outcome
        if outcome == .rolledBack { row.unplanned = true }
        log.take(.ended(outcome), named: nil)
        deployments.append(row)
    }

    private static let outcomes: [String: RunStatus] = [
        "success": .success, "failure": .failed, "error": .failed, "cancel": .cancelled, "canceled": .cancelled,
        "cancelled": .cancelled,
    ]

    private mutating func pipeline(_ event: CDEvent, _ time: Int64?) {
        let name = event.content?.text("pipelineName")
        let start = event.subjectID.flatMap { starts[$0] }
        if start != nil { unfinished -= 1 }
        let words = RunName(name: name)
        guard words.isDeployment else {
            log.countOther(name ?? event.type)
            return
        }
        let text = event.content?.text("outcome")
        let status = text == nil ? .unknown : log.status(text, in: Self.outcomes, line: event.line)
        var row = Deployment(line: event.line)
        row.id = event.subjectID
        row.environment = environment(event) ?? words.environment
        row.startedAt = start ?? time
        row.finishedAt = time
        row.outcome = status.outcome
        if words.isRemedy { row.unplanned = true }
        log.take(status, named: text)
        deployments.append(row)
    }

    private mutating func incident(_ event: CDEvent, _ time: Int64?) {
        let id = event.subjectID ?? ""
        let index: Int
        if let known = incidentIndex[id] {
            index = known
        } else {
            index = incidents.count
            incidents.append(Incident(line: event.line, id: event.subjectID))
            incidentIndex[id] = index
        }
        incidents[index].service = incidents[index].service ?? event.content?["service"]?.text("id")
        incidents[index].environment = incidents[index].environment ?? environment(event)
        switch event.type {
        case "incident.detected":
            incidents[index].detectedAt = min(incidents[index].detectedAt ?? .max, time ?? .max)
            incidents[index].title = event.content?.text("description")
        case "incident.reported":
            incidents[index].reportedAt = min(incidents[index].reportedAt ?? .max, time ?? .max)
            incidents[index].title = incidents[index].title ?? event.content?.text("description")
        default: incidents[index].resolvedAt = max(incidents[index].resolvedAt ?? .min, time ?? .min)
        }
    }

    private mutating func suite(_ event: CDEvent, _ time: Int64?) {
        let id = event.subjectID ?? ""
        let index: Int
        if let known = suiteIndex[id] {
            index = known
        } else {
            index = suites.count
            suites.append(Suite(line: event.line, id: event.subjectID))
            suiteIndex[id] = index
        }
        guard event.type.hasSuffix("finished") else {
            suites[index].startedAt = time
            return
        }
        suites[index].endedAt = time
        switch event.content?.text("outcome") {
        case "success": suites[index].passed = true
        case "failure", "error": suites[index].passed = false
        default: break
        }
    }

    private func environment(_ event: CDEvent) -> String? {
        let environment = event.content?["environment"]
        guard let id = environment?.text("id") else { return nil }
        return EnvironmentName.find(in: environment?.text("name") ?? id) ?? EnvironmentName.value(of: id)
    }

    private mutating func countOther(_ type: String) {
        log.count("other-events", named: type) { [path = log.path] count, english, chinese in
            Diagnostic(
                .note, id: "cdevents.other-events",
                LocalizedText(
                    en: "\(count) events of other types give no records: \(english)",
                    zh: "\(count) 条其他类型的消息不产生记录：\(chinese)"),
                at: SourceLocation(path: path),
                fixes: [
                    LocalizedText(
                        en:
                            "collect 'service.deployed', 'service.rolledback', 'incident.detected' and 'incident.resolved' too",
                        zh: "请同时采集 service.deployed、service.rolledback、incident.detected、incident.resolved")
                ])
        }
    }

    /// Writes what was put together.
    mutating func finish(into records: inout RecordSink) {
        for deployment in deployments { records.append(deployment) }
        for merge in merges { records.append(merge) }
        for incident in incidents {
            let detected = known(incident.detectedAt)
            records.withTable(.incidents) { table, evidence in
                table.beginRow(evidence: evidence, position: incident.line)
                table.set("id", text: incident.id)
                table.set("service", text: incident.service)
                table.set("title", text: incident.title)
                table.set("environment", text: incident.environment)
                table.set("started_at", time: detected ?? known(incident.reportedAt))
                table.set("detected_at", time: detected)
                table.set("recovered_at", time: known(incident.resolvedAt))
            }
        }
        for suite in suites {
            records.withTable(.testRuns) { table, evidence in
                table.beginRow(evidence: evidence, position: suite.line)
                table.set("id", text: suite.id)
                table.set("started_at", time: suite.startedAt)
                table.set("ended_at", time: suite.endedAt)
                table.set("passed", flag: suite.passed)
            }
        }
        for defect in defects {
            records.withTable(.defects) { table, evidence in
                table.beginRow(evidence: evidence, position: defect.line)
                table.set("id", text: defect.id)
                table.set("found_at", time: defect.foundAt)
            }
        }
        noteNoStart()
        for _ in 0..<max(0, unfinished) { countOther("pipelinerun.started") }
    }

    /// A time that was really met, and not the start value of a search for the least or greatest.
    private func known(_ time: Int64?) -> Int64? {
        time == .max || time == .min ? nil : time
    }

    private mutating func noteNoStart() {
        let count =
            incidents.count { known($0.detectedAt) == nil && known($0.reportedAt) == nil }
            + suites.count { $0.startedAt == nil }
        for _ in 0..<count {
            log.count("no-start") { [path = log.path] count, _, _ in
                Diagnostic(
                    .warning, id: "cdevents.no-start",
                    LocalizedText(
                        en:
                            "the start of \(count) incidents and test suites is not in this file, so that they count in no period",
                        zh: "文件中没有 \(count) 个事件或测试集的开始消息，不计入任何时段"),
                    at: SourceLocation(path: path),
                    fixes: [
                        LocalizedText(
                            en: "export the events of their start too, in the same file", zh: "请将其开始消息导出到同一文件")
                    ])
            }
        }
    }
}
