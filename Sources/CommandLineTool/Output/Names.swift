internal import Diagnostics
internal import Scoring

extension Determination.Outcome {
    /// The word for an outcome.
    var name: LocalizedText {
        switch self {
        case .met: LocalizedText(en: "met", zh: "满足")
        case .partlyMet: LocalizedText(en: "partly met", zh: "部分满足")
        case .unmet: LocalizedText(en: "unmet", zh: "不满足")
        case .noEvidence: LocalizedText(en: "no evidence", zh: "缺少证据")
        case .expired: LocalizedText(en: "expired", zh: "已过期")
        case .notApplicable: LocalizedText(en: "not applicable", zh: "不适用")
        }
    }
}

extension ItemResult.Standing {
    /// On what the level rests, as a sentence.
    var text: LocalizedText {
        switch self {
        case .assessed: LocalizedText(en: "measured and rated", zh: "已度量并评级")
        case .provisional:
            LocalizedText(en: "provisional: not every measure or rating that counts is there", zh: "暂定：所需的度量或评级尚不齐全")
        case .unmeasured: LocalizedText(en: "rated by people; no machine measure", zh: "由人评级，无机器度量")
        case .notEvaluated: LocalizedText(en: "not evaluated: no evidence", zh: "未评估：缺少证据")
        case .notApplicable(let reason):
            LocalizedText(en: "not applicable: \(reason.en)", zh: "不适用：\(reason.zh)")
        }
    }
}
