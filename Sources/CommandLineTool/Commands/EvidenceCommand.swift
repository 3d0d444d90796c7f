internal import Adapters
internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Evidence

/// Looks at evidence.
struct EvidenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Find out what files are, what they prove, and how to make them readable.",
        subcommands: [
            Detect.self, List.self, Show.self, Services.self, Check.self, Map.self, Formats.self,
        ])
}

extension EvidenceCommand {
    /// Lists the formats that can be read.
    struct Formats: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the formats that are read without a mapping.")

        @OptionGroup var language: LanguageOptions
        @OptionGroup var form: FormatOptions

        func run() async throws {
            let terminal = language.terminal
            let formats = AdapterCatalogue.all.map(\.format).sorted { $0.id < $1.id }
            if form.format == .json {
                return terminal.write(try JSONOutput.text(formats.map { FormatJSON($0) }) + "\n")
            }
            var table = TextTable([
                LocalizedText(en: "Format", zh: "格式")[terminal.language],
                LocalizedText(en: "Gives", zh: "产生的记录")[terminal.language],
                LocalizedText(en: "Holds", zh: "内容")[terminal.language],
            ])
            for format in formats {
                table.add([
                    format.id, format.kinds.map(\.id).joined(separator: ", "), format.summary[terminal.language],
                ])
            }
            table.lines(bold: terminal.bold).forEach { terminal.print($0) }
        }
    }

    /// The workspace of a folder; a workspace without subjects where none is named.
    static func workspace(_ folder: String?, _ terminal: Terminal) throws -> Workspace {
        guard let folder else { return Workspace(root: ".", configuration: WorkspaceConfiguration()) }
        var diagnostics: [Diagnostic] = []
        let workspace = Workspace(root: folder, reporting: &diagnostics)
        terminal.report(diagnostics, from: .warning)
        guard let workspace else { throw ExitStatus.noInput }
        return workspace
    }

    /// Reports what was noticed, and throws the exit code if the input had errors or there was nothing to read at all.
    static func finish(
        _ collection: EvidenceCollection, _ terminal: Terminal, from severity: Diagnostic.Severity
    ) throws {
        terminal.report(collection.diagnostics, from: severity)
        guard collection.diagnostics.containsErrors else { return }
        throw collection.files.contains { $0.digest != nil } ? ExitStatus.inputHadErrors : ExitStatus.noInput
    }
}

/// A format as JSON.
private struct FormatJSON: Encodable {
    var id: String
    var tool: String
    var summary: [String: String]
    var limits: [String: String]?
    var kinds: [String]

    init(_ format: FormatDescription) {
        id = format.id
        tool = format.tool
        summary = ["en": format.summary.en, "zh": format.summary.zh]
        limits = format.limits.map { ["en": $0.en, "zh": $0.zh] }
        kinds = format.kinds.map(\.id)
    }
}
