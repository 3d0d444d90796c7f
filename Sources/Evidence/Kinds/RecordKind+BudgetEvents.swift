import Diagnostics

extension RecordKind {
    /// An exhaustion of the error budget of an objective.
    public static let budgetEvents = RecordKind(
        "budget_events",
        LocalizedText(en: "an exhaustion of the error budget of an objective", zh: "某 SLO 的一次错误预算耗尽"),
        strength: .exercised, nature: .event(time: "exhausted_at"), key: ["service", "slo", "exhausted_at"],
        columns: [
            Column("slo", .text, en: "the name of the objective whose budget ran out", zh: "预算耗尽的 SLO 名称"),
            Column("exhausted_at", .timestamp, en: "when the budget reached zero", zh: "预算耗尽的时间"),
            Column(
                "required_action", .text,
                en: "what the policy asks for in this case; missing means the policy is silent",
                zh: "策略要求的处置措施；缺失表示策略未规定"),
            Column(
                "acted_at", .timestamp,
                en: "when the required action took effect; missing means not taken or not recorded",
                zh: "要求的措施生效时间；缺失表示未执行或未记录"),
            Column(
                "exception_approved", .boolean,
                en: "whether an exception to the policy was approved; missing means none was asked for",
                zh: "是否批准了例外；缺失表示未申请例外"),
        ])
}
