import Diagnostics

extension RecordKind {
    /// A team in scope.
    public static let teams = RecordKind(
        "teams",
        LocalizedText(en: "a team in scope", zh: "范围内的一个团队"),
        strength: .declared, nature: .state, key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the team", zh: "团队标识"),
            Column(
                "slo_objective", .boolean,
                en: "whether the goals of the team contain a reliability objective; missing means unknown",
                zh: "团队目标是否包含可靠性目标；缺失表示未知"),
            Column(
                "sre_partner", .boolean, en: "whether an SRE is assigned to the team; missing means unknown",
                zh: "是否配有对接的 SRE；缺失表示未知"),
        ])
}
