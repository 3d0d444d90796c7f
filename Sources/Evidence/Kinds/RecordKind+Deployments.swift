import Diagnostics

extension RecordKind {
    /// One roll-out of a version of a service into an environment.
    public static let deployments = RecordKind(
        "deployments",
        LocalizedText(en: "one roll-out of a version of a service into an environment", zh: "某服务的一个版本在某环境的一次部署"),
        strength: .exercised, nature: .event(time: "started_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the number of the deployment in its tool", zh: "部署在原工具中的编号"),
            Column("release", .text, en: "the release it belongs to; missing means none is linked", zh: "所属发布；缺失表示未关联"),
            Column(
                "version", .text, en: "the version that was rolled out, as the tool names it", zh: "部署的版本，以工具中的名称为准"),
            Column("commit", .text, en: "the revision that was rolled out", zh: "部署的代码修订号"),
            Column(
                "change", .text, en: "the number of the change record that covers it; missing means none is linked",
                zh: "对应变更单编号；缺失表示未关联"),
            .environment,
            Column(
                "committed_at", .timestamp, en: "when the first commit it contains was made; missing means not known",
                zh: "所含首个提交的时间；缺失表示未知"),
            Column(
                "merged_at", .timestamp, en: "when its code reached the main branch; missing means not known",
                zh: "代码合入主干的时间；缺失表示未知"),
            Column("started_at", .timestamp, en: "when the roll-out began", zh: "部署开始时间"),
            Column(
                "finished_at", .timestamp, en: "when the roll-out ended; missing means in progress or not recorded",
                zh: "部署结束时间；缺失表示进行中或未记录"),
            Column(
                "outcome", .text,
                en: "how the roll-out ended; superseded and cancelled are neither success nor failure",
                zh: "部署结果；superseded 与 cancelled 不计成功也不计失败",
                allowedValues: ["success", "failed", "rolled_back", "cancelled", "superseded", "unknown"],
                knownAt: "finished_at"),
            Column(
                "caused_incident", .boolean,
                en: "whether it degraded service and called for a remedy; missing means not examined",
                zh: "是否导致服务降级并需补救；缺失表示未核查"),
            Column(
                "remedied_at", .timestamp,
                en: "when service was restored after a failed deployment; missing means not failed or not recorded",
                zh: "失败部署后服务恢复的时间；缺失表示未失败或未记录"),
            Column(
                "automated", .boolean, en: "whether it ran without manual steps; missing means unknown",
                zh: "是否无人工步骤自动执行；缺失表示未知"),
            Column(
                "unplanned", .boolean,
                en: "whether it was a hotfix or rollback to remedy a fault; missing means unknown",
                zh: "是否为补救故障的热修复或回退；缺失表示未知"),
            Column(
                "strategy", .text, en: "how traffic was moved to the new version; missing means not stated",
                zh: "流量切换到新版本的方式；缺失表示未说明",
                allowedValues: ["all-at-once", "rolling", "canary", "blue-green", "feature-flag", "unknown"]),
            Column(
                "analysis", .text, en: "who judged the new version during the roll-out; missing means unknown",
                zh: "发布过程中对新版本的判定方式：无、人工或自动；缺失表示未知", allowedValues: ["none", "manual", "automatic"]),
            Column(
                "compared", .boolean, en: "whether versions were compared before and after; missing means unknown",
                zh: "是否做过版本前后对比；缺失表示未知"),
            Column(
                "regression", .boolean, en: "whether a regression escaped to users; missing means not examined",
                zh: "是否有性能或功能退化流向用户；缺失表示未核查"),
            Column(
                "rollback_tested", .boolean, en: "whether going back was tried out beforehand; missing means unknown",
                zh: "回退是否事先验证过；缺失表示未知"),
            Column(
                "critical", .boolean, en: "whether the service it changes is critical; missing means not classified",
                zh: "是否涉及关键服务；缺失表示未分级"),
            Column(
                "major", .boolean, en: "whether it carries a major change; missing means not classified",
                zh: "是否包含重大变更；缺失表示未分级"),
            Column("actor", .text, en: "the person, role or automation that started it", zh: "发起部署的人员、角色或自动化程序"),
        ])
}
