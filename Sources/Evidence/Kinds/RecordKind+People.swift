import Diagnostics

extension RecordKind {
    /// A person in scope, as a pseudonym.
    public static let people = RecordKind(
        "people",
        LocalizedText(en: "a person in scope, as a pseudonym", zh: "范围内的一名人员（化名）"),
        strength: .declared, nature: .state, key: ["id"],
        columns: [
            Column("id", .text, en: "the pseudonym or staff number", zh: "化名或工号"),
            Column("team", .text, en: "the identifier of the team; missing means none recorded", zh: "所属团队标识；缺失表示未登记"),
            Column(
                "on_call", .boolean, en: "whether the person takes shifts; missing means unknown", zh: "是否参加值班；缺失表示未知"),
            Column(
                "qualified_at", .timestamp,
                en: "when the person was found fit for on-call; missing means not yet or not recorded",
                zh: "取得值班资格的时间；缺失表示尚未取得或未记录"),
            Column(
                "trained_at", .timestamp, en: "when the person was last trained; missing means never or not recorded",
                zh: "最近一次培训时间；缺失表示从未或未记录"),
        ])
}
