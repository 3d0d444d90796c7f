public import Diagnostics
public import Evidence

/// Reads journals of Chaos Toolkit: what was done, and the experiment that it was done by.
///
/// A run is valid if the steady state was met before the method; without that, the method is not played, whatever the
/// status says. A deviation is a finding, not a broken run.
public struct ChaosToolkitJournalAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "chaostoolkit-journal", tool: "Chaos Toolkit",
            summary: LocalizedText(en: "the journal of a run, with its experiment", zh: "执行日志（journal）及其实验定义"),
            kinds: [.chaosExperiments, .chaosRuns],
            limits: LocalizedText(
                en: """
                    journals of old versions hold times without a zone, which are taken as UTC; the service and the \
                    environment come from tags such as service:orders and environment:staging, or from the \
                    configuration; whether a person took part in the run is not known
                    """,
                zh: """
                    旧版本日志的时间不含时区，按 UTC 处理；服务与环境取自 service:orders、environment:staging 之类的标签或 configuration；\
                    无法得知执行中是否有人工参与
                    """))
    }

    /// Recognises a journal by `chaoslib-version`, `experiment`, `run` and `status`.
    public func recognize(_ content: Content) -> Recognition? {
        guard content.objects.contains(where: ToolkitJournal.isJournal) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'chaoslib-version' with 'experiment', 'run' and 'status'",
                zh: "含“chaoslib-version”以及“experiment”“run”“status”"))
    }

    /// Reads the runs and their experiments.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = TimeNotes(path: content.path)
        for object in content.objects where ToolkitJournal.isJournal(object) {
            guard let journal = ToolkitJournal(object) else {
                diagnostics.append(Self.withoutExperiment(object))
                continue
            }
            records.append(journal.experiment.record(&times))
            let run = journal.run(&times)
            if run.startedAt == nil { times.addMissing(line: run.line) }
            if let dry = journal.dryRun { diagnostics.append(Self.dry(dry, at: object)) }
            records.append(run)
        }
        times.finish(LocalizedText(en: "chaos runs", zh: "混沌实验执行"), to: &diagnostics)
    }

    private static func withoutExperiment(_ object: Node) -> Diagnostic {
        Diagnostic(
            .error, id: "chaostoolkit.no-experiment",
            LocalizedText(
                en: "the journal holds no experiment with 'title' and 'method'; it is left out",
                zh: "日志中没有含“title”与“method”的实验；已略去"),
            at: object.location,
            fixes: [LocalizedText(en: "export the whole journal", zh: "请导出完整的日志")])
    }

    private static func dry(_ what: String, at object: Node) -> Diagnostic {
        Diagnostic(
            .note, id: "chaostoolkit.dry-run",
            LocalizedText(
                en: "this was a dry run of '\(what)'; nothing was injected", zh: "这是“\(what)”的演练执行；未注入任何故障"),
            at: object.location)
    }
}
