import Diagnostics
import Evidence

/// Turns objects of Flux into records.
struct FluxReader {
    var log: DeliveryLog

    init(path: String) {
        log = DeliveryLog(tool: "flux", path: path)
    }

    private static let releases: [String: RunStatus] = [
        "deployed": .success, "superseded": .success, "failed": .failed, "unknown": .unknown,
        "pending-install": .open, "pending-upgrade": .open, "pending-rollback": .open,
        "uninstalled": .unknown, "uninstalling": .unknown,
    ]

    /// Reads one object.
    mutating func read(_ object: ManifestObject, into records: inout RecordSink) {
        let status = object.node["status"]
        switch object.kind {
        case "HelmRelease" where status?["history"]?.kind == .list: helmHistory(object, status, into: &records)
        case "Kustomization" where status?["history"]?.kind == .list: history(object, status, into: &records)
        case "HelmRelease", "Kustomization":
            guard let status, let ready = Self.condition("Ready", of: status) else {
                countDefinition("\(object.kind) without status")
                return
            }
            current(object, status, ready, into: &records)
        default: countDefinition(object.kind)
        }
    }

    /// The snapshots that a Helm release keeps of its revisions.
    private mutating func helmHistory(_ object: ManifestObject, _ status: Node?, into records: inout RecordSink) {
        let wasRemedied =
            Self.condition("Remediated", of: status).map {
                $0.text("status") == "True" && $0.text("reason")?.hasPrefix("Rollback") ?? false
            } ?? false
        guard let history = status?["history"] else { return }
        var count = 0
        for snapshot in history.items where snapshot.kind == .map {
            let text = snapshot.text("status")
            let meaning = log.status(text, in: Self.releases, line: snapshot.line)
            var row = row(object, line: snapshot.line, suffix: snapshot.text("version").map { ".v\($0)" })
            row.version = snapshot.text("chartVersion")
            row.startedAt = log.time(snapshot, "lastDeployed", "firstDeployed")
            if let outcome = meaning.outcome {
                row.outcome = outcome == .failed && wasRemedied ? .rolledBack : outcome
                row.finishedAt = row.startedAt
            }
            log.take(meaning, named: text)
            records.append(row)
            count += 1
        }
        noteLowerBound(count)
    }

    /// The entries that a Kustomization keeps of what it applied.
    private mutating func history(_ object: ManifestObject, _ status: Node?, into records: inout RecordSink) {
        guard let history = status?["history"] else { return }
        var count = 0
        for entry in history.items where entry.kind == .map {
            let text = entry.text("lastReconciledStatus")
            let meaning: RunStatus =
                text == "ReconciliationSucceeded"
                ? .success : text.map { $0.hasSuffix("Failed") } ?? false ? .failed : .open
            let revision = entry["metadata"]?.text("revision")
            var row = row(object, line: entry.line, suffix: "@\(revision ?? entry.text("digest") ?? "")")
            row.version = revision
            row.commit = Self.commit(revision)
            row.startedAt = log.time(entry, "firstReconciled")
            row.outcome = meaning.outcome
            if meaning.outcome != nil { row.finishedAt = row.startedAt }
            log.take(meaning, named: text)
            records.append(row)
            count += 1
        }
        noteLowerBound(count)
    }

    /// The last roll-out, by the condition that says whether the object is ready.
    private mutating func current(
        _ object: ManifestObject, _ status: Node, _ ready: Node, into records: inout RecordSink
    ) {
        let applied = status.text("lastAppliedRevision")
        let meaning: RunStatus =
            switch ready.text("status") {
            case "True": .success
            case "False": .failed
            default: .open
            }
        let isFailed = meaning.outcome == .failed
        let revision = isFailed ? status.text("lastAttemptedRevision") ?? applied : applied
        let wasRolledBack =
            Self.condition("Remediated", of: status).map {
                $0.text("status") == "True" && $0.text("reason")?.hasPrefix("Rollback") ?? false
            } ?? false
        var row = row(object, line: object.node.line, suffix: "@\(revision ?? ready.text("lastTransitionTime") ?? "")")
        row.version = revision
        row.commit = Self.commit(revision)
        row.startedAt = log.time(ready, "lastTransitionTime")
        if let outcome = meaning.outcome {
            row.outcome = wasRolledBack && isFailed ? .rolledBack : outcome
            row.finishedAt = row.startedAt
        }
        log.take(meaning, named: ready.text("reason"))
        records.append(row)
        noteLowerBound(1)
    }

    private func row(_ object: ManifestObject, line: Int, suffix: String?) -> Deployment {
        var row = Deployment(line: line)
        let path = [object.namespace, object.name].compactMap { $0 }.joined(separator: "/")
        row.id = "\(object.kind)/\(path)\(suffix ?? "")"
        row.service = ServiceLabels.service(in: object.node["metadata"]?["labels"]) ?? object.name
        let names = [
            object.namespace, object.spec?.text("targetNamespace"), object.name, object.spec?.text("path"),
        ]
        row.environment = names.lazy.compactMap { $0 }.compactMap { EnvironmentName.find(in: $0) }.first
        row.automated = true
        return row
    }

    private static func condition(_ type: String, of status: Node?) -> Node? {
        status?["conditions"]?.items.prefix(50).first { $0.text("type") == type }
    }

    /// The commit in a revision such as `main@sha1:0123…` or `main/0123…`.
    private static func commit(_ revision: String?) -> String? {
        guard let last = revision?.split(whereSeparator: { ":/".contains($0) }).last, last.count == 40,
            last.allSatisfy(\.isHexDigit)
        else { return nil }
        return String(last)
    }

    private mutating func countDefinition(_ kind: String) {
        log.count("definitions", named: kind) { [path = log.path] count, english, chinese in
            Diagnostic(
                .note, id: "flux.definitions",
                LocalizedText(
                    en: "\(count) objects are definitions and show no roll-out: \(english)",
                    zh: "\(count) 个对象只是定义，不含部署：\(chinese)"),
                at: SourceLocation(path: path),
                fixes: [
                    LocalizedText(
                        en: "export with the status: kubectl get kustomizations,helmreleases -A -o yaml",
                        zh: "请连同状态导出：kubectl get kustomizations,helmreleases -A -o yaml")
                ])
        }
    }

    private mutating func noteLowerBound(_ count: Int) {
        guard count > 0 else { return }
        log.count("history-limit") { [path = log.path] count, _, _ in
            Diagnostic(
                .note, id: "flux.history-limit",
                LocalizedText(
                    en: "\(count) objects keep only their last roll-outs; counts are a lower bound",
                    zh: "\(count) 个对象只保留最近的部署，计数为下限"),
                at: SourceLocation(path: path))
        }
    }
}
