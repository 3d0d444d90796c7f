internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Rubric
internal import Scoring

/// Finds the smallest way to a level.
struct NextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "The smallest set of open criteria that brings a track or domain to a level.",
        discussion: """
            Each step says what is missing in real counts, such as "4 more of 21", and what the rubric advises. Steps are
            ordered by effort.

              assay next order-center --target 4
              assay next order-center --domain INC --target 4
            """)

    @Argument(help: "The subject.")
    var subject: String

    @Option(name: .long, help: "The level to reach; the next one if left out.")
    var target: Int?

    @Option(name: .long, help: "The track.")
    var track: String?

    @Option(name: .long, help: "A domain instead of a track.")
    var domain: String?

    @OptionGroup var options: AssessmentOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var form: FormatOptions

    func validate() throws {
        if let target, !(1...5).contains(target) { throw ValidationError("a target is a level from 1 to 5") }
    }

    func run() async throws {
        let terminal = language.terminal
        let run = AssessmentRun(options: options, terminal: terminal)
        let assessment = try run.assessment(of: subject)
        let (current, target, steps) = try path(in: assessment)
        switch form.format {
        case .json:
            terminal.print(
                try JSONOutput.text(
                    PathJSON(
                        subject: subject, level: current?.rawValue, target: target.rawValue,
                        steps: steps.map { StepJSON($0, terminal.language) })))
        case .text:
            print(steps, current: current, target: target, terminal)
        }
        try run.finish([assessment])
    }

    private func path(in assessment: Assessment) throws -> (current: Level?, target: Level, steps: [Step]) {
        let pathfinder = Pathfinder(rubric: assessment.rubric)
        func goal(from level: Level?) -> Level {
            target.map(Level.init) ?? level?.next ?? assessment.rubric.highestLevel
        }
        if let domain {
            guard let result = assessment.result.domains.first(where: { $0.domain.rawValue == domain }) else {
                throw ValidationError("the rubric has no domain '\(domain)'")
            }
            let goal = goal(from: result.result.level)
            return (
                result.result.level, goal,
                pathfinder.path(of: assessment.result, domain: result.domain, to: goal)
            )
        }
        let name = track ?? assessment.result.tracks.first?.track.rawValue
        guard let result = assessment.result.tracks.first(where: { $0.track.rawValue == name }) else {
            let known = assessment.result.tracks.map(\.track.rawValue).joined(separator: ", ")
            throw ValidationError("the rubric has no track '\(name ?? "")'; there are: \(known)")
        }
        let goal = goal(from: result.result.level)
        return (result.result.level, goal, pathfinder.path(of: assessment.result, track: result.track, to: goal))
    }

    private func print(_ steps: [Step], current: Level?, target: Level, _ terminal: Terminal) {
        let now = current.map(\.description) ?? "–"
        guard !steps.isEmpty else {
            terminal.print(LocalizedText(en: "level \(now): \(target) is reached", zh: "等级 \(now)：已达到 \(target)"))
            return
        }
        terminal.print(
            LocalizedText(
                en: "from level \(now) to \(target): \(steps.count) open criteria", zh: "从等级 \(now) 到 \(target)：\(steps.count) 条待满足的准则"))
        for step in steps {
            terminal.print()
            let name = step.criterion?.id ?? step.item.rawValue
            terminal.print(
                terminal.bold(name) + "  \(step.level)  " + terminal.faint(step.effort.name[terminal.language]))
            terminal.print("  " + step.missing[terminal.language])
            if let advice = step.advice { terminal.print("  → " + advice[terminal.language]) }
        }
    }
}

/// The way to a level as JSON.
private struct PathJSON: Encodable {
    var subject: String
    var level: Int?
    var target: Int
    var steps: [StepJSON]
}

/// A step as JSON.
private struct StepJSON: Encodable {
    var item: String
    var criterion: String?
    var level: Int
    var missing: String
    var advice: String?
    var effort: String

    init(_ step: Step, _ language: Language) {
        item = step.item.rawValue
        criterion = step.criterion?.id
        level = step.level.rawValue
        missing = step.missing[language]
        advice = step.advice?[language]
        effort = step.effort.rawValue
    }
}

extension Effort {
    /// The word for an effort.
    var name: LocalizedText {
        switch self {
        case .low: LocalizedText(en: "low effort", zh: "投入较小")
        case .medium: LocalizedText(en: "medium effort", zh: "投入中等")
        case .high: LocalizedText(en: "high effort", zh: "投入较大")
        }
    }
}
