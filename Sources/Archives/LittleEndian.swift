/// Reads numbers whose lowest byte comes first, as ZIP files write them.
struct LittleEndian {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A number of 2 bytes; none behind the end.
    func short(_ offset: Int) -> Int? { number(offset, 2) }
    /// A number of 4 bytes; none behind the end.
    func word(_ offset: Int) -> Int? { number(offset, 4) }
    /// A number of 8 bytes; none behind the end, or where it is larger than any size.
    func long(_ offset: Int) -> Int? { number(offset, 8) }

    private func number(_ offset: Int, _ count: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - count else { return nil }
        var value: UInt64 = 0
        for index in (0..<count).reversed() { value = value << 8 | UInt64(bytes[offset + index]) }
        return Int(exactly: value)
    }
}
