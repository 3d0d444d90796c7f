public import Diagnostics
public import Evidence

/// Everything that was read from evidence folders, before any as-of date.
public struct EvidenceCollection: Sendable {
    /// The files, in the order of their paths.
    public var files: [IngestedFile] = []
    /// The pieces of evidence; rows refer to them by index.
    public var evidence: [EvidenceItem] = []
    /// The rows, one builder for each record kind.
    public var tables: [TableBuilder] = []
    /// The statements of people.
    public var attestations: [Attestation] = []
    /// Record kinds with known gaps, and why; `attestations` among them.
    public var incomplete: [String: LocalizedText] = [:]
    /// What was noticed.
    public var diagnostics: [Diagnostic] = []

    /// The records as they were at a date.
    ///
    /// - Parameters:
    ///   - asOf: The as-of date in microseconds UTC.
    ///   - subjects: The subjects that records belong to.
    /// - Returns: What an assessor needs.
    public func input(asOf: Int64, subjects: [Subject]) -> Assessor.Input {
        var found: [Diagnostic] = []
        let records = RecordAssembler(builders: tables, evidence: evidence, subjects: subjects)
            .recordSet(asOf: asOf, incomplete: incomplete, reporting: &found)
        return Assessor.Input(records: records, attestations: attestations, diagnostics: diagnostics + found)
    }
}

/// What became of one file.
public struct IngestedFile: Hashable, Sendable {
    /// The path as the user knows it.
    public var path: String
    /// The size in bytes.
    public var size: Int
    /// The SHA-256 digest; none if the file could not be read.
    public var digest: String?
    /// What it was recognised as.
    public var detection: Detection
    /// How many records of which kinds it gave.
    public var records: [EvidenceItem.RecordCount]

    /// What a file was recognised as.
    public enum Detection: Hashable, Sendable {
        /// A tool format, how surely, and why.
        case format(id: String, tool: String, confidence: String, reason: LocalizedText)
        /// Statements of people.
        case attestations
        /// The manifest of the folder.
        case manifest
        /// Several formats, equally likely.
        case ambiguous([String])
        /// Nothing that is known.
        case unknown
        /// It could not be read or decoded.
        case unreadable
    }
}
