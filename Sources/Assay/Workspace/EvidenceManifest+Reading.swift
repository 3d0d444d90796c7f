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
        guard let root = Document.yaml(bytes, path: path, reporting: &diagnostics).first?.root else {
            return EvidenceManifest()
        }
        var reader = MapReader(root, keys: ["manifest", "evidence"])
        if reader.integer("manifest") != 1 {
            reader.report(
                Diagnostic(
                    .error, id: "manifest.version",
                    LocalizedText(en: "this is no manifest of a version that is known", zh: "不是可识别版本的证据清单"),
                    at: root.location,
                    fixes: [LocalizedText(en: "start the file with 'manifest: 1'", zh: "请在文件开头写上 manifest: 1")]))
        }
        var entries: [Entry] = []
        var found: [Diagnostic] = []
        for node in reader.items("evidence") {
            if let entry = entry(node, zone: zone, &found) { entries.append(entry) }
        }
        diagnostics += reader.diagnostics + found
        return EvidenceManifest(entries: entries)
    }

    private static func entry(_ node: Node, zone: TimeZoneOffset, _ diagnostics: inout [Diagnostic]) -> Entry? {
        var reader = MapReader(
            node,
            keys: [
                "path", "sha256", "tool", "source", "collector", "collected", "period", "records", "mapping",
            ])
        defer { diagnostics += reader.diagnostics }
        guard let path = reader.requiredText("path") else { return nil }
        var entry = Entry(path: path, location: node.location)
        entry.digest = reader.text("sha256")
        entry.tool = reader.text("tool")
        entry.source = reader.text("source")
        entry.collector = reader.text("collector")
        entry.collectedAt = reader.time("collected", zone: zone)
        entry.records = reader.texts("records")
        entry.mapping = reader.text("mapping")
        let bounds = reader.items("period").compactMap { $0.string }.compactMap { MomentText.parse($0, zone: zone) }
        if bounds.count == 2, bounds[0] < bounds[1] { entry.period = bounds[0]..<bounds[1] }
        return entry
    }

    /// The manifest as YAML, in the order of paths.
    public func yaml() -> String {
        var text = "manifest: 1\nevidence:\n"
        for entry in entries {
            text += "  - path: \(Self.quoted(entry.path))\n"
            func add(_ key: String, _ value: String?) {
                if let value { text += "    \(key): \(value)\n" }
            }
            add("sha256", entry.digest)
            add("tool", entry.tool.map(Self.quoted))
            add("source", entry.source.map(Self.quoted))
            add("collector", entry.collector.map(Self.quoted))
            add("collected", entry.collectedAt.map(MomentText.format))
            add("period", entry.period.map { "[\(MomentText.format($0.lowerBound)), \(MomentText.format($0.upperBound))]" })
            add("records", entry.records.isEmpty ? nil : "[\(entry.records.joined(separator: ", "))]")
            add("mapping", entry.mapping.map(Self.quoted))
        }
        return text
    }

    /// A text that YAML reads back as it is.
    private static func quoted(_ text: String) -> String {
        let plain = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (0x2D...0x39).contains(byte)
                || byte == UInt8(ascii: "_")
        }
        let startsWithLetter = text.utf8.first.map { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
        if plain, startsWithLetter == true, !["null", "true", "false", "yes", "no"].contains(text.lowercased()) {
            return text
        }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }
}
