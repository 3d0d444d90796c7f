import Diagnostics

extension RecordKind {
    /// The last result of a rule that a scanner checked on a service.
    public static let scanResults = RecordKind(
        "scan_results",
        LocalizedText(en: "the last result of a rule that a scanner checked on a service", zh: "扫描工具对某服务执行一条规则的最近结果"),
        strength: .exercised, nature: .state, key: ["service", "standard", "rule"],
        columns: [
            Column(
                "standard", .text, en: "what the rule is about", zh: "规则所属标准类别",
                allowedValues: ["resilience", "operability", "security", "quality"]),
            Column("rule", .text, en: "the identifier of the rule in its tool", zh: "规则在原工具中的标识"),
            Column(
                "passed", .boolean,
                en: "whether the rule was met; missing means not applicable or not checked, never passed",
                zh: "是否满足规则；缺失表示不适用或未检查，不视为通过"),
            Column("scanned_at", .timestamp, en: "when it was checked", zh: "检查时间"),
            Column("tool", .text, en: "the scanner", zh: "扫描工具"),
        ])
}
