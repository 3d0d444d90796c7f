import Diagnostics

extension RecordKind {
    /// The hours of a team or person in one period, by sort of work.
    public static let workLogs = RecordKind(
        "work_logs",
        LocalizedText(en: "the hours of a team or person in one period, by sort of work", zh: "一个团队或人员在一个时段内的工时分布"),
        strength: .exercised, nature: .event(time: "period_ended_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the entry", zh: "记录标识"),
            Column("team", .text, en: "the identifier of the team", zh: "团队标识"),
            Column("period_started_at", .timestamp, en: "the start of the period", zh: "时段开始时间"),
            Column("period_ended_at", .timestamp, en: "the end of the period", zh: "时段结束时间"),
            Column("hours", .decimal, en: "all hours worked in the period", zh: "时段内总工时", unit: "h"),
            Column(
                "toil_hours", .decimal,
                en: "hours of manual, repetitive, automatable work; missing means not recorded, not zero",
                zh: "琐务（手工、重复、可自动化）工时；缺失表示未记录，不等于零", unit: "h"),
            Column(
                "on_call_hours", .decimal, en: "hours of on-call work; missing means not recorded, not zero",
                zh: "值班工时；缺失表示未记录，不等于零", unit: "h"),
        ])
}
