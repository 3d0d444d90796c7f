import Diagnostics

extension RecordKind {
    /// One run of a backup.
    public static let backups = RecordKind(
        "backups",
        LocalizedText(en: "one run of a backup", zh: "一次备份执行"),
        strength: .exercised, nature: .event(time: "started_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the backup", zh: "备份标识"),
            Column(
                "dataset", .text, en: "the identifier of the data set; missing means none is linked",
                zh: "数据集标识；缺失表示未关联"),
            Column("started_at", .timestamp, en: "when it began", zh: "开始时间"),
            Column(
                "finished_at", .timestamp, en: "when it ended; missing means running or not recorded",
                zh: "结束时间；缺失表示进行中或未记录"),
            Column(
                "outcome", .text, en: "how it ended; partial is not a success; missing means not known yet",
                zh: "结果；partial 不算成功；缺失表示尚不可知", allowedValues: ["success", "partial", "failed", "unknown"],
                knownAt: "finished_at"),
            Column(
                "kind", .text, en: "the sort of backup, in the words of the tool, such as full or incremental",
                zh: "备份类型，如全量或增量，以工具中的用语为准"),
            Column(
                "size", .integer, en: "the size of what was stored; missing means not recorded", zh: "存储大小；缺失表示未记录",
                unit: "B"),
            Column(
                "expires_at", .timestamp,
                en: "when it may be deleted; may lie in the future; missing means never or not stated",
                zh: "到期可删除的时间，可晚于评估日期；缺失表示永不到期或未说明", isPlanned: true),
        ])
}
