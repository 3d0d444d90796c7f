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
    /// The innermost list or map that is open; its index is -1 outside of the root.
    private var top = Frame(index: -1, isMap: false)
    /// The lists and maps around it.
    private var outer: [Frame] = []
    private var keys: JSONKeyCheck
    private var failure: JSONFault?

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
            guard let base = buffer.baseAddress else {
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
        tape.reserveCapacity(range.count / 8 + 8)
    }

    @inline(__always)
    private func byte(_ index: Int) -> UInt8 { unsafe bytes[index] }

    private mutating func run() -> Result {
        if !parse() { cutBack() }
        return Result(tape: tape, end: position, fault: failure, duplicateKeys: keys.duplicates)
    }

    /// Notes what stops the parser at the position; always false.
    private mutating func fail(_ problem: JSONFault.Problem, _ expected: JSONFault.Expectation) -> Bool {
        failure = JSONFault(problem: problem, offset: position, expected: expected)
        return false
    }

    /// Notes that the source ends; always false.
    private mutating func failAtEnd(_ expected: JSONFault.Expectation) -> Bool {
        position = limit
        return fail(.truncated, expected)
    }
}

// MARK: - Structure

extension JSONParser {
    /// Reads the root value; false if something stops it.
    private mutating func parse() -> Bool {
        while true {
            guard skipBlanks() else { return fail(.truncated, .value) }
            switch byte(position) {
            case UInt8(ascii: "\""):
                guard parseText() else { return false }
            case UInt8(ascii: "-"), 0x30...0x39:
                guard parseNumber() else { return false }
            case UInt8(ascii: "{"):
                guard open(isMap: true) else { return fail(.tooDeep, .value) }
                guard skipBlanks() else { return fail(.truncated, .keyOrEnd) }
                if byte(position) != UInt8(ascii: "}") {
                    guard parseKey(orElse: .keyOrEnd) else { return false }
                    continue
                }
                guard close() else { return false }
            case UInt8(ascii: "["):
                guard open(isMap: false) else { return fail(.tooDeep, .value) }
                guard skipBlanks() else { return fail(.truncated, .value) }
                if byte(position) != UInt8(ascii: "]") { continue }
                guard close() else { return false }
            case UInt8(ascii: "t"):
                guard parseLiteral("true", .boolean) else { return false }
            case UInt8(ascii: "f"):
                guard parseLiteral("false", .boolean) else { return false }
            case UInt8(ascii: "n"):
                guard parseLiteral("null", .null) else { return false }
            default:
                return fail(startsNotANumber ? .notANumber : .unexpected, .value)
            }
            guard parseSeparators() else { return failure == nil }
        }
    }

    /// Reads what comes behind a value, up to the start of the next one; false at the end of the root and at a fault.
    @inline(__always)
    private mutating func parseSeparators() -> Bool {
        while top.index >= 0 {
            guard skipBlanks() else { return fail(.truncated, top.isMap ? .commaOrMapEnd : .commaOrListEnd) }
            let mark = byte(position)
            if mark == UInt8(ascii: ",") {
                position += 1
                guard top.isMap else { return true }
                guard skipBlanks() else { return fail(.truncated, .key) }
                return parseKey(orElse: .key)
            }
            guard mark == (top.isMap ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                return fail(.unexpected, top.isMap ? .commaOrMapEnd : .commaOrListEnd)
            }
            guard close() else { return false }
        }
        return false
    }

    @inline(__always)
    private mutating func parseKey(orElse expected: JSONFault.Expectation) -> Bool {
        guard byte(position) == UInt8(ascii: "\"") else { return fail(.unexpected, expected) }
        guard parseText() else { return false }
        guard skipBlanks() else { return fail(.truncated, .colon) }
        guard byte(position) == UInt8(ascii: ":") else { return fail(.unexpected, .colon) }
        position += 1
        keys.add(tape.count - 1, of: top.index, in: tape)
        return true
    }

    @inline(__always)
    private mutating func open(isMap: Bool) -> Bool {
        guard outer.count < Self.maximumDepth else { return false }
        outer.append(top)
        top = Frame(index: tape.count, isMap: isMap)
        if isMap { keys.open() }
        tape.append(TapeEntry(isMap ? .map : .list, offset: position, extent: 0))
        position += 1
        return true
    }

    /// Goes behind the end mark of the innermost list or map.
    @inline(__always)
    private mutating func close() -> Bool {
        let extent = tape.count - top.index - 1
        guard extent <= TapeEntry.maximumExtent else { return fail(.tooLarge, .value) }
        position += 1
        tape[top.index] = tape[top.index].closed(extent: extent)
        if top.isMap { keys.close(top.index, in: tape) }
        top = outer.removeLast()
        return true
    }

    /// Closes what is open after a fault, without the record that was being read: the outermost open item of a list.
    private mutating func cutBack() {
        var frames = (outer + [top]).filter { $0.index >= 0 }
        if let record = frames.indices.dropFirst().first(where: { !frames[$0 - 1].isMap }) {
            tape.removeSubrange(frames[record].index...)
            frames.removeSubrange(record...)
        }
        if tape.count > TapeEntry.maximumExtent { tape.removeAll() }
        guard !tape.isEmpty else { return }
        while let frame = frames.popLast() {
            if frame.isMap, hasDanglingKey(frame.index) { tape.removeLast() }
            tape[frame.index] = tape[frame.index].closed(extent: tape.count - frame.index - 1)
        }
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
    private mutating func parseText() -> Bool {
        let start = position + 1
        var index = start
        var isEscaped = false
        while true {
            index = findTextMark(from: index)
            guard index < limit else {
                return failAtEnd(.endOfText)
            }
            let mark = byte(index)
            if mark == UInt8(ascii: "\"") { break }
            position = index
            guard mark == UInt8(ascii: "\\") else { return fail(.controlCharacter, .endOfText) }
            isEscaped = true
            guard skipEscape() else { return false }
            index = position
        }
        guard index - start <= TapeEntry.maximumExtent else { return fail(.tooLarge, .endOfText) }
        tape.append(TapeEntry(isEscaped ? .escapedText : .text, offset: start, extent: index - start))
        position = index + 1
        return true
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
        guard start + 1 < limit else {
            return failAtEnd(.endOfText)
        }
        switch byte(start + 1) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 2
        case UInt8(ascii: "u"):
            for index in start + 2..<start + 6 {
                guard index < limit else {
                    return failAtEnd(.endOfText)
                }
                guard byte(index).hexadecimalValue != nil else { return fail(.invalidEscape, .endOfText) }
            }
            position += 6
        default:
            return fail(.invalidEscape, .endOfText)
        }
        return true
    }

    /// Reads a number: `-`, digits without a leading zero, a fraction, an exponent.
    @inline(__always)
    private mutating func parseNumber() -> Bool {
        let start = position
        if byte(position) == UInt8(ascii: "-") { position += 1 }
        let first = position
        guard skipDigits() else { return failInNumber() }
        if byte(first) == UInt8(ascii: "0"), position - first > 1 {
            position = first + 1
            return fail(.malformedNumber, .value)
        }
        if position < limit, byte(position) == UInt8(ascii: ".") {
            position += 1
            guard skipDigits() else { return failInNumber() }
        }
        if position < limit, byte(position) | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < limit, byte(position) == UInt8(ascii: "+") || byte(position) == UInt8(ascii: "-") {
                position += 1
            }
            guard skipDigits() else { return failInNumber() }
        }
        if position == limit, top.index >= 0 { return fail(.truncated, .value) }
        guard position - start <= TapeEntry.maximumExtent else { return fail(.tooLarge, .value) }
        tape.append(TapeEntry(.number, offset: start, extent: position - start))
        return true
    }

    @inline(__always)
    private mutating func skipDigits() -> Bool {
        let start = position
        while position < limit, byte(position) &- 0x30 < 10 { position += 1 }
        return position > start
    }

    private mutating func failInNumber() -> Bool {
        if position == limit { return fail(.truncated, .value) }
        if startsNotANumber { return fail(.notANumber, .value) }
        return fail(.malformedNumber, .value)
    }

    @inline(__always)
    private mutating func parseLiteral(_ name: StaticString, _ kind: TapeEntry.Kind) -> Bool {
        let start = position
        let length = name.utf8CodeUnitCount
        for offset in 0..<length {
            guard start + offset < limit else {
                return failAtEnd(.value)
            }
            let expected = unsafe name.utf8Start[offset]
            guard byte(start + offset) == expected else {
                return fail(startsNotANumber ? .notANumber : .unexpected, .value)
            }
        }
        position += length
        tape.append(TapeEntry(kind, offset: start, extent: length))
        return true
    }

    /// Whether `NaN`, `nan`, `Infinity` or `inf` is at the position.
    private var startsNotANumber: Bool {
        [[0x6E, 0x61, 0x6E], [0x69, 0x6E, 0x66]].contains { (name: [UInt8]) in
            position + 3 <= limit && name.indices.allSatisfy { byte(position + $0) | 0x20 == name[$0] }
        }
    }
}
