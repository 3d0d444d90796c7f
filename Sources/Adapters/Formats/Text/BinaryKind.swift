/// A container of other files, which is opened elsewhere.
public enum ArchiveKind: String, Hashable, Sendable, CaseIterable {
    /// A ZIP file; office documents such as XLSX are ZIP files too.
    case zip
    /// A gzip stream.
    case gzip
    /// A tar file.
    case tar
    /// A Zstandard stream.
    case zstandard
    /// An xz stream.
    case xz
    /// A bzip2 stream.
    case bzip2
    /// A 7-Zip file.
    case sevenZip = "7z"
}

/// Content that is no text and that no adapter reads.
public enum BinaryKind: String, Hashable, Sendable, CaseIterable {
    /// A PDF document.
    case pdf = "PDF document"
    /// A PNG image.
    case png = "PNG image"
    /// A JPEG image.
    case jpeg = "JPEG image"
    /// A GIF image.
    case gif = "GIF image"
    /// An SQLite database.
    case sqlite = "SQLite database"
    /// An Office document from before 2007, such as XLS.
    case office = "Office 97 document"
    /// A program or library.
    case program = "program"
    /// A Parquet, Avro or ORC file.
    case columns = "Parquet, Avro or ORC file"
    /// Text in UTF-32.
    case utf32 = "UTF-32 text"
    /// Something else that holds NUL or many control characters.
    case unknown = "binary data"
}

/// The first bytes that file formats are known by.
enum MagicNumber {
    /// The archive that bytes are.
    static func archive(_ bytes: [UInt8]) -> ArchiveKind? {
        if let match = archives.first(where: { bytes.starts(with: $0.magic) }) { return match.kind }
        let isTar = bytes.count > 262 && bytes[257..<262].elementsEqual("ustar".utf8)
        return isTar ? .tar : nil
    }

    /// The binary format that bytes are.
    static func binary(_ bytes: [UInt8]) -> BinaryKind? {
        binaries.first { bytes.starts(with: $0.magic) }?.kind
    }

    private static let archives: [(magic: [UInt8], kind: ArchiveKind)] = [
        ([0x50, 0x4B, 0x03, 0x04], .zip),
        ([0x50, 0x4B, 0x05, 0x06], .zip),
        ([0x50, 0x4B, 0x07, 0x08], .zip),
        ([0x1F, 0x8B], .gzip),
        ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz),
        ([0x42, 0x5A, 0x68, 0x31, 0x31, 0x41, 0x59, 0x26], .bzip2),
        ([0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26], .bzip2),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    ]

    private static let binaries: [(magic: [UInt8], kind: BinaryKind)] = [
        (Array("%PDF-".utf8), .pdf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
        ([0xFF, 0xD8, 0xFF], .jpeg),
        (Array("GIF87a".utf8), .gif),
        (Array("GIF89a".utf8), .gif),
        (Array("SQLite format 3\0".utf8), .sqlite),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .office),
        ([0x7F, 0x45, 0x4C, 0x46], .program),
        (Array("PAR1".utf8), .columns),
        (Array("Obj\u{1}".utf8), .columns),
        ([0x00, 0x00, 0xFE, 0xFF], .utf32),
        ([0xFF, 0xFE, 0x00, 0x00], .utf32),
    ]
}
