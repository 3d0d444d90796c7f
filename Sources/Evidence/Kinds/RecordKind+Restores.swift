import Diagnostics

extension RecordKind {
    /// One restore of data from a backup, in earnest or as a test.
    public static let restores = RecordKind(
        "restores",
        LocalizedText(en: "one restore of data from a backup, in earnest or as a test", zh: "一次数据恢复，真实恢复或恢复测试"),
        strength: .exercised, nature: .event(time: "started_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the restore", zh: "恢复标识"),
            Column(
                "dataset", .text, en: "the identifier of the data set; missing means none is linked",
                zh: "数据集标识；缺失表示未关联"),
            Column(
                "backup", .text, en: "the identifier of the backup it was read from; missing means none is linked",
                zh: "所用备份的标识；缺失表示未关联"),
            Column("started_at", .timestamp, en: "when it began", zh: "开始时间"),
            Column(
                "finished_at", .timestamp, en: "when it ended; missing means running or not recorded",
                zh: "结束时间；缺失表示进行中或未记录"),
            Column(
                "outcome", .text, en: "how it ended; partial is not a success; missing means not known yet",
                zh: "结果；partial 不算成功；缺失表示尚不可知", allowedValues: ["success", "partial", "failed", "unknown"],
                knownAt: "finished_at"),
            Column(
                "verified", .boolean, en: "whether the restored data was checked and right; missing means not checked",
                zh: "恢复的数据是否经核验无误；缺失表示未核验", knownAt: "finished_at"),
            Column(
                "automatic", .boolean, en: "whether it ran without manual steps; missing means unknown",
                zh: "是否无人工步骤自动执行；缺失表示未知"),
        ])
}
