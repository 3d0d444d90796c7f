public import Diagnostics
public import Evidence

/// Reads the events that ansible-runner and AWX record of a run.
public struct AnsibleRunnerEventsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "ansible-runner-events", tool: "Ansible Runner",
            summary: LocalizedText(
                en: "events of Ansible runs: job events of ansible-runner or AWX, one, a list, or one on each line",
                zh: "Ansible 执行事件：ansible-runner 或 AWX 的作业事件，单个、列表或逐行"),
            kinds: [.operations],
            limits: LocalizedText(
                en: """
                    one row for each run that the events belong to; all events of a run must be in one file; without the statistics at the \
                    end the run is not finished
                    """,
                zh: "事件所属的每次执行一行；一次执行的全部事件须在同一文件中；缺少结尾的统计事件则视为未结束"))
    }

    private static let walk = ObjectWalk(envelopes: ["results"])

    /// Recognises events by their number, name and data.
    public func recognize(_ content: Content) -> Recognition? {
        guard content.table == nil, let event = Self.walk.sample(of: content, breadth: 3).first(where: Self.isEvent)
        else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'counter', 'event' and 'event_data' of the event '\(event["event"]?.string ?? "")'",
                zh: "含“counter”、“event”与“event_data”，事件为“\(event["event"]?.string ?? "")”"))
    }

    private static func isEvent(_ node: Node) -> Bool {
        guard let name = node["event"]?.string, node["counter"]?.int != nil, node["event_data"] != nil else {
            return false
        }
        return ["playbook_on_", "runner_", "verbose", "debug", "warning", "error", "deprecated", "system_warning"]
            .contains { name.hasPrefix($0) }
    }

    /// A run with what its events say.
    private struct Run {
        var line: Int
        var id: String
        var name: String?
        var start: Int64?
        var end: Int64?
        var outcome: AutomationRun.Outcome?
        var hasStart = false
    }

    /// Reads the events.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = TimeNotes(path: content.path)
        var order: [String] = []
        var runs: [String: Run] = [:]
        var faults: [Diagnostic] = []
        Self.walk.forEach(in: content, reporting: &faults) { event in
            guard Self.isEvent(event) else { return }
            let data = event["event_data"]
            let own = event.text("runner_ident", "job") ?? data?.text("playbook_uuid")
            let key = own ?? ""
            if runs[key] == nil { order.append(key) }
            var run = runs[key] ?? Run(line: event.line, id: own ?? ContentDigest.hexadecimal(content.bytes))
            let time = times.time(event["created"])
            if let time { run.start = min(run.start ?? time, time) }
            if run.name == nil { run.name = data?.text("playbook") ?? event.text("playbook") }
            let name = event["event"]?.string
            if name == "playbook_on_start" || event["counter"]?.int == 1 { run.hasStart = true }
            if name == "playbook_on_stats", let data {
                run.end = time
                run.outcome = AnsibleStats.outcome(ofEvent: data)
            }
            runs[key] = run
        }
        diagnostics += faults
        for key in order {
            guard let run = runs[key] else { continue }
            if !run.hasStart { diagnostics.append(AnsibleMessages.noStart(at: content.location(line: run.line))) }
            if run.outcome == nil {
                diagnostics.append(AnsibleMessages.unfinished(at: content.location(line: run.line)))
            }
            // One event in the middle says neither when the run began nor how it ended.
            guard run.hasStart || run.outcome != nil else { continue }
            records.append(
                AutomationRun(
                    line: run.line, id: run.id, kind: run.name, startedAt: run.hasStart ? run.start : nil,
                    finishedAt: run.end, outcome: run.outcome, tool: "Ansible Runner"))
        }
        if let page = Self.walk.pages(of: content).first, page["next"]?.string != nil {
            diagnostics.append(PageMessages.more("ansible.page", at: page.location))
        }
        times.finish(LocalizedText(en: "runs", zh: "执行记录"), to: &diagnostics)
    }
}
