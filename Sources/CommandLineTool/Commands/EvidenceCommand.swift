internal import Adapters
internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Evidence
internal import Foundation

/// Looks at evidence.
struct EvidenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Find out what files are, what they prove, and how to make them readable.",
        subcommands: [Detect.self, List.self, Show.self, Map.self, Formats.self])
}

extension EvidenceCommand {
    /// Says what files are.
    struct Detect: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what files are, how surely and why, and how many records they give.",
            discussion: "assay evidence detect exports/ incident.csv")

        @Argument(help: "Files or folders.")
        var paths: [String]

        @OptionGroup var language: LanguageOptions
        @OptionGroup var form: FormatOptions

        func run() async throws {
            let terminal = language.terminal
            let collection = Workspace(root: ".", configuration: WorkspaceConfiguration()).collect(evidence: paths)
            try EvidencePrinter(terminal: terminal).print(collection, form.format)
            terminal.report(collection.diagnostics)
            if collection.diagnostics.containsErrors { throw ExitStatus.inputHadErrors }
        }
    }

    /// Lists the evidence of a workspace.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the evidence of a workspace with digests and records.",
            discussion: """
                With --write-manifest the digests are written to manifest.yaml beside the evidence; a file that is later
                missing or changed is then noticed, and nothing can be demonstrated with it.
                """)

        @Option(name: .shortAndLong, help: ArgumentHelp("The folder with assay.yaml.", valueName: "dir"))
        var workspace = "."

        @Flag(name: .long, help: "Write or renew manifest.yaml in each evidence folder.")
        var writeManifest = false

        @OptionGroup var language: LanguageOptions
        @OptionGroup var form: FormatOptions

        func run() async throws {
            let terminal = language.terminal
            var diagnostics: [Diagnostic] = []
            guard let workspace = Workspace(root: workspace, reporting: &diagnostics) else {
                terminal.report(diagnostics)
                throw ExitStatus.noInput
            }
            let collection = workspace.collect { done, total in
                terminal.progress(LocalizedText(en: "reading evidence", zh: "读取证据"), done, of: total)
            }
            if writeManifest {
                for path in try workspace.writeManifests(for: collection) { terminal.print(path) }
                return
            }
            try EvidencePrinter(terminal: terminal).print(collection, form.format)
            terminal.report(collection.diagnostics, from: .warning)
            if collection.diagnostics.containsErrors { throw ExitStatus.inputHadErrors }
        }
    }

    /// Shows the records that a file gives.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the records that a file gives, as they are understood.",
            discussion: "assay evidence show exports/incident.csv --limit 5")

        @Argument(help: "A file or folder.")
        var path: String

        @Option(name: .long, help: "How many records of each kind to show.")
        var limit = 10

        @Option(name: .shortAndLong, help: ArgumentHelp("A workspace whose mappings are used.", valueName: "dir"))
        var workspace: String?

        @OptionGroup var language: LanguageOptions

        func run() async throws {
            let terminal = language.terminal
            var diagnostics: [Diagnostic] = []
            var opened = Workspace(root: ".", configuration: WorkspaceConfiguration())
            if let workspace {
                guard let found = Workspace(root: workspace, reporting: &diagnostics) else {
                    terminal.report(diagnostics)
                    throw ExitStatus.noInput
                }
                opened = found
            }
            let collection = opened.collect(evidence: [path])
            RecordPrinter(terminal: terminal, limit: limit).print(collection)
            terminal.report(collection.diagnostics)
            if collection.diagnostics.containsErrors { throw ExitStatus.inputHadErrors }
        }
    }

    /// Writes a first mapping for a file.
    struct Map: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a first mapping for a file, or run the tests of mappings.",
            discussion: """
                assay evidence map export.csv --kind incidents > mappings/our-itsm.yaml
                assay evidence map --test mappings/
                """)

        @Argument(help: "The file to map, or with --test the mappings.")
        var path: String

        @Option(name: .long, help: "The record kind; guessed if left out.")
        var kind: String?

        @Flag(name: .long, help: "Run the tests that the mappings carry.")
        var test = false

        @OptionGroup var language: LanguageOptions

        func run() async throws {
            let terminal = language.terminal
            var diagnostics: [Diagnostic] = []
            if test {
                let count = MappingTools.runTests(at: path, reporting: &diagnostics)
                terminal.report(diagnostics)
                terminal.print(
                    LocalizedText(en: "\(count) mappings tested, \(diagnostics.count) faults", zh: "已测试 \(count) 个映射，\(diagnostics.count) 处不符"))
                if diagnostics.containsErrors { throw ExitStatus.checkFailed }
                return
            }
            guard let text = MappingTools.suggestion(for: path, kind: kind, reporting: &diagnostics) else {
                terminal.report(diagnostics)
                throw ExitStatus.noInput
            }
            terminal.report(diagnostics)
            terminal.print(text)
        }
    }

    /// Lists the formats that can be read.
    struct Formats: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the formats that are read without a mapping.")

        @OptionGroup var language: LanguageOptions

        func run() async throws {
            let terminal = language.terminal
            var table = TextTable([
                LocalizedText(en: "Format", zh: "格式")[terminal.language],
                LocalizedText(en: "Gives", zh: "产生的记录")[terminal.language],
                LocalizedText(en: "Holds", zh: "内容")[terminal.language],
            ])
            for adapter in AdapterCatalogue.all {
                table.add([
                    adapter.format.id, adapter.format.kinds.map(\.id).joined(separator: ", "),
                    adapter.format.summary[terminal.language],
                ])
            }
            table.lines(bold: terminal.bold).forEach { terminal.print($0) }
        }
    }
}
