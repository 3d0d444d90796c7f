public import Collectors
internal import Diagnostics
public import Evidence

/// What `assay.yaml` says: the rubric, the subjects, and where evidence, mappings and attestations lie.
public struct WorkspaceConfiguration: Hashable, Sendable {
    /// The rubric: the identifier of one that is shipped, or a folder.
    public var rubric: String
    /// The distance from UTC for times that are written without one.
    public var zone: TimeZoneOffset
    /// The subjects, systems and what is above them.
    public var subjects: [Subject]
    /// Folders or files with evidence, relative to `assay.yaml`.
    public var evidence: [String]
    /// Folders or files with mappings.
    public var mappings: [String]
    /// Folders or files with attestations.
    public var attestations: [String]

    /// Where evidence is collected from.
    public var sources: [SourceDeclaration]
    /// What is taken out of what is collected.
    public var redaction: RedactionOptions

    /// The name of the configuration file.
    public static let fileName = "assay.yaml"

    /// Creates a configuration.
    public init(
        rubric: String = "sre-caict-style", zone: TimeZoneOffset = .utc, subjects: [Subject] = [],
        evidence: [String] = ["evidence"], mappings: [String] = [], attestations: [String] = [],
        sources: [SourceDeclaration] = [], redaction: RedactionOptions = RedactionOptions()
    ) {
        self.rubric = rubric
        self.zone = zone
        self.subjects = subjects
        self.evidence = evidence
        self.mappings = mappings
        self.attestations = attestations
        self.sources = sources
        self.redaction = redaction
    }
}
