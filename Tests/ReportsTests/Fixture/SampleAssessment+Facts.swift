import Diagnostics
import Evidence
import Indicators
import Rubric

extension SampleAssessment {
    /// INC-1 is measured with a borderline share and groups, CHG-1 is measured on a small sample, CHG-2 cannot be measured,
    /// and the evidence of CHG-3 has expired.
    static let measurements: [Identifier<Indicator>: Measurement] = [
        "INC-1.reviewed": Measurement(
            indicator: "INC-1.reviewed",
            outcome: .measured(
                Figure(value: Rational(10_000, 101), numerator: 100, denominator: 101, isShare: true)),
            sample: 101, window: MeasurementWindow(days: Days(90), endingAt: asOf),
            exclusions: [
                Measurement.Exclusion(reason: LocalizedText(en: "'review' is missing", zh: "缺少“review”"), count: 7)
            ],
            evidence: [EvidenceUse(evidence: 0, count: 101), EvidenceUse(evidence: 9, count: 1)],
            counterexamples: [
                RowReference(kind: "incidents", label: "INC0001 \(HostileText.attribute)", evidence: 0, position: 17),
                RowReference(kind: "incidents", label: "INC0002", evidence: 1, position: 2),
                RowReference(kind: "incidents", label: "INC0003", evidence: 9, position: 3),
            ],
            previous: Measurement.PreviousPeriod(
                figure: Figure(value: 98, numerator: 49, denominator: 50, isShare: true), sample: 50,
                window: MeasurementWindow(days: Days(90), endingAt: asOf - 90 * day)), strength: .exercised),
        "INC-1.recovery": figure(
            "INC-1.recovery", Rational(60_000_001, 1_000_000), sample: 4, previous: 80,
            groups: [
                Measurement.Group(
                    name: "order-api", figure: Figure(value: 30, numerator: 30, denominator: 1), sample: 3),
                Measurement.Group(
                    name: HostileText.script, figure: Figure(value: 60, numerator: 60, denominator: 1), sample: 1),
            ], isFallback: true),
        "CHG-1.failed": Measurement(
            indicator: "CHG-1.failed",
            outcome: .measured(Figure(value: 25, numerator: 2, denominator: 8, isShare: true)), sample: 8,
            window: MeasurementWindow(days: Days(365), endingAt: asOf, isFallback: true),
            evidence: [EvidenceUse(evidence: 0, count: 8)], strength: .exercised,
            attributedShare: Rational(877, 1_000)),
        "CHG-3.rate": Measurement(
            indicator: "CHG-3.rate", outcome: .noEvidence(.expired(newest: asOf - 500 * day, limit: Days(400))),
            sample: 20),
    ]

    /// A value that is not a share.
    static func figure(
        _ id: Identifier<Indicator>, _ value: Rational, over divisor: Rational = 1, sample: Int, previous: Rational,
        groups: [Measurement.Group] = [], window days: Days = Days(90), isFallback: Bool = false
    ) -> Measurement {
        let window = MeasurementWindow(days: days, endingAt: asOf, isFallback: isFallback)
        return Measurement(
            indicator: id,
            outcome: .measured(Figure(value: value, numerator: value * divisor, denominator: divisor)), sample: sample,
            window: window, evidence: [EvidenceUse(evidence: 0, count: sample)],
            counterexamples: [
                RowReference(kind: "incidents", label: "INC0009", evidence: 0, position: 5, value: 200)
            ],
            groups: groups,
            previous: Measurement.PreviousPeriod(
                figure: Figure(value: previous, numerator: previous, denominator: 1), sample: 9,
                window: MeasurementWindow(days: days, endingAt: window.start)), holding: [Level(2): 4, Level(3): 2],
            strength: .exercised)
    }

    /// Ratings of all kinds: an assessor's beside the team's, one that ran out, none at all, a waiver, statements about items.
    static let attestations: [Attestation] = [
        rating("INC-1", "INC-1.L2.1", .fully, .assessor), rating("INC-1", "INC-1.L2.1", .largely, .team, age: 90),
        rating("INC-1", "INC-1.L3.1", .largely, .assessor, reason: HostileText.everything.en),
        rating("INC-1", "INC-1.L4.1", .partially, .team), rating("CHG-1", "CHG-1.L2.1", .fully, .assessor, expires: -1),
        rating("CHG-2", "CHG-2.L2.1", .fully, .assessor), rating("CHG-2", "CHG-2.L3.1", .notAchieved, .assessor),
        statement("INC-2", .notApplicable, reason: HostileText.everything.en),
        statement("CHG-1", .waiver(criterion: "CHG-1.failed"), reason: "migration"),
        statement("CHG-2", .unmeasurable, reason: "no interface"),
    ]

    private static func rating(
        _ item: String, _ practice: String, _ rating: Rating, _ role: Attestation.Role, age: Int64 = 10,
        expires: Int64? = 200, reason: String? = nil
    ) -> Attestation {
        Attestation(
            subject: subject.id, item: item, statement: .rating(practice: practice, rating),
            author: role == .team ? "order team" : "reliability office \(HostileText.markup)", role: role,
            statedAt: asOf - age * day, expiresAt: expires.map { asOf + $0 * day }, reason: reason,
            evidenceKinds: ["record", "data", "hearsay"], evidence: ["DOC-1", HostileText.combined],
            location: SourceLocation(path: "attestations.yaml", line: 12))
    }

    private static func statement(
        _ item: String, _ statement: Attestation.Statement, reason: String
    ) -> Attestation {
        Attestation(
            subject: subject.id, item: item, statement: statement, author: "reliability office", role: .assessor,
            statedAt: asOf - day, reason: reason, location: SourceLocation(path: "attestations.yaml", line: 30))
    }
}
