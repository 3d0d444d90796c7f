import Diagnostics

extension RecordKind {
    /// A way in which a service or part can fail, as analysed beforehand.
    public static let failureModes = RecordKind(
        "failure_modes",
        LocalizedText(en: "a way in which a service or part can fail, as analysed beforehand", zh: "事先分析出的一种故障模式"),
        strength: .declared, nature: .state, key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the failure mode", zh: "故障模式标识"),
            Column("name", .text, en: "the short description", zh: "简要描述"),
            Column(
                "critical", .boolean, en: "whether it threatens a critical service; missing means not classified",
                zh: "是否威胁关键服务；缺失表示未分级"),
            Column(
                "severity", .integer, en: "how bad its effect is, in the scale of the analysis, higher is worse",
                zh: "影响严重度，按分析所用评分，越高越严重"),
            Column(
                "occurrence", .integer,
                en: "how often it is expected, in the scale of the analysis, higher is more often",
                zh: "发生度，按分析所用评分，越高越频繁"),
            Column(
                "detection", .integer, en: "how hard it is to detect, in the scale of the analysis, higher is harder",
                zh: "探测度，按分析所用评分，越高越难发现"),
            Column(
                "assessed_at", .timestamp, en: "when it was last assessed; missing means not recorded",
                zh: "最近一次评估时间；缺失表示未记录"),
        ])
}
