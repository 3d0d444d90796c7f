/// Makes text fit for XML 1.0, which has no way to write most control characters.
enum XMLCharacters {
    private static let portionBytes = 16_384
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Hands over a text in portions of UTF-8 that end with a zero byte and never cut a character.
    ///
    /// Control characters other than tab and line breaks, and the two code points U+FFFE and U+FFFF, become U+FFFD.
    static func forEachPortion(of text: String, _ body: ([UInt8]) throws -> Void) rethrows {
        var portion: [UInt8] = []
        portion.reserveCapacity(min(text.utf8.count, portionBytes) + 4)
        for byte in text.utf8 {
            let startsCharacter = byte & 0xC0 != 0x80
            if startsCharacter, portion.count >= portionBytes {
                portion.append(0)
                try body(portion)
                portion.removeAll(keepingCapacity: true)
            }
            switch byte {
            case 0x09, 0x0A, 0x0D: portion.append(byte)
            case 0..<0x20: portion += replacement
            // The last byte of U+FFFE and U+FFFF, unless it is part of some other character.
            case 0xBE where portion.suffix(2) == [0xEF, 0xBF], 0xBF where portion.suffix(2) == [0xEF, 0xBF]:
                portion.append(0xBD)
            default: portion.append(byte)
            }
        }
        guard !portion.isEmpty else { return }
        portion.append(0)
        try body(portion)
    }
}
