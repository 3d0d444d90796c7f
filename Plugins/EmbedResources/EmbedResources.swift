import Foundation
import PackagePlugin

/// Turns the data files of the package into Swift string literals, so that an installed `assay` needs no files beside it.
@main
struct EmbedResources: BuildToolPlugin {
    /// The folders that are embedded, and the endings of the files in them.
    private static let folders = ["rubrics", "reports/templates", "reports/schema", "mappings", "formats"]
    private static let endings: Set<String> = ["yaml", "json", "xsd", "mustache", "css", "js"]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let inputs = Self.folders.flatMap { Self.files(below: root.appending(path: $0)) }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(inputs.count) data files",
                executable: try context.tool(named: "embed-resources").url,
                arguments: [root.path(), output.path()] + inputs.map { $0.path() },
                inputFiles: inputs,
                outputFiles: [output]
            )
        ]
    }

    private static func files(below folder: URL) -> [URL] {
        guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        return walk.compactMap { $0 as? URL }
            .filter { endings.contains($0.pathExtension) }
            .sorted { $0.path() < $1.path() }
    }
}
