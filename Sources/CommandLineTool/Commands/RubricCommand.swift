internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Rubric

/// Looks at rubrics.
struct RubricCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rubric",
        abstract: "List, show, check and test rubrics.",
        subcommands: [List.self, Show.self, Lint.self, Test.self])
}

extension RubricCommand {
    /// Lists the rubrics inside the binary.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The rubrics that are shipped with assay.")

        @OptionGroup var language: LanguageOptions
        @OptionGroup var form: FormatOptions

        func run() async throws {
            let terminal = language.terminal
            var diagnostics: [Diagnostic] = []
            let rubrics = RubricLibrary.shipped.compactMap {
                LoadedRubric(named: $0, relativeTo: ".", reporting: &diagnostics)
            }
            terminal.report(diagnostics)
            if form.format == .json {
                terminal.write(try JSONOutput.text(rubrics.map { RubricJSON($0) }) + "\n")
                return
            }
            var table = TextTable([
                "Id", LocalizedText(en: "Version", zh: "版本")[terminal.language],
                LocalizedText(en: "Domains", zh: "能力域")[terminal.language],
                LocalizedText(en: "Items", zh: "评估项")[terminal.language],
                LocalizedText(en: "Name", zh: "名称")[terminal.language],
            ])
            for loaded in rubrics {
                let rubric = loaded.rubric
                table.add([
                    rubric.id.rawValue, rubric.version, "\(rubric.domains.count)", "\(rubric.items.count)",
                    rubric.name[terminal.language],
                ])
            }
            table.lines(bold: terminal.bold).forEach { terminal.print($0) }
        }
    }

    /// Shows a rubric or one of its items.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a rubric, a domain or an item: levels, indicators, thresholds with sources, practices.",
            discussion: "assay rubric show INC-5 --lang zh")

        @Argument(help: "An item, a domain, or nothing for the table of contents.")
        var name: String?

        @Option(name: .long, help: "The rubric: a name from 'assay rubric list' or a folder.")
        var rubric = "sre-caict-style"

        @OptionGroup var language: LanguageOptions

        func run() async throws {
            let terminal = language.terminal
            let rubric = try RubricCommand.load(self.rubric, terminal).rubric
            let printer = RubricPrinter(rubric: rubric, terminal: terminal)
            guard let name else { return printer.printContents() }
            try RubricNames(rubric: rubric, terminal: terminal).items(name).forEach(printer.print)
        }
    }

    /// Checks the files of a rubric.
    struct Lint: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Report every fault of a rubric with path, line and a fix; exit code 1 if there is an error.")

        @Argument(help: "The rubric: a name from 'assay rubric list' or a folder.")
        var rubric = "sre-caict-style"

        @Flag(name: .long, help: "Warnings fail, too.")
        var strict = false

        @OptionGroup var language: LanguageOptions
        @OptionGroup var form: FormatOptions

        func run() async throws {
            let terminal = language.terminal
            var diagnostics: [Diagnostic] = []
            guard let files = RubricLibrary.files(of: rubric, relativeTo: ".", reporting: &diagnostics) else {
                terminal.report(diagnostics)
                throw ExitStatus.noInput
            }
            let found = diagnostics + RubricInspection.lint(files).diagnostics
            let errors = found.count { $0.severity == .error }
            let warnings = found.count { $0.severity == .warning }
            if form.format == .json {
                terminal.write(try JSONOutput.text(found.map { DiagnosticJSON($0, terminal.language) }) + "\n")
            } else {
                terminal.report(found)
                terminal.print(
                    LocalizedText(
                        en: "\(files.count) files, \(errors) errors, \(warnings) warnings",
                        zh: "\(files.count) 个文件，\(errors) 个错误，\(warnings) 个警告"))
            }
            if errors > 0 || (strict && warnings > 0) { throw ExitStatus.checkFailed }
        }
    }

    /// Runs the examples of a rubric.
    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run the examples of a rubric as its tests; exit code 1 if one fails.")

        @Argument(help: "The rubric: a name from 'assay rubric list' or a folder.")
        var rubric = "sre-caict-style"

        @Option(name: .long, help: "Only the examples of one item.")
        var item: String?

        @OptionGroup var language: LanguageOptions

        func run() async throws {
            let terminal = language.terminal
            let rubric = try RubricCommand.load(self.rubric, terminal)
            let item = try item.map { try RubricNames(rubric: rubric.rubric, terminal: terminal).item($0).id }
            let outcome = ExampleRunner(rubric: rubric).run(item: item)
            terminal.report(outcome.failures)
            terminal.print(
                LocalizedText(
                    en: "\(outcome.passed) examples passed, \(outcome.failures.count) faults",
                    zh: "\(outcome.passed) 个示例通过，\(outcome.failures.count) 处不符"))
            if !outcome.failures.isEmpty { throw ExitStatus.checkFailed }
        }
    }

    /// A rubric by its name, with its examples.
    static func load(_ name: String, _ terminal: Terminal) throws -> LoadedRubric {
        var diagnostics: [Diagnostic] = []
        guard
            let rubric = LoadedRubric(named: name, relativeTo: ".", readsExamples: true, reporting: &diagnostics)
        else {
            terminal.report(diagnostics)
            throw ExitStatus.noInput
        }
        return rubric
    }
}

/// A rubric as JSON.
private struct RubricJSON: Encodable {
    var id: String
    var version: String
    var digest: String
    var name: [String: String]
    var official: Bool
    var domains: Int
    var items: Int

    init(_ loaded: LoadedRubric) {
        id = loaded.rubric.id.rawValue
        version = loaded.rubric.version
        digest = loaded.digest
        name = ["en": loaded.rubric.name.en, "zh": loaded.rubric.name.zh]
        official = loaded.rubric.isOfficial
        domains = loaded.rubric.domains.count
        items = loaded.rubric.items.count
    }
}
