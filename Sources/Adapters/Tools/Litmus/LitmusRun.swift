import Diagnostics
import Evidence

/// Collects the objects of a file, and ties results to their engines.
struct LitmusRun {
    private let path: String
    private var times: TimeNotes
    private var faults = FaultSummary()
    private var definitions: [LitmusObject] = []
    private var engines: [String: LitmusEngine] = [:]
    private var engineOrder: [LitmusEngine] = []
    private var results: [(object: LitmusObject, result: LitmusResult)] = []
    private var hasWorkflowRun = false

    /// Starts to collect.
    init(path: String) {
        self.path = path
        times = TimeNotes(path: path)
    }

    /// Takes an object; a workflow gives what it holds.
    mutating func take(_ object: ManifestObject, reporting diagnostics: inout [Diagnostic]) {
        if object.family == .litmus {
            take(LitmusObject(node: object.node, kind: object.kind, workflow: nil))
        } else {
            for embedded in LitmusWorkflow.objects(in: object, reporting: &diagnostics) {
                if embedded.workflow?.hasRun ?? false { hasWorkflowRun = true }
                take(embedded)
            }
        }
    }

    private mutating func take(_ object: LitmusObject) {
        guard object.kind != LitmusObject.catalogue else {
            faults.add("catalogue", Self.catalogue(object))
            return
        }
        guard LitmusObject.kinds.contains(object.kind) else {
            faults.add("kind", Self.unknownKind(object))
            return
        }
        guard object.name != nil else {
            faults.add("unnamed", Self.unnamed(object))
            return
        }
        if object.kind == "ChaosResult" {
            results.append((object, LitmusResult(object)))
            return
        }
        definitions.append(object)
        if let engine = LitmusEngine(object) {
            engines[engine.key] = engine
            engineOrder.append(engine)
        }
    }

    /// Writes experiments and runs.
    mutating func finish(into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        for object in definitions {
            for experiment in LitmusDefinition(object).experiments(&times) { records.append(experiment) }
        }
        var names = Set<String>()
        for (object, result) in results {
            names.insert("\(object.namespace ?? "default")/ChaosResult/\(object.name ?? "?")")
            let engine = result.engine.flatMap { engines[LitmusEngine.key($0, in: object.namespace)] }
            if result.hasWrongHistory { faults.add("history", Self.wrongHistory(object)) }
            if !result.hasRun { faults.add("no-verdict", Self.withoutVerdict(object)) }
            for run in result.runs(engine: engine, &times) { append(run, into: &records) }
        }
        for engine in engineOrder {
            for run in engine.runs(unless: { names.contains($0) }, &times) { append(run, into: &records) }
        }
        if hasWorkflowRun { diagnostics.append(workflowStatus) }
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "chaos runs", zh: "混沌实验执行"), to: &diagnostics)
    }

    private mutating func append(_ run: ChaosRun, into records: inout RecordSink) {
        if run.startedAt == nil { times.addMissing(line: run.line) }
        if run.outcome != .unknown, run.endedAt == nil, run.startedAt != nil {
            faults.add("no-end", Self.withoutEnd(at: SourceLocation(path: path, line: run.line)))
        }
        records.append(run)
    }
}

// MARK: - Messages

extension LitmusRun {
    private static func catalogue(_ object: LitmusObject) -> Diagnostic {
        Diagnostic(
            .note, id: "litmus.catalogue",
            LocalizedText(
                en: "this page of the ChaosHub describes a fault that could be used; it is no experiment",
                zh: "这是 ChaosHub 的目录页，仅描述可用的故障；不是实验"),
            at: object.node.location,
            fixes: [
                LocalizedText(
                    en: "export what is used: kubectl get chaosengine,chaosresult -A -o yaml",
                    zh: "请导出实际使用的资源：kubectl get chaosengine,chaosresult -A -o yaml")
            ])
    }

    private static func unnamed(_ object: LitmusObject) -> Diagnostic {
        Diagnostic(
            .error, id: "litmus.unnamed",
            LocalizedText(
                en: "the \(object.kind) has no 'metadata.name'; it is left out",
                zh: "该 \(object.kind) 没有“metadata.name”；已略去"),
            at: object.node.location, fixes: [LocalizedText(en: "add its name", zh: "请补充名称")])
    }

    private static func unknownKind(_ object: LitmusObject) -> Diagnostic {
        Diagnostic(
            .warning, id: "litmus.kind",
            LocalizedText(
                en: "the kind '\(object.kind)' of Litmus is not known; it is left out",
                zh: "未知的 Litmus 类型“\(object.kind)”；已略去"),
            at: object.node.location, fixes: Spelling.fix(for: object.kind, among: LitmusObject.kinds.sorted()))
    }

    private static func withoutVerdict(_ object: LitmusObject) -> Diagnostic {
        Diagnostic(
            .warning, id: "litmus.no-verdict",
            LocalizedText(
                en: "the ChaosResult '\(object.name ?? "")' holds no known verdict; it gives no run",
                zh: "ChaosResult“\(object.name ?? "")”没有已知的判定（verdict）；不产生执行记录"),
            at: object.node.location,
            fixes: [
                LocalizedText(
                    en: "export it when the run has ended: kubectl get chaosresult -A -o yaml",
                    zh: "请在执行结束后导出：kubectl get chaosresult -A -o yaml")
            ])
    }

    private static func wrongHistory(_ object: LitmusObject) -> Diagnostic {
        Diagnostic(
            .error, id: "litmus.history",
            LocalizedText(
                en:
                    "the history of '\(object.name ?? "")' counts more than \(LitmusResult.maximumRuns) runs; only the last run is read",
                zh: "“\(object.name ?? "")”的历史计数超过 \(LitmusResult.maximumRuns) 次；仅读取最近一次执行"),
            at: object.node.location,
            fixes: [LocalizedText(en: "export the result again", zh: "请重新导出该结果")])
    }

    private static func withoutEnd(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "litmus.no-end",
            LocalizedText(
                en: "the run has ended, but when is not in the file; what is known only at its end does not count",
                zh: "该次执行已结束，但文件中没有结束时间；结束时才可知的内容不计入"),
            at: location,
            fixes: [
                LocalizedText(
                    en:
                        "export engines and results together: kubectl get chaosengine,chaosresult -A -o yaml --show-managed-fields",
                    zh: "请一并导出 engine 与结果：kubectl get chaosengine,chaosresult -A -o yaml --show-managed-fields")
            ])
    }

    private var workflowStatus: Diagnostic {
        Diagnostic(
            .note, id: "litmus.workflow-status",
            LocalizedText(
                en: "the steps of a workflow do not say whether a fault was injected; they give no run",
                zh: "工作流步骤不说明故障是否注入；不产生执行记录"),
            at: SourceLocation(path: path),
            fixes: [
                LocalizedText(
                    en:
                        "export the results of its run: kubectl get chaosengine,chaosresult -A -o yaml --show-managed-fields",
                    zh: "请导出该次执行的结果：kubectl get chaosengine,chaosresult -A -o yaml --show-managed-fields")
            ])
    }
}
