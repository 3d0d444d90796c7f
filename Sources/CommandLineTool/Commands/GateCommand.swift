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

    func validate() throws {
        guard (1...5).contains(level) else { throw ValidationError("a level is 1 to 5") }
        guard [track, domain, item].compactMap({ $0 }).count <= 1 else {
            throw ValidationError("name one of --track, --domain and --item")
        }
    }

    func run() async throws {
        let terminal = language.terminal
        let run = AssessmentRun(options: options, terminal: terminal)
        let assessment = try run.assessment(of: subject)
        let (name, reached, isProvisional) = try target(in: assessment)
        let passes = (reached?.rawValue ?? 0) >= level && !(noProvisional && isProvisional)
        switch form.format {
        case .json:
            terminal.print(
                try JSONOutput.text(
                    GateJSON(
                        target: name, required: level, reached: reached?.rawValue, provisional: isProvisional,
                        passed: passes)))
        case .text:
            let level = reached.map(\.description) ?? "–"
            let mark = isProvisional ? LocalizedText(en: " (provisional)", zh: "（暂定）") : LocalizedText(verbatim: "")
            terminal.print(
                passes
                    ? LocalizedText(en: "passed: \(name) is at \(level)\(mark.en), \(self.level) is required", zh: "通过：\(name) 为 \(level)\(mark.zh)，要求 \(self.level)")
                    : LocalizedText(en: "failed: \(name) is at \(level)\(mark.en), \(self.level) is required", zh: "未通过：\(name) 为 \(level)\(mark.zh)，要求 \(self.level)"))
        }
        do {
            try run.finish([assessment])
        } catch let code as ExitCode where passes {
            throw code
        } catch {
            throw ExitStatus.checkFailed
        }
        if !passes { throw ExitStatus.checkFailed }
    }

    private func target(in assessment: Assessment) throws -> (name: String, level: Level?, isProvisional: Bool) {
        if let item {
            guard let result = assessment.result.items.first(where: { $0.item.rawValue == item }) else {
                throw ValidationError("the rubric has no item '\(item)'")
            }
            return (item, result.level, result.standing != .assessed)
        }
        if let domain {
            guard let result = assessment.result.domains.first(where: { $0.domain.rawValue == domain }) else {
                throw ValidationError("the rubric has no domain '\(domain)'")
            }
            return (domain, result.result.level, result.result.isProvisional)
        }
        guard let result = assessment.result.tracks.first(where: { track == nil || $0.track.rawValue == track }) else {
            throw ValidationError("the rubric has no track '\(track ?? "")'")
        }
        return (result.track.rawValue, result.result.level, result.result.isProvisional)
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
