import Diagnostics
import Evidence

/// Turns jobs of AWX into rows.
struct AWXJobReader {
    private let path: String
    private var times: TimeNotes
    private var faults = FaultSummary()
    private var dryRuns = 0
    private var housekeeping = 0

    /// Starts to read the jobs of a file.
    init(path: String) {
        self.path = path
        times = TimeNotes(path: path)
    }

    /// Reads one job.
    mutating func read(_ job: Node, into records: inout RecordSink) {
        let type = job["type"]?.string ?? ""
        if Self.housekeepingTypes.contains(type) {
            housekeeping += 1
            return
        }
        if job["job_type"]?.equals("check") ?? false {
            dryRuns += 1
            return
        }
        let launch = job["launch_type"]?.string ?? ""
        var run = AutomationRun(line: job.line, tool: "AWX")
        run.id = job.text("id").map { type.isEmpty ? $0 : "\(type)-\($0)" }
        run.kind = job.text("name")
        run.startedAt = times.time(job["started"])
        run.trigger = Self.triggers[launch]
        if run.trigger == nil, !launch.isEmpty {
            faults.add("launch", Self.unknown("launch_type", launch, at: job.location))
            run.trigger = .unknown
        }
        switch run.trigger {
        case .manual: run.automated = false
        case .scheduled: run.automated = true
        case .event where launch != "dependency": run.automated = true
        default: break
        }
        let summary = job["summary_fields"]
        let hasActor = summary?["created_by"]?["id"] != nil || summary?["schedule"]?["id"] != nil
        if hasActor || job["launched_by"]?["id"] != nil { run.audited = true }
        if let limit = job["limit"]?.string, !limit.isEmpty, limit != "all", limit != "*" { run.limited = true }
        readEnd(job, into: &run)
        if run.startedAt == nil, run.outcome != nil { times.addMissing(line: job.line) }
        records.append(run)
    }

    private mutating func readEnd(_ job: Node, into run: inout AutomationRun) {
        let status = job["status"]?.string ?? ""
        guard !["new", "pending", "waiting", "running"].contains(status) else { return }
        run.finishedAt = times.time(job["finished"])
        run.outcome = Self.outcomes[status]
        if run.outcome == nil {
            faults.add("status", Self.unknown("status", status, at: job.location))
            run.outcome = .unknown
        }
    }

    /// Jobs by which AWX keeps itself in order, and steps that only wait for a person.
    private static let housekeepingTypes: Set<String> = [
        "project_update", "inventory_update", "system_job", "workflow_approval",
    ]

    private static let triggers: [String: AutomationRun.Trigger] = [
        "manual": .manual, "relaunch": .manual, "scheduled": .scheduled, "callback": .event, "webhook": .event,
        "dependency": .event, "scm": .event, "sync": .event, "workflow": .pipeline,
    ]

    private static let outcomes: [String: AutomationRun.Outcome] = [
        "successful": .success, "failed": .failed, "error": .failed, "canceled": .cancelled,
    ]
}

extension AWXJobReader {
    /// Says what has to be said about the file.
    func finish(reporting diagnostics: inout [Diagnostic]) {
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "jobs", zh: "作业"), to: &diagnostics)
        let location = SourceLocation(path: path)
        if dryRuns > 0 {
            diagnostics.append(
                Diagnostic(
                    .note, id: "awx.check-mode",
                    LocalizedText(
                        en: "\(dryRuns) jobs in check mode change nothing and are not taken",
                        zh: "\(dryRuns) 个检查模式的作业不产生改动，未采用"),
                    at: location))
        }
        if housekeeping > 0 {
            diagnostics.append(
                Diagnostic(
                    .note, id: "awx.housekeeping",
                    LocalizedText(
                        en: "\(housekeeping) updates, clean-ups and approvals are no operations and are not taken",
                        zh: "\(housekeeping) 个更新、清理与审批条目不是运维操作，未采用"),
                    at: location))
        }
    }

    private static func unknown(_ key: String, _ word: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "awx.unknown-word",
            LocalizedText(
                en: "the value '\(word.prefix(40))' of '\(key)' is not known and is taken as unknown",
                zh: "“\(key)”的值“\(word.prefix(40))”无法识别，按不详处理"),
            at: location)
    }
}
