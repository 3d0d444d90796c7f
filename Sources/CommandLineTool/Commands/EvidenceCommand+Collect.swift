internal import ArgumentParser
internal import Assay
internal import Collectors
internal import Diagnostics

extension EvidenceCommand {
    /// Collects evidence from the tools themselves.
    struct Collect: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Collect evidence from the sources in assay.yaml: Prometheus, GitHub, PagerDuty, Jira and others.",
            discussion: """
                assay evidence collect                          from all sources
                assay evidence collect prometheus --since 2024-01-01
                assay evidence collect --dry-run                print the requests, send nothing

                Answers are kept as they came, without secrets and e-mail addresses, under 'collected' in the first evidence
                folder, with their digests in its manifest. What was collected before is not asked for again; an
                interrupted collection goes on. Tokens come from the environment or from files only.
                """)

        @Argument(help: ArgumentHelp("Sources by name; all if none is named.", valueName: "source"))
        var sources: [String] = []

        @Option(name: .shortAndLong, help: ArgumentHelp("The folder with assay.yaml.", valueName: "dir"))
        var workspace = "."

        @Option(name: .long, help: ArgumentHelp("The start of what is collected.", valueName: "date"))
        var since: String?

        @Option(name: .long, help: ArgumentHelp("The end of what is collected; now, if left out.", valueName: "date"))
        var until: String?

        @Flag(name: .long, help: "Print the requests and send nothing.")
        var dryRun = false

        @OptionGroup var language: LanguageOptions
        @OptionGroup var form: FormatOptions

        func run() async throws {
            let terminal = language.terminal
            let workspace = try EvidenceCommand.workspace(workspace, terminal)
            let names = workspace.configuration.sources.map(\.id)
            guard !names.isEmpty else {
                terminal.report([Self.noSources(workspace.root)])
                throw ExitStatus.noInput
            }
            for name in sources where !names.contains(name) {
                throw terminal.rejection(
                    "source", LocalizedText(en: "there is no source '\(name)'", zh: "没有名为“\(name)”的采集源"), of: name,
                    among: names)
            }
            let start = try time(since, "since", workspace, terminal)
            let end = try time(until, "until", workspace, terminal)
            if let start, let end, start >= end {
                throw terminal.rejection(
                    "since", LocalizedText(en: "'--since' is not before '--until'", zh: "--since 不早于 --until"))
            }
            let printer = CollectionPrinter(terminal: terminal)
            if dryRun {
                let requests = try terminal.orExit { () throws(FileFailure) in
                    try workspace.plannedRequests(of: sources, since: start, until: end)
                }
                return try printer.print(requests, form.format)
            }
            let board = ProgressBoard()
            let outcomes: [SourceOutcome]
            do {
                outcomes = try await workspace.collectLive(from: sources, since: start, until: end) { progress in
                    let (done, total) = board.sum(with: progress)
                    terminal.progress(LocalizedText(en: "collecting", zh: "正在采集"), done, of: total)
                }
            } catch {
                terminal.report([error.diagnostic])
                throw error.side == .input ? ExitStatus.noInput : ExitStatus.outputFailed
            }
            try printer.print(outcomes, form.format)
            terminal.report(outcomes.flatMap(\.diagnostics))
            if !outcomes.allSatisfy(\.isComplete) { throw ExitStatus.inputHadErrors }
        }

        private func time(
            _ text: String?, _ option: String, _ workspace: Workspace, _ terminal: Terminal
        ) throws -> Int64? {
            guard let text else { return nil }
            if let time = MomentText.parse(text, zone: workspace.configuration.zone) { return time }
            throw terminal.rejection(
                option, LocalizedText(en: "'\(text)' is no date", zh: "“\(text)”不是日期"),
                fixes: [
                    LocalizedText(
                        en: "write it as 2023-10-26 or 2023-10-26T08:00:00+08:00",
                        zh: "请写成 2023-10-26 或 2023-10-26T08:00:00+08:00")
                ])
        }

        private static func noSources(_ root: String) -> Diagnostic {
            Diagnostic(
                .error, id: "collect.no-sources",
                LocalizedText(en: "no sources are declared", zh: "未声明任何采集源"),
                at: SourceLocation(path: root + "/" + WorkspaceConfiguration.fileName),
                fixes: [
                    LocalizedText(
                        en: "declare them under 'sources:'; 'assay init' writes an assay.yaml with examples",
                        zh: "请在 sources: 中声明；assay init 生成的 assay.yaml 含有示例")
                ])
        }
    }
}
