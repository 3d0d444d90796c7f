internal import Adapters
internal import Diagnostics
internal import Evidence
internal import Foundation
internal import Store

extension Workspace {
    /// Writes the manifest of each evidence and attestation folder and gives the paths.
    ///
    /// What a manifest already says about a file is kept; digests and record kinds are renewed.
    public func writeManifests(for collection: EvidenceCollection) throws -> [String] {
        var paths: [String] = []
        for folder in (configuration.evidence + configuration.attestations) {
            let root = folder.hasPrefix("/") ? folder : self.root + "/" + folder
            var isFolder: ObjCBool = false
            guard unsafe FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue else { continue }
            let path = root + "/" + EvidenceManifest.fileName
            let entries = collection.files.filter { $0.path.hasPrefix(folder + "/") && $0.detection != .manifest }
                .map { entry(for: $0, in: folder, known: manifest(at: path)) }
            guard !entries.isEmpty else { continue }
            try Data(EvidenceManifest(entries: entries).yaml().utf8).write(to: URL(filePath: path), options: .atomic)
            paths.append(path)
        }
        return paths
    }

    private func manifest(at path: String) -> EvidenceManifest? {
        var ignored: [Diagnostic] = []
        guard FileManager.default.fileExists(atPath: path),
            let bytes = EvidenceFolder.bytes(of: path, reporting: &ignored)
        else { return nil }
        return EvidenceManifest.read(bytes, path: path, zone: configuration.zone, reporting: &ignored)
    }

    private func entry(
        for file: IngestedFile, in folder: String, known: EvidenceManifest?
    ) -> EvidenceManifest.Entry {
        let relative = String(file.path.dropFirst(folder.count + 1))
        var entry = known?.entry(for: relative)
            ?? EvidenceManifest.Entry(path: relative, location: SourceLocation(path: file.path))
        entry.digest = file.digest
        switch file.detection {
        case .format(_, let tool, _, _):
            entry.tool = entry.tool ?? tool
            entry.records = Set(entry.records + file.records.map(\.kind)).sorted()
        case .attestations:
            entry.records = [Assessor.attestationKind]
        case .manifest, .ambiguous, .unknown, .unreadable:
            break
        }
        return entry
    }
}
