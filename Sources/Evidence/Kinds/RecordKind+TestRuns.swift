import Diagnostics

extension RecordKind {
    /// One run of a set of tests.
    public static let testRuns = RecordKind(
        "test_runs",
        LocalizedText(en: "one run of a set of tests", zh: "一次测试集的执行"),
        strength: .exercised, nature: .event(time: "started_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the run", zh: "执行标识"),
            Column(
                "release", .text, en: "the release that was tested; missing means none is linked", zh: "被测发布；缺失表示未关联"),
            Column(
                "kind", .text, en: "what sort of tests they were", zh: "测试类型",
                allowedValues: [
                    "performance", "failover", "compatibility", "soak", "fault-injection", "functional", "unit",
                ]),
            Column("started_at", .timestamp, en: "when it began", zh: "开始时间"),
            Column(
                "ended_at", .timestamp, en: "when it ended; missing means running or not recorded",
                zh: "结束时间；缺失表示进行中或未记录"),
            Column("tests", .integer, en: "how many tests there were, skipped ones included", zh: "测试总数，含跳过"),
            Column("failures", .integer, en: "how many failed, errors included", zh: "失败数，含错误"),
            Column("skipped", .integer, en: "how many were skipped", zh: "跳过数"),
            Column(
                "passed", .boolean, en: "whether the run as a whole passed, known at its end; missing means not judged",
                zh: "整体是否通过，结束后方可知；缺失表示未判定", knownAt: "ended_at"),
            Column(
                "duration", .duration, en: "how long the tests took; missing means not recorded", zh: "测试耗时；缺失表示未记录"),
        ])
}
