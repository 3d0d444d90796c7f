internal import Adapters
internal import Diagnostics
internal import Foundation
internal import Store

/// Writes an example into a folder, with a manifest of its evidence.
public enum ExampleWorkspace {
    /// A file of an example.
    public struct File: Sendable {
        /// The path below the folder.
        public var path: String
        /// The content.
        public var bytes: [UInt8]
        /// What is known about it, if it is evidence.
        public var note: Note?

        /// Creates a file.
        public init(path: String, bytes: [UInt8], note: Note? = nil) {
            self.path = path
            self.bytes = bytes
            self.note = note
        }
    }

    /// What is known about a piece of evidence.
    public struct Note: Sendable {
        /// The tool.
        public var tool: String
        /// The stream of collections.
        public var source: String
        /// Who or what collected it.
        public var collector: String
        /// When it was collected, RFC 3339.
        public var collected: String
        /// The start of the period that it covers, RFC 3339.
        public var periodStart: String
        /// The end of the period that it covers, RFC 3339.
        public var periodEnd: String
        /// The record kinds.
        public var records: [String]
        /// The mapping that reads it.
        public var mapping: String?

        /// Creates a note.
        public init(
            tool: String, source: String, collector: String, collected: String, periodStart: String,
            periodEnd: String, records: [String], mapping: String?
        ) {
            self.tool = tool
            self.source = source
            self.collector = collector
            self.collected = collected
            self.periodStart = periodStart
            self.periodEnd = periodEnd
            self.records = records
            self.mapping = mapping
        }
    }

    /// Writes the files, and one `manifest.yaml` for each top folder that holds evidence or statements.
    public static func write(_ files: [File], to folder: String) throws(FileFailure) {
        var manifests: [String: [EvidenceManifest.Entry]] = [:]
        for file in files {
            try write(file.bytes, to: folder + "/" + file.path)
            guard let slash = file.path.firstIndex(of: "/"), let entry = entry(of: file, behind: slash) else {
                continue
            }
            manifests[String(file.path[..<slash]), default: []].append(entry)
        }
        for (top, entries) in manifests.sorted(by: { $0.key < $1.key }) {
            let text = EvidenceManifest(entries: entries).yaml()
            try write(Array(text.utf8), to: "\(folder)/\(top)/\(EvidenceManifest.fileName)")
        }
    }

    /// What the manifest of the top folder says about a file; none for a file that is neither evidence nor a statement.
    private static func entry(of file: File, behind slash: String.Index) -> EvidenceManifest.Entry? {
        var entry = EvidenceManifest.Entry(
            path: String(file.path[file.path.index(after: slash)...]), digest: ContentDigest.sha256(file.bytes),
            location: SourceLocation(path: file.path))
        guard let note = file.note else {
            guard AttestationFile.isAttestationFile(Content(path: file.path, bytes: file.bytes)) else { return nil }
            entry.records = [Assessor.attestationKind]
            return entry
        }
        let bounds = [note.periodStart, note.periodEnd].compactMap { MomentText.parse($0, zone: .utc) }
        entry.tool = note.tool
        entry.source = note.source
        entry.collector = note.collector
        entry.collectedAt = MomentText.parse(note.collected, zone: .utc)
        entry.period = bounds.count == 2 && bounds[0] < bounds[1] ? bounds[0]..<bounds[1] : nil
        entry.records = note.records
        entry.mapping = note.mapping
        return entry
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
        do {
            let parent = URL(filePath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(filePath: path))
        } catch {
            throw .cannotWrite(path)
        }
    }
}
