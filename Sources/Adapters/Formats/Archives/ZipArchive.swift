/// A ZIP file: lists its entries, and reads one of them at a time.
///
/// Entries are found by the directory at the end of the file. Nothing is written anywhere, and names are only compared, so that a name
/// such as `../x` does no harm. Encrypted entries, ZIP64 and methods other than stored and DEFLATE are refused.
package struct ZipArchive: Sendable {
    /// A file in the archive.
    package struct Entry: Hashable, Sendable {
        /// The name with its folders, separated by `/`.
        package let name: String
        /// The size in the archive, in bytes.
        package let compressedSize: Int
        /// The size that it is said to have, in bytes.
        package let size: Int
        fileprivate let method: UInt16
        fileprivate let isEncrypted: Bool
        fileprivate let checksum: UInt32
        fileprivate let offset: Int

        /// Whether it is a folder.
        package var isFolder: Bool { name.hasSuffix("/") }
    }

    /// What is refused.
    package struct Limits: Hashable, Sendable {
        /// The largest number of entries.
        package var entries = 10_000
        /// The largest size of one entry in bytes.
        package var entrySize = 256 << 20
        /// How many times larger than its compressed form an entry of more than a megabyte may be.
        package var ratio = 200

        /// What office documents stay within.
        package static let standard = Limits()

        /// Creates these limits.
        package init() {}
    }

    /// Why an archive or an entry could not be read.
    package enum Fault: Error, Hashable {
        /// There is no directory at the end of the file, or it is broken.
        case noDirectory
        /// There are more entries than allowed.
        case tooManyEntries
        /// There is no entry of that name.
        case noEntry
        /// The entry is encrypted.
        case encrypted
        /// The entry is compressed with something else than DEFLATE.
        case unknownMethod
        /// The entry is larger than allowed, or far larger than its compressed form.
        case tooLarge
        /// The entry is cut or broken, or its check sum is wrong.
        case broken
    }

    /// The files in it, in the order of the directory.
    package let entries: [Entry]
    private let bytes: [UInt8]
    private let limits: Limits
    private let places: [String: Int]

    /// Reads the directory of an archive.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - limits: What is refused.
    /// - Throws: Why there is no directory.
    package init(_ bytes: [UInt8], limits: Limits = .standard) throws(Fault) {
        var directory = ZipDirectory(bytes)
        guard let (count, start) = directory.find() else { throw .noDirectory }
        guard count <= limits.entries else { throw .tooManyEntries }
        var entries: [Entry] = []
        directory.position = start
        for _ in 0..<count {
            guard let record = directory.next() else { throw .noDirectory }
            entries.append(
                Entry(
                    name: record.name, compressedSize: record.compressedSize, size: record.size, method: record.method,
                    isEncrypted: record.isEncrypted, checksum: record.checksum, offset: record.offset))
        }
        self.bytes = bytes
        self.limits = limits
        self.entries = entries
        places = Dictionary(entries.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    /// The entry of a name; of equal names the first.
    package subscript(name: String) -> Entry? { places[name].map { entries[$0] } }

    /// The bytes of an entry.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - limit: How many bytes it may have; the limit of the archive counts too.
    /// - Throws: Why it could not be read.
    /// - Returns: All its bytes; never a part of them.
    package func read(_ name: String, limit: Int = .max) throws(Fault) -> [UInt8] {
        guard let entry = self[name] else { throw .noEntry }
        if entry.isEncrypted { throw .encrypted }
        let limit = min(limit, limits.entrySize)
        guard entry.size <= limit else { throw .tooLarge }
        if entry.size > 1 << 20, entry.size / limits.ratio > max(entry.compressedSize, 1) { throw .tooLarge }
        guard let start = ZipDirectory(bytes).contentStart(at: entry.offset), start <= bytes.count,
            entry.compressedSize <= bytes.count - start
        else { throw .broken }
        let content = bytes[start..<start + entry.compressedSize]
        let result: [UInt8]
        switch entry.method {
        case 0: result = Array(content)
        case 8:
            do throws(Inflate.Fault) {
                // The size in the directory is a claim: no more than it is unpacked.
                result = try Inflate.decompress(content, limit: entry.size, expecting: entry.size)
            } catch {
                throw .broken
            }
        default: throw .unknownMethod
        }
        guard result.count == entry.size, CRC32.checksum(result) == entry.checksum else { throw .broken }
        return result
    }

    /// The first bytes of an entry, for recognition; nothing if it cannot be read.
    package func prefix(of name: String, count: Int) -> [UInt8] {
        guard let entry = self[name], !entry.isEncrypted,
            let start = ZipDirectory(bytes).contentStart(at: entry.offset),
            start <= bytes.count, entry.compressedSize <= bytes.count - start
        else { return [] }
        let content = bytes[start..<start + entry.compressedSize]
        switch entry.method {
        case 0: return Array(content.prefix(count))
        case 8: return Inflate.prefix(of: content, count: count)
        default: return []
        }
    }
}
