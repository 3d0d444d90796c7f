import Rubric

extension RubricReader {
    /// The parameters of scoring; what is not written has the value of the CAICT-style rubric.
    mutating func scoring(_ field: Field?) -> ScoringParameters? {
        guard let object = object(field, .scoring) else { return nil }
        var parameters = ScoringParameters()
        parameters.rule = choice(object["rule"], of: ScoringParameters.Rule.self) ?? parameters.rule
        parameters.largely = percentage(object["largely"]) ?? parameters.largely
        parameters.fully = percentage(object["fully"]) ?? parameters.fully
        parameters.itemShare = percentage(object["item_share"]) ?? parameters.itemShare
        parameters.domainShare = percentage(object["domain_share"]) ?? parameters.domainShare
        parameters.allowedLag = integer(object["allowed_lag"], in: 0...4) ?? parameters.allowedLag
        parameters.caps = caps(object["caps"]) ?? parameters.caps
        parameters.minimumCoverage = percentage(object["minimum_coverage"]) ?? parameters.minimumCoverage
        parameters.notApplicableLimit = percentage(object["not_applicable_limit"]) ?? parameters.notApplicableLimit
        parameters.confidence = decimal(object["confidence"]) ?? parameters.confidence
        parameters.sampling = list(object["sampling"], mayBeEmpty: true) { $0.samplingStep($1) } ?? []
        return parameters
    }

    private mutating func caps(_ field: Field?) -> ScoringParameters.Caps? {
        guard let object = object(field, .caps) else { return nil }
        var caps = ScoringParameters.Caps()
        caps.documentsOnly = cap(object["documents_only"], else: caps.documentsOnly)
        caps.declaredOnly = cap(object["declared_only"], else: caps.declaredOnly)
        caps.withoutData = cap(object["without_data"], else: caps.withoutData)
        caps.withoutTrend = cap(object["without_trend"], else: caps.withoutTrend)
        caps.unrated = cap(object["unrated"], else: caps.unrated)
        caps.unmeasured = cap(object["unmeasured"], else: caps.unmeasured)
        caps.waived = cap(object["waived"], else: caps.waived)
        return caps
    }

    /// A level, or `none` for no limit.
    private mutating func cap(_ field: Field?, else usual: Level?) -> Level? {
        guard let field else { return usual }
        if case .scalar(let scalar) = field.node.content, scalar.text == "none" { return nil }
        return level(field, in: 1...5)
    }

    private mutating func samplingStep(_ field: Field) -> ScoringParameters.SamplingStep? {
        guard let object = object(field, .samplingStep) else { return nil }
        let applications = integer(object["applications"], in: 1...1_000_000)
        let projects = integer(object["projects"], in: 1...1_000_000)
        guard let applications, let projects else { return nil }
        return ScoringParameters.SamplingStep(applications: applications, projects: projects)
    }
}
