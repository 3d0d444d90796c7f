/// Text in UTF-16, which Windows tools write.
enum UTF16Text {
    /// Which byte comes first, judged from where the NUL bytes of ASCII characters are; none if this is no UTF-16 text.
    ///
    /// At least 3 % of the units must be ASCII, half of them in short texts: even Chinese text has that many digits, blanks and line
    /// ends. A few NULs on the other side are characters such as U+4E00.
    static func byteOrder(of bytes: [UInt8]) -> TextEncoding.Name? {
        let units = min(bytes.count / 2, 65_536)
        guard units > 0 else { return nil }
        var highFirst = 0
        var lowFirst = 0
        for unit in 0..<units {
            let (even, odd) = (bytes[2 * unit], bytes[2 * unit + 1])
            if even == 0 { highFirst += 1 }
            if odd == 0 { lowFirst += 1 }
        }
        let (more, fewer) = (max(highFirst, lowFirst), min(highFirst, lowFirst))
        guard more * (units < 16 ? 2 : 33) >= units, fewer * 4 <= more, units > 2 else { return nil }
        return lowFirst > highFirst ? .utf16LittleEndian : .utf16BigEndian
    }

    /// UTF-8 for UTF-16 bytes.
    ///
    /// - Parameters:
    ///   - bytes: The text without its byte order mark.
    ///   - isLittleEndian: Whether the low byte comes first.
    /// - Returns: The text, how many broken units were replaced or left out, and how many control characters there are besides
    ///   blanks and line ends.
    static func decode(
        _ bytes: ArraySlice<UInt8>, isLittleEndian: Bool
    ) -> (utf8: [UInt8], replacements: Int, controls: Int) {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var replacements = bytes.count % 2
        var controls = 0
        var position = bytes.startIndex
        let end = bytes.startIndex + bytes.count / 2 * 2
        func unit(at index: Int) -> UInt32 {
            let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
            return isLittleEndian ? first | second << 8 : first << 8 | second
        }
        while position < end {
            var value = unit(at: position)
            position += 2
            if value & 0xF800 == 0xD800 {
                if value < 0xDC00, position < end, unit(at: position) & 0xFC00 == 0xDC00 {
                    value = 0x10000 + (value & 0x3FF) << 10 + unit(at: position) & 0x3FF
                    position += 2
                } else {
                    value = 0xFFFD
                    replacements += 1
                }
            }
            if value < 0x20, value != 0x09, value != 0x0A, value != 0x0D { controls += 1 }
            output.appendUTF8(value)
        }
        return (output, replacements, controls)
    }
}

extension [UInt8] {
    /// Appends the UTF-8 form of a code point; one that is not a character becomes U+FFFD.
    mutating func appendUTF8(_ codePoint: UInt32) {
        let scalar = Unicode.Scalar(codePoint) ?? "\u{FFFD}"
        if scalar.isASCII {
            append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            append(contentsOf: Unicode.UTF8.encode(scalar).map(Array.init) ?? [])
        }
    }
}
