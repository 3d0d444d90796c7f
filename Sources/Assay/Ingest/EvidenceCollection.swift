public import Adapters
public import Diagnostics
public import Evidence
internal import Store

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
    /// What should have been collected and was not.
    public var gaps: [EvidenceManifest.Gap] = []
    /// What was noticed.
    public var diagnostics: [Diagnostic] = []

    /// The records as they were at a date.
    ///
    /// - Parameters:
    ///   - asOf: The as-of date in microseconds UTC.
    ///   - subjects: The subjects that records belong to.
    ///   - zone: The calendar in which months are counted.
    /// - Returns: What an assessor needs.
    public func input(asOf: Int64, subjects: [Subject], zone: TimeZoneOffset = .utc) -> Assessor.Input {
        var found: [Diagnostic] = []
        var incomplete = incomplete
        for gap in gaps where gap.start < asOf {
            found.append(.gap(gap))
            for kind in gap.records where incomplete[kind] == nil { incomplete[kind] = gap.reason }
        }
        let records = RecordAssembler(builders: tables, evidence: evidence, subjects: subjects)
            .recordSet(asOf: asOf, incomplete: incomplete, reporting: &found)
        found += strangers(among: subjects.map(\.id))
        let findings = CompletenessCheck(records: records, diagnostics: diagnostics, zoneOffset: zone.seconds)
            .findings()
        return Assessor.Input(
            records: records, attestations: attestations, diagnostics: diagnostics + found, findings: findings)
    }

    /// Statements about subjects that nobody knows, one for each name: a slip of the pen must not make them vanish.
    private func strangers(among known: [String]) -> [Diagnostic] {
        var seen = Set(known)
        return attestations.filter { seen.insert($0.subject).inserted }.map { attestation in
            Diagnostic(
                .error, id: "attestation.unknown-subject",
                LocalizedText(
                    en: "there is no subject '\(attestation.subject)'; statements about it have no effect",
                    zh: "没有名为“\(attestation.subject)”的评估对象，相关陈述无效"),
                at: attestation.location,
                fixes: Spelling.fix(for: attestation.subject, among: known) + [
                    LocalizedText(en: "correct it, or add it to assay.yaml", zh: "请更正，或在 assay.yaml 中补充")
                ])
        }
    }
}

/// What became of one file.
public struct IngestedFile: Hashable, Sendable {
    /// The path as the user knows it.
    public var path: String
    /// The folder that it was found in, as it was named.
    public var folder: String
    /// The path below that folder.
    public var relativePath: String
    /// The size in bytes.
    public var size: Int
    /// The SHA-256 digest; none if the file could not be read.
    public var digest: String?
    /// What it was recognised as.
    public var detection: Detection
    /// How many records of which kinds it gave; an archive, all that its files gave.
    public var records: [EvidenceItem.RecordCount]
    /// Whether it is inside of an archive, which is in the list too.
    public var isPacked = false

    /// What a file was recognised as.
    public enum Detection: Hashable, Sendable {
        /// A tool format, how surely, and why.
        case format(id: String, tool: String, confidence: Recognition.Confidence, reason: LocalizedText)
        /// Statements of people.
        case attestations
        /// The manifest of the folder.
        case manifest
        /// An archive that was read through, and how many files there are in it.
        case archive(ArchiveKind, files: Int)
        /// Several formats, equally likely.
        case ambiguous([String])
        /// An answer of a tool that had nothing, as the manifest says.
        case empty
        /// Nothing that is known.
        case unknown
        /// It could not be read or decoded.
        case unreadable
    }
}

extension IngestedFile {
    init(folder: String, input: InputFolder.File, detection: Detection) {
        self.init(
            path: input.name, folder: folder, relativePath: input.file.relativePath, size: input.file.size, digest: nil,
            detection: detection, records: [])
    }
}
