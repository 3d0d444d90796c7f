extension Tree {
    /// The value as JSON with two blanks of indentation; from the given depth on a value is written on one line.
    func json(compactBelow depth: Int = .max) -> String {
        var text = ""
        writeJSON(to: &text, depth: 0, compactBelow: depth)
        return text + "\n"
    }

    private func writeJSON(to text: inout String, depth: Int, compactBelow limit: Int) {
        let isCompact = depth >= limit
        switch self {
        case .text(let value): text += Self.quoted(value)
        case .integer(let value): text += "\(value)"
        case .number(let value): text += value
        case .boolean(let value): text += value ? "true" : "false"
        case .null: text += "null"
        case .list(let items) where items.isEmpty: text += "[]"
        case .map(let pairs) where pairs.isEmpty: text += "{}"
        case .list(let items):
            text += "["
            for (index, item) in items.enumerated() {
                Self.separate(index, depth, isCompact, &text)
                item.writeJSON(to: &text, depth: depth + 1, compactBelow: limit)
            }
            text += isCompact ? "]" : "\n" + Self.indentation(depth) + "]"
        case .map(let pairs):
            text += "{"
            for (index, pair) in pairs.enumerated() {
                Self.separate(index, depth, isCompact, &text)
                text += Self.quoted(pair.key) + ": "
                pair.value.writeJSON(to: &text, depth: depth + 1, compactBelow: limit)
            }
            text += isCompact ? "}" : "\n" + Self.indentation(depth) + "}"
        }
    }

    private static func separate(_ index: Int, _ depth: Int, _ isCompact: Bool, _ text: inout String) {
        if index > 0 { text += isCompact ? ", " : "," }
        if !isCompact { text += "\n" + indentation(depth + 1) }
    }

    private static func indentation(_ depth: Int) -> String {
        String(repeating: "  ", count: depth)
    }

    /// A text in double quotes, escaped as JSON and YAML both read it.
    static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
