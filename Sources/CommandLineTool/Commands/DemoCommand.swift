internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Foundation
internal import OrderCenter
internal import Scoring

/// Assesses the example.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Write two years of evidence of an example system, assess it, and write its reports.",
        discussion: """
            The example is an Order Center of a telecom operator. Its evidence is made up, in the formats of real tools; every
            number that is shown is computed from it. The folder is a workspace like any other:

              assay explain order-center INC-5 -w assay-demo --as-of 2023-10-26
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write; it must be new or empty.", valueName: "dir"))
    var out = "assay-demo"

    @Option(name: .long, help: "The date to assess at.")
    var asOf = "2023-10-26"

    @OptionGroup var language: LanguageOptions

    func run() async throws {
        let terminal = language.terminal
        var options = AssessmentOptions()
        options.workspace = out
        options.evidence = []
        options.rubric = nil
        options.asOf = asOf
        _ = try options.asOfTime(zone: .utc, terminal)
        try write(terminal)
        let run = try AssessmentRun(options: options, terminal: terminal)
        let assessments = try run.assessments(of: [])
        for assessment in assessments {
            AssessmentSummary(assessment: assessment, terminal: terminal).print()
            terminal.print()
            let paths = try terminal.orExit { () throws(FileFailure) in
                try ReportWriter(folder: out + "/reports")
                    .writeAll(assessment, languages: [terminal.language, terminal.language.other])
            }
            for path in paths { terminal.print(path) }
        }
        try run.finish(assessments)
    }

    private func write(_ terminal: Terminal) throws {
        let files = OrderCenterExample.files()
        guard isFree(files) else {
            throw terminal.rejection(
                "folder-in-use", LocalizedText(en: "'\(out)' has files of its own", zh: "“\(out)”中已有其他文件"),
                fixes: [LocalizedText(en: "name another folder with '--out'", zh: "请用 --out 指定其他文件夹")])
        }
        let example = files.map { file in
            ExampleWorkspace.File(
                path: file.path, bytes: file.bytes,
                note: file.evidence.map {
                    ExampleWorkspace.Note(
                        tool: $0.tool, source: $0.source, collector: $0.collector, collected: $0.collectedAt,
                        periodStart: $0.periodStart, periodEnd: $0.periodEnd, records: $0.records, mapping: $0.mapping)
                })
        }
        try terminal.orExit { () throws(FileFailure) in try ExampleWorkspace.write(example, to: out) }
    }

    /// Whether the folder is new, empty, or holds this example already; a workspace of the user is never written over.
    private func isFree(_ files: [ExampleFile]) -> Bool {
        let manager = FileManager.default
        guard let present = try? manager.contentsOfDirectory(atPath: out) else {
            return !manager.fileExists(atPath: out)
        }
        if present.isEmpty { return true }
        guard let configuration = files.first(where: { $0.path == WorkspaceConfiguration.fileName }) else {
            return false
        }
        return manager.contents(atPath: out + "/" + configuration.path) == Data(configuration.bytes)
    }
}

extension Language {
    fileprivate var other: Language { self == .english ? .chinese : .english }
}
