/// Reads the directory at the end of a ZIP file.
struct ZipDirectory {
    private let bytes: [UInt8]
    /// The offset of the record that is read next.
    var position = 0

    /// What the directory says about an entry.
    struct Record {
        var name: String
        var compressedSize: Int
        var size: Int
        var method: UInt16
        var isEncrypted: Bool
        var checksum: UInt32
        var offset: Int
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// How many entries there are, and where the directory starts; none if there is no directory.
    func find() -> (count: Int, start: Int)? {
        let length = 22
        guard bytes.count >= length else { return nil }
        // A comment of up to 64 KiB may follow.
        let first = max(0, bytes.count - length - 0xFFFF)
        for start in stride(from: bytes.count - length, through: first, by: -1) where isMark(0x0605_4B50, at: start) {
            let count = Int(number16(start + 10))
            let offset = Int(number32(start + 16))
            guard count != 0xFFFF, offset != 0xFFFF_FFFF, offset <= start,
                start + length + Int(number16(start + 20)) <= bytes.count
            else { continue }
            return (count, offset)
        }
        return nil
    }

    /// The record at the position, which then moves behind it; none if there is no whole record.
    mutating func next() -> Record? {
        let length = 46
        guard position + length <= bytes.count, isMark(0x0201_4B50, at: position) else { return nil }
        let nameLength = Int(number16(position + 28))
        let rest = nameLength + Int(number16(position + 30)) + Int(number16(position + 32))
        guard position + length + rest <= bytes.count else { return nil }
        let name = bytes[position + length..<position + length + nameLength]
        let record = Record(
            name: String(decoding: name, as: UTF8.self), compressedSize: Int(number32(position + 20)),
            size: Int(number32(position + 24)), method: number16(position + 10),
            isEncrypted: number16(position + 8) & 1 == 1, checksum: number32(position + 16),
            offset: Int(number32(position + 42)))
        position += length + rest
        return record
    }

    /// Where the content of an entry starts, behind its own head; none if there is no head.
    func contentStart(at offset: Int) -> Int? {
        let length = 30
        guard offset + length <= bytes.count, isMark(0x0403_4B50, at: offset) else { return nil }
        return offset + length + Int(number16(offset + 26)) + Int(number16(offset + 28))
    }

    private func isMark(_ mark: UInt32, at offset: Int) -> Bool { number32(offset) == mark }

    private func number16(_ offset: Int) -> UInt16 {
        UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
    }

    private func number32(_ offset: Int) -> UInt32 {
        UInt32(number16(offset)) | UInt32(number16(offset + 2)) << 16
    }
}
