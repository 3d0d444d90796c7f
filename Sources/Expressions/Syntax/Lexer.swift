/// Splits an expression into words.
struct Lexer {
    let bytes: [UInt8]
    var position = 0
    var findings: Findings

    init(bytes: [UInt8], findings: Findings) {
        self.bytes = bytes
        self.findings = findings
    }

    /// All words, with an end mark.
    mutating func tokens() throws(Abort) -> [Token] {
        var tokens: [Token] = []
        while true {
            skipSpace()
            let start = position
            let kind = try nextKind()
            tokens.append(Token(kind: kind, offset: start, end: position))
            if kind == .end { return tokens }
        }
    }

    private mutating func nextKind() throws(Abort) -> Token.Kind {
        guard let byte = peek() else { return .end }
        if byte.isDigit || byte == UInt8(ascii: ".") && peek(1)?.isDigit == true { return try number() }
        if byte.isQuote { return try string(isRaw: false) }
        if byte.isNameStart { return try nameOrPrefixedString() }
        return try symbol()
    }

    /// Passes over white space and comments, which run from `//` to the end of the line.
    private mutating func skipSpace() {
        while let byte = peek() {
            if [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) {
                position += 1
            } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
                while let other = peek(), other != 0x0A { position += 1 }
            } else {
                return
            }
        }
    }

    private mutating func nameOrPrefixedString() throws(Abort) -> Token.Kind {
        let start = position
        while let byte = peek(), byte.isNameStart || byte.isDigit { position += 1 }
        let name = text(from: start)
        guard let quote = peek(), quote.isQuote else { return .name(name) }
        switch name {
        case "r", "R":
            return try string(isRaw: true)
        case "b", "B", "br", "bR", "Br", "BR":
            _ = try string(isRaw: name.count == 2)
            findings.report(.bytesLiteral, at: start)
            return .refused
        default:
            return .name(name)
        }
    }

    private mutating func symbol() throws(Abort) -> Token.Kind {
        for symbol in Token.Symbol.allCases where bytes[position...].starts(with: symbol.rawValue.utf8) {
            position += symbol.rawValue.utf8.count
            return .symbol(symbol)
        }
        // Every byte below was read from a text, so that this is a whole character.
        let rest = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
        findings.report(.unexpectedCharacter(rest.unicodeScalars.first ?? " "), at: position)
        throw Abort()
    }

    func peek(_ ahead: Int = 0) -> UInt8? {
        position + ahead < bytes.count ? bytes[position + ahead] : nil
    }

    func text(from start: Int) -> String {
        String(decoding: bytes[start..<position], as: UTF8.self)
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }

    /// Whether a name may start with this byte.
    var isNameStart: Bool {
        let lowercase = self | 0x20
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercase) || self == UInt8(ascii: "_")
    }

    /// The value of a hexadecimal digit.
    var hexadecimalValue: UInt32? {
        let lowercase = self | 0x20
        if isDigit { return UInt32(self - UInt8(ascii: "0")) }
        guard (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(lowercase) else { return nil }
        return UInt32(lowercase - UInt8(ascii: "a")) + 10
    }
}
