import Diagnostics

extension RecordKind {
    /// A judgement of whether detection or diagnosis was right in one case.
    public static let detectionEvaluations = RecordKind(
        "detection_evaluations",
        LocalizedText(en: "a judgement of whether detection or diagnosis was right in one case", zh: "对一次检测或诊断是否准确的评定"),
        strength: .exercised, nature: .event(time: "evaluated_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the evaluation", zh: "评定标识"),
            Column(
                "incident", .text, en: "the number of the incident it looks at; missing for a false alarm",
                zh: "所评定的事件编号；误报时缺失"),
            Column("evaluated_at", .timestamp, en: "when it was judged", zh: "评定时间"),
            Column("predicted", .boolean, en: "whether the tool claimed a fault", zh: "工具是否判为故障"),
            Column("actual", .boolean, en: "whether there was a fault", zh: "实际是否为故障"),
            Column(
                "cause_rank", .integer,
                en: "the rank of the true cause among the candidates, 1 first; missing means it was not offered",
                zh: "真实根因在候选中的名次，1 为首位；缺失表示未列入候选"),
        ])
}
