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
        let run = AssessmentRun(options: options, terminal: terminal)
        let assessment = try run.assessment(of: subject)
        let items = try self.items(of: assessment)
        switch form.format {
        case .json:
            try output.print(assessment.restricted(to: items.map(\.id)), terminal)
        case .text:
            let explanation = ItemExplanation(assessment: assessment, terminal: terminal)
            for item in items {
                guard let result = assessment.result.item(item.id) else { continue }
                explanation.print(item, result)
            }
        }
        try run.finish([assessment])
    }

    private func items(of assessment: Assessment) throws -> [Item] {
        guard let name else { return assessment.rubric.items }
        if let domain = assessment.rubric.domains.first(where: { $0.id.rawValue == name }) { return domain.items }
        let items = assessment.rubric.items.filter { item in
            item.id.rawValue == name || item.aliases.contains { $0.rawValue == name }
        }
        guard items.isEmpty else { return items }
        let known = assessment.rubric.items.map(\.id.rawValue) + assessment.rubric.domains.map(\.id.rawValue)
        let hint = Spelling.suggestion(for: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
        throw ValidationError("the rubric has no item or domain '\(name)'\(hint)")
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
