import Diagnostics

extension RubricChange {
    /// What a change is about, in both languages.
    struct Aspect {
        let en: String
        let zh: String

        static let identifier = Aspect(en: "identifier", zh: "标识")
        static let version = Aspect(en: "version", zh: "版本")
        static let official = Aspect(en: "official", zh: "是否官方")
        static let name = Aspect(en: "name", zh: "名称")
        static let summary = Aspect(en: "summary", zh: "概述")
        static let purpose = Aspect(en: "purpose", zh: "目的")
        static let rationale = Aspect(en: "rationale", zh: "理由")
        static let reason = Aspect(en: "reason why it does not apply", zh: "不适用原因")
        static let remediation = Aspect(en: "remediation", zh: "改进建议")
        static let references = Aspect(en: "references", zh: "参考资料")
        static let examples = Aspect(en: "examples", zh: "示例")
        static let text = Aspect(en: "text", zh: "文本")
        static let level = Aspect(en: "level", zh: "等级")
        static let track = Aspect(en: "track", zh: "视角")
        static let scope = Aspect(en: "domains", zh: "能力域范围")
        static let core = Aspect(en: "core domains", zh: "核心能力域")
        static let domain = Aspect(en: "domain", zh: "能力域")
        static let item = Aspect(en: "item", zh: "评估项")
        static let indicator = Aspect(en: "indicator", zh: "指标")
        static let outcome = Aspect(en: "outcome", zh: "成效指标")
        static let practice = Aspect(en: "practice", zh: "实践")
        static let evidence = Aspect(en: "evidence", zh: "证据类型")
        static let parameter = Aspect(en: "scoring parameter", zh: "评分参数")
        static let weight = Aspect(en: "weight", zh: "权重")
        static let gate = Aspect(en: "gate", zh: "门槛项")
        static let maximumAge = Aspect(en: "maximum age", zh: "证据最长有效期")
        static let applicability = Aspect(en: "applicability", zh: "适用条件")
        static let statistic = Aspect(en: "statistic", zh: "统计量")
        static let population = Aspect(en: "records", zh: "统计范围")
        static let groupBy = Aspect(en: "groups", zh: "分组")
        static let unit = Aspect(en: "unit", zh: "单位")
        static let direction = Aspect(en: "direction", zh: "方向")
        static let window = Aspect(en: "window", zh: "窗口")
        static let fallbackWindow = Aspect(en: "fallback window", zh: "后备窗口")
        static let minimumSample = Aspect(en: "minimum sample", zh: "最小样本数")
        static let minimumFallbackSample = Aspect(en: "minimum sample of the fallback window", zh: "后备窗口最小样本数")
        static let whenNone = Aspect(en: "meaning of nothing", zh: "无记录时的含义")
        static let threshold = Aspect(en: "threshold of level", zh: "等级阈值")
        static let tierThreshold = Aspect(en: "threshold of level, tier", zh: "等级、级别阈值")
        static let thresholdSources = Aspect(en: "sources of the threshold of level", zh: "等级阈值来源")
        static let source = Aspect(en: "source", zh: "来源")
    }

    static func added(
        _ part: String, _ aspect: Aspect, _ detail: String? = nil, kind: Kind = .added
    ) -> RubricChange {
        RubricChange(
            kind, of: part,
            LocalizedText(
                en: "new \(aspect.en)\(Self.suffix(detail))", zh: "新增\(aspect.zh)\(Self.suffix(detail))"))
    }

    static func removed(
        _ part: String, _ aspect: Aspect, _ detail: String? = nil, kind: Kind = .removed
    ) -> RubricChange {
        RubricChange(
            kind, of: part,
            LocalizedText(
                en: "\(aspect.en)\(Self.suffix(detail)) removed", zh: "删除\(aspect.zh)\(Self.suffix(detail))"))
    }

    static func value(
        _ kind: Kind, _ part: String, _ aspect: Aspect, _ old: String, _ new: String, detail: String? = nil
    ) -> RubricChange {
        RubricChange(
            kind, of: part,
            LocalizedText(
                en: "\(aspect.en)\(Self.suffix(detail)): \(old) → \(new)",
                zh: "\(aspect.zh)\(Self.suffix(detail)):\(old) → \(new)"))
    }

    static func text(_ part: String, _ aspect: Aspect, _ detail: String? = nil, kind: Kind = .text) -> RubricChange {
        RubricChange(
            kind, of: part,
            LocalizedText(
                en: "\(aspect.en)\(Self.suffix(detail)) changed", zh: "\(aspect.zh)\(Self.suffix(detail))有修改"))
    }

    private static func suffix(_ detail: String?) -> String { detail.map { " \($0)" } ?? "" }
}

extension Rational {
    /// The number as it is compared, for reading.
    var text: String { formatted(places: 6) }
}

extension Days {
    /// The number of days as rubric files write it.
    var text: String { "\(count)d" }
}

extension Days? {
    /// The number of days as rubric files write it.
    var text: String { self?.text ?? "none" }
}
