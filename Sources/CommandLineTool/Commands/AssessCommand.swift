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

              assay assess order-center --as-of 2023-10-26 --out reports
            """)

    @Argument(help: "The subjects; all systems of assay.yaml if left out.")
    var subjects: [String] = []

    @OptionGroup var options: AssessmentOptions
    @OptionGroup var output: ReportOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var form: FormatOptions

    @Option(name: .long, help: "Print only one track: operations, rd, full.")
    var track: String?

    func run() async throws {
        let terminal = language.terminal
        let run = AssessmentRun(options: options, terminal: terminal)
        let assessments = try run.assessments(of: subjects)
        for assessment in assessments {
            switch form.format {
            case .text:
                AssessmentSummary(assessment: assessment, terminal: terminal).print(track: track)
            case .json:
                try output.print(assessment, terminal)
            }
            if output.out != nil {
                for path in try output.write(assessment) {
                    if form.format == .text { terminal.print(path) }
                }
            }
        }
        if form.format == .text { PortfolioSummary(assessments: assessments, terminal: terminal).print() }
        try run.finish(assessments)
    }
}
