import Diagnostics

extension RecordKind {
    /// A user or business journey that the subject supports.
    public static let journeys = RecordKind(
        "journeys",
        LocalizedText(en: "a user or business journey that the subject supports", zh: "被评估对象支撑的一条用户或业务链路"),
        strength: .declared, nature: .state, key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the journey", zh: "链路标识"),
            Column("name", .text, en: "the name for people", zh: "供人阅读的名称"),
            Column(
                "critical", .boolean, en: "whether it is critical in scope; missing means not classified",
                zh: "是否为范围内的关键链路；缺失表示未分级"),
            Column(
                "owner", .text, en: "the team or role that owns it; missing means none recorded", zh: "责任团队或角色；缺失表示未登记"),
            Column(
                "has_sli", .boolean, en: "whether a service level indicator measures it; missing means unknown",
                zh: "是否有 SLI 度量；缺失表示未知"),
            Column(
                "health_model_at", .timestamp, en: "when its health model was last agreed; missing means there is none",
                zh: "健康度模型最近一次确认时间；缺失表示没有"),
            Column(
                "requirement_at", .timestamp,
                en: "when its performance requirement was agreed; missing means there is none", zh: "性能需求的确认时间；缺失表示没有"),
            Column(
                "test_plan_at", .timestamp,
                en: "when its performance test plan was agreed; missing means there is none", zh: "性能测试方案的确认时间；缺失表示没有"),
        ])
}
