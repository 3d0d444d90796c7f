/// Reads the tokens of JSON from valid UTF-8.
@safe struct JSONScanner {
    private let bytes: UnsafePointer<UInt8>
    private let limit: Int
    /// The offset of the next byte.
    var position: Int
    /// What stopped the scanner or the parser.
    private(set) var failure: JSONFault?

    /// Starts at the lower end of a range.
    init(base: UnsafePointer<UInt8>, range: Range<Int>) {
        unsafe bytes = unsafe base
        limit = range.upperBound
        position = range.lowerBound
    }

    /// The byte at the position, which must not be the end.
    @inline(__always)
    var next: UInt8 { byte(position) }

    @inline(__always)
    private func byte(_ index: Int) -> UInt8 { unsafe bytes[index] }

    /// Notes what is wrong at the position; always false.
    mutating func fail(_ problem: JSONFault.Problem, _ expected: JSONFault.Expectation) -> Bool {
        failure = JSONFault(problem: problem, offset: position, expected: expected)
        return false
    }

    /// Notes that the source ends; always false.
    private mutating func failAtEnd(_ expected: JSONFault.Expectation) -> Bool {
        position = limit
        return fail(.truncated, expected)
    }

    private mutating func stop(_ problem: JSONFault.Problem, _ expected: JSONFault.Expectation) -> TapeEntry? {
        _ = fail(problem, expected)
        return nil
    }

    private mutating func stopAtEnd(_ expected: JSONFault.Expectation) -> TapeEntry? {
        _ = failAtEnd(expected)
        return nil
    }
}

extension JSONScanner {
    /// Goes to the next byte that is no white space; false at the end.
    @inline(__always)
    mutating func skipBlanks() -> Bool {
        while position < limit {
            if byte(position) > 0x20 { return true }
            guard byte(position).isJSONBlank else { return true }
            position += 1
        }
        return false
    }

    /// Reads a text whose opening quote is at the position; none if something stops it.
    @inline(__always)
    mutating func text() -> TapeEntry? {
        let start = position + 1
        var index = start
        var isEscaped = false
        while true {
            index = findTextMark(from: index)
            guard index < limit else { return stopAtEnd(.endOfText) }
            let mark = byte(index)
            if mark == UInt8(ascii: "\"") { break }
            position = index
            guard mark == UInt8(ascii: "\\") else { return stop(.controlCharacter, .endOfText) }
            isEscaped = true
            guard skipEscape() else { return nil }
            index = position
        }
        guard index - start <= TapeEntry.maximumExtent else { return stop(.tooLarge, .endOfText) }
        position = index + 1
        return TapeEntry(isEscaped ? .escapedText : .text, offset: start, extent: index - start)
    }

    /// The offset of the next quote, backslash or control character, eight bytes at a time.
    @inline(__always)
    private func findTextMark(from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        var index = start
        while index + 8 <= limit {
            let word = unsafe UInt64(
                littleEndian: UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self))
            let quotes = ByteScan.lowestZeros(word ^ (ones &* 0x22))
            let backslashes = ByteScan.lowestZeros(word ^ (ones &* 0x5C))
            let controls = (word &- ones &* 0x20) & ~word
            let found = (quotes | backslashes | controls) & highs
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < limit {
            let byte = byte(index)
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return index }
            index += 1
        }
        return index
    }

    /// Goes behind the escape at the position.
    private mutating func skipEscape() -> Bool {
        let start = position
        guard start + 1 < limit else { return failAtEnd(.endOfText) }
        switch byte(start + 1) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 2
        case UInt8(ascii: "u"):
            for index in start + 2..<start + 6 {
                guard index < limit else { return failAtEnd(.endOfText) }
                guard byte(index).hexadecimalValue != nil else { return fail(.invalidEscape, .endOfText) }
            }
            position += 6
        default:
            return fail(.invalidEscape, .endOfText)
        }
        return true
    }

    /// Reads a number: `-`, digits without a leading zero, a fraction, an exponent; none if something stops it.
    ///
    /// Only a number that is the root may reach the end of the source, for elsewhere digits may be missing.
    @inline(__always)
    mutating func number(isRoot: Bool) -> TapeEntry? {
        let start = position
        if byte(position) == UInt8(ascii: "-") { position += 1 }
        let first = position
        guard skipDigits() else { return stopInNumber() }
        if byte(first) == UInt8(ascii: "0"), position - first > 1 {
            position = first + 1
            return stop(.malformedNumber, .value)
        }
        if position < limit, byte(position) == UInt8(ascii: ".") {
            position += 1
            guard skipDigits() else { return stopInNumber() }
        }
        if position < limit, byte(position) | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < limit, byte(position) == UInt8(ascii: "+") || byte(position) == UInt8(ascii: "-") {
                position += 1
            }
            guard skipDigits() else { return stopInNumber() }
        }
        if position == limit, !isRoot { return stop(.truncated, .value) }
        guard position - start <= TapeEntry.maximumExtent else { return stop(.tooLarge, .value) }
        return TapeEntry(.number, offset: start, extent: position - start)
    }

    @inline(__always)
    private mutating func skipDigits() -> Bool {
        let start = position
        while position < limit, byte(position) &- 0x30 < 10 { position += 1 }
        return position > start
    }

    private mutating func stopInNumber() -> TapeEntry? {
        if position == limit { return stop(.truncated, .value) }
        if startsNotANumber { return stop(.notANumber, .value) }
        return stop(.malformedNumber, .value)
    }

    /// Reads `true`, `false` or `null`; none if something stops it.
    @inline(__always)
    mutating func literal(_ name: StaticString, _ kind: TapeEntry.Kind) -> TapeEntry? {
        let start = position
        let length = name.utf8CodeUnitCount
        for offset in 0..<length {
            guard start + offset < limit else { return stopAtEnd(.value) }
            let expected = unsafe name.utf8Start[offset]
            guard byte(start + offset) == expected else {
                return stop(startsNotANumber ? .notANumber : .unexpected, .value)
            }
        }
        position += length
        return TapeEntry(kind, offset: start, extent: length)
    }

    /// Whether `NaN`, `nan`, `Infinity` or `inf` is at the position.
    var startsNotANumber: Bool {
        [[0x6E, 0x61, 0x6E], [0x69, 0x6E, 0x66]].contains { (name: [UInt8]) in
            position + 3 <= limit && name.indices.allSatisfy { byte(position + $0) | 0x20 == name[$0] }
        }
    }
}
