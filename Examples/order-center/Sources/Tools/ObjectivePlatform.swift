/// The in-house platform for service level objectives: monthly results, error budget policies and exhausted budgets.
enum ObjectivePlatform {
    static func files(_ world: World) -> [ExampleFile] {
        windows.files("slo-platform/monthly-windows.json") { windowRows(world, $0) }
            + policies.files("slo-platform/error-budget-policies.csv", rows: policyRows)
            + events.files("slo-platform/budget-events.csv") { eventRows(world, $0) }
    }

    private static func windowRows(_ world: World, _ year: Year) -> [[String]] {
        let months = world.months(of: year)
        return Objective.all(in: year).flatMap { objective in
            (months[objective.service.id] ?? []).enumerated().map { index, month in
                let good = month.value(of: objective)
                let hasGap = (index + objective.service.position) % year.pick(9, 23) == 0 && index < 8
                return [
                    objective.service.id, objective.name, month.start.local, month.end.local, "month", "\(good)",
                    "\(month.total)", decimal(good, of: month.total), objective.share, month.meets(objective).chinese,
                    hasGap ? "0.9734" : "0.9993", (objective.kind == "availability").chinese,
                ]
            }
        }
    }

    /// A share with six places.
    private static func decimal(_ part: Int, of whole: Int) -> String {
        let millionths = part * 1_000_000 / whole
        return millionths >= 1_000_000 ? "1.000000" : "0." + String("\(1_000_000 + millionths)".dropFirst())
    }

    private static func policyRows(_ year: Year) -> [[String]] {
        Service.critical.enumerated().compactMap { index, service in
            guard year == .after || index % 8 < 5 else { return nil }
            let signed = Moment(year.rawValue, 2, 10 + index)
            return year.pick(
                [service.id, "错误预算策略（草案）", "草案", "", signed.date, "1", "无", "否"],
                [
                    service.id, "错误预算策略", "已批准", signed.date, signed.adding(days: 160).date, "3",
                    index < 3 ? "流水线" : "人工", "否",
                ])
        }
    }

    private static func eventRows(_ world: World, _ year: Year) -> [[String]] {
        let months = world.months(of: year)
        var count = 0
        return Objective.all(in: year).filter { $0.kind == "availability" }.flatMap { objective in
            (months[objective.service.id] ?? []).compactMap { month in
                guard !month.meets(objective) else { return nil }
                count += 1
                let exhausted = month.incidents.last?.recoveredAt ?? month.end.adding(days: -3)
                let isActed = year.pick(count % 4 == 0, count % 4 != 3)
                return [
                    objective.service.id, objective.name, exhausted.localPlain, year.pick("", "暂停非缺陷类发布"),
                    isActed ? exhausted.adding(hours: 5).localPlain : "", isActed ? "" : year.pick("", "是"),
                ]
            }
        }
    }

    private static let windows = MappedExport(
        id: "slo-platform-windows", tool: "slo-platform", name: ("monthly results of objectives", "SLO 月度达成数据"),
        kind: "sli_windows", form: .json(under: ["data", "windows"]),
        fields: [
            .text("service", "service"), .text("slo", "slo"), .instant("from", "started_at"),
            .instant("to", "ended_at"),
            .text("granularity", "window_kind"), .number("good_events", "good"), .number("valid_events", "total"),
            .number("sli", "value"), .number("target", "objective"), .flag("achieved", "met"),
            .number("completeness", "data_share"), .flag("customer_facing", "user_facing"),
        ])

    private static let policies = MappedExport(
        id: "slo-platform-policies", tool: "slo-platform", name: ("error budget policies", "错误预算策略台账"),
        kind: "error_budget_policies",
        fields: [
            .text("应用", "service"), .text("策略名称", "name"),
            .choice("状态", "status", [("草案", "draft"), ("已批准", "approved")]), .date("签署日期", "approved_at"),
            .date("复审日期", "reviewed_at"), .number("签署方数", "approvers"),
            .choice("管控方式", "enforced", [("无", "none"), ("人工", "manual"), ("流水线", "pipeline")]),
            .flag("耗尽预测", "forecast"),
        ])

    private static let events = MappedExport(
        id: "slo-platform-budget-events", tool: "slo-platform", name: ("exhausted error budgets", "错误预算耗尽记录"),
        kind: "budget_events",
        fields: [
            .text("应用", "service"), .text("SLO", "slo"), .time("耗尽时间", "exhausted_at"),
            .text("策略要求", "required_action"),
            .time("生效时间", "acted_at"), .flag("例外批准", "exception_approved"),
        ])
}
