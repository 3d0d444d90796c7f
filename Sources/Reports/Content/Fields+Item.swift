internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Rubric
internal import Scoring

extension Fields {
    /// An item with everything that its level was derived from.
    static func item(_ result: ItemResult, _ index: ContentIndex) -> Fields {
        guard let item = index.item(result.item) else { return Fields([:]) }
        var reason: LocalizedText?
        if case .notApplicable(let text) = result.standing { reason = text }
        return Fields([
            "id": .text(item.id.rawValue), "domain": .text(index.domain(of: item.id)?.rawValue),
            "isGate": .flag(item.isGate), "standing": .text(result.standing.id), "level": .level(result.level),
            "indicatorLevel": .level(result.indicatorLevel), "qualitativeLevel": .level(result.qualitativeLevel),
            "isBorderline": .flag(result.isBorderline),
            "hasUnattributedRecords": .flag(result.hasUnattributedRecords),
            "maximumAgeDays": .integer(item.maximumAge?.count),
            "name": .localized(item.name), "notApplicableReason": .localized(reason),
            "aliases": .texts("alias", item.aliases.map(\.rawValue)), "weight": .number(item.weight),
            "band": .fields(band(result.band)), "coverage": .fields(coverage(result.coverage)),
            "rationale": .localized(item.rationale),
            "levels": .list("level", item.levels.keys.sorted()) { level in
                Fields(["number": .level(level), "text": .localized(item.levels[level])])
            },
            "caps": .list("cap", result.caps, Fields.cap),
            "determinations": .list("determination", result.determinations, Fields.determination),
            "indicators": .list("indicator", Array(zip(item.indicators, result.measurements))) {
                indicator, measurement in
                .indicator(indicator, measurement, index)
            },
            "practices": .list("practice", item.practices) { practice in
                .practice(practice, result.ratings.first { $0.practice == practice.id })
            },
            "remediation": .list("step", item.remediation) { step in
                Fields([
                    "level": .level(step.level), "effort": .text(step.effort.rawValue), "text": .localized(step.text),
                ])
            },
            "references": .list("reference", item.references) { reference in
                Fields([
                    "framework": .text(reference.framework), "section": .text(reference.section),
                    "url": .text(reference.url),
                ])
            },
        ])
    }

    private static func cap(_ cap: Cap) -> Fields {
        Fields([
            "level": .level(cap.level), "reason": .text(cap.reason.rawValue), "text": .localized(cap.reason.wording),
            "lifting": .localized(cap.reason.whatIsMissing),
        ])
    }

    private static func determination(_ determination: Determination) -> Fields {
        let kind = if case .threshold = determination.criterion.kind { "threshold" } else { "practice" }
        return Fields([
            "level": .level(determination.criterion.level), "kind": .text(kind),
            "criterion": .text(determination.criterion.id), "outcome": .text(determination.outcome.rawValue),
            "isWaived": .flag(determination.isWaived), "isBorderline": .flag(determination.isBorderline),
            "waiver": .fields(determination.waiver.map(statement)),
        ])
    }

    private static func practice(_ practice: Practice, _ rating: PracticeRating?) -> Fields {
        Fields([
            "id": .text(practice.id.rawValue), "level": .level(practice.level), "text": .localized(practice.text),
            "wanted": .texts("kind", practice.evidence.map(\.rawValue)),
            "rating": .fields(rating?.prevailing.map(statement)),
            "others": .list("rating", rating?.others ?? [], statement),
        ])
    }

    private static func statement(_ attestation: Attestation) -> Fields {
        var rating: Rating?
        if case .rating(_, let degree) = attestation.statement { rating = degree }
        return Fields([
            "letter": .text(rating?.letter), "role": .text(attestation.role.rawValue),
            "author": .text(attestation.author), "statedAt": .time(attestation.statedAt),
            "expiresAt": .time(attestation.expiresAt), "path": .text(attestation.location.path),
            "line": .integer(attestation.location.line), "percent": .number(rating?.percent),
            "reason": .prose(attestation.reason), "kinds": .texts("kind", attestation.evidenceKinds),
            "evidence": .texts("place", attestation.evidence),
        ])
    }
}
