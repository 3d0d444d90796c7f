internal import Adapters
public import Diagnostics
internal import Evidence
internal import Foundation
internal import Rubric
internal import Scoring
internal import Store

/// A plain folder with an `assay.yaml`: no database is needed to assess it.
public struct Workspace: Sendable {
    /// The folder.
    public let root: String
    /// What its `assay.yaml` says.
    public let configuration: WorkspaceConfiguration

    /// Opens a folder; none if there is no usable configuration.
    public init?(root: String, reporting diagnostics: inout [Diagnostic]) {
        self.root = root
        let path = root + "/" + WorkspaceConfiguration.fileName
        guard FileManager.default.fileExists(atPath: path) else {
            diagnostics.append(.noConfiguration(root))
            return nil
        }
        guard let bytes = EvidenceFolder.bytes(of: path, reporting: &diagnostics),
            let configuration = WorkspaceConfiguration.read(bytes, path: path, reporting: &diagnostics)
        else { return nil }
        self.configuration = configuration
    }

    /// Names a folder whose configuration is already known.
    public init(root: String, configuration: WorkspaceConfiguration) {
        self.root = root
        self.configuration = configuration
    }

    /// The rubric, ready to measure with; none if anything in it is wrong.
    ///
    /// - Parameters:
    ///   - name: Another rubric than the configuration names.
    ///   - diagnostics: Receives what is wrong.
    public func rubric(named name: String? = nil, reporting diagnostics: inout [Diagnostic]) -> LoadedRubric? {
        LoadedRubric(named: name ?? configuration.rubric, relativeTo: root, reporting: &diagnostics)
    }

    /// Reads all evidence and attestations.
    ///
    /// - Parameters:
    ///   - evidence: Other folders than the configuration names; relative to the current folder.
    ///   - progress: Is told after each file how many of how many are done.
    /// - Returns: What was read.
    public func collect(
        evidence: [String] = [], progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) -> EvidenceCollection {
        var diagnostics: [Diagnostic] = []
        let mappings = configuration.mappings.flatMap { name in
            EvidenceFolder(path: path(name)).files(reporting: &diagnostics).compactMap { file -> MappingAdapter? in
                guard let bytes = EvidenceFolder.bytes(of: file.fullPath, reporting: &diagnostics) else { return nil }
                return MappingAdapter(
                    Content(path: name + "/" + file.relativePath, bytes: bytes), reporting: &diagnostics)
            }
        }
        let folders =
            evidence.isEmpty
            ? (configuration.evidence + configuration.attestations).map {
                Ingester.Folder(path: path($0), name: $0)
            }
            : evidence.map { Ingester.Folder(path: $0, name: $0) }
                + configuration.attestations.map { Ingester.Folder(path: path($0), name: $0) }
        var ingester = Ingester(mappings: mappings, zone: configuration.zone)
        var collection = ingester.read(folders, progress: progress)
        collection.diagnostics = (collection.diagnostics + diagnostics).sorted()
        return collection
    }

    private func path(_ relative: String) -> String {
        relative.hasPrefix("/") ? relative : root + "/" + relative
    }
}

extension Diagnostic {
    fileprivate static func noConfiguration(_ root: String) -> Diagnostic {
        Diagnostic(
            .error, id: "workspace.no-configuration",
            LocalizedText(
                en: "there is no \(WorkspaceConfiguration.fileName) in this folder",
                zh: "该文件夹中没有 \(WorkspaceConfiguration.fileName)"),
            at: SourceLocation(path: root),
            fixes: [
                LocalizedText(en: "write one with 'assay init'", zh: "可用 assay init 生成"),
                LocalizedText(en: "name the folder with '--workspace'", zh: "可用 --workspace 指定文件夹"),
            ])
    }
}
