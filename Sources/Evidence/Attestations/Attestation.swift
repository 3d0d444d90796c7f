public import Diagnostics

/// What a person states: a rating of a practice, or a decision about an item.
///
/// It stands beside machine results and never replaces one.
public struct Attestation: Hashable, Sendable {
    /// The subject it is about.
    public var subject: String
    /// The item it is about.
    public var item: String
    /// What is stated.
    public var statement: Statement
    /// Who states it.
    public var author: String
    /// In which role: self-assessment by the team, or an assessor.
    public var role: Role
    /// When it was stated, in microseconds UTC.
    public var statedAt: Int64
    /// When it stops to hold, in microseconds UTC.
    public var expiresAt: Int64?
    /// Why.
    public var reason: String?
    /// The kinds of evidence that were seen, by the names that the rubric gives them.
    public var evidenceKinds: [String]
    /// The evidence that was seen: paths, document numbers, digests.
    public var evidence: [String]
    /// Where it is written.
    public var location: SourceLocation

    /// Creates an attestation.
    public init(
        subject: String, item: String, statement: Statement, author: String, role: Role, statedAt: Int64,
        expiresAt: Int64? = nil, reason: String? = nil, evidenceKinds: [String] = [], evidence: [String] = [],
        location: SourceLocation
    ) {
        self.subject = subject
        self.item = item
        self.statement = statement
        self.author = author
        self.role = role
        self.statedAt = statedAt
        self.expiresAt = expiresAt
        self.reason = reason
        self.evidenceKinds = evidenceKinds
        self.evidence = evidence
        self.location = location
    }

    /// What a person states about an item.
    public enum Statement: Hashable, Sendable {
        /// A practice is achieved to a degree.
        case rating(practice: String, Rating)
        /// The item does not apply to the subject.
        case notApplicable
        /// A criterion (practice or indicator) is waived for a time; it is not thereby met.
        case waiver(criterion: String)
        /// No machine can measure the item here; the ratings decide up to a cap.
        case unmeasurable
        /// The activity is not performed at all.
        case notPerformed
    }

    /// Who speaks.
    public enum Role: String, CaseIterable, Hashable, Sendable {
        /// The team itself.
        case team
        /// An assessor from outside the team. An assessor's rating prevails over the team's.
        case assessor
    }
}

/// To which degree a practice is achieved, by ISO/IEC 33020, in hundredths of a percent so that it is exact.
public struct Rating: Hashable, Sendable, Comparable {
    /// The degree in hundredths of a percent, 0 to 10,000.
    public let basisPoints: Int

    /// Creates a rating.
    ///
    /// - Parameter basisPoints: 0 to 10,000.
    public init?(basisPoints: Int) {
        guard (0...10_000).contains(basisPoints) else { return nil }
        self.basisPoints = basisPoints
    }

    private init(_ basisPoints: Int) { self.basisPoints = basisPoints }

    /// Not achieved: 0 to 15 %, taken as its middle.
    public static let notAchieved = Rating(750)
    /// Partially achieved: above 15 to 50 %, taken as its middle.
    public static let partially = Rating(3250)
    /// Largely achieved: above 50 to 85 %, taken as its middle.
    public static let largely = Rating(6750)
    /// Fully achieved: above 85 %, taken as its middle.
    public static let fully = Rating(9250)

    /// The letter N, P, L or F, by the cut-offs of ISO/IEC 33020.
    public var letter: String {
        switch basisPoints {
        case ...1500: "N"
        case ...5000: "P"
        case ...8500: "L"
        default: "F"
        }
    }

    /// Orders by degree.
    public static func < (lhs: Rating, rhs: Rating) -> Bool { lhs.basisPoints < rhs.basisPoints }
}
