internal import Adapters
internal import Archives

/// The files in an archive of any kind, in the order of their paths; hidden ones are left out as in a folder.
struct PackedFiles {
    /// The files.
    let entries: [ArchiveEntry]
    /// Why the list is not whole; none if it is.
    private(set) var fault: ArchiveFault?
    private let source: Source

    private enum Source {
        case zip(ZipArchive)
        case tar(TarArchive)
    }

    /// Lists the files.
    init(_ bytes: [UInt8], _ kind: ArchiveKind, limits: ArchiveLimits) throws(ArchiveFault) {
        let found: [ArchiveEntry]
        switch kind {
        case .zip:
            let archive = try ZipArchive(bytes, limits: limits)
            (source, found) = (.zip(archive), archive.entries)
        case .tar:
            let archive = TarArchive(bytes, limits: limits)
            (source, found) = (.tar(archive), archive.entries)
            fault = archive.fault
        case .gzip, .zstandard, .xz, .bzip2, .sevenZip: throw .unsupportedMethod(-1)
        }
        entries = found.filter { !Self.isHidden($0.path) }.sorted { $0.path < $1.path }
    }

    /// The content of a file.
    func content(of entry: ArchiveEntry, limit: Int) -> (bytes: [UInt8], fault: ArchiveFault?) {
        switch source {
        case .zip(let archive):
            let result = archive.content(of: entry, limit: limit)
            return (result.bytes, result.fault)
        case .tar(let archive):
            guard entry.size <= limit else { return ([], .tooLarge(limit: limit)) }
            return (archive.content(of: entry), nil)
        }
    }

    private static func isHidden(_ path: String) -> Bool {
        path.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
    }
}
