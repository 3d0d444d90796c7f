/// The escapes of JSON texts.
enum JSONText {
    /// The UTF-8 that a text with escapes stands for.
    ///
    /// Half a surrogate pair becomes U+FFFD.
    ///
    /// - Parameters:
    ///   - bytes: The source.
    ///   - offset: Where the text starts, behind its quote.
    ///   - length: Its bytes; the escapes in it are known to be valid.
    /// - Returns: The bytes without escapes.
    static func unescape(_ bytes: [UInt8], _ offset: Int, _ length: Int) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(length)
        let end = offset + length
        var position = offset
        while position < end {
            let byte = bytes[position]
            guard byte == UInt8(ascii: "\\"), position + 1 < end else {
                output.append(byte)
                position += 1
                continue
            }
            let escape = bytes[position + 1]
            position += 2
            guard escape == UInt8(ascii: "u") else {
                output.append(plain(escape))
                continue
            }
            var codePoint = hexadecimal(bytes, position, end)
            position += 4
            if codePoint & 0xFC00 == 0xD800, position + 6 <= end, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u")
            {
                let low = hexadecimal(bytes, position + 2, end)
                if low & 0xFC00 == 0xDC00 {
                    codePoint = 0x10000 + (codePoint & 0x3FF) << 10 + low & 0x3FF
                    position += 6
                }
            }
            output.appendUTF8(codePoint)
        }
        return output
    }

    /// The byte that a short escape stands for.
    private static func plain(_ escape: UInt8) -> UInt8 {
        switch escape {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: escape
        }
    }

    private static func hexadecimal(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt32 {
        var value: UInt32 = 0
        for index in start..<min(start + 4, end) { value = value << 4 | UInt32(bytes[index].hexadecimalValue ?? 0) }
        return value
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit, or none.
    @inline(__always) var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }

    /// Whether this is white space between the tokens of JSON.
    @inline(__always) var isJSONBlank: Bool {
        self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09
    }
}
