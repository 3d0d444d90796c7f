public import Diagnostics
public import Evidence
public import Indicators
public import Rubric

/// A finished assessment of one subject: everything that a report shows, and everything needed to compute it again.
public struct Assessment: Sendable {
    /// The rubric, as it was.
    public var rubric: Rubric
    /// The SHA-256 digest of the rubric's files.
    public var rubricDigest: String
    /// The as-of date in microseconds UTC.
    public var asOf: Int64
    /// How far east of UTC dates are shown to people, in seconds; nothing is computed from it.
    public var zoneOffset = 0
    /// The levels of items, domains and tracks.
    public var result: SubjectResult
    /// The figures that are shown year on year, in the order of the rubric.
    public var outcomes: [Measurement]
    /// The way of each track to its next level.
    public var paths: [Path]
    /// The pieces of evidence, by path; measurements refer to them by index.
    public var evidence: [EvidenceItem]
    /// Records that were left out before anything was measured, by kind and reason.
    public var exclusions: [RecordSet.Exclusion]
    /// Record kinds whose evidence is known to be incomplete, and why; by kind.
    public var incomplete: [String: LocalizedText]
    /// Names of services that lead to no subject, with the records that were left out for that; by name.
    public var unresolved: [UnresolvedService]
    /// Signs that records of this subject are missing from the evidence, the most serious first.
    public var findings: [CompletenessFinding]
    /// What was noticed on the way, in order of place.
    public var diagnostics: [Diagnostic]
    /// What was assumed instead of measured; if it is not empty, everything here is hypothetical.
    public var hypotheses: [LocalizedText]
    /// The version of Assay that computed it.
    public var toolVersion: String

    /// Creates an assessment.
    public init(
        rubric: Rubric, rubricDigest: String, asOf: Int64, result: SubjectResult, outcomes: [Measurement],
        paths: [Path], evidence: [EvidenceItem], exclusions: [RecordSet.Exclusion],
        incomplete: [String: LocalizedText], unresolved: [UnresolvedService] = [],
        findings: [CompletenessFinding] = [], diagnostics: [Diagnostic], hypotheses: [LocalizedText] = [],
        toolVersion: String
    ) {
        self.rubric = rubric
        self.rubricDigest = rubricDigest
        self.asOf = asOf
        self.result = result
        self.outcomes = outcomes
        self.paths = paths
        self.evidence = evidence
        self.exclusions = exclusions
        self.incomplete = incomplete
        self.unresolved = unresolved
        self.findings = findings
        self.diagnostics = diagnostics
        self.hypotheses = hypotheses
        self.toolVersion = toolVersion
    }

    /// The way of a track to a level.
    public struct Path: Hashable, Sendable {
        /// The track.
        public var track: Identifier<Track>
        /// The level that it leads to.
        public var target: Level
        /// The steps, least effort first.
        public var steps: [Step]

        /// Creates a path.
        public init(track: Identifier<Track>, target: Level, steps: [Step]) {
            self.track = track
            self.target = target
            self.steps = steps
        }
    }

    /// Whether anything was assumed instead of measured.
    public var isHypothetical: Bool { !hypotheses.isEmpty }
}
