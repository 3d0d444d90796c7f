import Diagnostics

extension RecordKind {
    /// A change of code that was merged into the main branch.
    public static let merges = RecordKind(
        "merges",
        LocalizedText(en: "a change of code that was merged into the main branch", zh: "一次合入主干的代码变更"),
        strength: .exercised, nature: .event(time: "merged_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the number of the merge request", zh: "合并请求编号"),
            Column("merged_at", .timestamp, en: "when it was merged", zh: "合入时间"),
            Column(
                "approvals", .integer, en: "how many approved it, the author not counted; missing means unknown",
                zh: "批准人数，不含作者；缺失表示未知"),
            Column(
                "gates", .integer, en: "how many automatic checks had to pass; missing means unknown",
                zh: "必须通过的自动检查数量；缺失表示未知"),
            Column(
                "gates_passed", .integer, en: "how many of those passed before the merge; missing means unknown",
                zh: "其中合入前已通过的数量；缺失表示未知"),
            Column(
                "critical", .boolean, en: "whether it changes a critical service; missing means not classified",
                zh: "是否涉及关键服务；缺失表示未分级"),
            Column("repository", .text, en: "the name of the repository", zh: "代码仓库名称"),
        ])
}
