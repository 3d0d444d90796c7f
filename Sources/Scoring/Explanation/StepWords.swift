public import Diagnostics
internal import Evidence
internal import Indicators
internal import Rubric

/// Puts the steps of an item into words: what is missing in real counts, and what the rubric advises.
struct StepWords {
    let item: Item
    let result: ItemResult
    let tier: Int?

    func step(_ determination: Determination) -> Step {
        let level = determination.criterion.level
        let missing: LocalizedText
        switch determination.criterion.kind {
        case .threshold(let id): missing = shortfall(of: id, at: level)
        case .practice(let id): missing = shortfall(of: id, determination.outcome)
        }
        return Step(
            item: item.id, criterion: determination.criterion, level: level, missing: missing,
            advice: item.remediation.first { $0.level == level }?.text, effort: item.effort(of: level))
    }

    func step(lifting cap: Cap.Reason, at target: Level) -> Step {
        Step(
            item: item.id, criterion: nil, level: target, missing: cap.whatIsMissing, advice: nil, effort: .medium)
    }

    func withdrawal(at target: Level) -> Step {
        Step(
            item: item.id, criterion: nil, level: target,
            missing: LocalizedText(
                en: "the statement that it is not performed must be withdrawn", zh: "须撤回“未开展”的声明"),
            advice: nil, effort: .low)
    }

    func deadEnd(at target: Level) -> Step {
        Step(
            item: item.id, criterion: nil, level: target,
            missing: LocalizedText(
                en: "no criterion applies at level \(target) or above, so that it cannot be attained",
                zh: "\(target) 级及以上没有适用的准则，无法达到"),
            advice: nil, effort: .high)
    }

    private func shortfall(of id: Identifier<Indicator>, at level: Level) -> LocalizedText {
        for (indicator, measurement) in zip(item.indicators, result.measurements) where indicator.id == id {
            guard let threshold = indicator.thresholds(forTier: tier)[level] else { break }
            return Shortfall(indicator: indicator, measurement: measurement, threshold: threshold.value, level: level)
                .text
        }
        return LocalizedText(en: "no evidence", zh: "缺少证据")
    }

    private func shortfall(of id: Identifier<Practice>, _ outcome: Determination.Outcome) -> LocalizedText {
        let rating = result.ratings.first { $0.practice == id }?.rating
        switch (rating, outcome) {
        case (let rating?, _):
            return LocalizedText(
                en: "rated \(rating.letter); it must be F, or L at the target itself",
                zh: "评级为 \(rating.letter)，需达到 F（目标等级本身可为 L）")
        case (nil, .expired):
            return LocalizedText(en: "the rating has run out and must be renewed", zh: "评级已过期，需要重新评定")
        default:
            return LocalizedText(en: "nobody has rated it", zh: "尚无人评级")
        }
    }
}

extension Cap.Reason {
    /// What would lift the cap.
    public var whatIsMissing: LocalizedText {
        switch self {
        case .documentsOnly: LocalizedText(en: "records of what was done, not only documents", zh: "除文档外，还需要实际执行的记录")
        case .declaredOnly: LocalizedText(en: "evidence of execution, not only definitions", zh: "除定义外，还需要实际执行的证据")
        case .withoutData: LocalizedText(en: "raw data from which the number can be computed again", zh: "可据以重新计算的原始数据")
        case .withoutTrend:
            LocalizedText(en: "a second period that is no worse than the first", zh: "第二个周期的数据，且不劣于前一周期")
        case .unrated: LocalizedText(en: "ratings of all practices through this level", zh: "该等级及以下全部实践的评级")
        case .unmeasured: LocalizedText(en: "a machine measure of the item", zh: "该项的机器度量")
        case .waived: LocalizedText(en: "the waived criterion itself", zh: "被豁免的准则本身得到满足")
        }
    }
}
