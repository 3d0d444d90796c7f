/// The outermost element of XML or HTML, found without parsing the rest.
public struct MarkupRoot: Hashable, Sendable {
    /// The name as it is written, such as `testsuites` or `soap:Envelope`; empty if the text ends before it.
    public var name: String
    /// The namespace of the element, if the element declares it.
    public var namespace: String?

    /// The name without its prefix.
    public var localName: String {
        name.split(separator: ":").last.map(String.init) ?? ""
    }

    init(name: String, namespace: String? = nil) {
        self.name = name
        self.namespace = namespace
    }
}

/// Looks for the outermost element of a text that starts with `<`.
struct MarkupScanner {
    private let bytes: [UInt8]
    private var position: Int
    private let limit: Int
    /// Whether a document type declaration names `html`.
    private(set) var isHTML = false
    /// Whether a declaration, a comment or an instruction comes before the element.
    private(set) var hasProlog = false

    init(bytes: [UInt8], start: Int) {
        self.bytes = bytes
        position = start
        limit = min(bytes.count, start + 1 << 20)
    }

    /// The outermost element; none if this is no markup.
    mutating func root() -> MarkupRoot? {
        while position < limit {
            skipBlanks()
            guard starts(with: "<") else { return hasProlog ? MarkupRoot(name: "") : nil }
            if starts(with: "<?") {
                skip(behind: "?>")
            } else if starts(with: "<!--") {
                skip(behind: "-->")
            } else if starts(with: "<!") {
                skipDeclaration()
            } else {
                position += 1
                guard let root = element() else { return hasProlog ? MarkupRoot(name: "") : nil }
                if root.localName.lowercased() == "html" { isHTML = true }
                return root
            }
            hasProlog = true
        }
        return hasProlog ? MarkupRoot(name: "") : nil
    }

    private mutating func element() -> MarkupRoot? {
        guard position < limit, Self.startsName(bytes[position]) else { return nil }
        var root = MarkupRoot(name: name())
        guard position >= limit || " \t\r\n/>".utf8.contains(bytes[position]) else { return nil }
        let prefix = root.name.contains(":") ? String(root.name.prefix { $0 != ":" }) : nil
        let declaration = prefix.map { "xmlns:\($0)" } ?? "xmlns"
        while position < limit {
            skipBlanks()
            let attribute = name()
            guard !attribute.isEmpty else { break }
            skipBlanks()
            guard starts(with: "=") else { continue }
            position += 1
            skipBlanks()
            guard let value = quoted() else { break }
            if attribute == declaration { root.namespace = value }
        }
        return root
    }

    private mutating func name() -> String {
        let start = position
        while position < limit, !" \t\r\n=/><\"'".utf8.contains(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quoted() -> String? {
        guard position < limit, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") else {
            return nil
        }
        let start = position + 1
        guard let end = bytes[start..<limit].firstIndex(of: bytes[position]) else { return nil }
        position = end + 1
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// Goes behind `<!DOCTYPE …>`, the internal subset in brackets included.
    private mutating func skipDeclaration() {
        let start = position
        var depth = 0
        while position < limit {
            switch bytes[position] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0:
                position += 1
                let text = String(decoding: bytes[start..<position].prefix(64), as: UTF8.self).lowercased()
                if text.hasPrefix("<!doctype html") { isHTML = true }
                return
            default: break
            }
            position += 1
        }
    }

    private mutating func skip(behind end: String) {
        let mark = Array(end.utf8)
        while position < limit {
            if starts(with: end) {
                position += mark.count
                return
            }
            position += 1
        }
    }

    private mutating func skipBlanks() {
        while position < limit, bytes[position].isJSONBlank { position += 1 }
    }

    private func starts(with text: String) -> Bool {
        position + text.utf8.count <= limit && bytes[position..<position + text.utf8.count].elementsEqual(text.utf8)
    }

    private static func startsName(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "_") || (0x61...0x7A).contains(byte | 0x20)
    }
}
