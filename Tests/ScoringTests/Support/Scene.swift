import Diagnostics
import Evidence
import Indicators
import Rubric
import Scoring
import Testing

/// What is known about one subject, and what a rubric makes of it.
struct Scene {
    static let day: Int64 = 86_400_000_000
    static let asOf = 1000 * day

    var rubric: Rubric
    var subject = Subject(id: "center", name: LocalizedText(verbatim: "center"))
    var measurements: [Identifier<Indicator>: Measurement] = [:]
    var attestations: [Attestation] = []
    var inapplicable: [Identifier<Item>: LocalizedText] = [:]
    var isIncomplete = false
    var asOf = Self.asOf

    init(_ rubric: Rubric) {
        self.rubric = rubric
    }

    /// A rubric of one item.
    init(_ item: Item, scoring: ScoringParameters = ScoringParameters(), highest: Int = 5) {
        rubric = RubricBuilder.rubric([RubricBuilder.domain("A", [item])], highest: highest, scoring: scoring)
    }

    /// The kinds of evidence under which no cap applies.
    static let allKinds: [EvidenceKind] = [.record, .data, .trend]

    // MARK: What is known

    mutating func measure(
        _ indicator: String, _ value: Rational, before: Rational? = nil, isState: Bool = false,
        strength: EvidenceStrength = .exercised
    ) {
        let window = MeasurementWindow(start: asOf - 90 * Self.day, end: asOf)
        let earlier = before.map {
            Measurement.PreviousPeriod(
                figure: Figure(value: $0, numerator: $0, denominator: 1), sample: 10,
                window: MeasurementWindow(start: asOf - 180 * Self.day, end: asOf - 90 * Self.day))
        }
        measurements[Identifier(indicator)] = Measurement(
            indicator: Identifier(indicator),
            outcome: .measured(Figure(value: value, numerator: value, denominator: 1)), sample: 10,
            window: isState ? nil : window, previous: earlier, strength: strength)
    }

    mutating func lack(_ indicator: String, _ gap: Gap) {
        measurements[Identifier(indicator)] = Measurement(
            indicator: Identifier(indicator), outcome: .noEvidence(gap))
    }

    mutating func rate(
        _ practice: String, _ rating: Rating, by role: Attestation.Role = .assessor, daysAgo: Int64 = 10,
        expires: Int64? = nil, kinds: [EvidenceKind] = allKinds, in item: String? = nil, line: Int = 1
    ) {
        let item = item ?? String(practice.prefix { $0 != "." })
        state(
            .rating(practice: practice, rating), about: item, by: role, daysAgo: daysAgo, expires: expires,
            kinds: kinds,
            line: line)
    }

    /// Rates every practice of every item.
    mutating func rateAll(_ rating: Rating = .fully, through level: Int = 5, kinds: [EvidenceKind] = allKinds) {
        for item in rubric.items {
            for practice in item.practices where practice.level.rawValue <= level {
                rate(practice.id.rawValue, rating, kinds: kinds, in: item.id.rawValue)
            }
        }
    }

    mutating func state(
        _ statement: Attestation.Statement, about item: String, by role: Attestation.Role = .assessor,
        daysAgo: Int64 = 10, expires: Int64? = nil, reason: String? = "because", kinds: [EvidenceKind] = [],
        line: Int = 1
    ) {
        attestations.append(
            Attestation(
                subject: subject.id, item: item, statement: statement, author: "reviewers", role: role,
                statedAt: Self.asOf - daysAgo * Self.day, expiresAt: expires, reason: reason,
                evidenceKinds: kinds.map(\.rawValue), location: SourceLocation(path: "ratings.yaml", line: line)))
    }

    // MARK: What comes of it

    func scored() -> (result: SubjectResult, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let book = AttestationBook(attestations, subject: subject.id, asOf: asOf, isIncomplete: isIncomplete)
        let result = SubjectScorer(rubric: rubric).score(
            subject, measurements: measurements, attestations: book, inapplicable: inapplicable,
            reporting: &diagnostics)
        return (result, diagnostics)
    }

    var result: SubjectResult { scored().result }

    func item(_ id: String) throws -> ItemResult {
        try #require(result.item(Identifier(id)))
    }

    /// The level of the only item.
    var level: Int? { result.items.first?.level?.rawValue }

    /// The level of the first domain.
    var domainLevel: Int? { result.domains.first?.result.level?.rawValue }

    /// The level of the first track.
    var trackLevel: Int? { result.tracks.first?.result.level?.rawValue }

    /// The outcomes of an item's criteria by their names and levels.
    func outcomes(of id: String) throws -> [String: Determination.Outcome] {
        let pairs = try item(id).determinations.map { ("\($0.criterion.id)@\($0.criterion.level)", $0.outcome) }
        return Dictionary(pairs) { first, _ in first }
    }
}

extension Rating {
    /// A degree in percent.
    static func percent(_ percent: Double) throws -> Rating {
        try #require(Rating(basisPoints: Int((percent * 100).rounded())))
    }
}

extension SubjectResult {
    /// Every level that there is: of items, domains and tracks; 0 where something does not apply.
    var allLevels: [Int] {
        let groups = domains.map(\.result.level) + tracks.map(\.result.level)
        return (items.map(\.level) + groups + tracks.flatMap { $0.domains.map(\.result.level) }).map {
            $0?.rawValue ?? 0
        }
    }

    /// Every band, in the order of the levels.
    var allBands: [LevelBand?] {
        let groups = domains.map(\.result.band) + tracks.map(\.result.band)
        return items.map(\.band) + groups + tracks.flatMap { $0.domains.map(\.result.band) }
    }
}
