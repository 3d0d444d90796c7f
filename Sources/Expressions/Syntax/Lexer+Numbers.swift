extension Lexer {
    /// Reads a whole number, in decimal or hexadecimal digits, or a double.
    mutating func number() throws(Abort) -> Token.Kind {
        let start = position
        if peek() == UInt8(ascii: "0"), peek(1) == UInt8(ascii: "x") {
            position += 2
            let digits = position
            while let byte = peek(), byte.hexadecimalValue != nil { position += 1 }
            let value = UInt64(text(from: digits), radix: 16)
            return try integer(value, isComplete: position > digits, from: start)
        }
        skipDigits()
        var isDouble = false
        if peek() == UInt8(ascii: "."), peek(1)?.isDigit == true {
            isDouble = true
            position += 1
            skipDigits()
        }
        if (peek() ?? 0) | 0x20 == UInt8(ascii: "e"), hasExponent {
            isDouble = true
            position += 2
            skipDigits()
        }
        guard isDouble else { return try integer(UInt64(text(from: start)), isComplete: true, from: start) }
        try requireEnd(from: start)
        guard let value = Double(text(from: start)), value.isFinite else {
            findings.report(.numberOutOfRange(text(from: start)), at: start)
            throw Abort()
        }
        return .double(value)
    }

    private mutating func integer(
        _ value: UInt64?, isComplete: Bool, from start: Int
    ) throws(Abort) -> Token.Kind {
        if isComplete, (peek() ?? 0) | 0x20 == UInt8(ascii: "u"), peek(1).map({ !$0.continuesNumber }) ?? true {
            position += 1
            findings.report(.unsignedLiteral(text(from: start)), at: start)
            return .refused
        }
        try requireEnd(from: start, isComplete: isComplete)
        // One more than the greatest whole number, for the least one is written with a minus before it.
        guard let value, value <= UInt64(Int64.max) + 1 else {
            findings.report(.numberOutOfRange(text(from: start)), at: start)
            throw Abort()
        }
        return .integer(value)
    }

    private var hasExponent: Bool {
        guard let next = peek(1) else { return false }
        if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { return peek(2)?.isDigit == true }
        return next.isDigit
    }

    private mutating func skipDigits() {
        while peek()?.isDigit == true { position += 1 }
    }

    /// Refuses a number that goes over into letters, such as `5m`.
    private mutating func requireEnd(from start: Int, isComplete: Bool = true) throws(Abort) {
        if isComplete, peek()?.continuesNumber != true { return }
        while let byte = peek(), byte.continuesNumber { position += 1 }
        findings.report(.notANumber(text(from: start)), at: start)
        throw Abort()
    }
}

extension UInt8 {
    fileprivate var continuesNumber: Bool { isNameStart || isDigit }
}
