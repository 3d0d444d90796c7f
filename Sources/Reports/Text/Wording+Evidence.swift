internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Rubric

extension RecordSet.Reason {
    /// The name of the case in data formats.
    var id: String {
        switch self {
        case .afterAsOf: "after-as-of"
        case .withoutTime: "without-time"
        case .superseded: "superseded"
        case .duplicate: "duplicate"
        case .unresolvedService: "unresolved-service"
        }
    }

    /// Why the records were left out.
    var wording: LocalizedText {
        switch self {
        case .afterAsOf:
            LocalizedText(en: "happened, or were collected, after the as-of date", zh: "发生或采集于评估基准日之后")
        case .withoutTime: LocalizedText(en: "have no time, so that no window holds them", zh: "没有时间，无法归入任何统计窗口")
        case .superseded: LocalizedText(en: "replaced by a later collection of the same source", zh: "已被同一来源的较新采集取代")
        case .duplicate: LocalizedText(en: "already known from another record", zh: "与其他记录重复")
        case .unresolvedService: LocalizedText(en: "belong to no subject that is known", zh: "无法归属到任何已知评估对象")
        }
    }
}

extension Gap {
    /// The name of the case in data formats.
    var id: String {
        switch self {
        case .noRecords: "no-records"
        case .noOccasion: "no-occasion"
        case .tooFew: "too-few"
        case .incomplete: "incomplete"
        case .expired: "expired"
        case .noPreviousPeriod: "no-previous-period"
        }
    }
}

extension Subject.Kind {
    /// What the subject is.
    var wording: LocalizedText {
        switch self {
        case .system: LocalizedText(en: "system", zh: "系统")
        case .department: LocalizedText(en: "department", zh: "部门")
        case .organization: LocalizedText(en: "organisation", zh: "组织")
        }
    }
}

extension Attestation.Role {
    /// Who speaks.
    var wording: LocalizedText {
        switch self {
        case .team: LocalizedText(en: "team, self-assessment", zh: "团队自评")
        case .assessor: LocalizedText(en: "assessor", zh: "评估员")
        }
    }
}

extension Rating {
    /// The degree in words, by ISO/IEC 33020.
    var wording: LocalizedText {
        switch letter {
        case "N": LocalizedText(en: "not achieved", zh: "未达成")
        case "P": LocalizedText(en: "partially achieved", zh: "部分达成")
        case "L": LocalizedText(en: "largely achieved", zh: "大部分达成")
        default: LocalizedText(en: "fully achieved", zh: "完全达成")
        }
    }

    /// The degree in percent.
    var percent: Rational { Rational(Int128(basisPoints), 100) }
}

extension EvidenceKind {
    /// What an assessor would want to see.
    var wording: LocalizedText {
        switch self {
        case .document: LocalizedText(en: "document", zh: "文档")
        case .interview: LocalizedText(en: "interview", zh: "访谈")
        case .record: LocalizedText(en: "record", zh: "记录")
        case .demonstration: LocalizedText(en: "demonstration", zh: "演示")
        case .data: LocalizedText(en: "data", zh: "数据")
        case .trend: LocalizedText(en: "trend", zh: "趋势")
        }
    }
}

extension EvidenceStrength {
    /// What the records prove at most.
    var wording: LocalizedText {
        switch self {
        case .declared: LocalizedText(en: "shows definitions", zh: "仅表明定义")
        case .exercised: LocalizedText(en: "shows execution", zh: "表明实际执行")
        }
    }
}

extension Effort {
    /// How much work it is.
    var wording: LocalizedText {
        switch self {
        case .low: LocalizedText(en: "low: days of one person", zh: "低：一人数日")
        case .medium: LocalizedText(en: "medium: weeks of a team", zh: "中：一个团队数周")
        case .high: LocalizedText(en: "high: months, or several teams", zh: "高：数月或多个团队")
        }
    }

    /// The same in one word.
    var shortWording: LocalizedText {
        switch self {
        case .low: LocalizedText(en: "low", zh: "低")
        case .medium: LocalizedText(en: "medium", zh: "中")
        case .high: LocalizedText(en: "high", zh: "高")
        }
    }
}
