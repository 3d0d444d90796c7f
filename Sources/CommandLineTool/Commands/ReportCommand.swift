internal import ArgumentParser
internal import Assay
internal import Diagnostics

/// Writes reports.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Assess and write reports.",
        discussion: """
            assay report order-center --as-of 2023-10-26 --out reports --reports html --report-lang zh,en
            """)

    @Argument(help: "The subjects; all systems of assay.yaml if left out.")
    var subjects: [String] = []

    @OptionGroup var options: AssessmentOptions
    @OptionGroup var output: ReportOptions
    @OptionGroup var language: LanguageOptions

    func run() async throws {
        let terminal = language.terminal
        let plan = try output.plan(terminal)
        let run = try AssessmentRun(options: options, terminal: terminal)
        let assessments = try run.assessments(of: subjects)
        for path in try assessments.flatMap(plan.write) { terminal.print(path) }
        try run.finish(assessments)
    }
}
