internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Rubric
internal import Scoring

/// Fails where a level is not reached, for pipelines.
struct GateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate",
        abstract: "Fail (exit code 1) unless a level is reached; for pipelines.",
        discussion: """
            assay gate order-center --track operations --level 3
            assay gate order-center --item INC-5 --level 3 --no-provisional
            """)

    @Argument(help: "The subject.")
    var subject: String

    @Option(name: .long, help: "The level that must be reached.")
    var level: Int

    @Option(name: .long, help: "A track; the first one of the rubric if nothing else is named.")
    var track: String?

    @Option(name: .long, help: "A domain.")
    var domain: String?

    @Option(name: .long, help: "An item.")
    var item: String?

    @Flag(name: .long, help: "A provisional level does not pass.")
    var noProvisional = false

    @OptionGroup var options: AssessmentOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var form: FormatOptions

    func run() async throws {
        let terminal = language.terminal
        guard [track, domain, item].compactMap({ $0 }).count <= 1 else {
            throw terminal.rejection(
                "several-targets",
                LocalizedText(
                    en: "more than one of --track, --domain and --item is named", zh: "--track、--domain、--item 只能指定一个"))
        }
        let run = try AssessmentRun(options: options, terminal: terminal)
        let required = try run.names.level(level)
        let target = try Target(run.names, track: track, domain: domain, item: item)
        let assessment = try run.assessment(of: subject)
        let standing = target.standing(in: assessment)
        let outcome = GateJSON(
            target: target.name, required: required.rawValue, reached: standing.level?.rawValue,
            provisional: standing.isProvisional,
            passed: (standing.level ?? .notPerformed) >= required && !(noProvisional && standing.isProvisional))
        switch form.format {
        case .json: terminal.write(try JSONOutput.text(outcome) + "\n")
        case .text: terminal.print(outcome.text)
        }
        do {
            try run.finish([assessment])
        } catch  where !outcome.passed {
            throw ExitStatus.checkFailed
        }
        if !outcome.passed { throw ExitStatus.checkFailed }
    }
}

/// What a gate looks at.
private enum Target {
    case item(Identifier<Item>)
    case domain(Identifier<Domain>)
    case track(Identifier<Track>)

    init(_ names: RubricNames, track: String?, domain: String?, item: String?) throws {
        if let item {
            self = .item(try names.item(item).id)
        } else if let domain {
            self = .domain(try names.domain(domain))
        } else {
            self = .track(try names.track(track))
        }
    }

    var name: String {
        switch self {
        case .item(let id): id.rawValue
        case .domain(let id): id.rawValue
        case .track(let id): id.rawValue
        }
    }

    /// The level that is reached, none where nothing applies, and whether it is provisional.
    func standing(in assessment: Assessment) -> (level: Level?, isProvisional: Bool) {
        let result = assessment.result
        switch self {
        case .item(let id):
            let found = result.item(id)
            return (found?.level, found?.standing != .assessed)
        case .domain(let id):
            let found = result.domains.first { $0.domain == id }?.result
            return (found?.level, found?.isProvisional ?? true)
        case .track(let id):
            let found = result.tracks.first { $0.track == id }?.result
            return (found?.level, found?.isProvisional ?? true)
        }
    }
}

/// The outcome of a gate as JSON.
private struct GateJSON: Encodable {
    var target: String
    var required: Int
    var reached: Int?
    var provisional: Bool
    var passed: Bool
}

extension GateJSON {
    /// The outcome as a sentence.
    fileprivate var text: LocalizedText {
        let level = reached.map(String.init) ?? "–"
        let mark =
            provisional ? LocalizedText(en: " (provisional)", zh: "（暂定）") : LocalizedText(verbatim: "")
        return passed
            ? LocalizedText(
                en: "passed: \(target) is at \(level)\(mark.en), \(required) is required",
                zh: "通过：\(target) 为 \(level)\(mark.zh)，要求 \(required)")
            : LocalizedText(
                en: "failed: \(target) is at \(level)\(mark.en), \(required) is required",
                zh: "未通过：\(target) 为 \(level)\(mark.zh)，要求 \(required)")
    }
}
