/// A strict parser of RFC 8259 in one pass without recursion.
///
/// It works on valid UTF-8 and stores no texts, only where they are. On a fault it stops and gives what was complete before.
@safe struct JSONParser {
    /// What parsing gave.
    struct Result {
        /// The values, the root first; empty if not even the root was complete.
        var tape: [TapeEntry]
        /// Where parsing stopped: behind the root, or at the fault.
        var end: Int
        /// What stopped it.
        var fault: JSONFault?
        /// Where keys stand that their map already had.
        var duplicateKeys: [Int]
    }

    /// The deepest nesting of lists and maps.
    static let maximumDepth = 512

    private let bytes: UnsafePointer<UInt8>
    private let limit: Int
    private var position: Int
    private var tape: [TapeEntry] = []
    private var frames: [Frame] = []
    private var keys: JSONKeyCheck

    /// A list or map that is open.
    private struct Frame {
        /// Its entry.
        var index: Int
        var isMap: Bool
    }

    /// Parses the value that starts at or behind an offset.
    ///
    /// - Parameters:
    ///   - bytes: Valid UTF-8.
    ///   - range: The part of it that may be read.
    /// - Returns: The value, and the offset behind it.
    static func parse(_ bytes: [UInt8], in range: Range<Int>) -> Result {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = unsafe buffer.baseAddress else {
                let fault = JSONFault(problem: .truncated, offset: 0, expected: .value)
                return Result(tape: [], end: 0, fault: fault, duplicateKeys: [])
            }
            var parser = unsafe JSONParser(base: base, range: range)
            return parser.run()
        }
    }

    private init(base: UnsafePointer<UInt8>, range: Range<Int>) {
        unsafe bytes = unsafe base
        limit = range.upperBound
        position = range.lowerBound
        keys = unsafe JSONKeyCheck(bytes: base)
        tape.reserveCapacity(min(range.count / 8, 1 << 20) + 8)
        frames.reserveCapacity(16)
    }

    @inline(__always)
    private func byte(_ index: Int) -> UInt8 { unsafe bytes[index] }

    private mutating func run() -> Result {
        let fault = parseValue()
        if fault != nil { cutBack() }
        return Result(tape: tape, end: position, fault: fault, duplicateKeys: keys.duplicates)
    }
}

// MARK: - Structure

extension JSONParser {
    private mutating func parseValue() -> JSONFault? {
        while true {
            guard skipBlanks() else { return fault(.truncated, .value) }
            switch byte(position) {
            case UInt8(ascii: "\""):
                if let fault = parseText() { return fault }
            case UInt8(ascii: "{"):
                guard open(.map) else { return fault(.tooDeep, .value) }
                guard skipBlanks() else { return fault(.truncated, .keyOrEnd) }
                if byte(position) != UInt8(ascii: "}") {
                    if let fault = parseKey(orElse: .keyOrEnd) { return fault }
                    continue
                }
                position += 1
                if !close() { return fault(.tooLarge, .value) }
            case UInt8(ascii: "["):
                guard open(.list) else { return fault(.tooDeep, .value) }
                guard skipBlanks() else { return fault(.truncated, .value) }
                if byte(position) != UInt8(ascii: "]") { continue }
                position += 1
                if !close() { return fault(.tooLarge, .value) }
            case UInt8(ascii: "-"), 0x30...0x39:
                if let fault = parseNumber() { return fault }
            case UInt8(ascii: "t"):
                if let fault = parseLiteral("true", .boolean) { return fault }
            case UInt8(ascii: "f"):
                if let fault = parseLiteral("false", .boolean) { return fault }
            case UInt8(ascii: "n"):
                if let fault = parseLiteral("null", .null) { return fault }
            default:
                return fault(startsNotANumber ? .notANumber : .unexpected, .value)
            }
            switch parseSeparators() {
            case .next: continue
            case .end: return nil
            case .fault(let fault): return fault
            }
        }
    }

    private enum Step {
        case next
        case end
        case fault(JSONFault)
    }

    /// Reads what comes behind a value, up to the start of the next one.
    @inline(__always)
    private mutating func parseSeparators() -> Step {
        while let top = frames.last {
            guard skipBlanks() else { return .fault(fault(.truncated, top.isMap ? .commaOrMapEnd : .commaOrListEnd)) }
            let mark = byte(position)
            if mark == UInt8(ascii: ",") {
                position += 1
                guard top.isMap else { return .next }
                guard skipBlanks() else { return .fault(fault(.truncated, .key)) }
                if let fault = parseKey(orElse: .key) { return .fault(fault) }
                return .next
            }
            guard mark == (top.isMap ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                return .fault(fault(.unexpected, top.isMap ? .commaOrMapEnd : .commaOrListEnd))
            }
            position += 1
            if !close() { return .fault(fault(.tooLarge, .value)) }
        }
        return .end
    }

    @inline(__always)
    private mutating func parseKey(orElse expected: JSONFault.Expectation) -> JSONFault? {
        guard byte(position) == UInt8(ascii: "\"") else { return fault(.unexpected, expected) }
        if let fault = parseText() { return fault }
        let key = tape.count - 1
        guard skipBlanks() else { return dropKey(fault(.truncated, .colon)) }
        guard byte(position) == UInt8(ascii: ":") else { return dropKey(fault(.unexpected, .colon)) }
        position += 1
        if let top = frames.last { keys.add(key, of: top.index, in: tape) }
        return nil
    }

    private mutating func dropKey(_ fault: JSONFault) -> JSONFault {
        tape.removeLast()
        return fault
    }

    @inline(__always)
    private mutating func open(_ kind: TapeEntry.Kind) -> Bool {
        guard frames.count < Self.maximumDepth else { return false }
        frames.append(Frame(index: tape.count, isMap: kind == .map))
        if kind == .map { keys.open() }
        tape.append(TapeEntry(kind, offset: position, extent: 0))
        position += 1
        return true
    }

    @inline(__always)
    private mutating func close() -> Bool {
        guard let top = frames.popLast() else { return true }
        let extent = tape.count - top.index - 1
        tape[top.index] = tape[top.index].closed(extent: extent)
        if top.isMap { keys.close(top.index, in: tape) }
        return extent <= TapeEntry.maximumExtent
    }

    /// Closes what is open after a fault, without the record that was being read: the outermost open item of a list.
    private mutating func cutBack() {
        let record = frames.indices.dropFirst().first { !frames[$0 - 1].isMap }
        if let record {
            tape.removeSubrange(frames[record].index...)
            frames.removeSubrange(record...)
        }
        while let top = frames.popLast() {
            if top.isMap, hasDanglingKey(top.index) { tape.removeLast() }
            tape[top.index] = tape[top.index].closed(extent: tape.count - top.index - 1)
        }
        if tape.first.map({ $0.span != tape.count }) ?? false { tape = [] }
    }

    /// Whether the last entry of an open map is a key without a value.
    private func hasDanglingKey(_ index: Int) -> Bool {
        var entry = index + 1
        var isKey = true
        while entry < tape.count {
            entry += tape[entry].span
            isKey.toggle()
        }
        return !isKey
    }

    @inline(__always)
    private func fault(_ problem: JSONFault.Problem, _ expected: JSONFault.Expectation) -> JSONFault {
        JSONFault(problem: problem, offset: position, expected: expected)
    }
}

// MARK: - Tokens

extension JSONParser {
    /// Goes to the next byte that is no white space; false at the end.
    @inline(__always)
    private mutating func skipBlanks() -> Bool {
        while position < limit {
            if byte(position) > 0x20 { return true }
            guard byte(position).isJSONBlank else { return true }
            position += 1
        }
        return false
    }

    /// Reads a text whose opening quote is at the position.
    @inline(__always)
    private mutating func parseText() -> JSONFault? {
        let start = position + 1
        var index = start
        var isEscaped = false
        while true {
            index = findTextMark(from: index)
            guard index < limit else {
                position = limit
                return fault(.truncated, .endOfText)
            }
            let mark = byte(index)
            if mark == UInt8(ascii: "\"") { break }
            position = index
            guard mark == UInt8(ascii: "\\") else { return fault(.controlCharacter, .endOfText) }
            isEscaped = true
            if let fault = skipEscape() { return fault }
            index = position
        }
        guard index - start <= TapeEntry.maximumExtent else { return fault(.tooLarge, .endOfText) }
        tape.append(TapeEntry(isEscaped ? .escapedText : .text, offset: start, extent: index - start))
        position = index + 1
        return nil
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
            let quotes = word ^ (ones &* 0x22)
            let backslashes = word ^ (ones &* 0x5C)
            let found =
                ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | (word &- ones &* 0x20) & ~word)
                & highs
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
    private mutating func skipEscape() -> JSONFault? {
        let start = position
        guard start + 1 < limit else {
            position = limit
            return fault(.truncated, .endOfText)
        }
        switch byte(start + 1) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 2
        case UInt8(ascii: "u"):
            for index in start + 2..<start + 6 {
                guard index < limit else {
                    position = limit
                    return fault(.truncated, .endOfText)
                }
                guard byte(index).hexadecimalValue != nil else { return fault(.invalidEscape, .endOfText) }
            }
            position += 6
        default:
            return fault(.invalidEscape, .endOfText)
        }
        return nil
    }

    /// Reads a number: `-`, digits without a leading zero, a fraction, an exponent.
    @inline(__always)
    private mutating func parseNumber() -> JSONFault? {
        let start = position
        if byte(position) == UInt8(ascii: "-") { position += 1 }
        let first = position
        guard skipDigits() else { return brokenNumber(from: start) }
        if byte(first) == UInt8(ascii: "0"), position - first > 1 {
            position = first + 1
            return fault(.malformedNumber, .value)
        }
        if position < limit, byte(position) == UInt8(ascii: ".") {
            position += 1
            guard skipDigits() else { return brokenNumber(from: start) }
        }
        if position < limit, byte(position) | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < limit, byte(position) == UInt8(ascii: "+") || byte(position) == UInt8(ascii: "-") {
                position += 1
            }
            guard skipDigits() else { return brokenNumber(from: start) }
        }
        if position == limit, !frames.isEmpty { return fault(.truncated, .value) }
        guard position - start <= TapeEntry.maximumExtent else { return fault(.tooLarge, .value) }
        tape.append(TapeEntry(.number, offset: start, extent: position - start))
        return nil
    }

    @inline(__always)
    private mutating func skipDigits() -> Bool {
        let start = position
        while position < limit, byte(position) &- 0x30 < 10 { position += 1 }
        return position > start
    }

    private mutating func brokenNumber(from start: Int) -> JSONFault {
        if position == limit { return fault(.truncated, .value) }
        if startsNotANumber { return fault(.notANumber, .value) }
        return fault(.malformedNumber, .value)
    }

    @inline(__always)
    private mutating func parseLiteral(_ name: StaticString, _ kind: TapeEntry.Kind) -> JSONFault? {
        let start = position
        let length = name.utf8CodeUnitCount
        for offset in 0..<length {
            guard start + offset < limit else {
                position = limit
                return fault(.truncated, .value)
            }
            guard byte(start + offset) == unsafe name.utf8Start[offset] else {
                return fault(startsNotANumber ? .notANumber : .unexpected, .value)
            }
        }
        position += length
        tape.append(TapeEntry(kind, offset: start, extent: length))
        return nil
    }

    /// Whether `NaN`, `nan`, `Infinity` or `inf` is at the position.
    private var startsNotANumber: Bool {
        [[0x6E, 0x61, 0x6E], [0x69, 0x6E, 0x66]].contains { (name: [UInt8]) in
            position + 3 <= limit && name.indices.allSatisfy { byte(position + $0) | 0x20 == name[$0] }
        }
    }
}
