import Diagnostics

extension RecordKind {
    /// One shift of one person on call.
    public static let onCallShifts = RecordKind(
        "on_call_shifts",
        LocalizedText(en: "one shift of one person on call", zh: "一名人员的一次值班"),
        strength: .exercised, nature: .event(time: "started_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the shift", zh: "班次标识"),
            Column("schedule", .text, en: "the name of the schedule", zh: "值班表名称"),
            Column("person", .text, en: "the person, as a pseudonym or role where possible", zh: "值班人员，尽量为化名或角色"),
            Column("started_at", .timestamp, en: "when the shift began", zh: "值班开始时间"),
            Column(
                "ended_at", .timestamp, en: "when the shift ended; missing means it lasts or was not recorded",
                zh: "值班结束时间；缺失表示进行中或未记录"),
            Column(
                "pages", .integer, en: "how many pages reached the person; missing means not counted, not zero",
                zh: "收到的呼叫次数；缺失表示未统计，不等于零"),
            Column(
                "incidents", .integer,
                en: "how many different incidents those were; missing means not counted, not zero",
                zh: "涉及的不同事件数；缺失表示未统计，不等于零"),
            Column(
                "handover", .boolean, en: "whether a handover to the next shift was recorded; missing means unknown",
                zh: "是否有交接记录；缺失表示未知"),
            Column("level", .integer, en: "the escalation level, 1 first", zh: "升级级别，1 为第一线"),
        ])
}
