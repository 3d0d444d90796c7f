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
        let plan = try output.plan(terminal)
        let run = try AssessmentRun(options: options, terminal: terminal)
        let hypotheses = try hypotheses(for: run.names.rubric, terminal)
        let assessment = try run.assessment(of: subject, hypotheses: hypotheses)
        switch form.format {
        case .text: AssessmentSummary(assessment: assessment, terminal: terminal).print()
        case .json: try plan.printJSON([assessment])
        }
        if output.out != nil {
            for path in try plan.write(assessment) where form.format == .text { terminal.print(path) }
        }
        try run.finish([assessment])
    }

    private func hypotheses(for rubric: Rubric, _ terminal: Terminal) throws -> Hypotheses {
        var hypotheses = Hypotheses()
        for assumption in assumptions {
            let parts = assumption.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw terminal.rejection(
                    "no-assumption", LocalizedText(en: "'\(assumption)' is no assumption", zh: "“\(assumption)”不是假设"),
                    fixes: [
                        LocalizedText(
                            en: "write INDICATOR=VALUE or PRACTICE=RATING", zh: "请写成 指标=数值 或 实践=评级")
                    ])
            }
            try add(parts[0], parts[1], rubric, terminal, to: &hypotheses)
        }
        return hypotheses
    }

    private func add(
        _ name: String, _ text: String, _ rubric: Rubric, _ terminal: Terminal, to hypotheses: inout Hypotheses
    ) throws {
        if let indicator = rubric.items.flatMap(\.indicators).first(where: { $0.id.rawValue == name }) {
            guard let value = Rational(decimal: text) else {
                throw terminal.rejection(
                    "no-number",
                    LocalizedText(
                        en: "'\(text)' is no decimal number; \(name) is in \(indicator.unit.name.en)",
                        zh: "“\(text)”不是十进制数，\(name) 的单位为\(indicator.unit.name.zh)"))
            }
            hypotheses.values[indicator.id] = value
            return
        }
        for item in rubric.items {
            guard let practice = item.practices.first(where: { $0.id.rawValue == name }) else { continue }
            let ratings: [String: Rating] = ["N": .notAchieved, "P": .partially, "L": .largely, "F": .fully]
            guard let rating = ratings[text.uppercased()] else {
                throw terminal.rejection(
                    "no-rating", LocalizedText(en: "'\(text)' is no rating for \(name)", zh: "“\(text)”不是 \(name) 的评级"),
                    fixes: [LocalizedText(en: "write N, P, L or F", zh: "请写 N、P、L 或 F")])
            }
            hypotheses.ratings[practice.id] = Hypotheses.HypotheticalRating(item: item.id, rating: rating)
            return
        }
        let known = rubric.items.flatMap { $0.indicators.map(\.id.rawValue) + $0.practices.map(\.id.rawValue) }
        throw terminal.rejection(
            "unknown-criterion",
            LocalizedText(en: "the rubric has no indicator or practice '\(name)'", zh: "评估模型中没有指标或实践“\(name)”"),
            of: name,
            among: known)
    }
}
