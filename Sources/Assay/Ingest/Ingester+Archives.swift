internal import Adapters
internal import Archives
internal import Diagnostics
internal import Evidence
internal import Store

/// Reading through archives: their files count as if they lay in a folder of the archive's name.
extension Ingester {
    /// Reads a compressed stream as if its content were the file.
    ///
    /// It keeps the name and the digest of the file, for what is checked and passed on is the file as it is.
    mutating func readStream(
        _ content: Content, _ kind: ArchiveKind, _ entry: EvidenceManifest.Entry?, isStatement: Bool,
        into report: inout IngestedFile, _ budget: inout UnpackingBudget
    ) {
        guard budget.depth > 0 else { return lose(content, .archiveTooDeep(content.path), entry, report) }
        budget.depth -= 1
        defer { budget.depth += 1 }
        let bytes = content.bytes[...]
        let result =
            kind == .gzip
            ? Deflate.gunzip(bytes, limit: budget.bytes) : Zstandard.decompress(bytes, limit: budget.bytes)
        if case .tooLarge(let limit)? = result.fault {
            return lose(content, .archive(content.path, .tooLarge(limit: limit)), entry, report)
        }
        budget.bytes -= result.bytes.count
        let unpacked = Content(
            Content(path: content.path, bytes: result.bytes),
            adding: result.fault.map { [Diagnostic.archive(content.path, $0)] } ?? [])
        ingest(unpacked, entry, isStatement: isStatement, into: &report, &budget)
    }

    /// Reads the files of an archive one by one.
    mutating func readThrough(
        _ content: Content, _ kind: ArchiveKind, _ entry: EvidenceManifest.Entry?, isStatement: Bool,
        into report: inout IngestedFile, _ budget: inout UnpackingBudget
    ) {
        report.detection = .unreadable
        guard budget.depth > 0 else { return lose(content, .archiveTooDeep(content.path), entry, report) }
        budget.depth -= 1
        defer { budget.depth += 1 }
        var counts: [String: Int] = [:]
        var files = 0
        let archive: PackedFiles
        do {
            archive = try PackedFiles(content.bytes, kind, limits: budget.limits)
        } catch {
            return lose(content, .archive(content.path, error), entry, report)
        }
        var lost = archive.fault.map { [Diagnostic.archive(content.path, $0)] } ?? []
        for file in archive.entries {
            files += 1
            budget.entries -= 1
            let path = content.path + "/" + file.path
            let unpacked = archive.content(of: file, limit: budget.bytes)
            budget.bytes -= unpacked.bytes.count
            var inner = IngestedFile(
                path: path, folder: report.folder, relativePath: report.relativePath + "/" + file.path,
                size: unpacked.bytes.count, digest: nil, detection: .unreadable, records: [])
            inner.isPacked = true
            if let fault = unpacked.fault {
                lost.append(.archive(path, fault))
            } else {
                inner.digest = ContentDigest.sha256(unpacked.bytes)
                ingest(
                    Content(path: path, bytes: unpacked.bytes), entry?.forPackedFile, isStatement: isStatement,
                    into: &inner, &budget)
            }
            for record in inner.records { counts[record.kind, default: 0] += record.count }
            collection.files.append(inner)
        }
        report.records = counts.sorted { $0.key < $1.key }.map { .init(kind: $0.key, count: $0.value) }
        report.detection = .archive(kind, files: files)
        for problem in lost { lose(content, problem, entry, report) }
    }

    /// Whether an archive is a document, workbook or presentation: its parts are no files that anybody collected.
    func isOfficeDocument(_ content: Content) -> Bool {
        guard content.archiveKind == .zip, let archive = try? ZipArchive(content.bytes) else { return false }
        return archive["[Content_Types].xml"] != nil || (archive["mimetype"] != nil && archive["content.xml"] != nil)
    }

    /// Reports that an archive, or a part of it, is not to be had: what it may have held is incomplete.
    private mutating func lose(
        _ content: Content, _ problem: Diagnostic, _ entry: EvidenceManifest.Entry?, _ report: IngestedFile
    ) {
        collection.diagnostics.append(problem)
        if let entry {
            markLost(entry, .partlyRead(content.path))
        } else {
            markIncomplete(report.records.map(\.kind), .partlyRead(content.path))
        }
    }
}

extension ArchiveKind {
    /// Whether it holds one content and not files.
    var isStream: Bool { self == .gzip || self == .zstandard }
}

extension EvidenceManifest.Entry {
    /// What the manifest says about an archive, as far as it holds for each file in it: which of them gives which records is
    /// not known.
    fileprivate var forPackedFile: EvidenceManifest.Entry {
        var entry = self
        entry.digest = nil
        entry.records = []
        return entry
    }
}
