internal import Adapters
internal import Diagnostics
internal import Evidence
internal import Store

/// Reads evidence folders: finds out what each file is, and collects its records and statements.
///
/// Nothing is dropped in silence: a file that is unknown, changed, missing or broken is reported, and where it should have
/// given records, their kinds are marked as incomplete.
public struct Ingester {
    private let detector: Detector
    private let zone: TimeZoneOffset
    private var collection = EvidenceCollection()
    private var sink = RecordSink()

    /// Creates an ingester.
    init(mappings: [MappingAdapter], zone: TimeZoneOffset) {
        detector = Detector(mappings: mappings)
        self.zone = zone
    }

    /// A folder with the name under which its files appear.
    struct Folder {
        var path: String
        var name: String
    }

    /// Reads folders and gives what was found.
    ///
    /// - Parameters:
    ///   - folders: The folders, read in the order of their names.
    ///   - progress: Is told after each file how many of how many are done.
    /// - Returns: The collection.
    mutating func read(_ folders: [Folder], progress: (Int, Int) -> Void) -> EvidenceCollection {
        var work: [(file: EvidenceFolder.File, name: String, entry: EvidenceManifest.Entry?, isListed: Bool)] = []
        for folder in folders.sorted(by: { $0.name < $1.name }) {
            let files = EvidenceFolder(path: folder.path).files(reporting: &collection.diagnostics)
            let manifest = manifest(of: folder, files)
            for file in files where file.relativePath != EvidenceManifest.fileName {
                let entry = manifest?.entry(for: file.relativePath)
                work.append((file, folder.name + "/" + file.relativePath, entry, manifest == nil || entry != nil))
            }
            reportMissing(manifest, files, folder)
        }
        for (index, item) in work.enumerated() {
            if !item.isListed { collection.diagnostics.append(.unlisted(item.name)) }
            read(item.file, named: item.name, entry: item.entry)
            progress(index + 1, work.count)
        }
        collection.tables = sink.finish()
        collection.diagnostics = collection.diagnostics.sorted()
        return collection
    }

    private mutating func manifest(of folder: Folder, _ files: [EvidenceFolder.File]) -> EvidenceManifest? {
        guard let file = files.first(where: { $0.relativePath == EvidenceManifest.fileName }),
            let bytes = EvidenceFolder.bytes(of: file.fullPath, reporting: &collection.diagnostics)
        else { return nil }
        let path = folder.name + "/" + file.relativePath
        collection.files.append(
            IngestedFile(
                path: path, size: file.size, digest: ContentDigest.sha256(bytes), detection: .manifest, records: []))
        return EvidenceManifest.read(bytes, path: path, zone: zone, reporting: &collection.diagnostics)
    }

    private mutating func reportMissing(
        _ manifest: EvidenceManifest?, _ files: [EvidenceFolder.File], _ folder: Folder
    ) {
        let present = Set(files.map(\.relativePath))
        for entry in manifest?.entries ?? [] where !present.contains(entry.path) {
            let path = folder.name + "/" + entry.path
            collection.diagnostics.append(.missingEvidence(path, entry))
            markIncomplete(entry.records, LocalizedText(en: "'\(path)' is missing", zh: "缺少“\(path)”"))
        }
    }

    private mutating func read(_ file: EvidenceFolder.File, named name: String, entry: EvidenceManifest.Entry?) {
        var report = IngestedFile(path: name, size: file.size, digest: nil, detection: .unreadable, records: [])
        defer { collection.files.append(report) }
        guard let bytes = EvidenceFolder.bytes(of: file.fullPath, reporting: &collection.diagnostics) else {
            return markIncomplete(entry?.records ?? [], .cannotBeRead(name))
        }
        let digest = ContentDigest.sha256(bytes)
        report.digest = digest
        if let expected = entry?.digest, expected != digest {
            collection.diagnostics.append(.changedEvidence(name, expected: expected, found: digest))
            return markIncomplete(
                entry?.records ?? [],
                LocalizedText(en: "'\(name)' was changed after it was collected", zh: "“\(name)”在采集之后被修改"))
        }
        let content = Content(path: name, bytes: bytes)
        if AttestationFile.isAttestationFile(content) {
            report.detection = .attestations
            collection.attestations += AttestationFile.read(content, zone: zone, reporting: &collection.diagnostics)
            return
        }
        report.detection = recognize(content, entry, digest: digest, size: bytes.count, records: &report.records)
    }

    /// Finds the adapter of some content and lets it read; gives what the content is.
    private mutating func recognize(
        _ content: Content, _ entry: EvidenceManifest.Entry?, digest: String, size: Int,
        records: inout [EvidenceItem.RecordCount]
    ) -> IngestedFile.Detection {
        var found = content.diagnostics
        defer { collection.diagnostics += found }
        let candidates = detector.candidates(for: content)
        let adapter: any Adapter
        let recognition: Recognition
        switch detector.detect(content) {
        case .recognized(let chosen, let reason):
            (adapter, recognition) = (chosen, reason)
        case .ambiguous(let several):
            guard let named = several.first(where: { $0.adapter.format.id == entry?.mapping }) else {
                found.append(.ambiguous(content.path, several.map(\.adapter.format.id)))
                markIncomplete(entry?.records ?? [], .cannotBeRead(content.path))
                return .ambiguous(several.map(\.adapter.format.id))
            }
            (adapter, recognition) = (named.adapter, named.recognition)
        case .unknown:
            found.append(.unknownFormat(content.path, candidates.map(\.adapter.format.id)))
            markIncomplete(entry?.records ?? [], .cannotBeRead(content.path))
            return .unknown
        }
        var reading: [Diagnostic] = []
        let before = Dictionary(uniqueKeysWithValues: adapter.format.kinds.map { ($0.id, sink.count(of: $0.id)) })
        sink.evidence = UInt32(collection.evidence.count)
        adapter.read(content, into: &sink, reporting: &reading)
        records = adapter.format.kinds.map(\.id).sorted().compactMap { kind in
            let count = sink.count(of: kind) - (before[kind] ?? 0)
            return count > 0 ? EvidenceItem.RecordCount(kind: kind, count: count) : nil
        }
        if reading.containsErrors || found.containsErrors {
            markIncomplete(adapter.format.kinds.map(\.id), .partlyRead(content.path))
        }
        found += reading
        collection.evidence.append(
            EvidenceItem(
                path: content.path, digest: digest, size: size, tool: entry?.tool ?? adapter.format.tool,
                source: entry?.source, collector: entry?.collector, collectedAt: entry?.collectedAt,
                period: entry?.period, format: adapter.format.id, records: records,
                kinds: entry.map(\.records) ?? []))
        return .format(
            id: adapter.format.id, tool: adapter.format.tool, confidence: "\(recognition.confidence)",
            reason: recognition.reason)
    }

    private mutating func markIncomplete(_ kinds: [String], _ reason: LocalizedText) {
        for kind in kinds where collection.incomplete[kind] == nil { collection.incomplete[kind] = reason }
    }
}

extension LocalizedText {
    fileprivate static func cannotBeRead(_ path: String) -> LocalizedText {
        LocalizedText(en: "'\(path)' cannot be read", zh: "“\(path)”无法读取")
    }

    fileprivate static func partlyRead(_ path: String) -> LocalizedText {
        LocalizedText(en: "'\(path)' could be read only in part", zh: "“\(path)”只能读取一部分")
    }
}

extension Diagnostic {
    fileprivate static func unlisted(_ path: String) -> Diagnostic {
        Diagnostic(
            .note, id: "evidence.unlisted",
            LocalizedText(
                en: "is not in the manifest; when it was collected is unknown", zh: "未列入证据清单,采集时间未知"),
            at: SourceLocation(path: path),
            fixes: [
                LocalizedText(
                    en: "write it down with 'assay evidence list --write-manifest'",
                    zh: "可用 assay evidence list --write-manifest 登记")
            ])
    }

    fileprivate static func missingEvidence(_ path: String, _ entry: EvidenceManifest.Entry) -> Diagnostic {
        let kinds = entry.records.joined(separator: ", ")
        return Diagnostic(
            .error, id: "evidence.missing",
            LocalizedText(
                en: "evidence '\(path)' is in the manifest, but not in the folder", zh: "证据“\(path)”已列入清单,但文件夹中没有"),
            at: entry.location,
            notes: kinds.isEmpty
                ? []
                : [
                    LocalizedText(
                        en: "nothing that needs \(kinds) can be demonstrated without it", zh: "缺少它,凡需要 \(kinds) 的内容均无法证明")
                ],
            fixes: [LocalizedText(en: "put the file back, or collect it again", zh: "请放回该文件或重新采集")])
    }

    fileprivate static func changedEvidence(_ path: String, expected: String, found: String) -> Diagnostic {
        Diagnostic(
            .error, id: "evidence.changed",
            LocalizedText(
                en: "was changed after it was collected and is not used", zh: "采集之后被修改,不予采用"),
            at: SourceLocation(path: path),
            notes: [
                LocalizedText(en: "the manifest says sha256 \(expected)", zh: "清单中的 sha256 为 \(expected)"),
                LocalizedText(en: "the file has sha256 \(found)", zh: "文件的 sha256 为 \(found)"),
            ],
            fixes: [LocalizedText(en: "put the original back, or collect it again", zh: "请恢复原文件或重新采集")])
    }

    fileprivate static func ambiguous(_ path: String, _ formats: [String]) -> Diagnostic {
        let list = formats.joined(separator: ", ")
        return Diagnostic(
            .error, id: "evidence.ambiguous",
            LocalizedText(en: "could be \(list) and is not read", zh: "可能是 \(list),不予读取"),
            at: SourceLocation(path: path),
            fixes: [
                LocalizedText(
                    en: "name one of them as 'mapping' of the file in the manifest", zh: "请在清单中为该文件的 mapping 指定其中一种")
            ])
    }

    fileprivate static func unknownFormat(_ path: String, _ guesses: [String]) -> Diagnostic {
        Diagnostic(
            .warning, id: "evidence.unknown-format",
            LocalizedText(en: "is in no format that is known and is not read", zh: "不是已知格式,不予读取"),
            at: SourceLocation(path: path),
            fixes: [
                LocalizedText(
                    en: "write a mapping for it with 'assay evidence map', or take it out of the folder",
                    zh: "可用 assay evidence map 为其编写映射,或将其移出文件夹")
            ])
    }
}
