/// A tar file in memory: ustar, with the long names of GNU and of POSIX (pax).
public struct TarArchive: Sendable {
    /// The files, in their order; folders, links and devices are left out.
    public private(set) var entries: [ArchiveEntry] = []
    /// Why the list is not whole; none if it is.
    public private(set) var fault: ArchiveFault?
    private let bytes: [UInt8]

    /// Reads all headers.
    ///
    /// - Parameters:
    ///   - bytes: The whole archive.
    ///   - limits: What is refused.
    public init(_ bytes: [UInt8], limits: ArchiveLimits = .standard) {
        self.bytes = bytes
        var place = 0
        var longName: String?
        while place + Self.block <= bytes.count {
            guard let header = Header(bytes[place..<place + Self.block]) else {
                if bytes[place..<place + Self.block].contains(where: { $0 != 0 }) { fault = .damaged }
                return
            }
            let start = place + Self.block
            guard header.size <= bytes.count - start else {
                fault = .truncated
                return
            }
            let content = start..<start + header.size
            place = start + (header.size + Self.block - 1) / Self.block * Self.block
            switch header.kind {
            case UInt8(ascii: "L"): longName = Self.text(bytes[content])
            case UInt8(ascii: "x"): longName = Self.path(inRecords: bytes[content]) ?? longName
            case UInt8(ascii: "g"): continue
            case UInt8(ascii: "0"), 0, UInt8(ascii: "7"):
                guard entries.count < limits.maximumEntries else {
                    fault = .tooManyEntries(limit: limits.maximumEntries)
                    return
                }
                let path = longName ?? header.path
                longName = nil
                if path.hasSuffix("/") { continue }
                entries.append(ArchiveEntry(path: path, size: header.size, content: content))
            default: longName = nil
            }
        }
        if place > bytes.count || bytes.count % Self.block != 0 { fault = .truncated }
    }

    /// The content of a file.
    public func content(of entry: ArchiveEntry) -> [UInt8] {
        Array(bytes[entry.content])
    }

    private static let block = 512

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        ArchiveEntry.path(bytes.prefix { $0 != 0 })
    }

    /// The value of `path` among records such as `21 path=some/file\n`, whose number is the length of the record.
    private static func path(inRecords bytes: ArraySlice<UInt8>) -> String? {
        var rest = bytes
        while let blank = rest.firstIndex(of: UInt8(ascii: " ")),
            let length = Int(String(decoding: rest[rest.startIndex..<blank], as: UTF8.self)),
            length > blank - rest.startIndex, length <= rest.count
        {
            let record = rest[blank + 1..<rest.startIndex + length].dropLast()
            if record.starts(with: "path=".utf8) { return ArchiveEntry.path(record.dropFirst(5)) }
            rest = rest.dropFirst(length)
        }
        return nil
    }

    /// A block that says what follows.
    private struct Header {
        let path: String
        let size: Int
        let kind: UInt8

        /// Reads a block; none if its checksum does not fit.
        init?(_ block: ArraySlice<UInt8>) {
            let bytes = Array(block)
            // The checksum is taken with blanks in its own place.
            let sum = bytes.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element)) }
            guard Self.octal(bytes[148..<156]) == sum, let size = Self.number(bytes[124..<136]), size >= 0 else {
                return nil
            }
            self.size = size
            kind = bytes[156]
            let name = TarArchive.text(bytes[0..<100])
            let isPOSIX = bytes[257..<263].elementsEqual("ustar\0".utf8)
            let prefix = isPOSIX ? TarArchive.text(bytes[345..<500]) : ""
            path = prefix.isEmpty ? name : prefix + "/" + name
        }

        /// A size: octal digits, or a binary number whose first bit is set (GNU).
        private static func number(_ field: ArraySlice<UInt8>) -> Int? {
            guard let first = field.first, first & 0x80 != 0 else { return octal(field) }
            guard first == 0x80 else { return nil }
            var value: UInt64 = 0
            for byte in field.dropFirst() {
                guard value < 1 << 54 else { return nil }
                value = value << 8 | UInt64(byte)
            }
            return Int(exactly: value)
        }

        private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
            let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != 0 }
            return digits.isEmpty ? 0 : Int(String(decoding: digits, as: UTF8.self), radix: 8)
        }
    }
}
