import Diagnostics

extension RecordKind {
    /// A forecast of demand and what came true.
    public static let capacityForecasts = RecordKind(
        "capacity_forecasts",
        LocalizedText(en: "a forecast of demand and what came true", zh: "一次容量需求预测及其实际值"),
        strength: .exercised, nature: .event(time: "for_at"), key: ["id"],
        columns: [
            Column("id", .text, en: "the identifier of the forecast", zh: "预测标识"),
            Column("resource", .text, en: "the resource or business figure that is forecast", zh: "所预测的资源或业务量"),
            Column("made_at", .timestamp, en: "when the forecast was made", zh: "预测作出的时间"),
            Column(
                "for_at", .timestamp, en: "the time it is made for; it can be judged from then on", zh: "所预测的时点，此后方可评判"),
            Column(
                "forecast", .decimal, en: "the value that was forecast, in the unit of the resource", zh: "预测值，单位同该资源"),
            Column(
                "actual", .decimal,
                en: "the value that came true, in the same unit; missing means not yet or not measured",
                zh: "实际值，单位相同；缺失表示未到期或未测量", knownAt: "for_at"),
        ])
}
