/// The ledger of resilience: components, dependencies, recovery objectives and business functions.
enum ResilienceLedger {
    static func files(_ world: World) -> [ExampleFile] {
        components.files("resilience/单点排查.csv", rows: componentRows)
            + dependencies.files("resilience/dependencies.json", rows: dependencyRows)
            + objectives.files("resilience/恢复目标.csv", rows: objectiveRows)
            + functions.files("resilience/bia.csv", rows: functionRows)
    }

    private static func componentRows(_ year: Year) -> [[String]] {
        Component.all.enumerated().filter { index, _ in year.pick(index < 10, true) }.map { index, component in
            let hasTwoZones = year.pick(index % 2 == 0, index != 5 && index != 12)
            return [
                component.id, component.service.id, "是", "是", hasTwoZones ? "2" : "1",
                year.pick("1", index < 8 ? "2" : "1"),
                year.pick((index % 5 == 3).chinese, "否"), year.moment(700).date,
            ]
        }
    }

    private static func dependencyRows(_ year: Year) -> [[String]] {
        Dependency.all.map { dependency in
            let index = dependency.index
            let isProtected = year.pick(index % 3 == 0, index % 7 != 2 && index % 7 != 5)
            let isCovered = year == .after && index != 12
            return [
                dependency.service.id, dependency.target, dependency.isCritical.chinese,
                dependency.isThirdParty.chinese, "是",
                isProtected.chinese, (isProtected || index % 2 == 0).chinese,
                (dependency.isThirdParty && isCovered || index % 4 == 1).chinese,
                (dependency.isThirdParty && isCovered || index % 3 == 1).chinese, (isCovered || index % 2 == 1).chinese,
                isProtected || dependency.isThirdParty && isCovered ? year.moment(300 + index * 20).local : "",
                dependency.isThirdParty ? "2" : "1",
            ]
        }
    }

    private static func objectiveRows(_ year: Year) -> [[String]] {
        Service.critical.enumerated().filter { index, _ in year.pick(index < 5, true) }.map { _, service in
            [
                service.id, year.pick("240", "120"), year.pick("60", "15"), year.moment(200).date, year.pick("3", "4"),
                "是",
            ]
        }
    }

    private static func functionRows(_ year: Year) -> [[String]] {
        Journey.all.enumerated().map { index, journey in
            let isAnalysed = year.pick(index % 2 == 0, journey.isCritical)
            return [
                "BF-\(index + 1)", journey.chineseName, journey.service.id, journey.isCritical.chinese,
                isAnalysed ? year.moment(260 + index * 20).date : "",
                isAnalysed ? year.moment(420 + index * 20).date : "",
            ]
        }
    }

    private static let components = MappedExport(
        id: "resilience-components", tool: "resilience-ledger",
        name: ("components and single points of failure", "单点排查台账"),
        kind: "components",
        fields: [
            .text("组件", "id"), .text("应用", "service"), .flag("核心", "critical"), .flag("有冗余", "redundant"),
            .number("可用区数", "zones"), .number("地域数", "regions"), .flag("单点", "single_point"),
            .date("排查日期", "scanned_at"),
        ])

    private static let dependencies = MappedExport(
        id: "resilience-dependencies", tool: "resilience-ledger", name: ("dependencies and their protection", "依赖治理台账"),
        kind: "dependencies", form: .json(under: ["dependencies"]),
        fields: [
            .text("caller", "service"), .text("callee", "target"), .flag("critical", "critical"),
            .flag("external", "third_party"), .flag("timeout", "timeout"), .flag("breaker", "circuit_breaker"),
            .flag("limit", "rate_limit"), .flag("fallback", "fallback"), .flag("sla", "objective"),
            .flag("watched", "monitored"),
            .instant("last_verified", "verified_at"), .unused("sources"),
        ])

    private static let objectives = MappedExport(
        id: "resilience-objectives", tool: "resilience-ledger", name: ("recovery objectives", "恢复目标台账"),
        kind: "recovery_objectives",
        fields: [
            .text("应用", "service"), .duration("RTO(分)", "rto", "minutes"), .duration("RPO(分)", "rpo", "minutes"),
            .date("确认日期", "agreed_at"), .number("灾备等级", "grade"), .flag("核心应用", "critical"),
        ])

    private static let functions = MappedExport(
        id: "resilience-functions", tool: "resilience-ledger", name: ("business impact analysis", "业务影响分析"),
        kind: "business_functions",
        fields: [
            .text("业务功能编号", "id"), .text("业务功能", "name"), .text("应用", "service"), .flag("关键业务", "critical"),
            .date("影响分析日期", "impact_analyzed_at"), .date("连续性计划批准日期", "plan_at"),
        ])
}
