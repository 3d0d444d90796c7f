/// What the office of the programme keeps: hours, surveys, reviews and self-assessments.
enum TeamOffice {
    static func files(_ world: World) -> [ExampleFile] {
        hours.files("office/工时周报.csv", rows: hourRows)
            + surveys.files("office/survey-answers.csv", rows: surveyRows)
            + reviews.files("office/reviews.csv", rows: reviewRows)
            + assessments.files("office/self-assessments.csv", rows: assessmentRows)
    }

    private static let teams = [
        "order-team", "product-team", "resource-team", "payment-team", "fulfilment-team", "sre-team",
    ]

    private static func hourRows(_ year: Year) -> [[String]] {
        var random = Random(seed: UInt64(year.rawValue) * 198_491_317)
        let monday = Moment(year.rawValue, 10, year.pick(24, 23))
        return (0..<51).reversed().flatMap { week -> [[String]] in
            let end = monday.adding(days: -7 * week)
            return teams.map { team in
                let hours = random.number(5...9) * 40
                let toil =
                    hours
                    * random.number(team == "sre-team" ? year.pick(58...72, 44...56) : year.pick(52...66, 31...42))
                    / 100
                return [
                    "\(team)-\(end.compactDate)", team, end.adding(days: -7).date, end.date, "\(hours)", "\(toil)",
                    "\(random.number(8...40))",
                ]
            }
        }
    }

    private static func surveyRows(_ year: Year) -> [[String]] {
        var random = Random(seed: UInt64(year.rawValue) * 217_645_199)
        return (0..<year.pick(34, 58)).map { index in
            [
                "A\(year.rawValue)-\(100 + index)", "心理安全",
                Moment(year.rawValue, 6, 13).adding(hours: 9 + index * 3).localPlain,
                "\(random.pick(year.pick([2, 3, 3, 3, 4, 4, 4], [3, 3, 4, 4, 4, 4, 5])))", teams[index % teams.count],
            ]
        }
    }

    private static func reviewRows(_ year: Year) -> [[String]] {
        (0..<12).flatMap { index -> [[String]] in
            let month = 10 + index
            let planned = Moment(year.rawValue - 1 + month / 12, month % 12 + 1, 8, 15)
            let isHeld = year.pick(index % 12 < 7, true)
            let minutes = "minutes/\(planned.compactDate)-slo.md"
            var rows = [
                [
                    "RV-\(planned.compactDate)-S", "SLO评审", planned.localPlain,
                    isHeld ? planned.adding(hours: 1).localPlain : "",
                    isHeld ? "2" : "", isHeld ? "9" : "", isHeld ? minutes : "",
                ]
            ]
            if index % 3 == 2 {
                rows.append(
                    [
                        "RV-\(planned.compactDate)-C", "容量评审", planned.adding(days: 3).localPlain,
                        year == .after ? planned.adding(days: 3).localPlain : "", "3", "7", "",
                    ])
            }
            return rows
        }
    }

    private static func assessmentRows(_ year: Year) -> [[String]] {
        year.pick(
            [["SA-2021", "2021-11-30 10:00:00", "1", "否"]], [["SA-2023", "2023-07-28 10:00:00", "3", "是"]])
    }

    private static let hours = MappedExport(
        id: "office-hours", tool: "timesheets", name: ("hours by team and week", "工时周报"), kind: "work_logs",
        fields: [
            .text("周报编号", "id"), .text("团队", "team"), .date("周起", "period_started_at"), .date("周止", "period_ended_at"),
            .number("总工时", "hours"), .number("琐务工时", "toil_hours"), .number("值班工时", "on_call_hours"),
        ])

    private static let surveys = MappedExport(
        id: "office-surveys", tool: "survey-tool", name: ("answers to surveys", "问卷结果"), kind: "surveys",
        fields: [
            .text("答卷编号", "id"),
            .choice("主题", "topic", [("心理安全", "psychological-safety"), ("平台满意度", "platform-satisfaction")]),
            .time("提交时间", "answered_at"), .number("平均分", "score"), .text("团队", "respondent_team"),
        ])

    private static let reviews = MappedExport(
        id: "office-reviews", tool: "office", name: ("planned reviews", "评审计划与执行"), kind: "reviews",
        fields: [
            .text("评审编号", "id"), .choice("类型", "kind", [("SLO评审", "slo"), ("容量评审", "capacity")]),
            .time("计划时间", "planned_at"), .time("召开时间", "held_at"), .number("行动项数", "actions"),
            .number("参会人数", "participants"), .text("纪要", "minutes"),
        ])

    private static let assessments = MappedExport(
        id: "office-self-assessments", tool: "office", name: ("self-assessments", "自评记录"), kind: "self_assessments",
        fields: [
            .text("自评编号", "id"), .time("完成时间", "performed_at"), .number("总体等级", "level"), .flag("已制定改进计划", "plan"),
        ])
}
