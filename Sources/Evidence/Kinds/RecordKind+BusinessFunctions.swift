import Diagnostics

extension RecordKind {
    /// A business function that must go on.
    public static let businessFunctions = RecordKind(
        "business_functions",
        LocalizedText(en: "a business function that must go on", zh: "一项须保持连续的业务功能"),
        strength: .declared, nature: .state, key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the function", zh: "业务功能标识"),
            Column("name", .text, en: "the name for people", zh: "供人阅读的名称"),
            Column(
                "critical", .boolean, en: "whether it is critical; missing means not classified", zh: "是否为关键业务；缺失表示未分级"),
            Column(
                "impact_analyzed_at", .timestamp,
                en: "when its business impact was last analysed; missing means never or not recorded",
                zh: "最近一次业务影响分析（BIA）时间；缺失表示从未或未记录"),
            Column(
                "plan_at", .timestamp, en: "when its continuity plan was last approved; missing means there is none",
                zh: "业务连续性计划最近一次批准时间；缺失表示没有"),
        ])
}
