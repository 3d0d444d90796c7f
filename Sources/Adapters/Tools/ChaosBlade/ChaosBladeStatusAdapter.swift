public import Diagnostics
public import Evidence

/// Reads what `blade status` prints: one run for each experiment that was created.
public struct ChaosBladeStatusAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "chaosblade-status", tool: "ChaosBlade",
            summary: LocalizedText(
                en: "the reply of blade status --type create as JSON", zh: "blade status --type create 的 JSON 输出"),
            kinds: [.chaosRuns],
            limits: LocalizedText(
                en: """
                    one machine keeps only the experiments that were created on it; the end of a destroyed experiment is \
                    its last update; the reply of blade create holds no time and gives no run; service, environment and \
                    steady state are not in the reply
                    """,
                zh: """
                    每台机器只保存在其上创建的实验；已销毁实验的结束时间取最近更新时间；blade create 的回复不含时间，不产生执行记录；\
                    回复不含服务、环境与稳态
                    """))
    }

    /// Recognises `code`, `success` and a `result` with `Uid`, `Command` and `Status`, or with an identifier.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = Self.first(content), let reply = BladeReply(root) else { return nil }
        switch reply {
        case .experiments, .preparations:
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "'code' and 'success' with results that have 'Uid', 'Status' and a command",
                    zh: "含“code”“success”，且结果项含“Uid”“Status”与命令"))
        case .created, .failure:
            return Recognition(
                .likely,
                because: LocalizedText(
                    en: "'code' and 'success' with nothing but an identifier or an error of blade",
                    zh: "含“code”“success”，且仅有 blade 的标识或错误"))
        }
    }

    private static func first(_ content: Content) -> Node? {
        content.json?.root ?? content.jsonLines?.first?.root
    }

    /// Reads the runs.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = TimeNotes(path: content.path)
        var faults = FaultSummary()
        if let root = content.json?.root {
            Self.read(root, &times, &faults, into: &records)
        } else {
            content.jsonLines?.forEach(reporting: &diagnostics) {
                Self.read($0.root, &times, &faults, into: &records)
            }
        }
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "chaos runs", zh: "混沌实验执行"), to: &diagnostics)
    }

    private static func read(
        _ root: Node, _ times: inout TimeNotes, _ faults: inout FaultSummary, into records: inout RecordSink
    ) {
        switch BladeReply(root) {
        case .experiments(let nodes):
            for node in nodes {
                guard let run = run(node, &times) else {
                    faults.add("uid", withoutIdentifier(node))
                    continue
                }
                if run.startedAt == nil { times.addMissing(line: run.line) }
                records.append(run)
            }
        case .preparations: faults.add("prepared", prepared(root))
        case .created, .failure: faults.add("reply", replyOnly(root))
        case nil: faults.add("foreign", foreign(root))
        }
    }

    private static func run(_ node: Node, _ times: inout TimeNotes) -> ChaosRun? {
        guard let uid = node["Uid"]?.string, !uid.isEmpty else { return nil }
        var run = ChaosRun(line: node.line, id: "chaosblade:\(uid)")
        run.startedAt = times.time(node["CreateTime"])
        let words = (node["SubCommand"]?.string ?? "").split(separator: " ").map(String.init)
        let command = node["Command"]?.string ?? ""
        let isScoped = ["k8s", "docker", "cri", "create"].contains(command)
        run.faultClass = BladeFault.faultClass(
            target: isScoped || command.isEmpty ? words.first : command, action: words.last)
        switch node["Status"]?.string?.lowercased() {
        case "success": run.injected = true
        case "destroyed":
            (run.endedAt, run.injected, run.outcome) = (times.time(node["UpdateTime"]), true, .completed)
        case "error":
            (run.endedAt, run.injected, run.outcome) = (times.time(node["UpdateTime"]), false, .failed)
        default: break
        }
        return run
    }
}

// MARK: - Messages

extension ChaosBladeStatusAdapter {
    private static let exportStatus = LocalizedText(
        en: "export the experiments: blade status --type create", zh: "请导出实验列表：blade status --type create")

    private static func replyOnly(_ root: Node) -> Diagnostic {
        Diagnostic(
            .note, id: "chaosblade.reply",
            LocalizedText(
                en: "this is the reply of one command; it holds no time and no state, and gives no run",
                zh: "这是单条命令的回复，不含时间与状态，不产生执行记录"),
            at: root.location, fixes: [exportStatus])
    }

    private static func prepared(_ root: Node) -> Diagnostic {
        Diagnostic(
            .note, id: "chaosblade.prepared",
            LocalizedText(
                en: "these are agents that were attached, not experiments; they give no run",
                zh: "这些是已挂载的 agent（prepare），不是实验，不产生执行记录"),
            at: root.location, fixes: [exportStatus])
    }

    private static func withoutIdentifier(_ node: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "chaosblade.no-uid",
            LocalizedText(en: "the experiment has no 'Uid'; it is left out", zh: "该实验没有“Uid”；已略去"),
            at: node.location, fixes: [exportStatus])
    }

    private static func foreign(_ root: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "chaosblade.foreign",
            LocalizedText(en: "this is no reply of blade; it is left out", zh: "这不是 blade 的回复；已略去"),
            at: root.location, fixes: [exportStatus])
    }
}
