internal import Diagnostics
internal import Rubric
internal import Scoring

extension GroupResult.Obstacle {
    /// The name of the case in data formats.
    var id: String {
        switch self {
        case .required: "required"
        case .lagging: "lagging"
        case .share: "share"
        case .mean: "mean"
        }
    }

    /// The condition that does not hold, in a sentence.
    ///
    /// - Parameters:
    ///   - next: The level that is asked for.
    ///   - name: Gives the name of a member.
    /// - Returns: The sentence in both languages.
    func wording(next: Level, name: (Identifier<Member>) -> LocalizedText) -> LocalizedText {
        switch self {
        case .required(let id, let level):
            LocalizedText(
                en: "\(name(id).en) must be at level \(next); it is at level \(level)",
                zh: "\(name(id).zh)须达到 \(next) 级，现为 \(level) 级")
        case .lagging(let id, let level):
            LocalizedText(
                en: "\(name(id).en) lags too far behind: it is at level \(level)",
                zh: "\(name(id).zh)落后过多，现为 \(level) 级")
        case .share(let have, let total, let needed):
            LocalizedText(
                en:
                    "weight \(have.text) of \(total.text) is at level \(next) or above; \(needed.text) % of the weight is needed",
                zh: "权重 \(total.text) 中仅 \(have.text) 达到 \(next) 级及以上，需达到 \(needed.text)%")
        case .mean(let mean):
            LocalizedText(
                en: "the mean of the levels is \(mean.text); \(next) is needed", zh: "等级均值为 \(mean.text)，需达到 \(next)")
        }
    }
}

extension ScoringParameters.Rule {
    /// How levels are put together.
    var wording: LocalizedText {
        switch self {
        case .iso33020:
            LocalizedText(
                en: "gates, share of weight and allowed lag, with practices rated by ISO/IEC 33020",
                zh: "门槛项、权重占比与允许落差，实践按 ISO/IEC 33020 评级")
        case .stagedAll: LocalizedText(en: "every member must reach the level", zh: "全部成员均须达到该等级")
        case .floorMean: LocalizedText(en: "mean of the levels, rounded down", zh: "等级均值向下取整")
        case .weighted: LocalizedText(en: "weighted mean of the levels, rounded down", zh: "等级加权均值向下取整")
        case .minimum: LocalizedText(en: "lowest level", zh: "取最低等级")
        }
    }
}
