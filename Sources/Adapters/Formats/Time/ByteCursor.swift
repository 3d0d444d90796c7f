/// Reads a short text from left to right.
struct ByteCursor {
    private let text: ArraySlice<UInt8>
    /// Where the next byte is.
    var position: Int

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        position = text.startIndex
    }

    /// The next byte, or none at the end.
    var next: UInt8? { position < text.endIndex ? text[position] : nil }

    /// Whether everything was read.
    var isAtEnd: Bool { position >= text.endIndex }

    /// Goes over one byte if it is this one.
    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    /// Goes over one of these ASCII characters, and gives it.
    mutating func take(anyOf characters: StaticString) -> UInt8? {
        guard let byte = next else { return nil }
        let isOne = characters.withUTF8Buffer { unsafe $0.contains(byte) }
        guard isOne else { return nil }
        position += 1
        return byte
    }

    /// Goes over a text if it comes next.
    mutating func take(_ word: StaticString) -> Bool {
        let end = position + word.utf8CodeUnitCount
        guard end <= text.endIndex else { return false }
        let isNext = word.withUTF8Buffer { unsafe $0.elementsEqual(text[position..<end]) }
        if isNext { position = end }
        return isNext
    }

    /// Reads a number of one to `most` digits, at least `least`.
    mutating func number(_ least: Int, _ most: Int) -> Int? {
        let start = position
        var value = 0
        while position - start < most, let byte = next, byte &- 0x30 < 10 {
            value = value * 10 + Int(byte - 0x30)
            position += 1
        }
        guard position - start >= least else {
            position = start
            return nil
        }
        return value
    }

    /// Reads the digits of a fraction of a second as microseconds; what is finer is cut off.
    mutating func microseconds() -> Int? {
        var value = 0
        var scale = 100_000
        let start = position
        while let byte = next, byte &- 0x30 < 10 {
            value += Int(byte - 0x30) * scale
            scale /= 10
            position += 1
        }
        return position > start ? value : nil
    }

    /// Goes over blanks and tabs.
    mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x09 { position += 1 }
    }

    /// Reads ASCII letters.
    mutating func letters() -> ArraySlice<UInt8> {
        let start = position
        while let byte = next, (0x61...0x7A).contains(byte | 0x20) { position += 1 }
        return text[start..<position]
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without white space at both ends.
    var trimmed: ArraySlice<UInt8> {
        var text = self
        while let byte = text.first, byte.isJSONBlank { text.removeFirst() }
        while let byte = text.last, byte.isJSONBlank { text.removeLast() }
        return text
    }
}
