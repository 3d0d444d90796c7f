/// The catalogue of business journeys, kept by product and operations.
enum JourneyCatalogue {
    static func files(_ world: World) -> [ExampleFile] {
        export.files("journeys/业务链路.csv", rows: rows)
    }

    private static func rows(_ year: Year) -> [[String]] {
        Journey.all.enumerated().map { index, journey in
            let isPlanned = year.pick(index % 2 == 0, journey.isCritical)
            let hasModel = year.pick([0, 2, 6].contains(index), journey.isCritical && index != 5)
            let agreed = Moment(year.rawValue, 3, 4 + index, 14)
            return [
                journey.id, journey.chineseName, journey.service.id, journey.isCritical.chinese, journey.service.team,
                (journey.isCritical && year.pick(index < 5, true)).chinese,
                hasModel ? agreed.adding(days: 40).date : "",
                isPlanned ? agreed.date : "", isPlanned ? agreed.adding(days: 21).date : "",
            ]
        }
    }

    private static let export = MappedExport(
        id: "journey-catalogue", tool: "journey-catalogue", name: ("catalogue of business journeys", "业务链路目录"),
        kind: "journeys",
        fields: [
            .text("链路编号", "id"), .text("链路名称", "name"), .text("入口应用", "service"), .flag("关键链路", "critical"),
            .text("产品责任方", "owner"), .flag("已定义SLI", "has_sli"), .date("健康模型确认日期", "health_model_at"),
            .date("性能需求确认日期", "requirement_at"), .date("压测方案确认日期", "test_plan_at"),
        ])
}
