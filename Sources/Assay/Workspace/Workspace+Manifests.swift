internal import Adapters
public import Diagnostics
internal import Evidence
internal import Foundation
internal import Store

extension Workspace {
    /// Writes the manifest of each evidence and attestation folder and gives the paths.
    ///
    /// What a manifest already says about a file is kept; digests and record kinds are renewed. Content that has changed was
    /// collected at another time and covers another period, so that these are left out until somebody says them.
    ///
    /// - Parameters:
    ///   - collection: What was read from the folders.
    ///   - diagnostics: Receives which files are gone or were changed since the manifest was written.
    /// - Returns: The paths of the manifests.
    /// - Throws: If a manifest cannot be written.
    public func writeManifests(
        for collection: EvidenceCollection, reporting diagnostics: inout [Diagnostic]
    ) throws(FileFailure) -> [String] {
        var paths: [String] = []
        let all = folders(configuration.evidence, .evidence) + folders(configuration.attestations, .attestations)
        var done: Set<String> = []
        for folder in all where done.insert(folder.name).inserted {
            let files = collection.files.filter {
                $0.folder == folder.name && $0.detection != .manifest && !$0.isPacked
            }
            guard isFolder(folder.path), !files.isEmpty else { continue }
            let path = folder.path + "/" + EvidenceManifest.fileName
            let known = manifest(at: path)
            let entries = files.map { entry(for: $0, known: known, reporting: &diagnostics) }
            let present = Set(entries.map(\.path))
            diagnostics += known.entries.filter { !present.contains($0.path) }
                .map { .takenOut(folder.name + "/" + $0.path, at: $0.location) }
            do {
                let text = EvidenceManifest(entries: entries, gaps: known.gaps).yaml()
                try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
            } catch {
                throw .cannotWrite(path)
            }
            paths.append(path)
        }
        return paths
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func manifest(at path: String) -> EvidenceManifest {
        var ignored: [Diagnostic] = []
        guard FileManager.default.fileExists(atPath: path),
            let bytes = EvidenceFolder.bytes(of: path, reporting: &ignored)
        else { return EvidenceManifest() }
        return EvidenceManifest.read(bytes, path: path, zone: configuration.zone, reporting: &ignored)
    }

    private func entry(
        for file: IngestedFile, known: EvidenceManifest, reporting diagnostics: inout [Diagnostic]
    ) -> EvidenceManifest.Entry {
        var entry =
            known.entry(for: file.relativePath)
            ?? EvidenceManifest.Entry(path: file.relativePath, location: SourceLocation(path: file.path))
        if let digest = entry.digest, digest != file.digest {
            entry.collectedAt = nil
            entry.period = nil
            entry.items = nil
            diagnostics.append(.newContent(file.path))
        }
        entry.digest = file.digest
        switch file.detection {
        case .format(_, let tool, _, _):
            entry.tool = entry.tool ?? tool
            entry.records = Set((entry.records ?? []) + file.records.map(\.kind)).sorted()
        case .archive:
            entry.records = Set((entry.records ?? []) + file.records.map(\.kind)).sorted()
        case .attestations:
            entry.records = [Assessor.attestationKind]
        case .unknown, .empty:
            entry.records = entry.records ?? []
        case .manifest, .ambiguous, .unreadable:
            break
        }
        return entry
    }
}

extension Diagnostic {
    fileprivate static func takenOut(_ path: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "manifest.taken-out",
            LocalizedText(
                en: "'\(path)' is not there and is no longer in the manifest", zh: "“\(path)”不存在，已从清单中移除"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "if it was lost, put it back and write the manifest again", zh: "如属丢失，请放回后重新生成清单")
            ])
    }

    fileprivate static func newContent(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, id: "manifest.new-content",
            LocalizedText(
                en:
                    "has other content than before; when it was collected and what it covers was taken out of the manifest",
                zh: "内容与此前不同，其采集时间与覆盖时段已从清单中移除"),
            at: SourceLocation(path: path),
            fixes: [
                LocalizedText(
                    en: "write 'collected' and 'period' of the new content into the manifest",
                    zh: "请在清单中填写新内容的 collected 与 period")
            ])
    }
}
