/// Finds the line and column of an offset quickly: for every 1024 bytes it keeps the line number and where that line starts.
struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let marks: [Mark]
    private let lineBreak: UInt8
    private static let blockSize = 1024

    private struct Mark {
        /// How many line breaks come before the block.
        var breaks: UInt32
        /// Where the line starts that the block starts in.
        var lineStart: UInt32
    }

    /// Indexes bytes.
    ///
    /// Lines end with a line feed, or with a carriage return if there is no line feed at all.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let (marks, found) = Self.marks(of: bytes, lineBreak: 0x0A)
        if found || !bytes.has(0x0D) {
            (self.marks, lineBreak) = (marks, 0x0A)
        } else {
            (self.marks, lineBreak) = (Self.marks(of: bytes, lineBreak: 0x0D).marks, 0x0D)
        }
    }

    /// The line, counted from 1.
    func line(at offset: Int) -> Int {
        position(of: offset).line
    }

    /// The line and the column in bytes, both counted from 1; an offset behind the end gives the end.
    func position(of offset: Int) -> (line: Int, column: Int) {
        let target = min(max(offset, 0), bytes.count)
        let block = min(target / Self.blockSize, marks.count - 1)
        var line = Int(marks[block].breaks) + 1
        var start = Int(marks[block].lineStart)
        for index in block * Self.blockSize..<target where bytes[index] == lineBreak {
            line += 1
            start = index + 1
        }
        return (line, target - start + 1)
    }

    /// The byte at an offset, or none behind the end.
    func byte(at offset: Int) -> UInt8? {
        bytes.indices.contains(offset) ? bytes[offset] : nil
    }

    private static func marks(of bytes: [UInt8], lineBreak: UInt8) -> (marks: [Mark], found: Bool) {
        var marks: [Mark] = []
        marks.reserveCapacity(bytes.count / blockSize + 1)
        var breaks: UInt32 = 0
        var lineStart: UInt32 = 0
        unsafe bytes.withUnsafeBytes { buffer in
            var start = 0
            repeat {
                marks.append(Mark(breaks: breaks, lineStart: lineStart))
                let end = min(start + blockSize, buffer.count)
                let count = unsafe ByteScan.count(lineBreak, in: buffer, start..<end)
                if count > 0 {
                    var last = end - 1
                    while unsafe buffer[last] != lineBreak { last -= 1 }
                    lineStart = UInt32(truncatingIfNeeded: last + 1)
                    breaks &+= UInt32(truncatingIfNeeded: count)
                }
                start = end
            } while start < buffer.count
        }
        return (marks, breaks > 0)
    }
}
