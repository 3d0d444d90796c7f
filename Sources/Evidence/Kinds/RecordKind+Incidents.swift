import Diagnostics

extension RecordKind {
    /// An outage or degradation of a service, as the incident tool recorded it.
    public static let incidents = RecordKind(
        "incidents",
        LocalizedText(
            en: "an outage or degradation of a service, as the incident tool recorded it", zh: "事件管理工具记录的一次服务中断或降级"),
        strength: .exercised, nature: .event(time: "started_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the number of the incident in its tool", zh: "事件在原工具中的编号"),
            Column("title", .text, en: "the short description of the incident", zh: "事件的简要描述"),
            Column(
                "severity", .integer, en: "how bad it was, 1 most severe; missing means not graded",
                zh: "严重程度，1 为最严重；缺失表示未定级"),
            Column(
                "priority", .integer, en: "in which order it was to be handled, 1 first; missing means not set",
                zh: "处理优先级，1 为最先；缺失表示未设置"),
            Column(
                "status", .text, en: "the state in the words of the tool when it was exported", zh: "导出时的状态，以工具中的用语为准"),
            Column(
                "started_at", .timestamp,
                en: "when the fault began, or when the incident was opened if the tool knows no earlier time",
                zh: "故障开始时间；工具未记录时取事件创建时间"),
            Column(
                "detected_at", .timestamp,
                en: "when a person or a monitor first noticed it; missing means not recorded",
                zh: "首次被人员或监控发现的时间；缺失表示未记录"),
            Column(
                "acknowledged_at", .timestamp,
                en: "when a responder took it on; missing means not acknowledged or not recorded",
                zh: "处理人员接手的时间；缺失表示未接手或未记录"),
            Column(
                "located_at", .timestamp,
                en: "when the faulty component was identified; missing means not located or not recorded",
                zh: "定位到故障部件的时间；缺失表示未定位或未记录"),
            Column(
                "mitigated_at", .timestamp,
                en: "when a workaround first reduced user impact; missing means none or not recorded",
                zh: "临时措施首次减轻用户影响的时间；缺失表示没有或未记录"),
            Column(
                "recovered_at", .timestamp,
                en: "when user impact ended; missing means it lasts or was not recorded, never zero time",
                zh: "用户影响消除的时间；缺失表示仍在持续或未记录，不按零时长计"),
            Column(
                "closed_at", .timestamp,
                en: "when the record was closed, often days after recovery; missing means open",
                zh: "事件记录关闭的时间，常晚于恢复数日；缺失表示未关闭"),
            Column(
                "first_update_at", .timestamp,
                en: "when the first message to users or stakeholders was sent; missing means none recorded",
                zh: "首次向用户或相关方通报的时间；缺失表示无通报记录"),
            Column("user_impact", .boolean, en: "whether users felt it; missing means unknown", zh: "用户是否受到影响；缺失表示未知"),
            Column(
                "detected_by", .text,
                en: "who or what noticed it first; unknown if the tool says so, missing if it says nothing",
                zh: "首先发现者；工具标明不详为 unknown，未说明则缺失",
                allowedValues: ["monitoring", "user", "staff", "partner", "unknown"]),
            Column(
                "cause", .text, en: "the class of root cause, known from recovery on; missing means not yet determined",
                zh: "根因类别，恢复后方可知；缺失表示尚未确定",
                allowedValues: [
                    "change", "capacity", "dependency", "hardware", "software", "configuration", "security", "human",
                    "automation", "unknown",
                ], knownAt: "recovered_at"),
            Column(
                "change", .text, en: "the number of the change that caused it; missing means none is known",
                zh: "引发该事件的变更编号；缺失表示未发现相关变更"),
            Column(
                "change_identified_at", .timestamp,
                en: "when the causing change was identified; missing means not identified or not recorded",
                zh: "确认引发变更的时间；缺失表示未确认或未记录"),
            Column(
                "commander", .text, en: "the person or role in command; missing means none was named",
                zh: "事件指挥者（人员或角色）；缺失表示未指定"),
            Column(
                "communicator", .text, en: "the person or role that kept others informed; missing means none was named",
                zh: "负责对外沟通者（人员或角色）；缺失表示未指定"),
            Column(
                "auto_remediated", .boolean,
                en: "whether automation ended the impact without a person, known from recovery on",
                zh: "是否由自动化手段消除影响而无需人工，恢复后方可知", knownAt: "recovered_at"),
            Column(
                "repeat_of", .text,
                en: "the number of an earlier incident with the same cause; missing means none is linked",
                zh: "同因的先前事件编号；缺失表示未关联"),
            Column(
                "knowledge_article", .text,
                en: "the article of the knowledge base that was used or written; missing means none is linked",
                zh: "使用或产生的知识库条目；缺失表示未关联"),
            Column(
                "problem", .text, en: "the number of the problem record it belongs to; missing means none is linked",
                zh: "所属问题单编号；缺失表示未关联"),
            Column(
                "reassignments", .integer, en: "how often it was passed to another group; missing means not counted",
                zh: "转派次数；缺失表示未统计"),
            Column(
                "reopened", .integer,
                en: "how often it was opened again after being resolved; missing means not counted",
                zh: "解决后重新打开的次数；缺失表示未统计"),
            Column(
                "sla_met", .boolean,
                en: "whether the agreed time was kept, known when closed; missing means no agreement or unknown",
                zh: "是否满足服务级别协议时限，关闭后方可知；缺失表示无协议或未知", knownAt: "closed_at"),
            .environment,
            Column("assignment_group", .text, en: "the group that handled it last", zh: "最后处理的支持组"),
        ])
}
