/// The test platform: non-functional test runs of releases, and load tests.
enum TestPlatform {
    static func files(_ world: World) -> [ExampleFile] {
        runs.files("test-platform/专项测试.csv") { runRows(world, $0) }
            + loads.files("test-platform/load-tests.csv") { loadRows(world, $0) }
    }

    private static func runRows(_ world: World, _ year: Year) -> [[String]] {
        var performance = Spread(year.pick(270, 520))
        var others = Spread(year.pick(150, 430))
        var rows: [[String]] = []
        for deployment in world.history.deployments(of: year) where deployment.service.isCritical {
            var kinds = performance.next() ? ["性能"] : []
            if others.next() { kinds += ["故障切换", "兼容性"] }
            for (index, kind) in kinds.enumerated() {
                let start = deployment.startedAt.adding(hours: -26 + index * 3)
                let failures = (deployment.id + index) % 17 == 0 ? 2 : 0
                rows.append(
                    [
                        "TR-\(deployment.id)-\(index + 1)", deployment.release, deployment.service.chineseName, kind,
                        start.localPlain, start.adding(minutes: 70).localPlain, "\(24 + deployment.id % 30)",
                        "\(failures)",
                        "0", failures == 0 ? "通过" : "未通过",
                    ])
            }
        }
        return rows
    }

    private static func loadRows(_ world: World, _ year: Year) -> [[String]] {
        LoadTest.all(in: year, world).enumerated().filter { !LoadGenerators.isFromK6($0.offset, year) }.map {
            row($0.element)
        }
    }

    private static func row(_ test: LoadTest) -> [String] {
        [
            test.id, test.release ?? "", test.service?.id ?? "", test.scope, test.model, test.startedAt.localPlain,
            test.startedAt.adding(minutes: test.minutes).localPlain, test.environment, "\(test.requests)",
            "\(test.errors)",
            test.errorPercent, "1.0", "\(test.peakRate)", "\(test.targetRate)", "\(test.p95)",
            test.chainPercent.map { "\($0)" } ?? "", test.hasBottleneck.chinese,
        ]
    }

    private static let runs = MappedExport(
        id: "test-platform-runs", tool: "test-platform", name: ("non-functional test runs", "专项测试记录"),
        kind: "test_runs",
        fields: [
            .text("执行编号", "id"), .text("版本包", "release"), .text("应用", "service"),
            .choice(
                "测试类型", "kind",
                [("性能", "performance"), ("故障切换", "failover"), ("兼容性", "compatibility"), ("稳定性", "soak")]),
            .time("开始", "started_at"), .time("结束", "ended_at"), .number("用例数", "tests"), .number("失败数", "failures"),
            .number("跳过数", "skipped"), .choice("结论", "passed", [("通过", true), ("未通过", false)]),
        ])

    private static let loads = MappedExport(
        id: "test-platform-loads", tool: "test-platform", name: ("load tests", "压测记录"), kind: "load_tests",
        fields: [
            .text("压测编号", "id"), .text("版本包", "release"), .text("应用", "service"),
            .choice("范围", "scope", [("单应用", "single"), ("链路段", "segment"), ("全链路", "full-link")]),
            .choice("加压方式", "model", [("到达率", "open"), ("并发数", "closed")]), .time("开始", "started_at"),
            .time("结束", "ended_at"), .choice("环境", "environment", [("预发", "staging"), ("生产", "production")]),
            .number("请求数", "requests"), .number("错误数", "errors"), .percent("错误率(%)", "error_share"),
            .percent("错误率上限(%)", "error_limit"), .number("峰值TPS", "peak_rate"), .number("目标TPS", "target_rate"),
            .duration("P95(ms)", "p95", "milliseconds"), .percent("链路覆盖率(%)", "chain_share"),
            .flag("发现瓶颈", "bottleneck_found"),
        ])
}
