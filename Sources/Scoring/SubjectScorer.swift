public import Diagnostics
public import Evidence
public import Indicators
public import Rubric

/// Scores a subject: from measurements and attestations to the levels of items, domains and tracks.
///
/// There is one path for every use: command line, reports, what-if and the server all go through here.
public struct SubjectScorer: Sendable {
    private let rubric: Rubric
    private let domains: [Identifier<Domain>: Domain]

    /// Creates a scorer for a rubric.
    public init(rubric: Rubric) {
        self.rubric = rubric
        domains = Dictionary(rubric.domains.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The result of a subject.
    ///
    /// - Parameters:
    ///   - subject: The subject.
    ///   - measurements: A measurement for every indicator of the rubric; one that is absent is no evidence.
    ///   - attestations: The attestations about the subject.
    ///   - inapplicable: Items that the rubric's own conditions exclude for the subject, with the reason.
    ///   - diagnostics: Receives statements that have no effect: without a reason, or beyond the limit of what may be declared
    ///     not applicable.
    /// - Returns: The levels with everything that they were derived from.
    public func score(
        _ subject: Subject, measurements: [Identifier<Indicator>: Measurement], attestations: AttestationBook,
        inapplicable: [Identifier<Item>: LocalizedText] = [:], reporting diagnostics: inout [Diagnostic]
    ) -> SubjectResult {
        var excluded = inapplicable
        excluded.merge(declaredInapplicable(attestations, besides: inapplicable, &diagnostics)) { rule, _ in rule }
        var items: [ItemResult] = []
        var byID: [Identifier<Item>: ItemResult] = [:]
        for item in rubric.items {
            let result = result(
                of: item, subject: subject, measurements: measurements, attestations: attestations,
                inapplicable: excluded[item.id], &diagnostics)
            items.append(result)
            byID[item.id] = result
        }
        let domains = rubric.domains.map { domain in
            DomainResult(domain: domain.id, result: domainResult(domain, items: domain.items, results: byID))
        }
        let tracks = rubric.tracks.map { trackResult($0, results: byID) }
        return SubjectResult(subject: subject, items: items, domains: domains, tracks: tracks)
    }

    private func result(
        of item: Item, subject: Subject, measurements: [Identifier<Indicator>: Measurement],
        attestations: AttestationBook, inapplicable: LocalizedText?, _ diagnostics: inout [Diagnostic]
    ) -> ItemResult {
        let scorer = ItemScorer(
            item: item, parameters: rubric.scoring, highest: rubric.highestLevel, tier: subject.tier)
        let facts = ItemScorer.Facts(
            measurements: item.indicators.map {
                measurements[$0.id] ?? Measurement(indicator: $0.id, outcome: .noEvidence(.noRecords))
            },
            ratings: item.practices.map { attestations.rating(of: $0.id, in: item) },
            waivers: attestations.waivers(of: item),
            isUnmeasurable: isUnmeasurable(item, attestations, &diagnostics),
            isNotPerformed: attestations.statement(.notPerformed, about: item) != nil,
            assumesUnrated: !attestations.isIncomplete
        )
        let result = scorer.result(of: facts)
        return inapplicable.map { result.inapplicable(because: $0) } ?? result
    }

    /// Whether it is stated, with a reason, that no machine can measure an item.
    private func isUnmeasurable(
        _ item: Item, _ attestations: AttestationBook, _ diagnostics: inout [Diagnostic]
    ) -> Bool {
        guard let statement = attestations.statement(.unmeasurable, about: item) else { return false }
        if statement.hasReason { return true }
        diagnostics.append(.unmeasurableWithoutReason(item.id, at: statement.location))
        return false
    }

    /// Items that people declare not applicable, unless that takes more weight than the rubric allows: then none is accepted.
    ///
    /// What a condition of the rubric excludes anyway is not theirs to declare and takes nothing of the limit.
    private func declaredInapplicable(
        _ attestations: AttestationBook, besides excluded: [Identifier<Item>: LocalizedText],
        _ diagnostics: inout [Diagnostic]
    ) -> [Identifier<Item>: LocalizedText] {
        var declared: [Identifier<Item>: LocalizedText] = [:]
        var weight = Rational.zero
        var total = Rational.zero
        for domain in rubric.domains {
            let itemWeights = domain.items.reduce(Rational.zero) { $0 + $1.weight }
            total = total + domain.weight
            for item in domain.items where excluded[item.id] == nil {
                guard let statement = attestations.statement(.notApplicable, about: item) else { continue }
                guard let reason = statement.reason, statement.hasReason else {
                    diagnostics.append(.notApplicableWithoutReason(item.id, at: statement.location))
                    continue
                }
                declared[item.id] = LocalizedText(verbatim: reason)
                weight = weight + (domain.weight * item.weight).divided(by: itemWeights, or: .zero)
            }
        }
        guard weight * 100 <= rubric.scoring.notApplicableLimit * total else {
            diagnostics.append(.tooMuchNotApplicable(weight, of: total, limit: rubric.scoring.notApplicableLimit))
            return [:]
        }
        return declared
    }

    private func domainResult(
        _ domain: Domain, items: [Item], results: [Identifier<Item>: ItemResult]
    ) -> GroupResult<Item> {
        let rule = GroupRule(
            rule: rubric.scoring.rule, share: rubric.scoring.itemShare, allowedLag: rubric.scoring.allowedLag,
            highest: rubric.highestLevel)
        let members = items.compactMap { item -> GroupScorer<Item>.Member? in
            guard let result = results[item.id] else { return nil }
            return GroupScorer<Item>.Member(
                id: item.id, level: result.level, band: result.band, weight: item.weight, isRequired: item.isGate,
                coverage: result.coverage,
                isProvisional: result.standing != .assessed || result.hasUnattributedRecords)
        }
        return GroupScorer(rule: rule, minimumCoverage: rubric.scoring.minimumCoverage).result(of: members)
    }

    private func trackResult(_ track: Track, results: [Identifier<Item>: ItemResult]) -> TrackResult {
        let rule = GroupRule(
            rule: rubric.scoring.rule, share: rubric.scoring.domainShare, allowedLag: rubric.scoring.allowedLag,
            highest: rubric.highestLevel)
        var domains: [DomainResult] = []
        var members: [GroupScorer<Domain>.Member] = []
        for scope in track.scope {
            guard let domain = self.domains[scope.domain] else { continue }
            let chosen = scope.items.map { Set($0) }
            let items = domain.items.filter { chosen?.contains($0.id) ?? true }
            let result = domainResult(domain, items: items, results: results)
            domains.append(DomainResult(domain: domain.id, result: result))
            members.append(
                GroupScorer<Domain>.Member(
                    id: domain.id, level: result.level, band: result.band, weight: domain.weight,
                    isRequired: track.core.contains(domain.id), coverage: result.coverage,
                    isProvisional: result.isProvisional))
        }
        return TrackResult(
            track: track.id,
            result: GroupScorer(rule: rule, minimumCoverage: rubric.scoring.minimumCoverage).result(of: members),
            domains: domains)
    }
}

extension ItemResult {
    /// The result of an item that does not apply: no level, and no criterion counts either way.
    fileprivate func inapplicable(because reason: LocalizedText) -> ItemResult {
        var result = self
        result.standing = .notApplicable(reason)
        result.level = nil
        result.band = nil
        result.caps = []
        result.coverage = Coverage(known: 0, total: 0)
        result.hasUnattributedRecords = false
        for index in result.determinations.indices { result.determinations[index].outcome = .notApplicable }
        return result
    }
}

extension Attestation {
    /// Whether a reason is given that says anything.
    fileprivate var hasReason: Bool { reason?.contains { !$0.isWhitespace } ?? false }
}

extension Rational {
    fileprivate func divided(by divisor: Rational, or fallback: Rational) -> Rational {
        divided(by: divisor) ?? fallback
    }
}

extension Diagnostic {
    fileprivate static func notApplicableWithoutReason(
        _ item: Identifier<Item>, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "attestation.reason-missing",
            LocalizedText(
                en: "'\(item)' is declared not applicable without a reason and counts as usual",
                zh: "“\(item)”被声明为不适用但未说明理由，仍照常计入"),
            at: location, fixes: [LocalizedText(en: "add a 'reason'", zh: "请补充 reason")])
    }

    fileprivate static func unmeasurableWithoutReason(
        _ item: Identifier<Item>, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "attestation.reason-missing",
            LocalizedText(
                en: "'\(item)' is declared unmeasurable without a reason; its indicators count as usual",
                zh: "“\(item)”被声明为无法度量但未说明理由，其指标仍照常计入"),
            at: location, fixes: [LocalizedText(en: "add a 'reason'", zh: "请补充 reason")])
    }

    fileprivate static func tooMuchNotApplicable(
        _ weight: Rational, of total: Rational, limit: Rational
    ) -> Diagnostic {
        let share = (weight * 100).divided(by: total, or: .zero).formatted(places: 1)
        return Diagnostic(
            .error, id: "attestation.not-applicable-limit",
            LocalizedText(
                en:
                    "\(share) % of the weight is declared not applicable; the rubric accepts \(limit.formatted()) %, so none counts",
                zh: "声明不适用的权重达 \(share)%，超过评估模型允许的 \(limit.formatted())%，因此全部不予认可"),
            fixes: [
                LocalizedText(
                    en: "withdraw statements until the limit holds", zh: "请撤回部分“不适用”声明，使其不超过上限")
            ])
    }
}
