/// Turns the lines and columns of libyaml, which counts characters, into byte offsets.
///
/// Asked in the order of the text it walks over each line once.
struct YAMLPositions {
    private let bytes: [UInt8]
    private let starts: [Int]
    private var last = (line: 0, column: 0, offset: 0)

    /// Indexes a part of a source; the first line of the part is line 1.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        var starts = [range.lowerBound]
        var index = range.lowerBound
        while index < range.upperBound {
            let length = Self.lineBreak(in: bytes, at: index, end: range.upperBound)
            index += max(length, 1)
            if length > 0 { starts.append(index) }
        }
        self.starts = starts
    }

    /// The offset of a line and column that both count from 1.
    mutating func offset(line: Int, column: Int) -> Int {
        let row = min(max(line, 1), starts.count) - 1
        var offset = starts[row]
        var current = 1
        if last.line == line, last.column <= column { (current, offset) = (last.column, last.offset) }
        while current < column, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            current += 1
        }
        last = (line, column, offset)
        return offset
    }

    /// The bytes of the line break at an offset, or 0; libyaml also breaks at NEL, LS and PS.
    private static func lineBreak(in bytes: [UInt8], at index: Int, end: Int) -> Int {
        switch bytes[index] {
        case 0x0A: 1
        case 0x0D: index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1
        case 0xC2: index + 1 < end && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            index + 2 < end && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
                ? 3 : 0
        default: 0
        }
    }
}
