/// Why an archive, or a part of it, could not be opened.
public enum ArchiveFault: Error, Hashable, Sendable {
    /// The bytes end before the content does.
    case truncated
    /// The bytes are no archive of this kind, or a checksum does not fit.
    case damaged
    /// The content is larger than is taken, as with archives that are made to fill the memory.
    case tooLarge(limit: Int)
    /// There are more files than are taken.
    case tooManyEntries(limit: Int)
    /// A password is needed.
    case encrypted
    /// The method of compression is not known.
    case unsupportedMethod(Int)
}

/// What is refused before it takes time or memory.
public struct ArchiveLimits: Hashable, Sendable {
    /// The largest sum of the contents of all files, in bytes.
    public var maximumBytes: Int
    /// The largest number of files.
    public var maximumEntries: Int
    /// How many times larger than the archive its content may be; small contents are taken whatever the ratio.
    public var maximumRatio: Int

    /// Creates limits.
    public init(maximumBytes: Int, maximumEntries: Int, maximumRatio: Int) {
        self.maximumBytes = maximumBytes
        self.maximumEntries = maximumEntries
        self.maximumRatio = maximumRatio
    }

    /// 2 GiB, 20,000 files, and a ratio of 200: logs and JSON of machines reach 100, while Deflate itself ends at 1032.
    public static let standard = ArchiveLimits(
        maximumBytes: 2 << 30 - 1, maximumEntries: 20_000, maximumRatio: 200)

    /// How much may come out of some bytes.
    public func budget(for size: Int) -> Int {
        let scaled = size.multipliedReportingOverflow(by: maximumRatio)
        return min(maximumBytes, max(Self.freeBytes, scaled.overflow ? .max : scaled.partialValue))
    }

    /// Contents up to 16 MiB are no threat.
    private static let freeBytes = 16 << 20
}
