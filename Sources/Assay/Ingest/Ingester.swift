internal import Adapters
internal import Diagnostics
internal import Evidence
internal import Store

/// Reads evidence folders: finds out what each file is, and collects its records and statements.
///
/// Nothing is dropped in silence: a file that is unknown, changed, missing or broken is reported, and where it should have
/// given records, their kinds are marked as incomplete.
struct Ingester {
    private let detector: Detector
    /// Knows the mappings inside the binary; read only where nothing else recognises a file.
    private lazy var shippedDetector = Detector(adapters: [], shipped: ShippedMappings.all(zone: zone))
    private let zone: TimeZoneOffset
    var collection = EvidenceCollection()
    private var sink = RecordSink()

    /// Creates an ingester.
    init(mappings: [MappingAdapter], zone: TimeZoneOffset) {
        detector = Detector(mappings: mappings)
        self.zone = zone
    }

    /// A file that is to be read, with what its folder knows about it.
    private struct Work {
        var input: InputFolder.File
        var folder: InputFolder
        var entry: EvidenceManifest.Entry?
        var isListed: Bool

        var name: String { input.name }
    }

    /// Reads folders and gives what was found.
    ///
    /// - Parameters:
    ///   - folders: The folders, read in the order of their names.
    ///   - progress: Is told after each file how many of how many are done.
    /// - Returns: The collection.
    mutating func read(_ folders: [InputFolder], progress: (Int, Int) -> Void) -> EvidenceCollection {
        let ordered = folders.sorted { $0.name < $1.name }
        let work = withoutRepetitions(ordered.flatMap { files(of: $0) })
        for (index, item) in work.enumerated() {
            if !item.isListed { collection.diagnostics.append(.unlisted(item.name)) }
            read(item)
            progress(index + 1, work.count)
        }
        collection.tables = sink.finish()
        collection.files.sort { $0.path < $1.path }
        collection.diagnostics = Set(collection.diagnostics).sorted()
        return collection
    }

    private mutating func files(of folder: InputFolder) -> [Work] {
        let files = folder.files(reporting: &collection.diagnostics)
        let manifest = manifest(of: folder, files)
        let isGuarded = manifest != nil || files.isEmpty || files.contains { $0.file.fullPath == folder.path }
        if !isGuarded, folder.purpose != .exports { collection.diagnostics.append(.noManifest(folder.name)) }
        reportMissing(manifest, files, folder)
        return files.filter { !isManifest($0, in: folder) }.map { input in
            let entry = manifest?.entry(for: input.file.relativePath)
            return Work(input: input, folder: folder, entry: entry, isListed: manifest == nil || entry != nil)
        }
    }

    /// The same file may be reached by two folders or by a link; its records must not count twice.
    private mutating func withoutRepetitions(_ work: [Work]) -> [Work] {
        var names: [String: String] = [:]
        return work.filter { item in
            let identity = InputFolder.identity(of: item.input)
            guard let first = names[identity] else {
                names[identity] = item.name
                return true
            }
            collection.diagnostics.append(.sameFile(item.name, as: first))
            return false
        }
    }

    /// Whether a file is the manifest of its folder; a file that was named by itself is not.
    private func isManifest(_ input: InputFolder.File, in folder: InputFolder) -> Bool {
        input.file.relativePath == EvidenceManifest.fileName && input.file.fullPath != folder.path
    }

    private mutating func manifest(of folder: InputFolder, _ files: [InputFolder.File]) -> EvidenceManifest? {
        guard let input = files.first(where: { isManifest($0, in: folder) }) else { return nil }
        var report = IngestedFile(folder: folder.name, input: input, detection: .manifest)
        defer { collection.files.append(report) }
        guard let bytes = InputFolder.bytes(of: input, reporting: &collection.diagnostics) else {
            markEverythingIncomplete(.cannotBeRead(input.name))
            return EvidenceManifest(isComplete: false)
        }
        report.digest = ContentDigest.sha256(bytes)
        let manifest = EvidenceManifest.read(
            bytes, path: input.name, zone: zone, reporting: &collection.diagnostics)
        if !manifest.isComplete { markEverythingIncomplete(.partlyRead(input.name)) }
        collection.gaps += manifest.gaps
        return manifest
    }

    private mutating func reportMissing(
        _ manifest: EvidenceManifest?, _ files: [InputFolder.File], _ folder: InputFolder
    ) {
        let present = Set(files.map(\.file.relativePath))
        for entry in manifest?.entries ?? [] where !present.contains(entry.path) {
            let path = folder.name + "/" + entry.path
            collection.diagnostics.append(.missingEvidence(path, entry))
            markLost(entry, LocalizedText(en: "'\(path)' is missing", zh: "缺少“\(path)”"))
        }
    }

    private mutating func read(_ item: Work) {
        let (name, entry) = (item.name, item.entry)
        var report = IngestedFile(folder: item.folder.name, input: item.input, detection: .unreadable)
        let place = collection.files.count
        // Files of an archive come behind it.
        defer { collection.files.insert(report, at: place) }
        guard let bytes = InputFolder.bytes(of: item.input, reporting: &collection.diagnostics) else {
            if item.folder.purpose == .attestations { markIncomplete([Assessor.attestationKind], .cannotBeRead(name)) }
            return markLost(entry, .cannotBeRead(name))
        }
        let digest = ContentDigest.sha256(bytes)
        report.size = bytes.count
        report.digest = digest
        if let expected = entry?.digest, expected != digest {
            collection.diagnostics.append(.changedEvidence(name, expected: expected, found: digest))
            return markLost(
                entry, LocalizedText(en: "'\(name)' was changed after it was collected", zh: "“\(name)”在采集之后被修改"))
        }
        if let entry, entry.items == 0, entry.digest != nil {
            report.detection = .empty
            return addEmpty(name, entry, digest: digest, size: bytes.count)
        }
        var budget = UnpackingBudget(for: bytes.count)
        ingest(
            Content(path: name, bytes: bytes), entry, isStatement: item.folder.purpose == .attestations,
            into: &report, &budget)
    }

    /// Reads what a file holds.
    ///
    /// - Parameters:
    ///   - content: The content.
    ///   - entry: What the manifest says about the file, or about the archive that it is in.
    ///   - isStatement: Whether it lies where only statements of people should lie.
    ///   - report: The file, with its digest; receives what it is and what it gave.
    ///   - budget: What may still be unpacked.
    mutating func ingest(
        _ content: Content, _ entry: EvidenceManifest.Entry?, isStatement: Bool, into report: inout IngestedFile,
        _ budget: inout UnpackingBudget
    ) {
        if let kind = content.archiveKind, kind.isStream {
            return readStream(content, kind, entry, isStatement: isStatement, into: &report, &budget)
        }
        if AttestationFile.isAttestationFile(content) {
            report.detection = .attestations
            return readAttestations(content)
        }
        recognize(content, entry, isStatement: isStatement, into: &report, &budget)
        if isStatement, content.diagnostics.containsErrors {
            markIncomplete([Assessor.attestationKind], .partlyRead(content.path))
        }
    }

    /// A statement that cannot be read might be the one that counts against an item.
    private mutating func readAttestations(_ content: Content) {
        var found = content.diagnostics
        collection.attestations += AttestationFile.read(content, zone: zone, reporting: &found)
        if found.containsErrors { markIncomplete([Assessor.attestationKind], .partlyRead(content.path)) }
        collection.diagnostics += found
    }

    /// A tool that was asked and had nothing shows that nothing happened in the period.
    private mutating func addEmpty(_ name: String, _ entry: EvidenceManifest.Entry, digest: String, size: Int) {
        collection.evidence.append(
            EvidenceItem(
                path: name, digest: digest, size: size, tool: entry.tool, source: entry.source,
                collector: entry.collector, collectedAt: entry.collectedAt, period: entry.period,
                kinds: entry.records ?? []))
    }

    /// What some content is: by the mappings of the workspace and the built-in adapters, else by the mappings inside the binary.
    private mutating func detect(_ content: Content) -> Detector.Detection {
        let detection = detector.detect(content)
        switch detection {
        case .recognized(_, let recognition) where recognition.confidence == .possible: break
        case .recognized, .shared, .ambiguous: return detection
        case .unknown: break
        }
        guard case .recognized(let adapter, let recognition) = shippedDetector.detect(content),
            recognition.confidence > .possible
        else { return detection }
        return .recognized(adapter, recognition)
    }

    /// Finds the adapter of some content and lets it read; an archive that no adapter reads is read through.
    private mutating func recognize(
        _ content: Content, _ entry: EvidenceManifest.Entry?, isStatement: Bool, into report: inout IngestedFile,
        _ budget: inout UnpackingBudget
    ) {
        collection.diagnostics += content.diagnostics
        let readers: [(adapter: any Adapter, recognition: Recognition)]
        switch detect(content) {
        case .recognized(let adapter, let recognition):
            readers = [(adapter, recognition)]
        case .shared(let several):
            readers = several.map { ($0.adapter, $0.recognition) }
        case .ambiguous(let several):
            guard let named = several.first(where: { $0.adapter.format.id == entry?.mapping }) else {
                collection.diagnostics.append(.ambiguous(content.path, several.map(\.adapter.format.id)))
                markIncomplete(
                    entry?.records ?? several.flatMap { $0.adapter.format.kinds.map(\.id) }, .cannotBeRead(content.path)
                )
                return report.detection = .ambiguous(several.map(\.adapter.format.id))
            }
            readers = [(named.adapter, named.recognition)]
        case .unknown:
            if let kind = content.archiveKind, !isOfficeDocument(content) {
                return readThrough(content, kind, entry, isStatement: isStatement, into: &report, &budget)
            }
            collection.diagnostics.append(
                content.archiveKind == nil
                    ? .unknownFormat(
                        content.path, expected: entry?.records ?? [], guesses: FormatGuess.nearest(to: content))
                    : .officeDocument(content.path, expected: entry?.records ?? []))
            markIncomplete(entry?.records ?? [], .cannotBeRead(content.path))
            return report.detection = .unknown
        }
        let formats = readers.map(\.adapter.format)
        let id = formats.map(\.id).joined(separator: " + ")
        let tool = formats.map(\.tool).joined(separator: ", ")
        report.records = read(content, with: readers.map(\.adapter))
        collection.evidence.append(
            EvidenceItem(
                path: content.path, digest: report.digest ?? "", size: report.size,
                tool: entry?.tool ?? tool,
                source: entry?.source, collector: entry?.collector, collectedAt: entry?.collectedAt,
                period: entry?.period, format: id, records: report.records,
                kinds: entry?.records ?? []))
        report.detection = .format(
            id: id, tool: tool, confidence: readers[0].recognition.confidence,
            reason: LocalizedText(
                en: readers.map(\.recognition.reason.en).joined(separator: "; "),
                zh: readers.map(\.recognition.reason.zh).joined(separator: "；")))
    }

    /// Lets adapters read and gives how many records came of it; faults make the kinds of an adapter incomplete.
    private mutating func read(_ content: Content, with adapters: [any Adapter]) -> [EvidenceItem.RecordCount] {
        let kinds = Set(adapters.flatMap { $0.format.kinds.map(\.id) }).sorted()
        let before = kinds.map { sink.count(of: $0) }
        sink.evidence = UInt32(collection.evidence.count)
        for adapter in adapters {
            var found: [Diagnostic] = []
            adapter.read(content, into: &sink, reporting: &found)
            if found.containsErrors || content.diagnostics.containsErrors {
                markIncomplete(Set(adapter.format.kinds.map(\.id)).sorted(), .partlyRead(content.path))
            }
            collection.diagnostics += found
        }
        return zip(kinds, before).compactMap { kind, before in
            let count = sink.count(of: kind) - before
            return count > 0 ? EvidenceItem.RecordCount(kind: kind, count: count) : nil
        }
    }

    /// Marks what a file gave; everything where nobody knows what that was.
    mutating func markLost(_ entry: EvidenceManifest.Entry?, _ reason: LocalizedText) {
        guard let entry else { return }
        if let records = entry.records { markIncomplete(records, reason) } else { markEverythingIncomplete(reason) }
    }

    private mutating func markEverythingIncomplete(_ reason: LocalizedText) {
        markIncomplete(RecordKind.all.map(\.id) + [Assessor.attestationKind], reason)
    }

    mutating func markIncomplete(_ kinds: [String], _ reason: LocalizedText) {
        for kind in kinds where collection.incomplete[kind] == nil { collection.incomplete[kind] = reason }
    }
}

extension LocalizedText {
    static func cannotBeRead(_ path: String) -> LocalizedText {
        LocalizedText(en: "'\(path)' cannot be read", zh: "“\(path)”无法读取")
    }

    static func partlyRead(_ path: String) -> LocalizedText {
        LocalizedText(en: "'\(path)' could be read only in part", zh: "“\(path)”只能读取一部分")
    }
}
