/// The tracker of improvements, whatever they come from.
enum ImprovementTracker {
    static func files(_ world: World) -> [ExampleFile] {
        export.files("improvement/改进项.csv") { year in
            Improvement.all(in: year, world).enumerated().map { index, improvement in
                [
                    improvement.id, improvement.origin.rawValue, improvement.source ?? "", improvement.title,
                    improvement.owner, improvement.createdAt.localPlain, improvement.dueAt.date,
                    improvement.closedAt <= year.collectedAt ? improvement.closedAt.localPlain : "",
                    ["高", "中", "低"][index % 3],
                ]
            }
        }
    }

    private static let export = MappedExport(
        id: "improvement-items", tool: "improvement-tracker", name: ("improvements and their due dates", "改进项清单"),
        kind: "action_items",
        fields: [
            .text("改进编号", "id"),
            .choice(
                "来源", "origin",
                [
                    ("故障复盘", "post-incident-review"), ("混沌实验", "chaos"), ("SLO评审", "slo-review"),
                    ("自评", "self-assessment"), ("应急演练", "drill"),
                ]),
            .text("来源编号", "source"), .text("内容", "title"), .text("责任团队", "owner"), .time("提出时间", "created_at"),
            .date("要求完成", "due_at"), .time("实际完成", "closed_at"), .text("优先级", "priority"),
        ])
}
