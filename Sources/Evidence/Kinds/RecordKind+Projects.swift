import Diagnostics

extension RecordKind {
    /// A development project in scope.
    public static let projects = RecordKind(
        "projects",
        LocalizedText(en: "a development project in scope", zh: "范围内的一个研发项目"),
        strength: .declared, nature: .state, key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the project", zh: "项目标识"),
            Column(
                "critical", .boolean,
                en: "whether it builds or changes a critical service; missing means not classified",
                zh: "是否涉及关键服务；缺失表示未分级"),
            Column(
                "requirements_at", .timestamp,
                en: "when its reliability requirements were agreed; missing means there are none",
                zh: "可靠性需求的确认时间；缺失表示没有"),
            Column(
                "build_started_at", .timestamp, en: "when development began; missing means not begun or not recorded",
                zh: "开发开始时间；缺失表示未开始或未记录"),
        ])
}
