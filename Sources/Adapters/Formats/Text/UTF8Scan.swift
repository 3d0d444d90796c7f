/// Looks for bytes that are not valid UTF-8, eight ASCII bytes at a time.
enum UTF8Scan {
    /// Where the first broken sequence starts, or none if all bytes are valid.
    static func firstFault(in bytes: [UInt8], from start: Int = 0) -> Int? {
        unsafe bytes.withUnsafeBytes { unsafe firstFault(in: $0, from: start) }
    }

    /// How much of the bytes is valid, for bytes that are known to hold a fault.
    static func census(of bytes: [UInt8]) -> Census {
        unsafe bytes.withUnsafeBytes { buffer in
            var census = Census()
            var position = 0
            while position < buffer.count {
                if unsafe buffer[position] < 0x80 {
                    position += 1
                    continue
                }
                let sequence = unsafe measure(buffer, at: position)
                if sequence.isValid {
                    census.validSequences += 1
                } else {
                    census.faults += 1
                    if position + sequence.length == buffer.count, sequence.isCut {
                        census.cutAt = position
                    }
                }
                position += sequence.length
            }
            return census
        }
    }

    /// What bytes hold besides ASCII.
    struct Census {
        /// Valid sequences of two to four bytes.
        var validSequences = 0
        /// Broken sequences, a cut one at the end included.
        var faults = 0
        /// Where a sequence starts that the end of the bytes cuts off.
        var cutAt: Int?
    }

    private static func firstFault(in buffer: UnsafeRawBufferPointer, from start: Int) -> Int? {
        let highBits: UInt64 = 0x8080_8080_8080_8080
        let count = buffer.count
        var position = start
        while position < count {
            while position + 32 <= count {
                let first = unsafe buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                let second = unsafe buffer.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self)
                let third = unsafe buffer.loadUnaligned(fromByteOffset: position + 16, as: UInt64.self)
                let fourth = unsafe buffer.loadUnaligned(fromByteOffset: position + 24, as: UInt64.self)
                if (first | second | third | fourth) & highBits != 0 { break }
                position += 32
            }
            while position < count, unsafe buffer[position] < 0x80 { position += 1 }
            while position < count, unsafe buffer[position] >= 0x80 {
                let sequence = unsafe measure(buffer, at: position)
                guard sequence.isValid else { return position }
                position += sequence.length
            }
        }
        return nil
    }

    /// A sequence that starts with a byte above ASCII; for a broken one, the longest part that could have become valid.
    private struct Sequence {
        var length: Int
        var isValid: Bool
        /// Whether more bytes could have made it valid.
        var isCut = false
    }

    /// The well-formed sequences of table 3-7 of the Unicode standard.
    @inline(__always)
    private static func measure(_ buffer: UnsafeRawBufferPointer, at position: Int) -> Sequence {
        let lead = unsafe buffer[position]
        let trailing: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: trailing = 1
        case 0xE0: (trailing, second) = (2, 0xA0...0xBF)
        case 0xED: (trailing, second) = (2, 0x80...0x9F)
        case 0xE1...0xEF: trailing = 2
        case 0xF0: (trailing, second) = (3, 0x90...0xBF)
        case 0xF1...0xF3: trailing = 3
        case 0xF4: (trailing, second) = (3, 0x80...0x8F)
        default: return Sequence(length: 1, isValid: false)
        }
        for offset in 1...trailing {
            guard position + offset < buffer.count else {
                return Sequence(length: offset, isValid: false, isCut: true)
            }
            let byte = unsafe buffer[position + offset]
            guard offset == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else {
                return Sequence(length: offset, isValid: false)
            }
        }
        return Sequence(length: trailing + 1, isValid: true)
    }
}
