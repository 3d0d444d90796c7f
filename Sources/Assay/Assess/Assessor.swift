public import Diagnostics
public import Evidence
internal import Indicators
public import Rubric
public import Scoring

/// Assesses subjects at an as-of date: measures every indicator, and scores.
public struct Assessor: Sendable {
    private let rubric: LoadedRubric

    /// Creates an assessor for a rubric.
    public init(rubric: LoadedRubric) {
        self.rubric = rubric
    }

    /// What is assessed and with what.
    public struct Input: Sendable {
        /// The records at the as-of date.
        public var records: RecordSet
        /// The statements of people.
        public var attestations: [Attestation]
        /// What was noticed while reading evidence.
        public var diagnostics: [Diagnostic]
        /// Signs that records are missing from the evidence.
        public var findings: [CompletenessFinding]

        /// Creates an input.
        public init(
            records: RecordSet, attestations: [Attestation], diagnostics: [Diagnostic] = [],
            findings: [CompletenessFinding] = []
        ) {
            self.records = records
            self.attestations = attestations
            self.diagnostics = diagnostics
            self.findings = findings
        }
    }

    /// Assesses some subjects of the record set, all in one pass over each indicator.
    ///
    /// - Parameters:
    ///   - subjects: The subjects as indices into the record set.
    ///   - input: The records and statements.
    ///   - hypotheses: Values and ratings that stand in for what was measured.
    /// - Returns: One assessment for each subject, in their order.
    public func assess(
        _ subjects: [Int], input: Input, hypotheses: Hypotheses = Hypotheses()
    ) -> [Assessment] {
        let engine = MeasurementEngine(records: input.records)
        var measurements = Array(repeating: [Identifier<Indicator>: Measurement](), count: subjects.count)
        for item in rubric.rubric.items {
            for indicator in item.indicators {
                measure(indicator, item.maximumAge, engine, subjects, into: &measurements)
            }
        }
        for indicator in rubric.rubric.outcomes { measure(indicator, nil, engine, subjects, into: &measurements) }
        return zip(subjects, measurements).map { subject, measured in
            assessment(of: input.records.subjects[subject], measured, input, hypotheses)
        }
    }

    private func measure(
        _ indicator: Indicator, _ maximumAge: Days?, _ engine: MeasurementEngine, _ subjects: [Int],
        into measurements: inout [[Identifier<Indicator>: Measurement]]
    ) {
        guard let plan = rubric.plans[indicator.id] else { return }
        let results = engine.measure(plan, subjects: subjects, maximumAge: maximumAge)
        for (index, result) in results.enumerated() { measurements[index][indicator.id] = result }
    }

    private func assessment(
        of subject: Subject, _ measured: [Identifier<Indicator>: Measurement], _ input: Input,
        _ hypotheses: Hypotheses
    ) -> Assessment {
        var diagnostics = input.diagnostics
        let records = input.records
        var measurements = measured
        hypotheses.apply(to: &measurements)
        let isIncomplete = records.incomplete[Self.attestationKind] != nil
        let statements = isIncomplete ? input.attestations.filter(\.countsAlone) : input.attestations
        let book = AttestationBook(
            statements + hypotheses.attestations(about: subject.id, at: records.asOf), subject: subject.id,
            asOf: records.asOf, isIncomplete: isIncomplete)
        diagnostics += AttestationCheck(rubric: rubric.rubric).diagnostics(
            for: input.attestations.filter { $0.subject == subject.id })
        let result = SubjectScorer(rubric: rubric.rubric).score(
            subject, measurements: measurements, attestations: book, inapplicable: inapplicable(to: subject),
            reporting: &diagnostics)
        return Assessment(
            rubric: rubric.rubric, rubricDigest: rubric.digest, asOf: records.asOf, result: result,
            outcomes: rubric.rubric.outcomes.compactMap { measurements[$0.id] }, paths: paths(for: result),
            evidence: records.evidence, exclusions: records.exclusions, incomplete: records.incomplete,
            unresolved: records.unresolved, findings: input.findings.filter { $0.concerns(subject.id) },
            diagnostics: diagnostics.sorted(), hypotheses: hypotheses.descriptions, toolVersion: AssayVersion.current)
    }

    /// The name under which missing attestations are listed among incomplete record kinds.
    static let attestationKind = "attestations"

    private func inapplicable(to subject: Subject) -> [Identifier<Item>: LocalizedText] {
        var reasons: [Identifier<Item>: LocalizedText] = [:]
        for item in rubric.rubric.items {
            guard let condition = rubric.conditions[item.id], !condition.applies(to: subject) else { continue }
            reasons[item.id] = item.applicability?.reason
        }
        return reasons
    }

    private func paths(for result: SubjectResult) -> [Assessment.Path] {
        let pathfinder = Pathfinder(rubric: rubric.rubric)
        return result.tracks.compactMap { track in
            guard let target = track.result.level?.nextGoal, target <= rubric.rubric.highestLevel else { return nil }
            return Assessment.Path(
                track: track.track, target: target,
                steps: pathfinder.path(of: result, track: track.track, to: target))
        }
    }
}

extension Attestation {
    /// Whether it counts although other statements are known to be missing.
    ///
    /// One that is missing may overrule a rating or take a decision back, so that only what speaks against the subject is left.
    fileprivate var countsAlone: Bool {
        switch statement {
        case .notPerformed: true
        case .rating(_, let rating): rating <= .notAchieved
        case .notApplicable, .waiver, .unmeasurable: false
        }
    }
}

extension Level {
    /// The next level that asks for something: level 1 takes no more than being seen at all, so that it is no goal.
    public var nextGoal: Level? {
        Self.withCriteria.first { $0 > self }
    }
}
