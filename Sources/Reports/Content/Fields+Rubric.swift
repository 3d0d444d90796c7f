internal import Diagnostics
internal import Rubric
internal import Scoring

extension Fields {
    /// The rubric as far as it is not told with its items: levels, rules, sources.
    static func rubric(_ rubric: Rubric, digest: String) -> Fields {
        Fields([
            "id": .text(rubric.id.rawValue), "version": .text(rubric.version), "sha256": .text(digest),
            "isOfficial": .flag(rubric.isOfficial), "name": .localized(rubric.name),
            "summary": .localized(rubric.summary),
            "levels": .list("level", rubric.levels) { definition in
                Fields([
                    "number": .level(definition.level), "name": .localized(definition.name),
                    "meaning": .localized(definition.meaning),
                ])
            },
            "scoring": .fields(.scoring(rubric.scoring)),
            "sources": .list("source", rubric.sources) { source in
                Fields(["tag": .text(source.tag), "url": .text(source.url), "title": .localized(source.title)])
            },
        ])
    }

    private static func scoring(_ scoring: ScoringParameters) -> Fields {
        Fields([
            "rule": .text(scoring.rule.rawValue), "allowedLag": .integer(scoring.allowedLag),
            "largely": .number(scoring.largely), "fully": .number(scoring.fully),
            "itemShare": .number(scoring.itemShare), "domainShare": .number(scoring.domainShare),
            "minimumCoverage": .number(scoring.minimumCoverage),
            "notApplicableLimit": .number(scoring.notApplicableLimit), "confidence": .number(scoring.confidence),
            "caps": .fields(
                Fields([
                    "documentsOnly": .level(scoring.caps.documentsOnly),
                    "declaredOnly": .level(scoring.caps.declaredOnly),
                    "withoutData": .level(scoring.caps.withoutData),
                    "withoutTrend": .level(scoring.caps.withoutTrend), "unrated": .level(scoring.caps.unrated),
                    "unmeasured": .level(scoring.caps.unmeasured), "waived": .level(scoring.caps.waived),
                ])),
        ])
    }
}
