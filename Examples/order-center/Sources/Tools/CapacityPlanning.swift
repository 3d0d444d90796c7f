/// Capacity planning: forecasts of demand, and what came true.
enum CapacityPlanning {
    static func files(_ world: World) -> [ExampleFile] {
        export.files("capacity/容量预测对照.csv", rows: rows)
    }

    private static func rows(_ year: Year) -> [[String]] {
        var random = Random(seed: UInt64(year.rawValue) * 295_075_147)
        let figures = [
            ("order-api", "下单TPS"), ("payment", "支付TPS"), ("order-intake", "受理量"), ("inventory", "库存查询TPS"),
            ("number-pool", "选号TPS"), ("provisioning", "开通工单量"),
        ]
        return (0..<4).flatMap { quarter -> [[String]] in
            let month = 11 + quarter * 3
            let time = Moment(year.rawValue - 1 + month / 12, month % 12 + 1, 20)
            return figures.enumerated().map { index, figure in
                let actual = random.number(900...4200)
                let error = random.number(year.pick(22...55, 5...26)) * (index % 2 == 0 ? 1 : -1)
                let isCompared = year.pick((quarter + index) % 2 == 0, (quarter * 6 + index) % 9 != 4)
                return [
                    "CF-\(time.compactDate)-\(index + 1)", figure.0, figure.1, time.adding(days: -60).date, time.date,
                    "\(actual + actual * error / 100)", isCompared ? "\(actual)" : "",
                ]
            }
        }
    }

    private static let export = MappedExport(
        id: "capacity-forecasts", tool: "capacity-planning",
        name: ("forecasts of demand against what came true", "容量预测对照表"),
        kind: "capacity_forecasts",
        fields: [
            .text("预测编号", "id"), .text("应用", "service"), .text("指标", "resource"), .date("预测日期", "made_at"),
            .date("目标日期", "for_at"), .number("预测值", "forecast"), .number("实际值", "actual"),
        ])
}
