import Diagnostics
import Evidence

/// Turns objects of Velero into rows.
struct VeleroReader {
    private let path: String
    private var times: TimeNotes
    private var faults = FaultSummary()
    private var backups = 0
    /// The data sets of the backups of the file, by the name of the backup.
    private var datasets: [String: String] = [:]

    /// Starts to read the objects of a file.
    init(path: String) {
        self.path = path
        times = TimeNotes(path: path)
    }

    /// Reads one object.
    mutating func read(_ object: ManifestObject, into records: inout RecordSink) {
        guard object.kind == "Backup" || object.kind == "Restore" else {
            let key = object.kind == "Schedule" ? "schedule" : "other-\(object.kind)"
            return faults.add(key, VeleroMessages.noRun(object.kind, at: object.node.location))
        }
        let status = object.node["status"]
        let phase = status?["phase"]?.string ?? ""
        guard !phase.isEmpty, phase != "New" else {
            return faults.add("not-run", VeleroMessages.notCarriedOut(object.kind, at: object.node.location))
        }
        let started =
            times.time(status?["startTimestamp"]) ?? times.time(object.node[path: "metadata", "creationTimestamp"])
        if started == nil { times.addMissing(line: object.node.line) }
        let outcome = Self.outcome(phase)
        if outcome == .unknown, phase != "Deleting" {
            faults.add("phase", VeleroMessages.unknownPhase(phase, at: object.node.location))
        }
        let finished = outcome == nil ? nil : times.time(status?["completionTimestamp"])
        if object.kind == "Backup" {
            backups += 1
            let dataset = Self.dataset(object)
            if let name = object.name, let dataset { datasets[name] = dataset }
            records.append(
                Backup(
                    line: object.node.line, id: object.name, service: Self.service(object), dataset: dataset,
                    startedAt: started, finishedAt: finished, outcome: outcome,
                    expiresAt: times.time(status?["expiration"])))
        } else {
            let backup = object.spec?.text("backupName")
            records.append(
                Restore(
                    line: object.node.line, id: object.name, service: Self.service(object),
                    dataset: backup.flatMap { datasets[$0] } ?? Self.dataset(object), backup: backup,
                    startedAt: started,
                    finishedAt: finished, outcome: outcome))
        }
    }

    /// The outcome that a phase stands for; none while the work goes on.
    private static func outcome(_ phase: String) -> Backup.Outcome? {
        switch phase {
        case "Completed": .success
        case "PartiallyFailed": .partial
        case "Failed", "FailedValidation": .failed
        case "InProgress", "Queued", "ReadyToStart": nil
        case let phase where phase.hasPrefix("WaitingForPluginOperations") || phase.hasPrefix("Finalizing"): nil
        default: .unknown
        }
    }

    private static func service(_ object: ManifestObject) -> String? {
        ServiceLabels.service(in: object.node[path: "metadata", "labels"])
    }

    private static func dataset(_ object: ManifestObject) -> String? {
        if let name = object.note("dataset")?.string { return name }
        let namespaces = object.spec?["includedNamespaces"].map { $0.items.compactMap(\.string) } ?? []
        if namespaces.count == 1, let name = namespaces.first, !name.contains("*"), !name.isEmpty { return name }
        return object.node["metadata"]?["labels"]?.text("velero.io/schedule-name") ?? object.spec?.text("scheduleName")
    }
}

extension VeleroReader {
    /// Says what has to be said about the file.
    func finish(reporting diagnostics: inout [Diagnostic]) {
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "objects", zh: "对象"), to: &diagnostics)
        if backups > 0 {
            diagnostics.append(BackupMessages.onlyKept("velero.only-kept", at: SourceLocation(path: path)))
        }
    }
}

/// What is said about objects of Velero.
enum VeleroMessages {
    static func noRun(_ kind: String, at location: SourceLocation) -> Diagnostic {
        NothingProven.note(
            "velero.no-run",
            LocalizedText(en: "a '\(kind.prefix(40))', not a backup or restore", zh: "“\(kind.prefix(40))”对象，而非备份或恢复"),
            instead: LocalizedText(
                en: "export what was carried out: kubectl get backups,restores -n velero -o yaml",
                zh: "请导出已执行的对象：kubectl get backups,restores -n velero -o yaml"),
            at: location)
    }

    static func notCarriedOut(_ kind: String, at location: SourceLocation) -> Diagnostic {
        NothingProven.note(
            "velero.not-carried-out",
            LocalizedText(
                en: "a '\(kind)' without a phase, which was written down but not carried out",
                zh: "没有阶段信息的“\(kind)”，仅有定义、尚未执行"),
            instead: LocalizedText(
                en: "export it from the cluster after it has run: kubectl get -o yaml",
                zh: "请在执行后从集群导出：kubectl get -o yaml"),
            at: location)
    }

    static func unknownPhase(_ phase: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "velero.unknown-phase",
            LocalizedText(
                en: "the phase '\(phase.prefix(40))' is not known; the outcome is unknown",
                zh: "未知的阶段“\(phase.prefix(40))”，结果记为不详"),
            at: location)
    }
}
