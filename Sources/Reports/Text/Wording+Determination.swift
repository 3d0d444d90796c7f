internal import Diagnostics
internal import Scoring

extension Determination.Outcome {
    /// The outcome in a word or two.
    var wording: LocalizedText {
        switch self {
        case .met: LocalizedText(en: "met", zh: "满足")
        case .partlyMet: LocalizedText(en: "partly met", zh: "部分满足")
        case .unmet: LocalizedText(en: "unmet", zh: "不满足")
        case .noEvidence: LocalizedText(en: "no evidence", zh: "缺少证据")
        case .expired: LocalizedText(en: "expired", zh: "证据过期")
        case .notApplicable: LocalizedText(en: "not applicable", zh: "不适用")
        }
    }

    /// What the outcome means, in a sentence.
    var meaning: LocalizedText {
        switch self {
        case .met:
            LocalizedText(en: "The threshold is reached, or the practice is fully achieved.", zh: "达到阈值，或实践完全达成。")
        case .partlyMet:
            LocalizedText(
                en: "The practice is largely achieved: enough for its own level, not for the levels above.",
                zh: "实践大部分达成：对本级足够，对更高等级不足。")
        case .unmet:
            LocalizedText(
                en: "The threshold is missed, or the practice is achieved too little.", zh: "未达到阈值，或实践达成程度不足。")
        case .noEvidence:
            LocalizedText(en: "Nothing shows whether it holds. It counts as unmet.", zh: "没有证据表明是否满足，按不满足计。")
        case .expired:
            LocalizedText(en: "What showed it is too old or has run out. It counts as unmet.", zh: "原有证据过旧或已失效，按不满足计。")
        case .notApplicable:
            LocalizedText(
                en: "It does not apply to the subject, or nothing occurred that it could be measured on.",
                zh: "不适用于评估对象，或窗口期内没有可供度量的事件。")
        }
    }

    /// A sign that tells the outcomes apart without colour.
    var sign: String {
        switch self {
        case .met: "✓"
        case .partlyMet: "◐"
        case .unmet: "✕"
        case .noEvidence: "?"
        case .expired: "!"
        case .notApplicable: "–"
        }
    }
}

extension Cap.Reason {
    /// Why the level is limited.
    var wording: LocalizedText {
        switch self {
        case .documentsOnly: LocalizedText(en: "only documents show it", zh: "仅有文档佐证")
        case .declaredOnly:
            LocalizedText(en: "only definitions show it, nothing that was carried out", zh: "仅有定义，没有执行记录")
        case .withoutData:
            LocalizedText(en: "there is no data from which the number can be computed again", zh: "没有可据以重新计算的数据")
        case .withoutTrend:
            LocalizedText(en: "there is no second period, or it was better than this one", zh: "没有第二个周期的数据，或前一周期更好")
        case .unrated: LocalizedText(en: "no person has rated every practice that counts", zh: "计入的实践尚未全部由人员评级")
        case .unmeasured: LocalizedText(en: "no machine measures the item", zh: "该项没有机器度量")
        case .waived: LocalizedText(en: "a criterion is waived", zh: "有准则被豁免")
        }
    }
}

extension ItemResult.Standing {
    /// The name of the case in data formats.
    var id: String {
        switch self {
        case .assessed: "assessed"
        case .provisional: "provisional"
        case .unmeasured: "unmeasured"
        case .notEvaluated: "not-evaluated"
        case .notApplicable: "not-applicable"
        }
    }

    /// On what the level rests, in a word or two.
    var wording: LocalizedText {
        switch self {
        case .assessed: LocalizedText(en: "assessed", zh: "已评估")
        case .provisional: LocalizedText(en: "provisional", zh: "暂定")
        case .unmeasured: LocalizedText(en: "rated, not measured", zh: "仅评级、无度量")
        case .notEvaluated: LocalizedText(en: "not evaluated", zh: "未评估")
        case .notApplicable: LocalizedText(en: "not applicable", zh: "不适用")
        }
    }

    /// The same in a sentence.
    var meaning: LocalizedText {
        switch self {
        case .assessed:
            LocalizedText(en: "Measured, and rated by people where it counts.", zh: "已度量，且计入的实践均由人员评级。")
        case .provisional:
            LocalizedText(
                en: "Not every practice or measure that counts is there yet; the level may change when it is.",
                zh: "计入的实践或度量尚不齐全，补齐后等级可能变化。")
        case .unmeasured:
            LocalizedText(
                en: "People rated the practices and attest that no machine can measure the item here.",
                zh: "实践由人员评级，并声明该项在此处无法由机器度量。")
        case .notEvaluated:
            LocalizedText(
                en: "Nothing was measured or rated, so nothing is demonstrated.", zh: "既无度量也无评级，未能证明任何等级。")
        case .notApplicable(let reason): reason
        }
    }
}
