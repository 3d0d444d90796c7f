internal import Diagnostics

extension EvidenceManifest {
    /// The manifest as YAML, in the order of paths.
    public func yaml() -> String {
        var text = "manifest: 1\nevidence:\n"
        func add(_ key: String, _ value: String?) {
            if let value { text += "    \(key): \(value)\n" }
        }
        for entry in entries {
            text += "  - path: \(Self.quoted(entry.path))\n"
            add("sha256", entry.digest)
            add("tool", entry.tool.map(Self.quoted))
            add("source", entry.source.map(Self.quoted))
            add("collector", entry.collector.map(Self.quoted))
            add("collected", entry.collectedAt.map { MomentText.format($0) })
            add("period", entry.period.map(Self.period))
            add("records", entry.records.map { "[\($0.joined(separator: ", "))]" })
            add("items", entry.items.map { "\($0)" })
            add("mapping", entry.mapping.map(Self.quoted))
        }
        if !gaps.isEmpty { text += "gaps:\n" }
        for gap in gaps {
            text += "  - source: \(Self.quoted(gap.source))\n"
            add("records", "[\(gap.records.joined(separator: ", "))]")
            add("period", gap.period.map(Self.period))
            add("noticed", MomentText.format(gap.noticedAt))
            add("reason", "{en: \(Self.quoted(gap.reason.en)), zh: \(Self.quoted(gap.reason.zh))}")
        }
        return text
    }

    private static func period(_ period: Range<Int64>) -> String {
        "[\(MomentText.format(period.lowerBound)), \(MomentText.format(period.upperBound))]"
    }

    /// A text that YAML reads back as it is.
    private static func quoted(_ text: String) -> String {
        let plain = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (0x2D...0x39).contains(byte)
                || byte == UInt8(ascii: "_")
        }
        let startsWithLetter = text.utf8.first.map {
            ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z")
        }
        if plain, startsWithLetter == true, !["null", "true", "false", "yes", "no"].contains(text.lowercased()) {
            return text
        }
        return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    /// A character inside of quotation marks; control characters would break the line or the file.
    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\\": return "\\\\"
        case "\"": return "\\\""
        case "\n": return "\\n"
        default:
            guard
                scalar.value < 32 || (127..<160).contains(scalar.value)
                    || [0x2028, 0x2029, 0xFEFF].contains(scalar.value)
            else { return String(scalar) }
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}
