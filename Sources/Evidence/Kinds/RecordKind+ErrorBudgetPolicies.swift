import Diagnostics

extension RecordKind {
    /// The rules for what happens when an error budget runs out.
    public static let errorBudgetPolicies = RecordKind(
        "error_budget_policies",
        LocalizedText(en: "the rules for what happens when an error budget runs out", zh: "错误预算耗尽时的处置策略"),
        strength: .declared, nature: .state, key: ["service", "name"],
        columns: [
            Column("name", .text, en: "the name of the policy, unique within its service", zh: "策略名称，在所属服务内唯一"),
            Column(
                "status", .text, en: "whether it is in force or only proposed", zh: "策略状态：草案或已批准",
                allowedValues: ["draft", "approved"]),
            Column(
                "approved_at", .timestamp, en: "when the last party signed; missing means not approved or not recorded",
                zh: "最后一方签署的时间；缺失表示未批准或未记录"),
            Column(
                "reviewed_at", .timestamp, en: "when it was last reviewed; missing means never or not recorded",
                zh: "最近一次评审时间；缺失表示从未评审或未记录"),
            Column("approvers", .integer, en: "how many parties signed; missing means unknown", zh: "签署方数量；缺失表示未知"),
            Column(
                "enforced", .text, en: "what stops a release when the budget is spent; missing means unknown",
                zh: "预算耗尽时的发布管控方式：无、人工或流水线；缺失表示未知", allowedValues: ["none", "manual", "pipeline"]),
            Column(
                "forecast", .boolean, en: "whether exhaustion is forecast and used in planning; missing means unknown",
                zh: "是否预测预算耗尽并用于规划；缺失表示未知"),
        ])
}
