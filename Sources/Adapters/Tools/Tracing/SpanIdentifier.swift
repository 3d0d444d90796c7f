/// Identifiers of traces and spans as numbers.
///
/// Hexadecimal ones of up to 64 bits are their value, so that leading zeros and upper case do not matter, for tools
/// differ in both. Longer and other ones are digests.
enum SpanIdentifier {
    /// No identifier.
    static let none: UInt64 = 0

    /// The number of an identifier; `none` for nothing, for an empty text and for zeros.
    static func number(_ node: Node?) -> UInt64 {
        guard let text = node?.utf8 else { return none }
        return number(text)
    }

    /// The number of an identifier; `none` for an empty text and for zeros, also in base64.
    static func number(_ text: ArraySlice<UInt8>) -> UInt64 {
        guard !text.isEmpty else { return none }
        var value: UInt64 = 0
        var high: UInt64 = 0
        var isHexadecimal = true
        for byte in text {
            guard let digit = digit(byte) else {
                isHexadecimal = false
                break
            }
            high = high &* 0x9E37_79B9_7F4A_7C15 ^ (value >> 60)
            value = value << 4 | digit
        }
        if isHexadecimal { return high == 0 ? value : mixed(high, value) }
        let body = text.last == UInt8(ascii: "=") ? text.prefix { $0 != UInt8(ascii: "=") } : text
        if body.count < text.count, body.allSatisfy({ $0 == UInt8(ascii: "A") }) { return none }
        return digest(body)
    }

    /// The number of an identifier with a second part, such as a segment and a span in it.
    static func number(_ text: ArraySlice<UInt8>, part: Int64) -> UInt64 {
        mixed(digest(text), UInt64(bitPattern: part))
    }

    private static func digit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case 0x30...0x39: UInt64(byte - 0x30)
        case 0x41...0x46: UInt64(byte - 0x37)
        case 0x61...0x66: UInt64(byte - 0x57)
        default: nil
        }
    }

    /// FNV-1a with 64 bits, which is never `none`.
    private static func digest(_ text: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash == none ? 1 : hash
    }

    private static func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
        var value = (first ^ second &* 0x9E37_79B9_7F4A_7C15) &+ 0xD1B5_4A32_D192_ED03
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        value ^= value >> 31
        return value == none ? 1 : value
    }
}
