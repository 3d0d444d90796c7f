public import Collectors
internal import Diagnostics
internal import Foundation

extension Workspace {
    /// The requests that a collection would begin with; nothing is sent.
    ///
    /// - Parameters:
    ///   - sources: The names of sources; all if none is named.
    ///   - since: The start in microseconds UTC; none to take that of each source.
    ///   - until: The end; none for now.
    /// - Returns: The requests.
    /// - Throws: If there is no folder to collect into.
    public func plannedRequests(
        of sources: [String], since: Int64?, until: Int64?
    ) throws(FileFailure) -> [PlannedRequest] {
        live(sources, since: since, until: until, into: try collectionFolder()).plannedRequests()
    }

    /// Collects evidence from sources into the first evidence folder, and writes it into the manifest there.
    ///
    /// What a source could not give stands in the manifest as a gap, so that it is not taken for nothing.
    ///
    /// - Parameters:
    ///   - sources: The names of sources; all if none is named.
    ///   - since: The start in microseconds UTC; none to take that of each source.
    ///   - until: The end; none for now.
    ///   - progress: Is told how far each source has come.
    /// - Returns: What came of each source.
    /// - Throws: If the manifest cannot be read or written.
    public func collectLive(
        from sources: [String], since: Int64?, until: Int64?,
        progress: @escaping @Sendable (CollectionProgress) -> Void
    ) async throws(FileFailure) -> [SourceOutcome] {
        let folder = try collectionFolder()
        _ = try CollectedManifest(folder: folder, zone: configuration.zone, collector: Self.collector)
        let key = try RedactionKey.ofWorkspace(root)
        let outcomes = await live(sources, since: since, until: until, into: folder).run(key: key, progress: progress)
        let manifest = try CollectedManifest(folder: folder, zone: configuration.zone, collector: Self.collector)
        let now = Int64(Date().timeIntervalSince1970) * 1_000_000
        try manifest.write(outcomes, now: now)
        return outcomes
    }

    private static let collector = "assay evidence collect"

    private func live(_ names: [String], since: Int64?, until: Int64?, into folder: String) -> LiveCollection {
        LiveCollection(
            configuration.sources.filter { names.isEmpty || names.contains($0.id) }, into: folder, root: root,
            since: since, until: until, redaction: configuration.redaction,
            collector: "assay " + AssayVersion.current)
    }

    /// The first evidence folder; it need not be there yet.
    private func collectionFolder() throws(FileFailure) -> String {
        guard let first = folders(configuration.evidence, .evidence).first, !isFile(first.path) else {
            throw FileFailure(
                .input,
                Diagnostic(
                    .error, id: "collect.no-folder",
                    LocalizedText(en: "there is no evidence folder to collect into", zh: "没有可存放采集结果的证据文件夹"),
                    at: SourceLocation(path: root + "/" + WorkspaceConfiguration.fileName),
                    fixes: [
                        LocalizedText(en: "name a folder first under 'evidence'", zh: "请在 evidence 中首先列出一个文件夹")
                    ]))
        }
        return first.path
    }

    private func isFile(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.type] as? FileAttributeType == .typeRegular
    }
}
