internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Rubric
internal import Scoring

/// Explains levels down to the rows.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain why a level is what it is, down to the rows of evidence.",
        discussion: """
            Names what held a level down, the measured number with numerator and denominator, the threshold and its source,
            what was left out and why, and the files and rows behind it.

              assay explain order-center            every item
              assay explain order-center INC-5      one item
              assay explain order-center INC        the items of a domain
            """)

    @Argument(help: "The subject.")
    var subject: String

    @Argument(help: "An item such as INC-5 or a domain such as INC; everything if left out.")
    var name: String?

    @OptionGroup var options: AssessmentOptions
    @OptionGroup var output: ReportOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var form: FormatOptions

    func run() async throws {
        let terminal = language.terminal
        let plan = try output.plan(terminal)
        let run = try AssessmentRun(options: options, terminal: terminal)
        let items = try name.map { try run.names.items($0) } ?? run.names.rubric.items
        let assessment = try run.assessment(of: subject)
        switch form.format {
        case .json:
            try plan.printJSON([assessment.restricted(to: items.map(\.id))])
        case .text:
            let explanation = ItemExplanation(assessment: assessment, terminal: terminal)
            for item in items {
                guard let result = assessment.result.item(item.id) else { continue }
                explanation.print(item, result)
            }
        }
        try run.finish([assessment])
    }
}

extension Assessment {
    /// The assessment with only some of its items, for printing.
    fileprivate func restricted(to items: [Identifier<Item>]) -> Assessment {
        guard items.count < result.items.count else { return self }
        var copy = self
        copy.result.items = result.items.filter { items.contains($0.item) }
        return copy
    }
}
