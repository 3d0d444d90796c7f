extension Tree {
    /// The value as YAML in block style; lists of plain values stay on one line.
    func yaml() -> String {
        var text = ""
        writeYAML(to: &text, depth: 0, isInList: false)
        return text
    }

    /// Several values as documents of one file.
    static func yaml(documents: [Tree]) -> String {
        documents.map { $0.yaml() }.joined(separator: "---\n")
    }

    private func writeYAML(to text: inout String, depth: Int, isInList: Bool) {
        switch self {
        case .map(let pairs) where !pairs.isEmpty:
            for (index, pair) in pairs.enumerated() {
                if index > 0 || !isInList { text += Self.blanks(depth) }
                text += Self.scalar(pair.key) + ":"
                pair.value.writeValue(to: &text, depth: depth)
            }
        case .list(let items) where !items.isEmpty:
            for (index, item) in items.enumerated() {
                if index > 0 || !isInList { text += Self.blanks(depth) }
                text += "-"
                item.writeItem(to: &text, depth: depth)
            }
        default: text += inline + "\n"
        }
    }

    private func writeValue(to text: inout String, depth: Int) {
        switch self {
        case .map(let pairs) where !pairs.isEmpty:
            text += "\n"
            writeYAML(to: &text, depth: depth + 1, isInList: false)
        case .list(let items) where !items.isEmpty:
            if items.allSatisfy({ $0.isScalar }) {
                text += " [" + items.map(\.inline).joined(separator: ", ") + "]\n"
            } else {
                text += "\n"
                writeYAML(to: &text, depth: depth + 1, isInList: false)
            }
        case .text(let value) where value.utf8.contains(UInt8(ascii: "\n")):
            text += " |\n"
            for line in value.split(separator: "\n", omittingEmptySubsequences: false) {
                text += line.isEmpty ? "\n" : Self.blanks(depth + 1) + line + "\n"
            }
        default: text += " " + inline + "\n"
        }
    }

    private func writeItem(to text: inout String, depth: Int) {
        text += " "
        writeYAML(to: &text, depth: depth + 1, isInList: true)
    }

    private var isScalar: Bool {
        switch self {
        case .list, .map: false
        default: true
        }
    }

    private var inline: String {
        switch self {
        case .text(let value): Self.scalar(value)
        case .integer(let value): "\(value)"
        case .number(let value): value
        case .boolean(let value): value ? "true" : "false"
        case .null: "null"
        case .list: "[]"
        case .map: "{}"
        }
    }

    private static func blanks(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

    /// A text as YAML reads it back: plain where that is safe, else in double quotes.
    static func scalar(_ value: String) -> String {
        isPlain(value) ? value : quoted(value)
    }

    private static func isPlain(_ value: String) -> Bool {
        guard let first = value.unicodeScalars.first, let last = value.unicodeScalars.last, last != " ", last != ":"
        else {
            return false
        }
        if reserved.contains(value.lowercased()) { return false }
        guard first == "$" || first == "/" || first.properties.isAlphabetic else { return false }
        var previous: Unicode.Scalar = " "
        for scalar in value.unicodeScalars {
            if "\"'`#{}[]&*!|>%@\n\t,\\".unicodeScalars.contains(scalar) { return false }
            if scalar == " ", previous == ":" { return false }
            previous = scalar
        }
        return true
    }

    private static let reserved: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
}
