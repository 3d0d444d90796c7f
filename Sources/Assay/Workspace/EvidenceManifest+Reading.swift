internal import Adapters
public import Diagnostics
internal import Evidence

extension EvidenceManifest {
    /// Reads a manifest; faulty entries are reported and left out.
    ///
    /// - Parameters:
    ///   - bytes: The content.
    ///   - path: Its path, for messages.
    ///   - zone: The distance from UTC for times without one.
    ///   - diagnostics: Receives what is wrong.
    /// - Returns: The manifest.
    public static func read(
        _ bytes: [UInt8], path: String, zone: TimeZoneOffset, reporting diagnostics: inout [Diagnostic]
    ) -> EvidenceManifest {
        var found: [Diagnostic] = []
        let root = Document.yaml(bytes, path: path, reporting: &found).first?.root
        guard let root, !found.containsErrors else {
            if root == nil, !found.containsErrors { found.append(.notAMap(at: SourceLocation(path: path, line: 1))) }
            diagnostics += found
            return EvidenceManifest(isComplete: false)
        }
        var reader = MapReader(root, keys: ["manifest", "evidence", "gaps"])
        if root.kind == .map, root["manifest"]?.int != 1 { reader.report(.manifestVersion(at: root.location)) }
        var entries: [Entry] = []
        var paths: Set<String> = []
        var isComplete = true
        for node in reader.items("evidence") {
            guard let entry = entry(node, zone: zone, &found) else {
                isComplete = false
                continue
            }
            if paths.insert(entry.path).inserted {
                entries.append(entry)
            } else {
                found.append(.listedTwice(entry.path, at: entry.location))
            }
        }
        let nodes = reader.items("gaps")
        let gaps = nodes.compactMap { gap($0, zone: zone, &found) }
        isComplete = isComplete && reader.diagnostics.isEmpty && gaps.count == nodes.count
        diagnostics += reader.diagnostics + found
        return EvidenceManifest(entries: entries, gaps: gaps, isComplete: isComplete)
    }

    private static func entry(_ node: Node, zone: TimeZoneOffset, _ diagnostics: inout [Diagnostic]) -> Entry? {
        var reader = MapReader(
            node,
            keys: [
                "path", "sha256", "tool", "source", "collector", "collected", "period", "records", "items", "mapping",
            ])
        defer { diagnostics += reader.diagnostics }
        guard let path = reader.requiredText("path") else { return nil }
        var entry = Entry(path: path, location: node.location)
        entry.digest = reader.text("sha256")?.lowercased()
        entry.tool = reader.text("tool")
        entry.source = reader.text("source")
        entry.collector = reader.text("collector")
        entry.collectedAt = reader.time("collected", zone: zone)
        entry.period = period(&reader, zone: zone)
        entry.records = records(&reader)
        entry.items = reader.integer("items")
        entry.mapping = reader.text("mapping")
        return entry
    }

    private static func gap(_ node: Node, zone: TimeZoneOffset, _ diagnostics: inout [Diagnostic]) -> Gap? {
        var reader = MapReader(node, keys: ["source", "records", "period", "noticed", "reason"])
        defer { diagnostics += reader.diagnostics }
        if node["noticed"] == nil { reader.report(.missingKey("noticed", at: node.location)) }
        guard let source = reader.requiredText("source"), let noticed = reader.time("noticed", zone: zone) else {
            return nil
        }
        return Gap(
            source: source, records: records(&reader) ?? [], period: period(&reader, zone: zone), noticedAt: noticed,
            reason: reader.localizedText("reason") ?? LocalizedText(verbatim: source), location: node.location)
    }

    private static func period(_ reader: inout MapReader, zone: TimeZoneOffset) -> Range<Int64>? {
        guard let child = reader.child("period") else { return nil }
        let bounds = reader.texts("period").compactMap { MomentText.parse($0, zone: zone) }
        if bounds.count == 2, bounds[0] < bounds[1] { return bounds[0]..<bounds[1] }
        reader.report(
            .wrongType(
                "period", expected: LocalizedText(en: "two times, [start, end]", zh: "两个时间 [开始, 结束]"),
                at: child.location))
        return nil
    }

    /// A kind that nothing knows would let the file disappear without effect.
    private static func records(_ reader: inout MapReader) -> [String]? {
        guard let child = reader.child("records") else { return nil }
        let names = reader.texts("records")
        let known = RecordKind.all.map(\.id) + [Assessor.attestationKind]
        for name in names where !known.contains(name) {
            reader.report(.unknownKind(name, among: known, at: child.location))
        }
        return names.allSatisfy(known.contains) ? names : nil
    }
}

extension Diagnostic {
    fileprivate static func manifestVersion(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "manifest.version",
            LocalizedText(en: "this is no manifest of a version that is known", zh: "不是可识别版本的证据清单"), at: location,
            fixes: [LocalizedText(en: "start the file with 'manifest: 1'", zh: "请在文件开头写上 manifest: 1")])
    }

    fileprivate static func listedTwice(_ path: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "manifest.listed-twice",
            LocalizedText(en: "'\(path)' is listed twice; only the first entry counts", zh: "“\(path)”被重复列出，以第一条为准"),
            at: location, fixes: [LocalizedText(en: "take one of the entries out", zh: "请删除其中一条")])
    }

    fileprivate static func unknownKind(
        _ name: String, among known: [String], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "manifest.unknown-kind",
            LocalizedText(en: "there is no record kind '\(name)'", zh: "没有名为“\(name)”的记录类型"), at: location,
            fixes: Spelling.fix(for: name, among: known) + [
                LocalizedText(en: "'assay records' lists the record kinds", zh: "可用 assay records 列出记录类型")
            ])
    }
}
