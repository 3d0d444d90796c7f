/// The first lines of a text, and what they look like.
struct TextSample {
    private let lines: [TextLine]

    /// Takes the first 200 lines that are not blank.
    init(_ bytes: [UInt8]) {
        lines = Array(TextLines(bytes).lazy.filter { !$0.isBlank }.prefix(200))
    }

    /// Whether the first line that is no comment is a key, a list item, or a document marker.
    var startsLikeYAML: Bool {
        guard let line = lines.first(where: { $0.bytes.first != UInt8(ascii: "#") }) else { return false }
        let text = line.bytes
        return text.starts(with: "---".utf8) || text.starts(with: "%YAML".utf8) || text.starts(with: "{{".utf8)
            || text.starts(with: "{".utf8) || text.starts(with: "[".utf8) || Self.isYAMLLine(text)
    }

    /// Whether four of five lines have the form of YAML.
    var fitsYAML: Bool {
        let fitting = lines.count {
            Self.isYAMLLine($0.bytes) || $0.bytes.first == 0x20 || $0.bytes.first == UInt8(ascii: "#")
        }
        return fitting * 5 >= lines.count * 4
    }

    /// Whether the lines have the form of YAML, and some of them are nested.
    var isMostlyYAML: Bool {
        let nested = lines.count { line in
            (line.bytes.first == 0x20 || line.bytes.first == UInt8(ascii: "-")) && Self.isYAMLLine(line.bytes)
        }
        let isMarked = lines.first?.bytes.starts(with: "---".utf8) ?? false
        let isFlow = lines.first.map { "{[".utf8.contains($0.bytes.first ?? 0) } ?? false
        let aligned = lines.count { Self.hasAlignedValue($0.bytes) }
        if isFlow || aligned * 4 > lines.count { return false }
        return fitsYAML && (nested > 0 || isMarked)
    }

    /// Whether there are headings, tables or fences of Markdown.
    var isMarkdown: Bool {
        var marks = 0
        for (index, line) in lines.enumerated() {
            let text = line.bytes
            if Self.isHeading(text) {
                if text.starts(with: "##".utf8) { return true }
                let isApart = index + 1 < lines.count && lines[index + 1].number > line.number + 1
                marks += index == 0 && isApart ? 2 : 0
            }
            if text.starts(with: "```".utf8) || text.starts(with: "> ".utf8) || Self.isTableRule(text)
                || text.starts(with: "**".utf8) || Self.hasLink(text)
            {
                marks += 1
            }
        }
        return marks > 1
    }

    /// Whether a delimiter splits the text into a table rather than prose, a log or a Markdown table.
    func isTable(_ finding: DelimiterDetector.Finding, in bytes: [UInt8]) -> Bool {
        if lines.count > 1, Self.isTableRule(lines[1].bytes) { return false }
        guard let table = DelimitedTable(bytes: bytes, path: "", delimiter: finding.delimiter) else { return false }
        guard table.hasHeader else {
            let first = lines.first?.bytes ?? []
            return finding.columns >= 3 && finding.records >= 1 && finding.consistent == finding.records
                && !first.prefix { $0 != finding.delimiter }.contains(UInt8(ascii: "{"))
        }
        guard HeaderCheck.hasNames(table.header.filter { !$0.isEmpty }) else { return false }
        let isProse = lines.first.map { Self.hasBlankBehind(finding.delimiter, $0.bytes) } ?? true
        if finding.records == 0 {
            return !isProse && (finding.columns > 2 || !table.header.contains { $0.contains(" ") })
        }
        if finding.columns == 2, isProse { return false }
        return finding.consistent * 10 >= finding.records * (finding.columns == 2 ? 9 : 6)
    }
}

extension TextSample {
    /// Whether a line is a list item or a key of at most four words with a value or nothing behind its colon.
    private static func isYAMLLine(_ line: ArraySlice<UInt8>) -> Bool {
        var text = line.drop { $0 == 0x20 }
        while text.first == UInt8(ascii: "-") {
            text.removeFirst()
            guard let next = text.first else { return true }
            guard next == 0x20 else { return false }
            text = text.drop { $0 == 0x20 }
            if text.first != UInt8(ascii: "-") { return true }
        }
        if let quote = text.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            return isQuotedKey(text, in: quote)
        }
        var words = 1
        var index = text.startIndex
        while index < text.endIndex, index - text.startIndex < 128 {
            let byte = text[index]
            if byte == UInt8(ascii: ":") {
                let isEnd = index + 1 == text.endIndex || text[index + 1] == 0x20
                if isEnd || words > 1 { return isEnd && index > text.startIndex }
            }
            if byte == 0x20 { words += 1 }
            if words > 4 || "\t,[{(=\"".utf8.contains(byte), index > text.startIndex { return false }
            index += 1
        }
        return false
    }

    /// Whether a line starts with a key in quotation marks.
    private static func isQuotedKey(_ line: ArraySlice<UInt8>, in quote: UInt8) -> Bool {
        guard let end = line.dropFirst().prefix(256).firstIndex(of: quote) else { return false }
        let rest = line[(end + 1)...].drop { $0 == 0x20 }
        return rest.first == UInt8(ascii: ":") && (rest.count == 1 || rest[rest.startIndex + 1] == 0x20)
    }

    /// Whether blanks line up the value of a line with others, as in what `kubectl describe` prints.
    private static func hasAlignedValue(_ line: ArraySlice<UInt8>) -> Bool {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return line[(colon + 1)...].starts(with: "  ".utf8)
    }

    /// Whether a line is a heading; the comments of the Prometheus text format are not.
    private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
        let marks = line.prefix { $0 == UInt8(ascii: "#") }.count
        guard (1...6).contains(marks), line.count > marks + 1, line[line.startIndex + marks] == 0x20 else {
            return false
        }
        return !["# HELP ", "# TYPE ", "# UNIT ", "# EOF"].contains { line.starts(with: $0.utf8) }
    }

    /// Whether a line is the rule below the head of a Markdown table.
    private static func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: "|")) && line.contains(UInt8(ascii: "-"))
            && line.allSatisfy { "|-: \t".utf8.contains($0) }
    }

    private static func hasLink(_ line: ArraySlice<UInt8>) -> Bool {
        guard let bracket = line.firstIndex(of: UInt8(ascii: "]")), bracket + 1 < line.endIndex else { return false }
        return line[bracket + 1] == UInt8(ascii: "(") && line[..<bracket].contains(UInt8(ascii: "["))
    }

    private static func hasBlankBehind(_ delimiter: UInt8, _ line: ArraySlice<UInt8>) -> Bool {
        zip(line, line.dropFirst()).contains { $0 == delimiter && $1 == 0x20 }
    }
}
