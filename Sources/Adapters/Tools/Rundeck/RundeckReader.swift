import Diagnostics
import Evidence

/// Turns executions of Rundeck into rows.
struct RundeckReader {
    private let path: String
    /// What names an execution that has no number.
    private let digest: String
    private var times: TimeNotes
    private let milliseconds = TimestampParser(epoch: .milliseconds)
    private var faults = FaultSummary()
    private var adHoc = 0

    /// Starts to read the executions of a file.
    init(path: String, digest: String) {
        self.path = path
        self.digest = digest
        times = TimeNotes(path: path)
    }

    /// Reads one execution.
    mutating func read(_ node: Node, into records: inout RecordSink) {
        var run = AutomationRun(line: node.line, tool: "Rundeck")
        run.id = node.text("id")
        if let job = node["job"], job.kind == .map {
            run.kind = job.text("name")
        } else {
            adHoc += 1
        }
        run.startedAt = time(node["date-started"])
        switch node["executionType"]?.string {
        case "user", "user-scheduled": (run.trigger, run.automated) = (.manual, false)
        case "scheduled": (run.trigger, run.automated) = (.scheduled, true)
        default: break
        }
        if node.text("user") != nil { run.audited = true }
        let status = node["status"]?.string?.lowercased() ?? ""
        end(&run, status, time(node["date-ended"]), at: node)
        if run.startedAt == nil, run.outcome != nil { times.addMissing(line: node.line) }
        records.append(run)
    }

    /// Reads the state of one execution.
    mutating func read(state node: Node, into records: inout RecordSink) {
        var run = AutomationRun(line: node.line, tool: "Rundeck")
        run.id = node.text("executionId") ?? digest
        run.startedAt = times.time(node["startTime"])
        let status = node["executionState"]?.string?.lowercased() ?? ""
        end(&run, status, times.time(node["endTime"]), at: node)
        if run.startedAt == nil, run.outcome != nil { times.addMissing(line: node.line) }
        records.append(run)
    }

    private mutating func end(_ run: inout AutomationRun, _ status: String, _ end: Int64?, at node: Node) {
        if ["running", "scheduled", "queued", "waiting", "not_started"].contains(status) { return }
        run.finishedAt = end
        if let outcome = Self.outcomes[status] {
            run.outcome = outcome
        } else {
            run.outcome = .unknown
            faults.add("status", Self.unknown(status, at: node.location))
        }
    }

    /// A time with milliseconds since 1970 and its text, or in older exports only the text.
    private mutating func time(_ node: Node?) -> Int64? {
        guard let node, !node.isNull else { return nil }
        if let time = milliseconds.parse(node["unixtime"]).microseconds { return time }
        return times.time(node["date"] ?? node)
    }

    private static let outcomes: [String: AutomationRun.Outcome] = [
        "succeeded": .success, "success": .success, "failed": .failed, "timedout": .failed, "timeout": .failed,
        "failed-with-retry": .failed, "aborted": .cancelled, "other": .unknown, "node_mixed": .failed,
        "node_partial_succeeded": .failed,
    ]
}

extension RundeckReader {
    /// Says what has to be said about the file.
    func finish(reporting diagnostics: inout [Diagnostic]) {
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "executions", zh: "执行记录"), to: &diagnostics)
        guard adHoc > 0 else { return }
        diagnostics.append(
            Diagnostic(
                .note, id: "rundeck.ad-hoc",
                LocalizedText(
                    en: "\(adHoc) executions are commands without a job", zh: "\(adHoc) 次执行是不属于任何作业的临时命令"),
                at: SourceLocation(path: path)))
    }

    private static func unknown(_ word: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "rundeck.unknown-status",
            LocalizedText(
                en: "the status '\(word.prefix(40))' is not known; the outcome is unknown",
                zh: "未知的状态“\(word.prefix(40))”，结果记为不详"),
            at: location)
    }
}
