/// The on-call desk: shifts with their load, and who is qualified for them.
enum OnCallDesk {
    static func files(_ world: World) -> [ExampleFile] {
        shifts.files("on-call/shifts.csv") { shiftRows(world, $0) } + people.files("on-call/值班人员.csv", rows: peopleRows)
    }

    private static let crew = 16

    private static func shiftRows(_ world: World, _ year: Year) -> [[String]] {
        let pages = world.alerts(of: year).filter(\.isPaged).map(\.firedAt)
        let incidents = world.incidents(of: year).filter(\.isInProduction).map(\.detectedAt).sorted()
        var start = year.start.at(8)
        var rows: [[String]] = []
        var (page, incident) = (0, 0)
        while start.adding(hours: 12) <= year.collectedAt {
            let end = start.adding(hours: 12)
            let pageCount = count(pages, &page, from: start, to: end)
            let incidentCount = count(incidents, &incident, from: start, to: end)
            rows.append(
                [
                    "\(start.compactDate)-\(start.clock == "08:00" ? "D" : "N")", "order-center-primary",
                    "OC-\(101 + rows.count * 7 % crew)", start.slashed, end.slashed, "\(pageCount)", "\(incidentCount)",
                    (year == .after || rows.count % 3 == 0).chinese, "1",
                ])
            start = end
        }
        return rows
    }

    /// How many times of an ordered list lie in a shift.
    private static func count(_ times: [Moment], _ index: inout Int, from start: Moment, to end: Moment) -> Int {
        while index < times.count, times[index] < start { index += 1 }
        let first = index
        while index < times.count, times[index] < end { index += 1 }
        return index - first
    }

    private static func peopleRows(_ year: Year) -> [[String]] {
        (0..<crew).map { index in
            let isQualified = year.pick(index % 16 < 9, index != 6 && index != 13)
            let date = Moment(year.pick(2021, 2022), 6, 1).adding(days: index * 9)
            return [
                "OC-\(101 + index)", index % 4 == 0 ? "sre-team" : Service.critical[index % 8].team, "是",
                isQualified ? date.date : "", date.adding(days: -20).date,
            ]
        }
    }

    private static let shifts = MappedExport(
        id: "on-call-shifts", tool: "on-call-desk", name: ("on-call shifts", "值班班次"), kind: "on_call_shifts",
        fields: [
            .text("班次", "id"), .text("排班表", "schedule"), .text("工号", "person"), .slashedTime("上班", "started_at"),
            .slashedTime("下班", "ended_at"), .number("呼叫次数", "pages"), .number("事件数", "incidents"),
            .flag("已交接", "handover"),
            .number("梯队", "level"),
        ])

    private static let people = MappedExport(
        id: "on-call-people", tool: "on-call-desk", name: ("people on call by number", "值班人员资格"), kind: "people",
        fields: [
            .text("工号", "id"), .text("班组", "team"), .flag("参与值班", "on_call"), .date("资格认定日期", "qualified_at"),
            .date("培训日期", "trained_at"),
        ])
}
