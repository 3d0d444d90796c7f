/// A strict parser of RFC 8259 in one pass without recursion.
///
/// It works on valid UTF-8 and stores no texts, only where they are. On a fault it stops and gives what was complete before.
struct JSONParser {
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

    private var scanner: JSONScanner
    private var tape: [TapeEntry] = []
    /// The innermost list or map that is open; its index is -1 outside of the root.
    private var top = Frame(index: -1, isMap: false)
    /// The lists and maps around it.
    private var outer: [Frame] = []
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
            guard let base = buffer.baseAddress else {
                let fault = JSONFault(problem: .truncated, offset: 0, expected: .value)
                return Result(tape: [], end: 0, fault: fault, duplicateKeys: [])
            }
            var parser = unsafe JSONParser(base: base, range: range)
            return parser.run()
        }
    }

    private init(base: UnsafePointer<UInt8>, range: Range<Int>) {
        scanner = unsafe JSONScanner(base: base, range: range)
        keys = unsafe JSONKeyCheck(bytes: base)
        tape.reserveCapacity(range.count / 8 + 8)
    }

    private mutating func run() -> Result {
        if !parse() { cutBack() }
        return Result(tape: tape, end: scanner.position, fault: scanner.failure, duplicateKeys: keys.duplicates)
    }
}

// MARK: - Structure

extension JSONParser {
    /// Reads the root value; false if something stops it.
    private mutating func parse() -> Bool {
        while true {
            guard scanner.skipBlanks() else { return scanner.fail(.truncated, .value) }
            switch scanner.next {
            case UInt8(ascii: "\""):
                guard append(scanner.text()) else { return false }
            case UInt8(ascii: "-"), 0x30...0x39:
                guard append(scanner.number(isRoot: top.index < 0)) else { return false }
            case UInt8(ascii: "{"):
                guard open(isMap: true) else { return scanner.fail(.tooDeep, .value) }
                guard scanner.skipBlanks() else { return scanner.fail(.truncated, .keyOrEnd) }
                if scanner.next != UInt8(ascii: "}") {
                    guard parseKey(orElse: .keyOrEnd) else { return false }
                    continue
                }
                guard close() else { return false }
            case UInt8(ascii: "["):
                guard open(isMap: false) else { return scanner.fail(.tooDeep, .value) }
                guard scanner.skipBlanks() else { return scanner.fail(.truncated, .value) }
                if scanner.next != UInt8(ascii: "]") { continue }
                guard close() else { return false }
            case UInt8(ascii: "t"):
                guard append(scanner.literal("true", .boolean)) else { return false }
            case UInt8(ascii: "f"):
                guard append(scanner.literal("false", .boolean)) else { return false }
            case UInt8(ascii: "n"):
                guard append(scanner.literal("null", .null)) else { return false }
            default:
                return scanner.fail(scanner.startsNotANumber ? .notANumber : .unexpected, .value)
            }
            guard parseSeparators() else { return scanner.failure == nil }
        }
    }

    /// Reads what comes behind a value, up to the start of the next one; false at the end of the root and at a fault.
    @inline(__always)
    private mutating func parseSeparators() -> Bool {
        while top.index >= 0 {
            guard scanner.skipBlanks() else {
                return scanner.fail(.truncated, top.isMap ? .commaOrMapEnd : .commaOrListEnd)
            }
            let mark = scanner.next
            if mark == UInt8(ascii: ",") {
                scanner.position += 1
                guard top.isMap else { return true }
                guard scanner.skipBlanks() else { return scanner.fail(.truncated, .key) }
                return parseKey(orElse: .key)
            }
            guard mark == (top.isMap ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                return scanner.fail(.unexpected, top.isMap ? .commaOrMapEnd : .commaOrListEnd)
            }
            guard close() else { return false }
        }
        return false
    }

    @inline(__always)
    private mutating func parseKey(orElse expected: JSONFault.Expectation) -> Bool {
        guard scanner.next == UInt8(ascii: "\"") else { return scanner.fail(.unexpected, expected) }
        guard append(scanner.text()) else { return false }
        guard scanner.skipBlanks() else { return scanner.fail(.truncated, .colon) }
        guard scanner.next == UInt8(ascii: ":") else { return scanner.fail(.unexpected, .colon) }
        scanner.position += 1
        keys.add(tape.count - 1, of: top.index, in: tape)
        return true
    }

    /// Puts a scalar on the tape; false if there is none.
    @inline(__always)
    private mutating func append(_ entry: TapeEntry?) -> Bool {
        guard let entry else { return false }
        tape.append(entry)
        return true
    }

    @inline(__always)
    private mutating func open(isMap: Bool) -> Bool {
        guard outer.count < Self.maximumDepth else { return false }
        outer.append(top)
        top = Frame(index: tape.count, isMap: isMap)
        if isMap { keys.open() }
        tape.append(TapeEntry(isMap ? .map : .list, offset: scanner.position, extent: 0))
        scanner.position += 1
        return true
    }

    /// Goes behind the end mark of the innermost list or map.
    @inline(__always)
    private mutating func close() -> Bool {
        let extent = tape.count - top.index - 1
        guard extent <= TapeEntry.maximumExtent else { return scanner.fail(.tooLarge, .value) }
        scanner.position += 1
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
