/// The in-house chaos platform: it starts the tools, and keeps the ledger of experiments and runs.
enum ChaosPlatform {
    static func files(_ world: World) -> [ExampleFile] {
        experiments.files("chaos/experiments.json") { $0 == .after ? Experiment.all(in: $0).map(row) : [] }
            + runs.files("chaos/演练执行记录.csv") { ChaosRun.all(in: $0).map(row) }
    }

    private static func row(_ experiment: Experiment) -> [String] {
        [
            experiment.id, experiment.title, experiment.service.id, experiment.faultClass, "是", "是",
            experiment.hasAbortCondition.chinese, experiment.approvedAt.local, "是",
        ]
    }

    private static func row(_ run: ChaosRun) -> [String] {
        [
            run.id, run.experiment.id, run.experiment.service.id, run.experiment.faultClass, run.startedAt.localPlain,
            run.endedAt.localPlain, environments[run.environment] ?? "", "是", run.hasHeld.chinese,
            run.isAborted ? "已终止" : "完成", run.isAutomated.chinese, run.isAbortTested.chinese, run.isTimed.chinese,
            "\(run.findings)", "\(run.recoverySeconds)",
        ]
    }

    private static let environments = ["test": "测试", "staging": "预发", "production": "生产"]

    private static let experiments = MappedExport(
        id: "chaos-platform-experiments", tool: "chaos-platform", name: ("ledger of experiments", "混沌实验库"),
        kind: "chaos_experiments", form: .json(under: ["experiments"]),
        fields: [
            .text("key", "id"), .text("title", "title"), .text("app", "service"), .text("fault", "fault_class"),
            .flag("hypothesis", "hypothesis"), .flag("steady_state", "steady_state"),
            .flag("auto_abort", "abort_condition"),
            .instant("approved", "approved_at"), .flag("scheduled", "scheduled"),
        ])

    private static let runs = MappedExport(
        id: "chaos-platform-runs", tool: "chaos-platform", name: ("ledger of runs", "混沌演练执行记录"), kind: "chaos_runs",
        fields: [
            .text("执行ID", "id"), .text("实验", "experiment"), .text("应用", "service"), .text("故障类别", "fault_class"),
            .time("开始时间", "started_at"), .time("结束时间", "ended_at"),
            .choice("环境", "environment", [("测试", "test"), ("预发", "staging"), ("生产", "production")]),
            .flag("已注入", "injected"),
            .flag("稳态保持", "steady_state_held"), .choice("结果", "outcome", [("完成", "completed"), ("已终止", "aborted")]),
            .flag("自动执行", "automated"), .flag("终止能力已验证", "abort_tested"), .flag("时间自动采集", "times_captured"),
            .number("发现问题数", "findings"), .duration("恢复时长(秒)", "recovery_time", "seconds"),
        ])
}
