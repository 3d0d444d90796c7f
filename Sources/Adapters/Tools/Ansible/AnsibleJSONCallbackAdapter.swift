public import Diagnostics
public import Evidence

/// Reads what Ansible prints with its JSON callback, one document at the end of a run.
public struct AnsibleJSONCallbackAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "ansible-json-callback", tool: "Ansible",
            summary: LocalizedText(
                en: "runs of Ansible playbooks, printed by the JSON callback", zh: "由 JSON 回调插件输出的 Ansible 剧本执行记录"),
            kinds: [.operations],
            limits: LocalizedText(
                en: """
                    one row for each run: failed if a host failed or could not be reached; who started it, whether by hand, and whether \
                    it was approved is not in the output; versions before 2.5 print no times; results of tasks are not kept
                    """,
                zh: """
                    每次执行一行：有主机失败或不可达即为失败；输出中不含发起人、是否人工触发及是否经过审批；\
                    2.5 之前的版本不输出时间；不保留任务结果
                    """))
    }

    /// Recognises plays and statistics, also behind lines of text that come before the document.
    public func recognize(_ content: Content) -> Recognition? {
        guard let document = AnsibleOutput.documents(in: content, limit: 1).first, Self.isRun(document.root) else {
            return nil
        }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'plays' with tasks and 'stats' of hosts", zh: "含“plays”及其任务，且含各主机的“stats”"))
    }

    /// Whether a document has plays and counts by host, or is a run that no host took part in.
    private static func isRun(_ root: Node) -> Bool {
        guard let plays = root["plays"], plays.kind == .list, let stats = root["stats"], stats.kind == .map else {
            return false
        }
        if let first = plays[0], first["play"]?.kind != .map || first["tasks"]?.kind != .list { return false }
        var hosts = stats.entries
        guard let counts = hosts.next()?.value else { return root["custom_stats"] != nil || plays[0] != nil }
        return counts.has("ok", "changed", "unreachable", "failures")
    }

    /// Reads the runs.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = TimeNotes(path: content.path)
        let documents = AnsibleOutput.documents(in: content, limit: .max)
        for (index, document) in documents.enumerated() where Self.isRun(document.root) {
            let root = document.root
            var span = AnsibleSpan()
            for play in root["plays"]?.items.map({ $0 }) ?? [] { span.add(play, &times) }
            let digest = ContentDigest.hexadecimal(content.bytes)
            let run = AutomationRun(
                line: root.line, id: span.id ?? (index == 0 ? digest : "\(digest)-\(index)"), kind: span.name,
                startedAt: span.start, finishedAt: document.isComplete ? span.end : nil,
                outcome: AnsibleStats.outcome(root["stats"]), tool: "Ansible")
            if run.startedAt == nil { times.addMissing(line: root.line) }
            if run.outcome == .unknown { diagnostics.append(AnsibleMessages.noHosts(at: root.location)) }
            records.append(run)
        }
        times.finish(LocalizedText(en: "runs", zh: "执行记录"), to: &diagnostics)
    }
}

/// From the first start to the last end of the plays of a run.
struct AnsibleSpan {
    /// The identifier that Ansible gave to the first play.
    private(set) var id: String?
    /// The name of the first play.
    private(set) var name: String?
    private(set) var start: Int64?
    private(set) var end: Int64?

    /// Takes a play with its tasks.
    mutating func add(_ play: Node, _ times: inout TimeNotes) {
        let head = play["play"]
        if id == nil { id = head?.text("id") }
        if name == nil { name = head?.text("name") }
        take(head?["duration"], &times)
        for task in play["tasks"]?.items.map({ $0 }) ?? [] { take(task["task"]?["duration"], &times) }
    }

    private mutating func take(_ duration: Node?, _ times: inout TimeNotes) {
        guard let duration else { return }
        if let time = times.time(duration["start"]) { start = min(start ?? time, time) }
        if let time = times.time(duration["end"]) { end = max(end ?? time, time) }
    }
}
