internal import ArgumentParser
internal import Diagnostics
internal import Rubric
internal import Scoring

/// Assesses subjects and prints their levels.
struct AssessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "Assess subjects from their evidence: levels of items, domains and tracks.",
        discussion: """
            Reads assay.yaml and the evidence it names, measures every indicator, and prints the levels. With --out it
            also writes reports. Nothing after the as-of date counts, so that any past date can be assessed again.
            --format json prints the whole assessment: one subject as an object, several as a list.

              assay assess order-center --as-of 2023-10-26 --out reports
            """)

    @Argument(help: "The subjects; all systems of assay.yaml if left out.")
    var subjects: [String] = []

    @OptionGroup var options: AssessmentOptions
    @OptionGroup var output: ReportOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var form: FormatOptions

    @Option(name: .long, help: "Print only one track of the rubric, such as operations; text only.")
    var track: String?

    func run() async throws {
        let terminal = language.terminal
        let plan = try output.plan(terminal)
        let run = try AssessmentRun(options: options, terminal: terminal)
        let track = try track.map { try run.names.track($0) }
        let assessments = try run.assessments(of: subjects)
        switch form.format {
        case .text:
            for assessment in assessments {
                AssessmentSummary(assessment: assessment, terminal: terminal).print(track: track)
            }
            PortfolioSummary(assessments: assessments, terminal: terminal).print()
        case .json:
            try plan.printJSON(assessments)
        }
        if output.out != nil {
            for path in try assessments.flatMap(plan.write) where form.format == .text { terminal.print(path) }
        }
        try run.finish(assessments)
    }
}
