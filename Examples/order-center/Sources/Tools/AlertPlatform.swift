/// The in-house platform through which alerts reach people.
enum AlertPlatform {
    static func files(_ world: World) -> [ExampleFile] {
        export.files("alert-platform/告警记录.csv") { year in
            world.alerts(of: year).enumerated().map { index, alert in
                [
                    alert.id, name(of: alert.service, index), alert.rule, alert.isPaged ? "P1" : "P3",
                    alert.firedAt.localPlain, alert.acknowledgedAt?.localPlain ?? "", alert.resolvedAt.localPlain,
                    alert.isPaged ? "电话" : alert.isSuppressed ? "已收敛" : "群消息",
                    alert.isActionable.map(\.chinese) ?? "", alert.incident ?? "", alert.isSuppressed.chinese,
                ]
            }
        }
    }

    /// The name that the platform knows; a batch job that nobody has claimed keeps the name of the system before this one.
    private static func name(of service: Service, _ index: Int) -> String {
        service.id == "report" && index % 3 == 0 ? "legacy-order-batch" : service.chineseName
    }

    private static let export = MappedExport(
        id: "alert-platform-events", tool: "alert-platform",
        name: ("firings of alerts from the alert platform", "告警平台的告警记录"), kind: "alert_events",
        fields: [
            .text("告警编号", "id"), .text("应用", "service"), .text("规则", "rule"), .text("级别", "severity"),
            .time("触发时间", "fired_at"), .time("认领时间", "acknowledged_at"), .time("恢复时间", "resolved_at"),
            .choice("通知方式", "paged", [("电话", true), ("群消息", false), ("已收敛", false)]), .flag("是否有效", "actionable"),
            .text("关联事件", "incident"), .flag("是否抑制", "suppressed"),
        ],
        tests: [
            MappedExport.Test(
                name: "a phone call is a page",
                row: [
                    "ALM-20230804-1001", "订单接口", "order-api-slo-burn-rate", "P1", "2023-08-04 10:20:00",
                    "2023-08-04 10:23:00", "2023-08-04 11:02:00", "电话", "是", "INC0010600", "否",
                ],
                expected: [("paged", true), ("actionable", true), ("fired_at", "2023-08-04T02:20:00Z")])
        ])
}
