/// The in-house release platform: how each deployment was rolled out and judged, and reviews before launches.
enum ReleasePlatform {
    static func files(_ world: World) -> [ExampleFile] {
        deployments.files("release-platform/发布记录.csv") { year in
            world.history.deployments(of: year).map { row($0, year) }
        }
            + readiness.files("release-platform/production-readiness.csv") { readinessRows(world, $0) }
    }

    private static func row(_ deployment: Deployment, _ year: Year) -> [String] {
        let hasCommitTime = deployment.id % 1000 >= year.pick(260, 40)
        return [
            "\(deployment.id)", deployment.service.chineseName, deployment.release, deployment.version,
            deployment.commit,
            deployment.change ?? "", "生产", hasCommitTime ? deployment.committedAt.localPlain : "",
            deployment.mergedAt.localPlain, deployment.startedAt.localPlain, deployment.finishedAt.localPlain,
            results[deployment.outcome] ?? "", deployment.remediedAt?.localPlain ?? "", deployment.isAutomated.chinese,
            strategies[deployment.strategy] ?? "", analyses[deployment.analysis] ?? "", deployment.isCompared.chinese,
            deployment.hasRegression.chinese, deployment.isRollbackTested.chinese,
            deployment.service.isCritical.chinese,
            deployment.isMajor.chinese, deployment.causedIncident.chinese,
        ]
    }

    private static func readinessRows(_ world: World, _ year: Year) -> [[String]] {
        world.history.deployments(of: year).filter(\.isMajor).enumerated().compactMap { index, deployment in
            guard year.pick(index % 8 < 3, index % 16 < 13) else { return nil }
            return [
                "PRR-\(year.rawValue)-\(index + 1)", deployment.release, deployment.service.id,
                deployment.startedAt.adding(days: -2).localPlain, "通过", "\(year.pick(58, 74) + index * 7 % 17)",
                (year == .after && index % 2 == 0).chinese,
            ]
        }
    }

    private static let results: [Change.Outcome: String] = [
        .success: "成功", .issues: "成功", .failed: "失败", .rolledBack: "已回退", .cancelled: "已取消",
    ]
    private static let strategies = [
        "canary": "灰度", "blue-green": "蓝绿", "feature-flag": "特性开关", "rolling": "滚动", "all-at-once": "全量",
    ]
    private static let analyses = ["automatic": "自动分析", "manual": "人工观察", "none": "无"]

    private static let deployments = MappedExport(
        id: "release-platform-deployments", tool: "release-platform",
        name: ("deployments of the release platform", "发布平台发布记录"),
        kind: "deployments",
        fields: [
            .text("发布编号", "id"), .text("应用", "service"), .text("版本包", "release"), .text("版本号", "version"),
            .text("提交", "commit"), .text("变更单", "change"),
            .choice("环境", "environment", [("生产", "production"), ("预发", "staging")]), .time("首次提交时间", "committed_at"),
            .time("合并时间", "merged_at"), .time("开始时间", "started_at"), .time("完成时间", "finished_at"),
            .choice(
                "结果", "outcome",
                [("成功", "success"), ("失败", "failed"), ("已回退", "rolled_back"), ("已取消", "cancelled")]),
            .time("恢复时间", "remedied_at"), .flag("自动化发布", "automated"),
            .choice(
                "发布策略", "strategy",
                [
                    ("灰度", "canary"), ("蓝绿", "blue-green"), ("特性开关", "feature-flag"), ("滚动", "rolling"),
                    ("全量", "all-at-once"),
                ]),
            .choice("灰度分析", "analysis", [("自动分析", "automatic"), ("人工观察", "manual"), ("无", "none")]),
            .flag("新旧版本对比", "compared"), .flag("性能回退逃逸", "regression"), .flag("回退已演练", "rollback_tested"),
            .flag("核心应用", "critical"), .flag("重大版本", "major"), .flag("引发事件", "caused_incident"),
        ],
        tests: [
            MappedExport.Test(
                name: "a release that was taken back",
                row: [
                    "512230042", "订单接口", "order-api-3.9.2", "3.9.2", "4f2c", "CHG0040991", "生产", "2023-05-03 09:12:00",
                    "2023-05-08 17:40:00", "2023-05-09 10:20:00", "2023-05-09 10:41:00", "已回退", "2023-05-09 11:05:00",
                    "是",
                    "灰度", "自动分析", "是", "否", "是", "是", "否", "否",
                ],
                expected: [
                    ("outcome", "rolled_back"), ("strategy", "canary"), ("analysis", "automatic"),
                    ("started_at", "2023-05-09T02:20:00Z"),
                ])
        ])

    private static let readiness = MappedExport(
        id: "release-platform-readiness", tool: "release-platform", name: ("production readiness reviews", "生产就绪评审"),
        kind: "readiness_reviews",
        fields: [
            .text("评审编号", "id"), .text("版本包", "release"), .text("应用", "service"), .time("评审时间", "held_at"),
            .choice("结论", "passed", [("通过", true), ("不通过", false)]), .number("得分", "score"), .flag("自动取数", "automated"),
        ])
}
