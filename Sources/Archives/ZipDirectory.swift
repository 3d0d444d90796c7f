/// The directory at the end of a ZIP file.
struct ZipDirectory {
    /// How many files and folders it says that there are.
    let count: Int
    private let start: Int
    private let bytes: [UInt8]
    private let numbers: LittleEndian

    /// Finds the directory; none if the end of the archive is missing.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        numbers = LittleEndian(bytes)
        guard let end = Self.end(of: bytes, numbers), let count = numbers.short(end + 10),
            let start = numbers.word(end + 16)
        else { return nil }
        guard count == 0xFFFF || start == 0xFFFF_FFFF else {
            (self.count, self.start) = (count, start)
            return
        }
        // ZIP64: a locator of 20 bytes comes before the end record.
        guard numbers.word(end - 20) == 0x0706_4B50, let place = numbers.long(end - 12),
            numbers.word(place) == 0x0606_4B50, let longCount = numbers.long(place + 32),
            let longStart = numbers.long(place + 48)
        else { return nil }
        (self.count, self.start) = (longCount, longStart)
    }

    /// The end record is the last one whose comment reaches to the end of the file.
    private static func end(of bytes: [UInt8], _ numbers: LittleEndian) -> Int? {
        guard bytes.count >= 22 else { return nil }
        for place in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xFFFF), by: -1)
        where bytes[place] == 0x50 && numbers.word(place) == 0x0605_4B50 {
            if let comment = numbers.short(place + 20), place + 22 + comment == bytes.count { return place }
        }
        return nil
    }

    /// The files of the directory.
    func entries() throws(ArchiveFault) -> [ArchiveEntry] {
        var entries: [ArchiveEntry] = []
        var place = start
        for _ in 0..<count {
            guard numbers.word(place) == 0x0201_4B50, let flags = numbers.short(place + 8),
                let method = numbers.short(place + 10), let checksum = numbers.word(place + 16),
                let nameLength = numbers.short(place + 28), let extraLength = numbers.short(place + 30),
                let commentLength = numbers.short(place + 32), let sizes = sizes(place, nameLength, extraLength),
                place + 46 + nameLength <= bytes.count
            else { throw .damaged }
            let name = bytes[place + 46..<place + 46 + nameLength]
            place += 46 + nameLength + extraLength + commentLength
            if name.last == UInt8(ascii: "/") { continue }
            guard let content = content(sizes) else { throw .truncated }
            entries.append(
                ArchiveEntry(
                    path: ArchiveEntry.path(name), size: sizes.full, content: content, method: method,
                    isEncrypted: flags & 1 != 0, checksum: UInt32(truncatingIfNeeded: checksum)))
        }
        return entries
    }

    private struct Sizes {
        var compressed: Int
        var full: Int
        var header: Int
    }

    /// The sizes of a file and the place of its header; those that do not fit into 4 bytes stand in an extra field.
    private func sizes(_ place: Int, _ nameLength: Int, _ extraLength: Int) -> Sizes? {
        guard let compressed = numbers.word(place + 20), let full = numbers.word(place + 24),
            let header = numbers.word(place + 42)
        else { return nil }
        var sizes = Sizes(compressed: compressed, full: full, header: header)
        var field = place + 46 + nameLength
        let end = field + extraLength
        while field + 4 <= end, let id = numbers.short(field), let length = numbers.short(field + 2) {
            if id == 1 {
                var value = field + 4
                for part in [\Sizes.full, \Sizes.compressed, \Sizes.header] where sizes[keyPath: part] == 0xFFFF_FFFF {
                    guard let long = numbers.long(value) else { return nil }
                    sizes[keyPath: part] = long
                    value += 8
                }
            }
            field += 4 + length
        }
        return sizes
    }

    /// Where the content stands: behind the local header, whose name and extra field may be of other lengths.
    private func content(_ sizes: Sizes) -> Range<Int>? {
        guard numbers.word(sizes.header) == 0x0403_4B50, let nameLength = numbers.short(sizes.header + 26),
            let extraLength = numbers.short(sizes.header + 28)
        else { return nil }
        let start = sizes.header + 30 + nameLength + extraLength
        guard sizes.compressed <= bytes.count - start else { return nil }
        return start..<start + sizes.compressed
    }
}
