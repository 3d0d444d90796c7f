internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Evidence
internal import Rubric

/// Assesses with assumed values.
struct WhatIfCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract: "Assess with assumed values and ratings; everything printed is marked as hypothetical.",
        discussion: """
            The same engine, with some values or ratings put in by hand:

              assay whatif order-center INC-5.median=45 INC-5.L4.1=F
            """)

    @Argument(help: "The subject.")
    var subject: String

    @Argument(help: "Assumptions: INDICATOR=VALUE in its unit, or PRACTICE=N, P, L or F.")
    var assumptions: [String]

    @OptionGroup var options: AssessmentOptions
    @OptionGroup var output: ReportOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var form: FormatOptions

    func run() async throws {
        let terminal = language.terminal
        let run = AssessmentRun(options: options, terminal: terminal)
        let assessment = try run.assessment(of: subject) { try hypotheses(for: $0.rubric) }
        switch form.format {
        case .text: AssessmentSummary(assessment: assessment, terminal: terminal).print()
        case .json: try output.print(assessment, terminal)
        }
        if output.out != nil { try output.write(assessment).forEach { terminal.print($0) } }
        try run.finish([assessment])
    }

    private func hypotheses(for rubric: Rubric) throws -> Hypotheses {
        var hypotheses = Hypotheses()
        for assumption in assumptions {
            let parts = assumption.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw ValidationError("'\(assumption)' is no assumption; write INDICATOR=VALUE or PRACTICE=RATING")
            }
            try add(parts[0], parts[1], rubric, to: &hypotheses)
        }
        return hypotheses
    }

    private func add(_ name: String, _ text: String, _ rubric: Rubric, to hypotheses: inout Hypotheses) throws {
        if let indicator = rubric.items.flatMap(\.indicators).first(where: { $0.id.rawValue == name }) {
            guard let value = Rational(decimal: text) else {
                throw ValidationError("'\(text)' is no decimal number for \(name) in \(indicator.unit.rawValue)")
            }
            hypotheses.values[indicator.id] = value
            return
        }
        for item in rubric.items {
            guard let practice = item.practices.first(where: { $0.id.rawValue == name }) else { continue }
            let ratings: [String: Rating] = ["N": .notAchieved, "P": .partially, "L": .largely, "F": .fully]
            guard let rating = ratings[text.uppercased()] else {
                throw ValidationError("'\(text)' is no rating for \(name); write N, P, L or F")
            }
            hypotheses.ratings[practice.id] = Hypotheses.HypotheticalRating(item: item.id, rating: rating)
            return
        }
        let known = rubric.items.flatMap { $0.indicators.map(\.id.rawValue) + $0.practices.map(\.id.rawValue) }
        let hint = Spelling.suggestion(for: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
        throw ValidationError("the rubric has no indicator or practice '\(name)'\(hint)")
    }
}
