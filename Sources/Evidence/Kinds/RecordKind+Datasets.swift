import Diagnostics

extension RecordKind {
    /// A set of data that must not be lost.
    public static let datasets = RecordKind(
        "datasets",
        LocalizedText(en: "a set of data that must not be lost", zh: "一份不容丢失的数据"),
        strength: .declared, nature: .state, key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the data set", zh: "数据集标识"),
            Column(
                "critical", .boolean, en: "whether it is critical in scope; missing means not classified",
                zh: "是否为范围内的关键数据；缺失表示未分级"),
            Column(
                "copies", .integer, en: "how many copies exist, the original included; missing means unknown",
                zh: "副本数量，含原件；缺失表示未知"),
            Column(
                "offsite", .boolean, en: "whether a copy is kept at another site; missing means unknown",
                zh: "是否有异地副本；缺失表示未知"),
            Column(
                "immutable", .boolean, en: "whether a copy cannot be changed or deleted; missing means unknown",
                zh: "是否有不可篡改的副本；缺失表示未知"),
        ])
}
