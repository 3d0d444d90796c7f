/// The escapes in the texts of JSON.
enum JSONEscapes {
    /// The UTF-8 that a text stands for; half a surrogate pair becomes U+FFFD.
    static func unescaped(_ raw: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(raw.count)
        var position = 0
        while position < raw.count {
            guard raw[position] == UInt8(ascii: "\\"), position + 1 < raw.count else {
                output.append(raw[position])
                position += 1
                continue
            }
            let escape = raw[position + 1]
            position += 2
            guard escape == UInt8(ascii: "u") else {
                output.append(short[escape] ?? escape)
                continue
            }
            var scalar = number(raw, position)
            position += 4
            if (0xD800..<0xDC00).contains(scalar), position + 6 <= raw.count, raw[position] == UInt8(ascii: "\\"),
                raw[position + 1] == UInt8(ascii: "u")
            {
                let low = number(raw, position + 2)
                if (0xDC00..<0xE000).contains(low) {
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
                    position += 6
                }
            }
            output += Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
        }
        return output
    }

    /// A text as it stands between the quotation marks.
    static func escaped(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count + 16)
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case 0..<32:
                let digits = Array("0123456789abcdef".utf8)
                output += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: output.append(byte)
            }
        }
        return output
    }

    private static let short: [UInt8: UInt8] = [
        UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
        UInt8(ascii: "t"): 0x09,
    ]

    private static func number(_ raw: [UInt8], _ start: Int) -> UInt32 {
        guard start + 4 <= raw.count else { return 0xFFFD }
        return UInt32(String(decoding: raw[start..<start + 4], as: UTF8.self), radix: 16) ?? 0xFFFD
    }
}
