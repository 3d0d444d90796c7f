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
            Collect.self, Detect.self, List.self, Show.self, Services.self, Check.self, Map.self, Formats.self,
            Wanted.self,
        ])
}

extension EvidenceCommand {
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
