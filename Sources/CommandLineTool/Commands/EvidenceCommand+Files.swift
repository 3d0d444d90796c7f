internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Evidence

extension EvidenceCommand {
    /// Says what files are.
    struct Detect: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what files are, how surely and why, and how many records they give.",
            discussion: """
                assay evidence detect exports/ incident.csv
                assay evidence detect exports/ -w my-system     with the mappings of a workspace
                """)

        @Argument(help: "Files or folders.")
        var paths: [String]

        @Option(name: .shortAndLong, help: ArgumentHelp("A workspace whose mappings are used.", valueName: "dir"))
        var workspace: String?

        @OptionGroup var language: LanguageOptions
        @OptionGroup var form: FormatOptions

        func run() async throws {
            let terminal = language.terminal
            let collection = try EvidenceCommand.workspace(workspace, terminal).collect(only: paths)
            try EvidencePrinter(terminal: terminal).print(collection, form.format)
            try EvidenceCommand.finish(collection, terminal, from: .note)
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
            let workspace = try EvidenceCommand.workspace(workspace, terminal)
            let collection = workspace.collect { done, total in
                terminal.progress(LocalizedText(en: "reading evidence", zh: "读取证据"), done, of: total)
            }
            guard writeManifest else {
                try EvidencePrinter(terminal: terminal).print(collection, form.format)
                return try EvidenceCommand.finish(collection, terminal, from: .warning)
            }
            var diagnostics: [Diagnostic] = []
            let paths = try terminal.orExit { () throws(FileFailure) in
                try workspace.writeManifests(for: collection, reporting: &diagnostics)
            }
            for path in paths { terminal.print(path) }
            terminal.report(diagnostics.sorted())
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
            guard limit >= 0 else {
                throw terminal.rejection(
                    "limit", LocalizedText(en: "'--limit' cannot be below 0", zh: "--limit 不能小于 0"))
            }
            let collection = try EvidenceCommand.workspace(workspace, terminal).collect(only: [path])
            RecordPrinter(terminal: terminal, limit: limit).print(collection)
            try EvidenceCommand.finish(collection, terminal, from: .note)
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
            if test { return try runTests(terminal) }
            let kind = try kind.map { try RecordKind.named($0, terminal) }
            var diagnostics: [Diagnostic] = []
            let text = MappingTools.suggestion(for: path, kind: kind, reporting: &diagnostics)
            terminal.report(diagnostics)
            guard let text else { throw ExitStatus.noInput }
            terminal.write(text.hasSuffix("\n") ? text : text + "\n")
        }

        private func runTests(_ terminal: Terminal) throws {
            let outcome = MappingTools.runTests(at: path)
            terminal.report(outcome.diagnostics)
            guard outcome.hasFiles else { throw ExitStatus.noInput }
            let errors = outcome.diagnostics.count { $0.severity == .error }
            terminal.print(
                LocalizedText(
                    en: "\(outcome.mappings) mappings tested, \(errors) faults",
                    zh: "已测试 \(outcome.mappings) 个映射，\(errors) 处不符"))
            if errors > 0 { throw ExitStatus.checkFailed }
        }
    }
}
