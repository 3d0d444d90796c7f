/// The code platform: merge requests with their gates, and defects.
enum CodePlatform {
    static func files(_ world: World) -> [ExampleFile] {
        merges.files("code-platform/merge-requests.jsonl") { mergeRows($0) }
            + defects.files("code-platform/缺陷清单.csv") { defectRows(world, $0) }
    }

    private static func mergeRows(_ year: Year) -> [[String]] {
        var random = Random(seed: UInt64(year.rawValue) * 122_949_823)
        var gated = Spread(year.pick(570, 905))
        let count = year.pick(420, 640)
        return (0..<count).map { index in
            let service = random.pick(Service.all)
            let isGated = gated.next()
            let gates = year.pick(3, 6)
            return [
                "MR-\(year.rawValue)\(1000 + index)", service.id, service.repository,
                year.moment(3 + index * 992 / count).onWorkingDay.at(9, random.number(0...530)).local,
                isGated ? "\(random.number(1...3))" : "\(random.number(0...1))", "\(gates)",
                "\(isGated ? gates : gates - 1)", service.isCritical.chinese,
            ]
        }
    }

    private static func defectRows(_ world: World, _ year: Year) -> [[String]] {
        var random = Random(seed: UInt64(year.rawValue) * 141_650_939)
        var escaped = Spread(year.pick(310, 155))
        let releases = world.history.deployments(of: year)
        let count = year.pick(230, 210)
        return (0..<count).map { index in
            let release = releases[index * releases.count / count]
            let isEscaped = escaped.next()
            let found = release.startedAt.adding(hours: random.number(1...60) * (isEscaped ? 1 : -1))
            return [
                "BUG-\(year.rawValue % 100)\(1000 + index)", release.service.chineseName, release.release,
                min(found, year.collectedAt.adding(hours: -1)).localPlain, isEscaped ? "生产" : "测试",
                "\(random.number(1...4))",
            ]
        }
    }

    private static let merges = MappedExport(
        id: "code-platform-merges", tool: "code-platform", name: ("merge requests with their gates", "合并请求与门禁"),
        kind: "merges", form: .jsonLines,
        fields: [
            .text("mr", "id"), .text("app", "service"), .text("repo", "repository"), .instant("merged", "merged_at"),
            .number("approvals", "approvals"), .number("gates", "gates"), .number("gates_passed", "gates_passed"),
            .flag("core", "critical"),
        ])

    private static let defects = MappedExport(
        id: "code-platform-defects", tool: "code-platform", name: ("defects and where they were found", "缺陷清单"),
        kind: "defects",
        fields: [
            .text("缺陷号", "id"), .text("应用", "service"), .text("版本包", "release"), .time("发现时间", "found_at"),
            .choice("发现阶段", "escaped", [("生产", true), ("测试", false)]), .number("严重程度", "severity"),
        ])
}
