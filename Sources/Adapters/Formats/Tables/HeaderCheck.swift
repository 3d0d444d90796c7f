/// Judges whether a record names columns.
enum HeaderCheck {
    /// Whether a record is a header rather than data: no cell is a time, a digest or a large number, and less than half are numbers.
    static func isHeader(_ row: DelimitedTable.Row) -> Bool {
        var numbers = 0
        var texts = 0
        for column in 0..<row.count {
            guard let text = row.bytes(column) else { continue }
            if isDigest(text) || isTime(text) { return false }
            if NumberText.isNumber(text) {
                if text.count >= 10 { return false }
                numbers += 1
            } else {
                texts += 1
            }
        }
        return texts > numbers
    }

    /// Whether the cells of a header look like names: none is empty or long, most are different.
    static func hasNames(_ header: [String]) -> Bool {
        guard !header.isEmpty, Set(header).count * 3 >= header.count * 2 else { return false }
        return header.allSatisfy { name in
            !name.isEmpty && name.utf8.count <= 80 && name.split(separator: " ").count <= 6
                && !name.utf8.contains(UInt8(ascii: "{")) && !name.utf8.contains(UInt8(ascii: "="))
        }
    }

    /// A name without what makes no difference: letter case, full and half width, blanks, `_`, `-` and `.`.
    static func normalize(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            var folded = scalar
            if (0xFF01...0xFF5E).contains(scalar.value) {
                folded = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
            }
            if !" \t_-.\u{A0}\u{3000}\u{FEFF}".unicodeScalars.contains(folded) { result.append(folded) }
        }
        return String(result).lowercased()
    }

    /// A name without white space around it.
    static func trim(_ name: String) -> String {
        let isBlank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" }
        let start = name.drop(while: isBlank)
        let end = start.lastIndex { !isBlank($0) }
        return end.map { String(start[...$0]) } ?? ""
    }

    private static func isDigest(_ text: ArraySlice<UInt8>) -> Bool {
        (text.count == 40 || text.count == 64) && text.allSatisfy { $0.hexadecimalValue != nil }
    }

    /// Whether a text starts as dates do: `2024-01-02`, `2024/1/2`.
    private static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count >= 8, text.prefix(4).allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
        let separator = text[text.startIndex + 4]
        return (separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/"))
            && text[text.startIndex + 5] &- 0x30 < 10
    }
}
