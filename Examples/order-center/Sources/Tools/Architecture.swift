/// The architecture board: projects, reviews of their design, and scans of services against two standards.
enum Architecture {
    static func files(_ world: World) -> [ExampleFile] {
        projects.files("architecture/项目清单.csv", rows: projectRows)
            + reviews.files("architecture/架构评审.csv", rows: reviewRows)
            + scans.files("architecture/standard-scans.json", rows: scanRows)
    }

    /// A project is known from the year in which it is started.
    private static func numbers(_ year: Year) -> Range<Int> { 0..<year.pick(6, 16) }

    private static func buildStart(_ number: Int) -> Moment {
        number < 6 ? Moment(2022, 1 + number, 17) : Moment(2022, 11, 7).adding(days: (number - 6) * 30)
    }

    /// Projects that were reviewed as the standard asks; in the first year few were.
    private static func isReviewed(_ number: Int) -> Bool { number >= 6 || number % 3 == 1 }

    private static func projectRows(_ year: Year) -> [[String]] {
        numbers(year).map { number in
            let service = Service.critical[number % Service.critical.count]
            let start = buildStart(number)
            return [
                "PRJ-\(700 + number)", service.chineseName + "能力升级", service.id, "是",
                isReviewed(number) ? start.adding(days: -30).date : "", start.date,
            ]
        }
    }

    private static func reviewRows(_ year: Year) -> [[String]] {
        numbers(year).filter { year.pick($0 < 6, $0 >= 6) }.map { number in
            [
                "AR-\(900 + number)", "PRJ-\(700 + number)",
                buildStart(number).adding(days: isReviewed(number) ? -12 : 9).at(15).localPlain, "通过",
                isReviewed(number).chinese, (number % 2 == 0).chinese,
            ]
        }
    }

    private static func scanRows(_ year: Year) -> [[String]] {
        let rules: [(standard: String, rules: [String])] = [
            ("resilience", ["timeout", "retry-budget", "circuit-breaker", "bulkhead"]),
            ("operability", ["health-endpoints", "metrics", "structured-log", "graceful-stop", "switches"]),
        ]
        return rules.flatMap { group in
            Service.all.flatMap { service in
                group.rules.enumerated().map { index, rule in
                    let isPassed = year.pick(
                        (service.position + index) % 5 < 2, (service.position * 3 + index) % 8 != 6)
                    return [
                        service.id, group.standard, rule, isPassed ? "pass" : "fail",
                        year.collectedAt.adding(days: -12).local,
                    ]
                }
            }
        }
    }

    private static let projects = MappedExport(
        id: "architecture-projects", tool: "project-office", name: ("projects that change the system", "项目清单"),
        kind: "projects",
        fields: [
            .text("项目编号", "id"), .unused("项目名称"), .text("主要应用", "service"), .flag("关键项目", "critical"),
            .date("可靠性需求确认", "requirements_at"), .date("开发启动", "build_started_at"),
        ])

    private static let reviews = MappedExport(
        id: "architecture-reviews", tool: "project-office", name: ("reviews of architecture", "架构评审记录"),
        kind: "architecture_reviews",
        fields: [
            .text("评审编号", "id"), .text("项目编号", "project"), .time("评审时间", "held_at"),
            .choice("结论", "passed", [("通过", true), ("不通过", false)]), .flag("含可靠性需求", "reliability_requirements"),
            .flag("含FMEA", "fmea"),
        ])

    private static let scans = MappedExport(
        id: "architecture-scans", tool: "standard-scanner", name: ("scans against two standards", "规范扫描结果"),
        kind: "scan_results", form: .json(under: ["report", "results"]),
        fields: [
            .text("app", "service"), .text("standard", "standard"), .text("rule", "rule"),
            .choice("verdict", "passed", [("pass", true), ("fail", false)]), .instant("scanned", "scanned_at"),
        ])
}
