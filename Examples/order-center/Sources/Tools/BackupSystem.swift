/// The backup system: data sets, backups and restores.
enum BackupSystem {
    static func files(_ world: World) -> [ExampleFile] {
        datasets.files("backup/datasets.csv", rows: datasetRows) + backups.files("backup/backups.csv", rows: backupRows)
            + restores.files("backup/restores.csv", rows: restoreRows)
    }

    private static let sets: [(id: String, service: String, isCritical: Bool)] = [
        ("order-db", "order-api", true), ("intake-db", "order-intake", true), ("payment-db", "payment", true),
        ("inventory-db", "inventory", true), ("number-db", "number-pool", true),
        ("provisioning-db", "provisioning", true),
        ("report-warehouse", "report", false),
    ]

    private static func datasetRows(_ year: Year) -> [[String]] {
        sets.map { set in
            [set.id, set.service, set.isCritical.chinese, "3", (year == .after).chinese, "否"]
        }
    }

    private static func backupRows(_ year: Year) -> [[String]] {
        var random = Random(seed: UInt64(year.rawValue) * 275_604_541)
        var failed = Spread(year.pick(16, 11), phase: 800)
        var rows: [[String]] = []
        var day = year.start.startOfDay.adding(days: 1)
        while day.at(6) < year.collectedAt {
            for set in sets where set.isCritical || day.weekday == 5 {
                let start = day.at(2, random.number(0...40))
                let isFailed = failed.next()
                rows.append(
                    [
                        "\(set.id)-\(day.compactDate)", set.id, start.localPlain,
                        start.adding(minutes: random.number(12...70)).localPlain,
                        isFailed ? random.pick(["失败", "部分成功"]) : "成功",
                        day.weekday == 5 ? "全量" : "增量", "\(random.number(20...900) * 1_048_576)",
                    ])
            }
            day = day.adding(days: 1)
        }
        return rows
    }

    private static func restoreRows(_ year: Year) -> [[String]] {
        sets.filter(\.isCritical).enumerated().map { index, set in
            let start = year.moment(year.pick(200 + index * 120, index == 0 ? 380 : 560 + index * 60)).at(15)
            return [
                "RS-\(year.rawValue)-\(index + 1)", set.id, start.localPlain,
                start.adding(minutes: 50 + index * 7).localPlain, "成功",
                "是", year.pick("否", "是"),
            ]
        }
    }

    private static let datasets = MappedExport(
        id: "backup-datasets", tool: "backup-system", name: ("data sets that are backed up", "备份数据集"), kind: "datasets",
        fields: [
            .text("数据集", "id"), .text("应用", "service"), .flag("核心", "critical"), .number("副本数", "copies"),
            .flag("异地", "offsite"), .flag("防篡改", "immutable"),
        ])

    private static let backups = MappedExport(
        id: "backup-jobs", tool: "backup-system", name: ("runs of backups", "备份任务记录"), kind: "backups",
        fields: [
            .text("任务", "id"), .text("数据集", "dataset"), .time("开始", "started_at"), .time("结束", "finished_at"),
            .choice("结果", "outcome", [("成功", "success"), ("部分成功", "partial"), ("失败", "failed")]), .text("类型", "kind"),
            .number("字节数", "size"),
        ])

    private static let restores = MappedExport(
        id: "backup-restores", tool: "backup-system", name: ("restores and their checks", "恢复验证记录"), kind: "restores",
        fields: [
            .text("恢复任务", "id"), .text("数据集", "dataset"), .time("开始", "started_at"), .time("结束", "finished_at"),
            .choice("结果", "outcome", [("成功", "success"), ("失败", "failed")]), .flag("数据校验通过", "verified"),
            .flag("自动执行", "automatic"),
        ])
}
