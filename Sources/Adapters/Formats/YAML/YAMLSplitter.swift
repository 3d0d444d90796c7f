/// Cuts a YAML stream at its document markers, so that a document that is broken does not cost the others.
///
/// A line that starts with `---` or `...` ends a document wherever it stands, even in a quoted or block scalar.
struct YAMLSplitter {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The parts, in order; each starts at the start of a line and holds at most one document with its directives.
    func parts() -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        var hasContent = false
        var line = 0
        while line < bytes.count {
            let end = bytes.firstLineBreak(from: line)
            if isMarker("---", line, end) {
                if hasContent {
                    parts.append(start..<line)
                    start = line
                }
                hasContent = true
            } else if isMarker("...", line, end) {
                if hasContent { parts.append(start..<line) }
                start = min(end + 1, bytes.count)
                hasContent = false
            } else if !hasContent {
                hasContent = !isPreamble(line, end)
            }
            line = end + 1
        }
        if start < bytes.count { parts.append(start..<bytes.count) }
        return parts
    }

    private func isMarker(_ marker: String, _ start: Int, _ end: Int) -> Bool {
        guard end - start >= 3, bytes[start..<start + 3].elementsEqual(marker.utf8) else { return false }
        return end - start == 3 || bytes[start + 3] == 0x20 || bytes[start + 3] == 0x09
    }

    /// Whether a line is blank, a comment, a directive or the end mark of the document before.
    private func isPreamble(_ start: Int, _ end: Int) -> Bool {
        let text = bytes[start..<end].drop { $0 == 0x20 || $0 == 0x09 }
        guard let first = text.first else { return true }
        return first == UInt8(ascii: "#") || bytes[start] == UInt8(ascii: "%")
    }
}
