/// A ZIP file in memory, office documents included; ZIP64 too.
///
/// The central directory at the end says what is in it, as the specification wants it (APPNOTE 6.3, sections 4.3.12 to 4.3.16).
public struct ZipArchive: Sendable {
    /// The files, in the order of the directory; folders are left out.
    public let entries: [ArchiveEntry]
    private let bytes: [UInt8]
    private let places: [String: Int]

    /// Reads the directory.
    ///
    /// - Parameters:
    ///   - bytes: The whole archive.
    ///   - limits: What is refused.
    /// - Throws: Why there is no directory, or that it names too many files.
    public init(_ bytes: [UInt8], limits: ArchiveLimits = .standard) throws(ArchiveFault) {
        self.bytes = bytes
        guard let directory = ZipDirectory(bytes) else { throw .truncated }
        guard directory.count <= limits.maximumEntries else { throw .tooManyEntries(limit: limits.maximumEntries) }
        entries = try directory.entries()
        places = Dictionary(entries.enumerated().map { ($1.path, $0) }) { first, _ in first }
    }

    /// The first file of a path, or none.
    public subscript(path: String) -> ArchiveEntry? {
        places[path].map { entries[$0] }
    }

    /// Reads a file by its path as a whole.
    ///
    /// - Parameters:
    ///   - path: The path; a file that is not there is taken for damage.
    ///   - limit: The largest size of its content in bytes.
    /// - Throws: Why the content is not whole.
    /// - Returns: The content.
    public func read(_ path: String, limit: Int) throws(ArchiveFault) -> [UInt8] {
        guard let entry = self[path] else { throw .damaged }
        let result = content(of: entry, limit: limit)
        if let fault = result.fault { throw fault }
        return result.bytes
    }

    /// The first bytes of a file, for a look at what it is; nothing where it is not there or cannot be read.
    public func prefix(of path: String, count: Int) -> [UInt8] {
        self[path].map { content(of: $0, limit: count).bytes } ?? []
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - entry: The file.
    ///   - limit: The largest size of its content in bytes.
    /// - Returns: The content with the fault that ended it, if one did.
    public func content(of entry: ArchiveEntry, limit: Int) -> Decompressed {
        if entry.isEncrypted { return Decompressed(bytes: [], fault: .encrypted) }
        let part = bytes[entry.content]
        var result: Decompressed
        switch entry.method {
        case 0:
            let isOver = part.count > limit
            result = Decompressed(bytes: Array(part.prefix(limit)), fault: isOver ? .tooLarge(limit: limit) : nil)
        case 8: result = Deflate.inflate(part, limit: limit)
        case 93: result = Zstandard.decompress(part, limit: limit)
        default: return Decompressed(bytes: [], fault: .unsupportedMethod(entry.method))
        }
        if result.fault == nil, let checksum = entry.checksum, Deflate.crc32(result.bytes) != checksum {
            result.fault = .damaged
        }
        return result
    }
}
