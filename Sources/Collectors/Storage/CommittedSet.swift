/// Files that were collected together and are complete.
public struct CommittedSet: Codable, Hashable, Sendable {
    /// The list that they are of.
    public var stream: String
    /// The stream of collections that its files belong to, as the manifest names it.
    public var source: String
    /// The folder below the evidence folder.
    public var folder: String
    /// What was asked for, apart from the window.
    package var fingerprint: String
    /// The start of the window in microseconds UTC; none for how things are at the time.
    public var start: Int64?
    /// The end of the window.
    public var end: Int64?
    /// When the last answer came, in microseconds UTC.
    public var collectedAt: Int64
    /// When the server was last found to give the same, in microseconds UTC.
    public var checkedAt: Int64
    /// The record kinds that they give.
    public var kinds: [String]
    /// The files.
    public var files: [CollectedFile]

    /// The window.
    public var period: Range<Int64>? {
        guard let start, let end, start < end else { return nil }
        return start..<end
    }
}

/// A file with what a server answered.
public struct CollectedFile: Codable, Hashable, Sendable {
    /// The path below the evidence folder.
    public var path: String
    /// The SHA-256 digest of what was written.
    public var sha256: String
    /// The size in bytes.
    public var bytes: Int
    /// How many records the server gave.
    public var items: Int
}
