/// Cuts white space off texts without making strings of them.
enum CellText {
    /// A text without white space around it: ASCII blanks, no-break and ideographic spaces, and byte order marks.
    static func trim(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while let first = text.first {
            if first <= 0x20 {
                text.removeFirst()
            } else if first >= 0xC2, let blank = blanks.first(where: { text.starts(with: $0) }) {
                text = text.dropFirst(blank.count)
            } else {
                break
            }
        }
        while let last = text.last {
            if last <= 0x20 {
                text.removeLast()
            } else if last >= 0x80, let blank = blanks.first(where: { text.suffix($0.count).elementsEqual($0) }) {
                text = text.dropLast(blank.count)
            } else {
                break
            }
        }
        return text
    }

    /// U+00A0, U+3000 and U+FEFF in UTF-8.
    private static let blanks: [[UInt8]] = [[0xC2, 0xA0], [0xE3, 0x80, 0x80], [0xEF, 0xBB, 0xBF]]
}
