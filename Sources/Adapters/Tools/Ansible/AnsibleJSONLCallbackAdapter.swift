public import Diagnostics
public import Evidence

/// Reads what Ansible prints with its JSON lines callback, one event on each line.
public struct AnsibleJSONLCallbackAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "ansible-jsonl-callback", tool: "Ansible",
            summary: LocalizedText(
                en: "runs of Ansible playbooks, printed by the JSON lines callback",
                zh: "由 JSONL 回调插件输出的 Ansible 剧本执行记录"),
            kinds: [.operations],
            limits: LocalizedText(
                en: """
                    one row for each run, from its first event to its statistics; a run without statistics is not finished; who started \
                    it and whether it was approved is not in the output
                    """,
                zh: "每次执行一行，自首个事件至统计事件；没有统计事件的执行视为未结束；输出中不含发起人及是否经过审批"))
    }

    /// Recognises events of Ansible by their names.
    public func recognize(_ content: Content) -> Recognition? {
        guard let event = Self.first(in: content), event["_event"]?.string?.hasPrefix("v2_") ?? false,
            event["_timestamp"] != nil || event["hosts"] != nil || event["play"] != nil || event["stats"] != nil
        else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(en: "'_event' with the name of an event of Ansible", zh: "“_event”为 Ansible 事件名"))
    }

    private static func first(in content: Content) -> Node? {
        content.jsonLines?.prefix(3).first { $0.root["_event"] != nil }?.root ?? content.json?.root
    }

    /// Reads the events.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = TimeNotes(path: content.path)
        var run: AutomationRun?
        var count = 0
        let digest = ContentDigest.hexadecimal(content.bytes)
        func take(_ event: Node) {
            guard let name = event["_event"]?.string else { return }
            let time = times.time(event["_timestamp"])
            if run == nil || name == "v2_playbook_on_start" {
                close(&run, &count, into: &records)
                run = AutomationRun(line: event.line, id: "\(digest)-\(count)", startedAt: time, tool: "Ansible")
            }
            if name == "v2_playbook_on_play_start" {
                let play = event["play"]
                if run?.kind == nil { run?.kind = play?.text("name") }
                if run?.id == "\(digest)-\(count)", let id = play?.text("id") { run?.id = id }
                let start = times.time(play?["duration"]?["start"])
                if run?.startedAt == nil { run?.startedAt = start }
            }
            guard name == "v2_playbook_on_stats" else { return }
            run?.finishedAt = time
            run?.outcome = AnsibleStats.outcome(event["stats"])
            if run?.outcome == .unknown { diagnostics.append(AnsibleMessages.noHosts(at: event.location)) }
            close(&run, &count, into: &records)
        }
        var faults: [Diagnostic] = []
        content.jsonLines?.forEach(reporting: &faults) { take($0.root) }
        if let root = content.json?.root { take(root) }
        if let run { diagnostics.append(AnsibleMessages.unfinished(at: content.location(line: run.line))) }
        close(&run, &count, into: &records)
        diagnostics += faults
        times.finish(LocalizedText(en: "runs", zh: "执行记录"), to: &diagnostics)
    }

    private func close(_ run: inout AutomationRun?, _ count: inout Int, into records: inout RecordSink) {
        guard let last = run else { return }
        records.append(last)
        count += 1
        run = nil
    }
}
