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
    ///   - name: Another rubric than the configuration names; a folder is relative to the current one.
    ///   - diagnostics: Receives what is wrong.
    /// - Returns: The rubric.
    public func rubric(named name: String? = nil, reporting diagnostics: inout [Diagnostic]) -> LoadedRubric? {
        if let name { return LoadedRubric(named: name, relativeTo: ".", reporting: &diagnostics) }
        return LoadedRubric(named: configuration.rubric, relativeTo: root, reporting: &diagnostics)
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
        let places =
            evidence.isEmpty
            ? folders(configuration.evidence, .evidence)
            : evidence.map { InputFolder(path: $0, name: $0, purpose: .evidence) }
        return read(places + folders(configuration.attestations, .attestations), progress: progress)
    }

    /// Reads some files or folders and nothing else: with the mappings of the workspace, without its attestations.
    public func collect(only paths: [String]) -> EvidenceCollection {
        read(paths.map { InputFolder(path: $0, name: $0, purpose: .exports) }) { _, _ in }
    }

    private func read(_ folders: [InputFolder], progress: (_ done: Int, _ total: Int) -> Void) -> EvidenceCollection {
        var diagnostics: [Diagnostic] = []
        var ingester = Ingester(mappings: mappings(reporting: &diagnostics), zone: configuration.zone)
        var collection = ingester.read(folders, progress: progress)
        collection.diagnostics = (collection.diagnostics + diagnostics).sorted()
        return collection
    }

    /// The folders that the configuration names.
    func folders(_ names: [String], _ purpose: InputFolder.Purpose) -> [InputFolder] {
        names.map { InputFolder(path: path($0), name: $0, purpose: purpose) }
    }

    private func mappings(reporting diagnostics: inout [Diagnostic]) -> [MappingAdapter] {
        var mappings: [MappingAdapter] = []
        for mapping in folders(configuration.mappings, .mappings).flatMap({
            MappingTools.mappings(in: $0, zone: configuration.zone, reporting: &diagnostics)
        }) {
            if mappings.contains(where: { $0.format.id == mapping.adapter.format.id }) {
                diagnostics.append(.mappingTwice(mapping.adapter.format.id, at: mapping.path))
            } else {
                mappings.append(mapping.adapter)
            }
        }
        return mappings
    }

    private func path(_ relative: String) -> String {
        relative.hasPrefix("/") ? relative : root + "/" + relative
    }
}

extension Diagnostic {
    fileprivate static func mappingTwice(_ id: String, at path: String) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.duplicate-id",
            LocalizedText(
                en: "a second mapping is called '\(id)' and is not used", zh: "另有一个映射也叫“\(id)”，本映射不予采用"),
            at: SourceLocation(path: path), fixes: [LocalizedText(en: "rename one of them", zh: "请为其中一个改名")])
    }

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
