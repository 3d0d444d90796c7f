/// The operations platform: operations that were run, and the jobs it can run.
enum OperationsPlatform {
    static func files(_ world: World) -> [ExampleFile] {
        operations.files("ops-platform/operations.jsonl", rows: operationRows)
            + jobs.files("ops-platform/作业清单.csv", rows: jobRows)
    }

    private static func operationRows(_ year: Year) -> [[String]] {
        var random = Random(seed: UInt64(year.rawValue) * 179_424_673)
        var automated = Spread(year.pick(360, 640))
        let kinds = [
            "restart", "scale-out", "data-fix", "certificate", "queue-purge", "config-push", "failover", "log-clean",
        ]
        let count = year.pick(420, 620)
        return (0..<count).map { index in
            let start = year.moment(2 + index * 994 / count).at(random.number(0...17), random.number(0...59))
            let isAutomated = automated.next()
            return [
                "OP-\(year.rawValue % 100)\(10_000 + index)", random.pick(Service.all).id, random.pick(kinds),
                start.local,
                start.adding(minutes: random.number(1...40)).local, isAutomated.chinese,
                (isAutomated ? index % 29 != 3 : index % 2 == 0).chinese, (isAutomated || index % 3 == 0).chinese,
                isAutomated ? "job" : "terminal", index % 37 == 11 ? "failed" : "success",
            ]
        }
    }

    private static func jobRows(_ year: Year) -> [[String]] {
        (0..<year.pick(22, 24)).map { index in
            let service = Service.all[index % Service.all.count]
            let isSafe = year.pick(index % 11 < 5, index % 12 < 10)
            return [
                "JOB-\(400 + index)", service.chineseName + (index < 13 ? "重启" : "扩容"), service.id, "是",
                (isSafe || index % 2 == 0).chinese, isSafe.chinese, (year == .after).chinese,
            ]
        }
    }

    private static let operations = MappedExport(
        id: "ops-platform-operations", tool: "ops-platform", name: ("operations in production", "生产运维操作"),
        kind: "operations", form: .jsonLines,
        fields: [
            .text("op_id", "id"), .text("app", "service"), .text("kind", "kind"), .instant("begin", "started_at"),
            .instant("end", "finished_at"), .flag("by_job", "automated"), .flag("ticketed", "approved"),
            .flag("audited", "audited"), .choice("channel", "trigger", [("job", "pipeline"), ("terminal", "manual")]),
            .choice("result", "outcome", [("success", "success"), ("failed", "failed")]),
        ])

    private static let jobs = MappedExport(
        id: "ops-platform-jobs", tool: "ops-platform", name: ("jobs of the operations platform", "自动化作业清单"),
        kind: "automation_jobs",
        fields: [
            .text("作业编号", "id"), .text("作业名称", "name"), .text("应用", "service"), .flag("留痕", "audited"),
            .flag("限定范围", "limited"), .flag("可回退", "reversible"), .flag("可试运行", "dry_run"),
        ])
}
