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

    func run() async throws {
        let terminal = language.terminal
        let run = try AssessmentRun(options: options, terminal: terminal)
        let names = run.names
        let wanted = try target.map { try names.level($0) }
        let domain = try domain.map { try names.domain($0) }
        let track = try names.track(track)
        let assessment = try run.assessment(of: subject)
        let way =
            if let domain {
                Way(in: assessment, domain: domain, to: wanted)
            } else {
                Way(in: assessment, track: track, to: wanted)
            }
        switch form.format {
        case .json:
            terminal.write(
                try JSONOutput.text(
                    PathJSON(
                        subject: subject, level: way.level?.rawValue, target: way.target.rawValue,
                        steps: way.steps.map { StepJSON($0, terminal.language) })) + "\n")
        case .text:
            print(way, terminal)
        }
        try run.finish([assessment])
    }

    private func print(_ way: Way, _ terminal: Terminal) {
        let now = way.level.map(\.description) ?? "–"
        guard !way.steps.isEmpty else {
            terminal.print(
                way.isThere
                    ? LocalizedText(en: "level \(now): \(way.target) is reached", zh: "等级 \(now)：已达到 \(way.target)")
                    : LocalizedText(
                        en: "level \(now): nothing is shown yet; any evidence or rating leads to \(way.target)",
                        zh: "等级 \(now)：尚无任何证明，有任何证据或评级即可达到 \(way.target)"))
            return
        }
        terminal.print(
            LocalizedText(
                en: "from level \(now) to \(way.target): \(way.steps.count) open criteria",
                zh: "从等级 \(now) 到 \(way.target)：\(way.steps.count) 条待满足的准则"))
        for step in way.steps {
            terminal.print()
            let name = step.criterion?.id ?? step.item.rawValue
            terminal.print(
                terminal.bold(name) + "  \(step.level)  " + terminal.faint(step.effort.name[terminal.language]))
            terminal.print("  " + step.missing[terminal.language])
            if let advice = step.advice { terminal.print("  → " + advice[terminal.language]) }
        }
    }
}

/// The way of a track or a domain from its level to a goal: the next one, if no other is wanted.
private struct Way {
    var level: Level?
    var target: Level
    var steps: [Step]

    /// Whether nothing is left to do.
    var isThere: Bool { level.map { $0 >= target } ?? true }

    init(in assessment: Assessment, track: Identifier<Track>, to wanted: Level?) {
        level = assessment.result.tracks.first { $0.track == track }?.result.level
        target = Self.goal(from: level, wanted, assessment.rubric)
        steps = Pathfinder(rubric: assessment.rubric).path(of: assessment.result, track: track, to: target)
    }

    init(in assessment: Assessment, domain: Identifier<Domain>, to wanted: Level?) {
        level = assessment.result.domains.first { $0.domain == domain }?.result.level
        target = Self.goal(from: level, wanted, assessment.rubric)
        steps = Pathfinder(rubric: assessment.rubric).path(of: assessment.result, domain: domain, to: target)
    }

    private static func goal(from level: Level?, _ wanted: Level?, _ rubric: Rubric) -> Level {
        wanted ?? min(level?.nextGoal ?? rubric.highestLevel, rubric.highestLevel)
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
