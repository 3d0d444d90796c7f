import Diagnostics

extension RecordKind {
    /// A service or application of the catalogue.
    public static let services = RecordKind(
        "services",
        LocalizedText(en: "a service or application of the catalogue", zh: "服务目录中的一个服务或应用"),
        strength: .declared, nature: .state, key: ["service"],
        columns: [
            Column(
                "critical", .boolean, en: "whether it counts as critical in scope; missing means not classified",
                zh: "是否为范围内的关键服务；缺失表示未分级"),
            Column(
                "tier", .integer, en: "the importance tier, 1 most important; missing means not classified",
                zh: "重要性等级，1 为最高；缺失表示未分级"),
            Column(
                "owner", .text,
                en: "the team or role that owns it in product or development; missing means no owner recorded",
                zh: "产品或研发侧的责任团队或角色；缺失表示未登记"),
            Column(
                "sre_owner", .text,
                en: "the team or role that answers for its reliability; missing means none recorded",
                zh: "负责其可靠性的 SRE 团队或角色；缺失表示未登记"),
            Column(
                "lifecycle", .text, en: "the stage of life; missing means not stated", zh: "生命周期阶段；缺失表示未说明",
                allowedValues: ["experimental", "production", "deprecated"]),
            Column(
                "kind", .text, en: "what sort of service it is, in the words of the catalogue", zh: "服务类型，以目录中的用语为准"),
            Column(
                "language", .text, en: "the main programming language, as the catalogue names it",
                zh: "主要编程语言，以目录中的名称为准"),
            Column(
                "runbook_url", .text, en: "the link to its runbook; missing means none recorded", zh: "运行手册链接；缺失表示未登记"),
            Column(
                "dashboard_url", .text, en: "the link to its dashboard; missing means none recorded",
                zh: "监控看板链接；缺失表示未登记"),
            Column(
                "on_call_url", .text, en: "the link to its on-call schedule; missing means none recorded",
                zh: "值班表链接；缺失表示未登记"),
            Column(
                "experts", .integer, en: "how many people can operate it alone; missing means unknown, not zero",
                zh: "能独立运维该服务的人数；缺失表示未知，不等于零"),
            Column(
                "cmdb_id", .text, en: "the identifier of the service in the configuration database",
                zh: "在配置管理数据库（CMDB）中的标识"),
        ])
}
