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
        try write(terminal)
        var options = AssessmentOptions()
        options.workspace = out
        options.evidence = []
        options.rubric = nil
        options.asOf = asOf
        let run = AssessmentRun(options: options, terminal: terminal)
        let assessments = try run.assessments(of: [])
        for assessment in assessments {
            AssessmentSummary(assessment: assessment, terminal: terminal).print()
            terminal.print()
            let writer = ReportWriter(folder: out + "/reports")
            for path in try writer.writeAll(assessment, languages: [terminal.language, terminal.language.other]) {
                terminal.print(path)
            }
        }
        try run.finish(assessments)
    }

    private func write(_ terminal: Terminal) throws {
        let manager = FileManager.default
        let present = (try? manager.contentsOfDirectory(atPath: out)) ?? []
        guard present.isEmpty || manager.fileExists(atPath: out + "/assay.yaml") else {
            throw ValidationError("'\(out)' has files of its own; name another folder with --out")
        }
        do {
            let example = OrderCenterExample.files().map { file in
                ExampleWorkspace.File(
                    path: file.path, bytes: file.bytes,
                    note: file.evidence.map {
                        ExampleWorkspace.Note(
                            tool: $0.tool, source: $0.source, collector: $0.collector, collected: $0.collectedAt,
                            periodStart: $0.periodStart, periodEnd: $0.periodEnd, records: $0.records,
                            mapping: $0.mapping)
                    })
            }
            try ExampleWorkspace.write(example, to: out)
        } catch let error as ExampleWorkspace.Failure {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            throw ExitStatus.outputFailed
        }
    }
}

extension Language {
    fileprivate var other: Language { self == .english ? .chinese : .english }
}
