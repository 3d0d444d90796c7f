import Diagnostics

extension RecordKind {
    /// A fault that was found in a product.
    public static let defects = RecordKind(
        "defects",
        LocalizedText(en: "a fault that was found in a product", zh: "一个产品缺陷"),
        strength: .exercised, nature: .event(time: "found_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the number of the defect in its tracker", zh: "缺陷在跟踪工具中的编号"),
            Column("found_at", .timestamp, en: "when it was found", zh: "发现时间"),
            Column(
                "release", .text, en: "the release that contains it; missing means none is linked", zh: "缺陷所在发布；缺失表示未关联"
            ),
            Column(
                "escaped", .boolean, en: "whether it was found in production; missing means unknown",
                zh: "是否在生产环境发现；缺失表示未知"),
            Column(
                "severity", .integer, en: "how bad it is, 1 most severe; missing means not graded",
                zh: "严重程度，1 为最严重；缺失表示未定级"),
        ])
}
