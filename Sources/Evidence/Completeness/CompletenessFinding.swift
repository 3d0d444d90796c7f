public import Diagnostics

/// A sign that records are missing from the evidence.
///
/// Records that speak against a subject, taken out of an export, would make its figures better; a finding says where that may
/// have happened. It changes no level by itself: people look at it and decide.
public struct CompletenessFinding: Hashable, Sendable {
    /// Which check found it.
    public var check: Check
    /// How serious it is: a warning should be cleared up, a note has an everyday explanation most of the time.
    public var severity: Diagnostic.Severity
    /// The record kind of which records seem to be missing.
    public var kind: String
    /// The subjects whose figures may be touched, sorted; empty means the evidence as a whole.
    public var subjects: [String]
    /// How many months, numbers, files or records it is about.
    public var count: Int
    /// What was found, in one line.
    public var summary: LocalizedText
    /// What it may mean, the harmless explanation too.
    public var meaning: LocalizedText
    /// What to do about it.
    public var advice: LocalizedText
    /// The first few of what it is about.
    public var examples: [Example]

    /// Creates a finding.
    public init(
        _ check: Check, _ severity: Diagnostic.Severity, kind: String, subjects: [String], count: Int,
        summary: LocalizedText, meaning: LocalizedText, advice: LocalizedText, examples: [Example]
    ) {
        self.check = check
        self.severity = severity
        self.kind = kind
        self.subjects = subjects
        self.count = count
        self.summary = summary
        self.meaning = meaning
        self.advice = advice
        self.examples = examples
    }

    /// The stable name of the check, as diagnostics have one: `completeness.empty-months`.
    public var id: String { "completeness.\(check.rawValue)" }

    /// Whether the finding is about a subject, or about the evidence as a whole.
    public func concerns(_ subject: String) -> Bool {
        subjects.isEmpty || subjects.contains(subject)
    }

    /// What is checked.
    public enum Check: String, CaseIterable, Hashable, Sendable {
        /// A calendar month without a single record in a stream that has several in each month beside it.
        case emptyMonths = "empty-months"
        /// Numbers that a sequence of identifiers leaves out.
        case missingNumbers = "missing-numbers"
        /// A file with exactly as many records as a page holds.
        case pageSize = "page-size"
        /// A file that says itself that there is more.
        case furtherPages = "further-pages"
        /// An incident that alerts name and no incident record has.
        case alertedIncidents = "alerted-incidents"
        /// An incident that was reviewed and no incident record has.
        case reviewedIncidents = "reviewed-incidents"
        /// A change that an incident names and no change record has.
        case causingChanges = "causing-changes"
        /// A change that says it caused an incident, without any incident that fits.
        case harmfulChanges = "harmful-changes"
        /// A major incident of a status page without an incident ticket at the time.
        case announcedIncidents = "announced-incidents"
    }

    /// One of the things that a finding is about.
    public struct Example: Hashable, Sendable {
        /// What names it: a month, a number, a file.
        public var label: String
        /// The piece of evidence that shows it, as an index into the evidence list; none where no single one does.
        public var evidence: UInt32?
        /// The line or record number in that piece, counted from 1; none for the piece as a whole.
        public var position: UInt32?

        /// Creates an example.
        public init(label: String, evidence: UInt32? = nil, position: UInt32? = nil) {
            self.label = label
            self.evidence = evidence
            self.position = position
        }
    }
}

extension CompletenessFinding {
    /// Orders by severity, worst first, then by check, kind and text, so that nothing depends on how findings were made.
    static func precedes(_ left: CompletenessFinding, _ right: CompletenessFinding) -> Bool {
        if left.severity != right.severity { return left.severity > right.severity }
        let checks = Check.allCases
        let places = (checks.firstIndex(of: left.check) ?? 0, checks.firstIndex(of: right.check) ?? 0)
        if places.0 != places.1 { return places.0 < places.1 }
        if left.kind != right.kind { return left.kind < right.kind }
        if left.subjects != right.subjects { return left.subjects.lexicographicallyPrecedes(right.subjects) }
        return left.summary.en < right.summary.en
    }
}
