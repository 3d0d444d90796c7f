extension Lexer {
    /// Reads a text in single or double quotes, one or three of them, from its opening quote on.
    mutating func string(isRaw: Bool) throws(Abort) -> Token.Kind {
        let start = position
        let quote = bytes[position]
        let isTriple = peek(1) == quote && peek(2) == quote
        position += isTriple ? 3 : 1
        var content: [UInt8] = []
        while let byte = peek() {
            if byte == quote, !isTriple || peek(1) == quote && peek(2) == quote {
                position += isTriple ? 3 : 1
                return .string(String(decoding: content, as: UTF8.self))
            }
            if byte == UInt8(ascii: "\\"), !isRaw {
                content.append(contentsOf: String(Character(try escape())).utf8)
                continue
            }
            if !isTriple, byte == 0x0A || byte == 0x0D { break }
            content.append(byte)
            position += 1
        }
        findings.report(.unterminatedString(Character(Unicode.Scalar(quote)), isTriple: isTriple), at: start)
        throw Abort()
    }

    /// Reads an escape sequence, from its backslash on.
    private mutating func escape() throws(Abort) -> Unicode.Scalar {
        let start = position
        let letter = peek(1) ?? 0
        position += 2
        if let scalar = Self.simpleEscapes[letter] { return scalar }
        let value: UInt32? =
            switch letter {
            case UInt8(ascii: "x"), UInt8(ascii: "X"): digits(2, radix: 16)
            case UInt8(ascii: "u"): digits(4, radix: 16)
            case UInt8(ascii: "U"): digits(8, radix: 16)
            case UInt8(ascii: "0")...UInt8(ascii: "3"): octal()
            default: nil
            }
        // The initialiser refuses surrogates and whatever is beyond the last code point.
        guard let value, let scalar = Unicode.Scalar(value) else {
            position = min(position, bytes.count)
            while let byte = peek(), byte & 0xC0 == 0x80 { position += 1 }
            let sequence = String(decoding: bytes[start..<position], as: UTF8.self)
            findings.report(.badEscape(sequence), at: start)
            throw Abort()
        }
        return scalar
    }

    private mutating func octal() -> UInt32? {
        position -= 1
        return digits(3, radix: 8)
    }

    private mutating func digits(_ count: Int, radix: UInt32) -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = peek()?.hexadecimalValue, digit < radix else { return nil }
            value = value * radix + digit
            position += 1
        }
        return value
    }

    private static let simpleEscapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "a"): "\u{07}", UInt8(ascii: "b"): "\u{08}", UInt8(ascii: "f"): "\u{0C}",
        UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t", UInt8(ascii: "v"): "\u{0B}",
        UInt8(ascii: "\\"): "\\", UInt8(ascii: "?"): "?", UInt8(ascii: "\""): "\"", UInt8(ascii: "'"): "'",
        UInt8(ascii: "`"): "`",
    ]
}
