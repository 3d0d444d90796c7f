/// Places in a template that wait for a text.
enum Placeholder {
    /// A text without its placeholders: `{{ … }}`, `<…>`, `[…]` without a link, and words such as TBD.
    static func stripped(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let first = rest.first {
            if first == "{", rest.hasPrefix("{{") {
                rest = behind("}}", in: rest.dropFirst(2))
            } else if first == "<", !rest.hasPrefix("<http"), !rest.hasPrefix("<a "), !rest.hasPrefix("<br"),
                let end = rest.firstIndex(of: ">"), rest[..<end].count <= 80, rest.dropFirst().first?.isLetter == true
            {
                rest = rest[rest.index(after: end)...]
            } else if first == "[", let end = rest.firstIndex(of: "]"), isOpen(rest[end...]), rest[..<end].count > 2 {
                rest = rest[rest.index(after: end)...]
            } else {
                result.append(first)
                rest.removeFirst()
            }
        }
        return words.reduce(result) { $0.replacing($1, with: "") }
    }

    /// Whether a text has any placeholder.
    static func isIn(_ text: String) -> Bool {
        stripped(text) != text
    }

    /// Whether brackets are no link, no check box and no reference.
    private static func isOpen(_ rest: Substring) -> Bool {
        let next = rest.dropFirst().first
        return next != "(" && next != "[" && next != ":"
    }

    private static func behind(_ end: String, in text: Substring) -> Substring {
        var rest = text
        while !rest.isEmpty, !rest.hasPrefix(end) { rest.removeFirst() }
        return rest.dropFirst(end.count)
    }

    private static let words = ["yyyy-mm-dd", "YYYY-MM-DD", "hh:mm", "HH:MM", "TBD", "TODO", "待补充", "待填写", "XXX"]

    /// How much a text says once placeholders and marks are gone: letters, where a Chinese character counts as three.
    static func weight(_ text: String) -> Int {
        stripped(text).unicodeScalars.reduce(0) { sum, scalar in
            sum
                + (scalar.value >= 0x2E80
                    ? 3 : scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) ? 1 : 0)
        }
    }
}
