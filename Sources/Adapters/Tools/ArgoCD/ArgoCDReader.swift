import Diagnostics
import Evidence

/// Turns applications of Argo CD into records.
struct ArgoCDReader {
    var log: DeliveryLog
    private var applications = 0

    init(path: String) {
        log = DeliveryLog(tool: "argocd", path: path)
    }

    private static let phases: [String: RunStatus] = [
        "succeeded": .success, "failed": .failed, "error": .failed, "running": .open, "terminating": .open,
    ]

    /// Reads the history of an application, and its last operation if that is not part of it.
    mutating func read(_ node: Node, into records: inout RecordSink) {
        applications += 1
        let status = node["status"]
        let history = status?["history"]
        var count = 0
        var last: Int64?
        var firstID: Int64?
        if let history, history.kind == .list {
            for entry in history.items where entry.kind == .map {
                var row = row(of: node, entry, suffix: entry.text("id").map { "#\($0)" })
                row.finishedAt = log.time(entry, "deployedAt")
                row.startedAt = log.time(entry, "deployStartedAt") ?? row.finishedAt
                row.outcome = row.finishedAt == nil ? nil : .success
                setInitiator(&row, entry["initiatedBy"])
                log.take(.success, named: nil)
                records.append(row)
                count += 1
                last = max(last ?? .min, row.startedAt ?? .min)
                firstID = min(firstID ?? .max, entry["id"]?.int ?? .max)
            }
        }
        noteCap(node, count, firstID: firstID)
        readOperation(node, status?["operationState"], lastInHistory: last, into: &records)
        if count == 0, status?["operationState"] == nil { countUndeployed() }
    }

    /// The last operation: a row if it failed or lasts, for the history holds only what succeeded.
    private mutating func readOperation(
        _ node: Node, _ state: Node?, lastInHistory: Int64?, into records: inout RecordSink
    ) {
        guard let state, let phase = state.text("phase") else { return }
        let meaning = log.status(phase, in: Self.phases, line: state.line)
        if meaning.outcome == .success, lastInHistory != nil { return }
        let started = log.time(state, "startedAt")
        guard state["syncResult"] != nil || state["operation"]?["sync"] != nil else { return }
        var row = row(of: node, state["syncResult"] ?? state, suffix: state.text("startedAt").map { "@\($0)" })
        row.line = state.line
        row.startedAt = started
        row.outcome = meaning.outcome
        row.finishedAt = meaning.outcome == nil ? nil : log.time(state, "finishedAt")
        setInitiator(&row, state["operation"]?["initiatedBy"])
        log.take(meaning, named: phase)
        records.append(row)
    }

    private func row(of node: Node, _ entry: Node, suffix: String?) -> Deployment {
        let metadata = node["metadata"]
        let name = metadata?.text("name")
        var row = Deployment(line: entry.line)
        row.id = [metadata?.text("namespace"), name].compactMap { $0 }.joined(separator: "/") + (suffix ?? "")
        row.service = ServiceLabels.service(in: metadata?["labels"]) ?? name
        row.environment = Self.environment(of: node)
        row.commit = entry.text("revision") ?? entry["revisions"]?[0]?.string
        let source = entry["source"] ?? entry["sources"]?[0]
        row.version = source?.text("targetRevision")
        return row
    }

    /// The environment: what a label says, or else the destination or the name, if they name one.
    private static func environment(of node: Node) -> String? {
        let labels = node["metadata"]?["labels"]
        if let label = labels?.text("environment", "env", "app.kubernetes.io/environment", "stage") {
            return EnvironmentName.value(of: label)
        }
        let destination = node["spec"]?["destination"]
        let names = [
            destination?.text("namespace"), destination?.text("name"), node["metadata"]?.text("name"),
            node["spec"]?.text("project"),
        ]
        for case let name? in names {
            if let found = EnvironmentName.find(in: name) { return found }
        }
        return nil
    }

    private func setInitiator(_ row: inout Deployment, _ node: Node?) {
        if node?["automated"]?.bool == true {
            row.automated = true
        } else if let user = node?.text("username") {
            row.automated = false
            row.actor = user
        }
    }
}

// MARK: - Messages

extension ArgoCDReader {
    /// Counts an object that defines applications and shows no roll-out.
    mutating func countDefinition(_ kind: String) {
        log.count("definitions", named: kind) { [path = log.path] count, english, chinese in
            Diagnostic(
                .note, id: "argocd.definitions",
                LocalizedText(
                    en: "\(count) objects define applications and show no roll-out: \(english)",
                    zh: "\(count) 个对象只是应用的定义，不含部署：\(chinese)"),
                at: SourceLocation(path: path),
                fixes: [
                    LocalizedText(
                        en: "export the applications: kubectl get applications -A -o yaml",
                        zh: "请导出应用：kubectl get applications -A -o yaml")
                ])
        }
    }

    private mutating func countUndeployed() {
        log.count("no-history") { [path = log.path] count, _, _ in
            Diagnostic(
                .note, id: "argocd.no-history",
                LocalizedText(
                    en: "\(count) applications have no history: they are definitions, or were never rolled out",
                    zh: "\(count) 个应用没有历史：只是定义，或从未部署"),
                at: SourceLocation(path: path),
                fixes: [
                    LocalizedText(
                        en: "export them from the cluster: kubectl get applications -A -o yaml",
                        zh: "请从集群导出：kubectl get applications -A -o yaml")
                ])
        }
    }

    /// Notes that older entries of a history are gone: it starts behind 0, or is as long as it may be.
    private mutating func noteCap(_ node: Node, _ count: Int, firstID: Int64?) {
        let limit = node["spec"]?["revisionHistoryLimit"]?.int ?? 10
        guard count > 0, Int64(count) >= limit || firstID.map({ $0 > 0 && $0 != .max }) ?? false else { return }
        log.count("history-limit") { [path = log.path] count, _, _ in
            Diagnostic(
                .note, id: "argocd.history-limit",
                LocalizedText(
                    en: "the history of \(count) applications is cut off; counts of roll-outs are a lower bound",
                    zh: "\(count) 个应用的历史已被截断，部署次数为下限"),
                at: SourceLocation(path: path),
                fixes: [
                    LocalizedText(
                        en: "raise 'revisionHistoryLimit', or collect the deployments continuously",
                        zh: "请调大 revisionHistoryLimit，或持续采集部署记录")
                ])
        }
    }

    /// Says what was counted.
    func finish(to diagnostics: inout [Diagnostic]) {
        log.finish(to: &diagnostics)
    }
}
