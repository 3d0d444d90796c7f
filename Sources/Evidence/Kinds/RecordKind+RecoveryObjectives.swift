import Diagnostics

extension RecordKind {
    /// The recovery time and point agreed for a service.
    public static let recoveryObjectives = RecordKind(
        "recovery_objectives",
        LocalizedText(en: "the recovery time and point agreed for a service", zh: "为某服务约定的恢复时间与恢复点目标"),
        strength: .declared, nature: .state, key: ["service"],
        columns: [
            Column(
                "rto", .duration, en: "the longest time to recovery that is allowed; missing means not agreed",
                zh: "允许的最长恢复时间（RTO）；缺失表示未约定"),
            Column(
                "rpo", .duration, en: "the largest loss of data, as time, that is allowed; missing means not agreed",
                zh: "允许的最大数据丢失时长（RPO）；缺失表示未约定"),
            Column(
                "agreed_at", .timestamp, en: "when it was agreed; missing means not agreed or not recorded",
                zh: "约定时间；缺失表示未约定或未记录"),
            Column(
                "grade", .integer,
                en: "the grade of recovery capability after GB/T 20988, 1..6, 6 highest; missing means not graded",
                zh: "按 GB/T 20988 的灾难恢复能力等级，1..6,6 为最高；缺失表示未定级"),
            Column(
                "critical", .boolean, en: "whether the service is critical; missing means not classified",
                zh: "是否为关键服务；缺失表示未分级"),
        ])
}
