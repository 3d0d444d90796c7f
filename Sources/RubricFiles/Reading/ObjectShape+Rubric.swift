extension ObjectShape {
    /// A text in both languages.
    package static let text = ObjectShape("text", required: ["en", "zh"])

    // MARK: rubric.yaml

    /// The file `rubric.yaml`.
    package static let rubric = ObjectShape(
        "rubric",
        required: [
            "rubric", "id", "version", "name", "summary", "official", "levels", "tracks", "domains", "scoring",
            "sources",
        ],
        optional: ["outcomes"])
    /// A level of the rubric.
    package static let level = ObjectShape("level", required: ["name", "meaning"])
    /// A track.
    package static let track = ObjectShape("track", required: ["id", "name", "core", "domains"])
    /// A domain of a track that is reduced to some items.
    package static let scope = ObjectShape("scope", required: ["domain", "items"])
    /// The parameters of scoring.
    package static let scoring = ObjectShape(
        "scoring", required: ["rule"],
        optional: [
            "largely", "fully", "item_share", "domain_share", "allowed_lag", "caps", "minimum_coverage",
            "not_applicable_limit", "confidence", "sampling",
        ])
    /// The limits of levels.
    package static let caps = ObjectShape(
        "caps", required: [],
        optional: [
            "documents_only", "declared_only", "without_data", "without_trend", "unrated", "unmeasured", "waived",
        ])
    /// A step of the sampling table.
    package static let samplingStep = ObjectShape("samplingStep", required: ["applications", "projects"])
    /// A source of thresholds.
    package static let source = ObjectShape("source", required: ["title"], optional: ["url"])

    // MARK: domain.yaml

    /// The file `domain.yaml`.
    package static let domain = ObjectShape("domain", required: ["id", "name", "purpose", "weight"])

    // MARK: Item files

    /// An item file.
    package static let item = ObjectShape(
        "item", required: ["id", "name", "rationale", "levels"],
        optional: [
            "aliases", "gate", "weight", "indicators", "practices", "maximum_age", "applies_when", "remediation",
            "references", "examples",
        ])
    /// An indicator; each statistic adds keys of its own, see `StatisticName`.
    package static let indicator = ObjectShape(
        "indicator", required: outcome.required + ["thresholds"], optional: outcome.optional + ["when_none", "tiers"])
    /// A figure of the whole rubric: an indicator without thresholds.
    package static let outcome = ObjectShape(
        "outcome", required: ["id", "name", "statistic", "unit", "direction"],
        optional: [
            "records", "values", "where", "window", "fallback_window", "minimum_sample", "minimum_fallback_sample",
            "group_by",
        ] + StatisticName.ownKeys)
    /// A threshold.
    package static let threshold = ObjectShape("threshold", required: ["value", "sources"])
    /// A clause of a coverage.
    package static let match = ObjectShape(
        "match", required: ["records", "on"], optional: ["where", "at_least", "distinct", "window"])
    /// The population that a rate is divided by.
    package static let each = ObjectShape("each", required: ["records"], optional: ["where"])
    /// A practice.
    package static let practice = ObjectShape("practice", required: ["id", "level", "text", "evidence"])
    /// When an item applies.
    package static let applicability = ObjectShape("applicability", required: ["condition", "reason"])
    /// A step towards a level.
    package static let remediation = ObjectShape("remediation", required: ["level", "effort", "text"])
    /// A place in another framework.
    package static let reference = ObjectShape("reference", required: ["framework", "section"], optional: ["url"])
    /// An example.
    package static let example = ObjectShape(
        "example", required: ["name", "as_of", "records", "expect"], optional: ["indicator", "tier"])
    /// What an example expects.
    package static let expectation = ObjectShape("expectation", required: ["level"], optional: ["value", "sample"])

    /// Every shape of a file, the shape of the file itself first.
    package static let byFile: [(file: String, shapes: [ObjectShape])] = [
        (
            "rubric",
            [
                .rubric, .text, .level, .track, .scope, .scoring, .caps, .samplingStep, .source, .outcome, .match,
                .each,
            ]
        ),
        ("domain", [.domain, .text]),
        (
            "item",
            [
                .item, .text, .indicator, .threshold, .match, .each, .practice, .applicability, .remediation,
                .reference,
                .example, .expectation,
            ]
        ),
    ]
}
