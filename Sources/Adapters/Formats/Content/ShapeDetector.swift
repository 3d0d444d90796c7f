import Diagnostics

/// Finds out what structure a text has.
struct ShapeDetector {
    let bytes: [UInt8]
    let path: String
    let lines: LineIndex

    init(bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
        lines = LineIndex(bytes)
    }

    /// The shape; what is broken is reported.
    func shape(reporting diagnostics: inout [Diagnostic]) -> Content.Shape {
        guard let start = bytes.firstIndex(where: { !$0.isJSONBlank && $0 != 0x1E }) else { return .empty }
        switch bytes[start] {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if let shape = jsonShape(from: start, reporting: &diagnostics) { return shape }
        case UInt8(ascii: "<"):
            var scanner = MarkupScanner(bytes: bytes, start: start)
            if let root = scanner.root(), scanner.hasProlog || !isMarkdownElement(root) {
                return scanner.isHTML ? .html(root) : .xml(root)
            }
        default: break
        }
        return textShape(reporting: &diagnostics)
    }

    /// Whether an element is one that Markdown pages start with.
    private func isMarkdownElement(_ root: MarkupRoot) -> Bool {
        let names = ["p", "div", "h1", "h2", "img", "br", "a", "center", "details", "table", "picture", "b", "i"]
        return root.namespace == nil && names.contains(root.name.lowercased())
    }
}

// MARK: - JSON

extension ShapeDetector {
    /// The shape of a text that starts with `{` or `[`; none if it is no JSON.
    private func jsonShape(from start: Int, reporting diagnostics: inout [Diagnostic]) -> Content.Shape? {
        var result = JSONParser.parse(bytes, in: start..<bytes.count)
        let reader = JSONReader(bytes: bytes, path: path, lines: lines)
        let firstEnd = bytes.firstLineBreak(from: start)
        if result.fault != nil {
            if hasJSONLines(from: start, atLeast: 2) { return lineShape(isLineDelimited: true) }
            guard isBrokenJSON(result, start: start) else { return nil }
        } else if let next = bytes[result.end...].firstIndex(where: { !$0.isJSONBlank && $0 != 0x1E }) {
            if result.end <= firstEnd {
                if next > firstEnd {
                    return hasJSONLines(from: start, atLeast: 1) ? lineShape(isLineDelimited: true) : nil
                }
                // Files that end without a line break and were joined follow each other on one line.
                let isJoined = bytes[start] == UInt8(ascii: "{") && isMap(from: next)
                return isJoined ? lineShape(isLineDelimited: false) : nil
            }
            if bytes[next] == UInt8(ascii: "{") || bytes[next] == UInt8(ascii: "[") {
                return lineShape(isLineDelimited: false)
            }
            result.fault = JSONFault(problem: .trailingContent, offset: next, expected: .end)
        }
        return reader.document(from: result, reporting: &diagnostics).map { .json($0) }
    }

    /// Whether a whole map starts here.
    private func isMap(from start: Int) -> Bool {
        bytes[start] == UInt8(ascii: "{") && JSONParser.parse(bytes, in: start..<bytes.count).fault == nil
    }

    private func lineShape(isLineDelimited: Bool) -> Content.Shape {
        .jsonLines(JSONLines(bytes: bytes, path: path, lines: lines, isLineDelimited: isLineDelimited))
    }

    /// Whether most of the first 20 lines are a JSON list or map each.
    private func hasJSONLines(from start: Int, atLeast minimum: Int) -> Bool {
        var good = 0
        var all = 0
        var position = start
        while position < bytes.count, all < 20 {
            let end = bytes.firstLineBreak(from: position)
            if let first = bytes[position..<end].first(where: { !$0.isJSONBlank }) {
                all += 1
                if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
                    let result = JSONParser.parse(bytes, in: position..<end)
                    if result.fault == nil, bytes[result.end..<end].allSatisfy(\.isJSONBlank) { good += 1 }
                }
            }
            position = end + 1
        }
        return good >= minimum && good * 2 > all && all > 1
    }

    /// Whether a text that the parser could not read was meant to be JSON, rather than a log line, an INI file or YAML in flow form.
    private func isBrokenJSON(_ result: JSONParser.Result, start: Int) -> Bool {
        if result.fault?.problem == .truncated || result.fault?.problem == .tooDeep { return true }
        let next = bytes[(start + 1)...].first { !$0.isJSONBlank }
        if bytes[start] == UInt8(ascii: "{") { return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") }
        return next == UInt8(ascii: "{") || result.tape.count > 2
    }
}
