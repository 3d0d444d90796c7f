/// Looks for bytes eight at a time.
enum ByteScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The offset of the first byte at or after a start that is one of two, or the end.
    @inline(__always)
    static func firstIndex(of first: UInt8, or second: UInt8, in buffer: UnsafeRawBufferPointer, from start: Int) -> Int
    {
        let (firsts, seconds) = (ones &* UInt64(first), ones &* UInt64(second))
        var index = start
        while index + 8 <= buffer.count {
            let word = unsafe UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let found = (lowestZeros(word ^ firsts) | lowestZeros(word ^ seconds)) & highs
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < buffer.count, unsafe buffer[index] != first && buffer[index] != second { index += 1 }
        return index
    }

    /// How often a byte is in a range.
    @inline(__always)
    static func count(_ byte: UInt8, in buffer: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
        let pattern = ones &* UInt64(byte)
        var index = range.lowerBound
        var count = 0
        while index + 8 <= range.upperBound {
            let word = unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            count &+= zeros(word ^ pattern).nonzeroBitCount
            index += 8
        }
        while index < range.upperBound {
            count &+= unsafe buffer[index] == byte ? 1 : 0
            index += 1
        }
        return count
    }

    /// The high bit of each byte that is zero; bits above the lowest one that is set may be wrong.
    @inline(__always)
    static func lowestZeros(_ word: UInt64) -> UInt64 {
        (word &- ones) & ~word
    }

    /// The high bit of each byte that is zero, and no other bit.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        ~((word & ~highs) &+ ~highs | word | ~highs)
    }
}

extension [UInt8] {
    /// The offset of the first LF or CR at or after an offset, or the end.
    func firstLineBreak(from start: Int) -> Int {
        unsafe withUnsafeBytes { unsafe ByteScan.firstIndex(of: 0x0A, or: 0x0D, in: $0, from: start) }
    }

    /// Whether a byte is among them.
    func has(_ byte: UInt8) -> Bool {
        unsafe withUnsafeBytes { unsafe ByteScan.firstIndex(of: byte, or: byte, in: $0, from: 0) < $0.count }
    }
}
