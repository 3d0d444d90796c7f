import Diagnostics

/// Reads what `kubectl describe` prints of custom resources.
///
/// The text is turned into JSON on the same lines, so that it reads like the resource itself. Keys that come again within
/// a block start the next item of a list.
struct DescribedObjects {
    private let lines: [Line]
    private var output: [UInt8] = []
    private var currentLine = 1
    private static let maximumDepth = 32
    private static let maximumLines = 200_000

    /// A line with its indentation.
    private struct Line {
        let number: Int
        let indent: Int
        /// The text before the colon; none for the item of a list.
        let key: String?
        /// The text behind the colon, or the whole item; empty if a block follows.
        let value: String
    }

    /// The objects of a text; nothing if it was not printed by `kubectl describe`.
    static func documents(_ content: Content) -> [Document] {
        guard isDescription(content) else { return [] }
        var reader = DescribedObjects(content)
        var ignored: [Diagnostic] = []
        return Document.json(reader.json(), path: content.path, reporting: &ignored).map { [$0] } ?? []
    }

    /// Whether the first lines have the head that `kubectl describe` prints before a custom resource.
    static func isDescription(_ content: Content) -> Bool {
        switch content.shape {
        case .json, .jsonLines, .xml, .html, .archive, .binary, .empty, .unread: return false
        default: break
        }
        var heads = 0
        for line in content.lines.prefix(200) {
            if line.bytes.starts(with: "API Version:".utf8) || line.bytes.starts(with: "Kind:".utf8) { heads += 1 }
            if heads == 2 { return true }
        }
        return false
    }

    private init(_ content: Content) {
        var lines: [Line] = []
        var isEvents = false
        for line in content.lines.prefix(Self.maximumLines) {
            let indent = line.bytes.prefix { $0 == 0x20 }.count
            let text = line.bytes.dropFirst(indent).trimmed
            guard let first = text.first, first != UInt8(ascii: "#") else { continue }
            if indent == 0 { isEvents = text.starts(with: "Events:".utf8) }
            if isEvents { continue }
            lines.append(Self.line(String(decoding: text, as: UTF8.self), indent: indent, number: line.number))
        }
        self.lines = lines
    }

    private static func line(_ text: String, indent: Int, number: Int) -> Line {
        guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else {
            return Line(number: number, indent: indent, key: nil, value: text)
        }
        let next = text.index(after: colon)
        guard next == text.endIndex || text[next] == " " else {
            return Line(number: number, indent: indent, key: nil, value: text)
        }
        let value = text[next...].drop { $0 == " " }
        return Line(number: number, indent: indent, key: String(text[..<colon]), value: String(value))
    }

    /// A list of all objects; each starts with `Name:` at the margin.
    private mutating func json() -> [UInt8] {
        write("[")
        var start = 0
        var isFirst = true
        while start < lines.count {
            var end = start + 1
            while end < lines.count, !(lines[end].indent == 0 && lines[end].key == "Name") { end += 1 }
            if !isFirst { write(",") }
            isFirst = false
            writeMap(start..<end, depth: 0)
            start = end
        }
        write("]")
        return output
    }

    /// The entries of a block with the lines below each.
    private func entries(_ range: Range<Int>) -> [Range<Int>] {
        guard let indent = range.first.map({ lines[$0].indent }) else { return [] }
        var found: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start + 1
            while end < range.upperBound, lines[end].indent > indent { end += 1 }
            found.append(start..<end)
            start = end
        }
        return found
    }

    private mutating func writeMap(_ range: Range<Int>, depth: Int) {
        write("{")
        var isFirst = true
        for entry in entries(range) {
            guard let key = lines[entry.lowerBound].key else { continue }
            if !isFirst { write(",") }
            isFirst = false
            move(to: lines[entry.lowerBound].number)
            writeText(Self.camelCase(key))
            write(":")
            writeValue(entry, depth: depth + 1)
        }
        write("}")
    }

    private mutating func writeValue(_ entry: Range<Int>, depth: Int) {
        let head = lines[entry.lowerBound]
        let below = entry.lowerBound + 1..<entry.upperBound
        if depth == 1, head.key == "Labels" || head.key == "Annotations" { return writeLabels(entry) }
        guard !below.isEmpty, head.value.isEmpty, depth < Self.maximumDepth else {
            return head.value == "<none>" || (head.value.isEmpty && below.isEmpty)
                ? write("null") : writeText(head.value)
        }
        let parts = entries(below)
        if lines[below.lowerBound].key == nil {
            write("[")
            for (index, part) in parts.enumerated() {
                if index > 0 { write(",") }
                move(to: lines[part.lowerBound].number)
                writeText(lines[part.lowerBound].value)
            }
            return write("]")
        }
        let items = items(parts)
        if items.count == 1 { return writeMap(below, depth: depth) }
        write("[")
        for (index, item) in items.enumerated() {
            if index > 0 { write(",") }
            writeMap(item, depth: depth)
        }
        write("]")
    }

    /// Splits entries where a key comes again.
    private func items(_ parts: [Range<Int>]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var seen = Set<String>()
        for part in parts {
            let key = lines[part.lowerBound].key ?? ""
            if !seen.insert(key).inserted || found.isEmpty {
                seen = [key]
                found.append(part)
            } else {
                found[found.count - 1] = found[found.count - 1].lowerBound..<part.upperBound
            }
        }
        return found
    }

    /// Labels stand as `key=value`, annotations as `key: value`, the first of them on the line of the head.
    private mutating func writeLabels(_ entry: Range<Int>) {
        write("{")
        var isFirst = true
        for index in entry {
            let line = lines[index]
            var text = line.value
            if index > entry.lowerBound, let key = line.key { text = key + "=" + line.value }
            guard let mark = text.firstIndex(where: { $0 == "=" || $0 == ":" }) else { continue }
            if !isFirst { write(",") }
            isFirst = false
            move(to: line.number)
            writeText(String(text[..<mark]))
            write(":")
            writeText(String(text[text.index(after: mark)...].drop { $0 == " " }))
        }
        write("}")
    }

    /// `Experiment Status` as `experimentStatus`.
    private static func camelCase(_ key: String) -> String {
        let words = key.split(separator: " ")
        guard let first = words.first else { return key }
        return first.lowercased() + words.dropFirst().joined()
    }

    private mutating func move(to line: Int) {
        while currentLine < line {
            output.append(0x0A)
            currentLine += 1
        }
    }

    private mutating func write(_ text: String) { output += text.utf8 }

    private mutating func writeText(_ text: String) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: output.append(0x20)
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
