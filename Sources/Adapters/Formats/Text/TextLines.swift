/// The lines of a text, without their line ends.
///
/// Lines end with LF, CRLF or CR; a line end at the very end starts no further line.
public struct TextLines: Sequence, Sendable {
    private let bytes: [UInt8]

    /// Creates the lines of UTF-8 text.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// An iterator over all lines.
    public func makeIterator() -> Iterator {
        Iterator(bytes: bytes)
    }

    /// Gives one line after the other.
    public struct Iterator: IteratorProtocol {
        let bytes: [UInt8]
        private var position = 0
        private var number = 0

        init(bytes: [UInt8]) {
            self.bytes = bytes
        }

        /// The next line, or none at the end.
        public mutating func next() -> TextLine? {
            guard position < bytes.count else { return nil }
            let start = position
            let end = bytes.firstLineBreak(from: start)
            position = end
            if position < bytes.count {
                let isPair = bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
                position += isPair ? 2 : 1
            }
            number += 1
            return TextLine(number: number, bytes: bytes[start..<end])
        }
    }
}

/// One line of a text.
public struct TextLine: Sendable {
    /// The line, counted from 1.
    public let number: Int
    /// The UTF-8 bytes without the line end; indices are offsets in the whole text.
    public let bytes: ArraySlice<UInt8>

    /// The text without the line end.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether there is nothing but blanks and tabs.
    public var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
