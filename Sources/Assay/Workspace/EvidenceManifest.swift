public import Diagnostics
internal import Evidence

/// What is known about the files of an evidence folder, kept beside them in `manifest.yaml`: their digests, when and by what
/// they were collected, which period they cover, and which records they gave.
///
/// A file that the manifest names and that is gone or changed makes its record kinds incomplete: nothing can be demonstrated
/// with them, so that removing evidence never helps.
public struct EvidenceManifest: Hashable, Sendable {
    /// The entries, by path.
    public let entries: [Entry]
    /// What should have been collected and was not, by source and time.
    public let gaps: [Gap]
    /// Whether every entry could be read; if not, nobody knows what else should be there.
    public var isComplete: Bool

    /// The name of the manifest in its folder.
    public static let fileName = "manifest.yaml"

    /// Creates a manifest.
    public init(entries: [Entry] = [], gaps: [Gap] = [], isComplete: Bool = true) {
        self.entries = entries.sorted { $0.path < $1.path }
        self.gaps = gaps.sorted { ($0.source, $0.start) < ($1.source, $1.start) }
        self.isComplete = isComplete
    }

    /// What is known about one file.
    public struct Entry: Hashable, Sendable {
        /// The path below the folder of the manifest.
        public var path: String
        /// The SHA-256 digest; none if it was never taken.
        public var digest: String?
        /// The tool that produced it.
        public var tool: String?
        /// The stream of collections that it belongs to.
        public var source: String?
        /// Who or what collected it.
        public var collector: String?
        /// When it was collected, in microseconds UTC.
        public var collectedAt: Int64?
        /// The period that it covers, in microseconds UTC.
        public var period: Range<Int64>?
        /// The record kinds that it gives; `attestations` for files with statements of people.
        ///
        /// Empty if it gives none; none if that is not known, so that its loss makes everything incomplete.
        public var records: [String]?
        /// How many records the tool gave when it was collected; none if that is not known.
        ///
        /// 0 says that it was asked and had nothing, so that a file without records is no loss.
        public var items: Int?
        /// The mapping that reads it, where its format needs one.
        public var mapping: String?
        /// Where the entry stands.
        public var location: SourceLocation

        /// Creates an entry.
        public init(
            path: String, digest: String? = nil, tool: String? = nil, source: String? = nil, collector: String? = nil,
            collectedAt: Int64? = nil, period: Range<Int64>? = nil, records: [String]? = nil, items: Int? = nil,
            mapping: String? = nil, location: SourceLocation
        ) {
            self.path = path
            self.digest = digest
            self.tool = tool
            self.source = source
            self.collector = collector
            self.collectedAt = collectedAt
            self.period = period
            self.records = records
            self.items = items
            self.mapping = mapping
            self.location = location
        }
    }

    /// Something that should have been collected and was not.
    public struct Gap: Hashable, Sendable {
        /// The stream of collections that it belongs to.
        public var source: String
        /// The record kinds that it would have given.
        public var records: [String]
        /// The period that is missing, in microseconds UTC; none for how things were.
        public var period: Range<Int64>?
        /// When it was noticed, in microseconds UTC.
        public var noticedAt: Int64
        /// Why.
        public var reason: LocalizedText
        /// Where it stands.
        public var location: SourceLocation

        /// Creates a gap.
        public init(
            source: String, records: [String], period: Range<Int64>?, noticedAt: Int64, reason: LocalizedText,
            location: SourceLocation
        ) {
            self.source = source
            self.records = records
            self.period = period
            self.noticedAt = noticedAt
            self.reason = reason
            self.location = location
        }

        /// From when on the gap matters: an assessment as of an earlier date does not need what is missing.
        public var start: Int64 { period?.lowerBound ?? noticedAt }
    }

    /// The entry of a path.
    public func entry(for path: String) -> Entry? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = low + (high - low) / 2
            if entries[middle].path < path { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].path == path ? entries[low] : nil
    }
}
