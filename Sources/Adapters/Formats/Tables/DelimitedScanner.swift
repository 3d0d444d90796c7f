/// Reads the records of delimited text by RFC 4180, one after the other, without copying cells.
struct DelimitedScanner {
    /// A cell as a place in the source.
    struct Cell: Hashable, Sendable {
        var start: UInt32
        private var lengthAndFlag: UInt32

        /// Creates a cell.
        ///
        /// - Parameters:
        ///   - start: The offset of its first byte.
        ///   - end: The offset behind its last byte.
        ///   - hasQuotes: Whether quotes have to be taken out of it.
        @inline(__always)
        init(start: Int, end: Int, hasQuotes: Bool = false) {
            self.start = UInt32(truncatingIfNeeded: start)
            lengthAndFlag = UInt32(truncatingIfNeeded: end - start) | (hasQuotes ? 1 << 31 : 0)
        }

        /// The places of its bytes.
        @inline(__always) var range: Range<Int> { Int(start)..<Int(start) + Int(lengthAndFlag & 0x7FFF_FFFF) }
        /// Whether quotes have to be taken out of it.
        @inline(__always) var hasQuotes: Bool { lengthAndFlag >> 31 == 1 }
    }

    /// What is known about a record besides its cells.
    struct Record {
        /// The line that it starts on, counted from 1.
        var line: Int
        /// Whether a line end follows it.
        var isEnded: Bool
        /// The offset of a quote that is never closed.
        var openQuote: Int?
    }

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let limit: Int
    /// Where the next record starts.
    private(set) var position: Int
    /// The line of the next record.
    private(set) var line: Int
    /// The cells of the record that was read last.
    private(set) var cells: [Cell] = []
    private var recoveries = 0
    private static let maximumRecoveries = 3

    /// Starts at an offset that is on a line.
    init(_ bytes: [UInt8], delimiter: UInt8, position: Int = 0, line: Int = 1, limit: Int? = nil) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.position = position
        self.line = line
        self.limit = limit ?? bytes.count
    }

    /// Reads the next record into `cells`; none at the end.
    ///
    /// Empty lines are no records.
    ///
    /// A quote that is never closed is taken as an ordinary character, and the record ends with its line; after three of those no
    /// quote counts any more.
    mutating func next() -> Record? {
        skipEmptyLines()
        guard position < limit else { return nil }
        let (start, startLine) = (position, line)
        cells.removeAll(keepingCapacity: true)
        var record = Record(line: startLine, isEnded: false)
        guard let open = scan(honoursQuotes: recoveries < Self.maximumRecoveries, into: &record) else { return record }
        recoveries += 1
        (position, line) = (start, startLine)
        cells.removeAll(keepingCapacity: true)
        _ = scan(honoursQuotes: false, into: &record)
        record.openQuote = open
        return record
    }

    private mutating func skipEmptyLines() {
        while position < limit, bytes[position] == 0x0A || bytes[position] == 0x0D {
            position = lineEnd(position)
            line += 1
        }
    }

    /// The offset behind the line end at an offset.
    private func lineEnd(_ index: Int) -> Int {
        let isPair = bytes[index] == 0x0D && index + 1 < limit && bytes[index + 1] == 0x0A
        return index + (isPair ? 2 : 1)
    }
}

// MARK: - Cells

extension DelimitedScanner {
    /// Reads one record, and gives the offset of a quote that is never closed.
    private mutating func scan(honoursQuotes: Bool, into record: inout Record) -> Int? {
        let bytes = bytes
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            var index = position
            while true {
                var first = index
                while first < limit, unsafe buffer[first] == 0x20 { first += 1 }
                if honoursQuotes, first < limit, unsafe buffer[first] == UInt8(ascii: "\"") {
                    guard let end = unsafe scanQuoted(buffer, from: first) else { return first }
                    index = end
                } else {
                    index = unsafe scanPlain(buffer, from: index)
                }
                guard index < limit else {
                    position = limit
                    return nil
                }
                if unsafe buffer[index] != delimiter { break }
                index += 1
            }
            record.isEnded = true
            line += 1
            position = lineEnd(index)
            return nil
        }
    }

    @inline(__always)
    private mutating func scanPlain(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < limit {
            let byte = unsafe buffer[index]
            if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
            index += 1
        }
        unsafe appendTrimmed(buffer, start, index)
        return index
    }

    /// Reads a cell that starts with a quote, and gives the offset of what ends it; none if the quote is never closed.
    private mutating func scanQuoted(_ buffer: UnsafeBufferPointer<UInt8>, from quote: Int) -> Int? {
        var index = quote + 1
        var lines = 0
        var isSimple = true
        while true {
            guard index < limit else { return nil }
            let byte = unsafe buffer[index]
            if byte == UInt8(ascii: "\"") {
                guard index + 1 < limit, unsafe buffer[index + 1] == UInt8(ascii: "\"") else { break }
                isSimple = false
                index += 1
            } else if byte == 0x0A {
                lines += 1
            } else if byte == 0x0D {
                let isPair = unsafe index + 1 < limit && buffer[index + 1] == 0x0A
                lines += isPair ? 0 : 1
            }
            index += 1
        }
        line += lines
        let closing = index
        index += 1
        while index < limit {
            let byte = unsafe buffer[index]
            if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
            if byte != 0x20 { isSimple = false }
            index += 1
        }
        if isSimple {
            cells.append(Cell(start: quote + 1, end: closing))
        } else {
            cells.append(Cell(start: quote, end: index, hasQuotes: true))
        }
        return index
    }

    @inline(__always)
    private mutating func appendTrimmed(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        var (first, last) = (start, end)
        while first < last, unsafe buffer[first] == 0x20 { first += 1 }
        while first < last, unsafe buffer[last - 1] == 0x20 { last -= 1 }
        cells.append(Cell(start: first, end: last))
    }
}
