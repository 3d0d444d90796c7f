import Diagnostics
import Rubric

extension SampleRubric {
    /// A share with thresholds from different sources, one of them of a tier.
    static let reviewed = Indicator(
        id: "INC-1.reviewed", name: LocalizedText(en: "Reviewed incidents", zh: "已复盘事件占比"),
        population: Population(table: "incidents", filter: expression("severity <= 2 && title != \"<b>\"")),
        statistic: .share(where: expression("has(review)")), unit: .percent, direction: .higher,
        thresholds: [
            Level(2): Threshold(50, sources: ["P"]), Level(3): Threshold(90, sources: ["GSRE", "P"]),
            Level(4): Threshold(100, sources: ["unlisted"]),
        ],
        tierThresholds: [1: [Level(3): Threshold(Rational(9999, 100), sources: ["BAD"])]], location: place)

    /// A quantile over groups.
    static let recovery = Indicator(
        id: "INC-1.recovery", name: LocalizedText(en: "Median recovery time", zh: "恢复时长中位数"),
        population: Population(table: "incidents"),
        statistic: .quantile(Rational(1, 2), expression("recovered_at - detected_at")), unit: .minutes,
        direction: .lower, groupBy: "service",
        thresholds: [Level(2): Threshold(240, sources: ["P"]), Level(3): Threshold(60, sources: ["GSRE"])],
        location: place)

    static let failed = Indicator(
        id: "CHG-1.failed", name: LocalizedText(en: "Failed changes", zh: "变更失败率"),
        population: Population(table: "changes"), statistic: .share(where: expression("outcome == \"failed\"")),
        unit: .percent, direction: .lower,
        thresholds: [Level(2): Threshold(30, sources: ["P"]), Level(3): Threshold(15, sources: ["P"])],
        location: place)

    static let unmeasured = Indicator(
        id: "CHG-2.covered", name: LocalizedText(en: "Covered services", zh: "覆盖的服务占比"),
        population: Population(table: "", values: ["network", HostileText.script]),
        statistic: .coverage([
            Match(
                table: "chaos_runs", on: [Match.Key(column: "fault_class", populationColumn: "value")], atLeast: 2,
                distinct: "service", window: Days(180))
        ]),
        unit: .percent, direction: .higher, thresholds: [Level(2): Threshold(50, sources: ["P"])], location: place)

    static let expired = Indicator(
        id: "CHG-3.rate", name: LocalizedText(en: "Deployments", zh: "部署频率"),
        population: Population(table: "deployments"),
        statistic: .rate(per: Days(7), each: Population(table: "services", filter: expression("critical"))),
        unit: .perWeek, direction: .higher, thresholds: [Level(2): Threshold(1, sources: ["P"])], location: place)

    static let outcome = Indicator(
        id: "outcome.recovery", name: LocalizedText(en: "Recovery time", zh: "恢复时长"),
        population: Population(table: "incidents"), statistic: .mean(expression("recovered_at - detected_at")),
        unit: .minutes, direction: .lower, window: Days(365), fallbackWindow: nil, minimumSample: 1, thresholds: [:],
        location: place)

    private static func expression(_ text: String) -> ExpressionSource {
        ExpressionSource(text, at: place)
    }
}
