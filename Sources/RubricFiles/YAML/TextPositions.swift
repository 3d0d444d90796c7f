import Diagnostics

/// Turns the line and character that libYAML counts into a line and a column in bytes, walking forwards through the text.
///
/// libYAML counts columns in Unicode scalars, a `SourceLocation` counts them in UTF-8 bytes. Nodes come in the order of the
/// file, so that one walk serves all of them, however long the lines are.
struct TextPositions {
    /// The text.
    let bytes: [UInt8]
    private let path: String
    private var offset = 0
    private var line = 1
    private var lineStart = 0
    private var column = 1

    init(of text: String, path: String) {
        self.bytes = Array(text.utf8)
        self.path = path
    }

    /// The place of a line and a character, both counted from 1; beyond the end of the line it is the end of the line.
    mutating func location(line targetLine: Int, character: Int) -> SourceLocation {
        seek(line: targetLine, character: character)
        return SourceLocation(path: path, line: line, column: offset - lineStart + 1)
    }

    /// The position in `bytes` of a line and a character.
    mutating func offset(line targetLine: Int, character: Int) -> Int {
        seek(line: targetLine, character: character)
        return offset
    }

    private mutating func seek(line targetLine: Int, character: Int) {
        if (targetLine, character) < (line, column) { (offset, line, lineStart, column) = (0, 1, 0, 1) }
        while offset < bytes.count, (line, column) < (targetLine, character) {
            let length = breakLength
            if length > 0 {
                if line == targetLine { return }
                offset += length
                (line, lineStart, column) = (line + 1, offset, 1)
            } else {
                repeat { offset += 1 } while offset < bytes.count && bytes[offset] & 0b1100_0000 == 0b1000_0000
                column += 1
            }
        }
    }

    /// How many bytes of a line break, by the rules of YAML 1.1, begin at the offset; 0 where there is none.
    private var breakLength: Int {
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        switch bytes[offset] {
        case 0x0A: return 1
        case 0x0D: return next == 0x0A ? 2 : 1
        case 0xC2 where next == 0x85: return 2
        case 0xE2 where next == 0x80 && offset + 2 < bytes.count && (0xA8...0xA9).contains(bytes[offset + 2]): return 3
        default: return 0
        }
    }
}
