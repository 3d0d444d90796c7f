/// The tracker of improvements, whatever they come from.
enum ImprovementTracker {
    static func files(_ world: World) -> [ExampleFile] {
        export.files("improvement/改进项.csv") { rows(world, $0) }
    }

    /// Where improvements come from: how many, and the share that is closed on time in thousandths.
    private struct Origin {
        var word: String
        var prefix: String
        var count: Int
        var onTime: Int
    }

    private static func rows(_ world: World, _ year: Year) -> [[String]] {
        var random = Random(seed: UInt64(year.rawValue) * 256_203_161)
        let majors = world.incidents(of: year).filter(\.isMajor)
        let origins = [
            Origin(word: "故障复盘", prefix: "PIR", count: majors.count * 4, onTime: year.pick(570, 850)),
            Origin(word: "混沌实验", prefix: "CHA", count: year.pick(4, 22), onTime: year.pick(500, 790)),
            Origin(word: "SLO评审", prefix: "SLO", count: year.pick(14, 26), onTime: year.pick(640, 930)),
            Origin(word: "自评", prefix: "SA", count: year.pick(6, 24), onTime: year.pick(500, 720)),
            Origin(word: "应急演练", prefix: "YL", count: year.pick(6, 14), onTime: year.pick(500, 800)),
        ]
        return origins.flatMap { origin -> [[String]] in
            var onTime = Spread(origin.onTime)
            return (0..<origin.count).map { index in
                let created = year.moment(20 + index * 880 / origin.count).onWorkingDay.at(16)
                let due = created.adding(days: random.number(3...7) * 7)
                let isOnTime = onTime.next()
                let closed = isOnTime ? due.adding(days: -random.number(1...12)) : due.adding(days: random.number(6...90))
                let source = origin.prefix == "PIR" ? "PIR-\(majors[index / 4].number)" : ""
                return [
                    "IMP-\(year.rawValue % 100)-\(origin.prefix)-\(101 + index)", origin.word, source,
                    "\(origin.word)改进 \(index + 1)", Service.critical[index % 8].team, created.localPlain, due.date,
                    closed <= year.collectedAt ? closed.localPlain : "", ["高", "中", "低"][index % 3],
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
