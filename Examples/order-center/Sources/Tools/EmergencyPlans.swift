/// Contingency plans, the failure modes behind them and the drills, as the emergency office keeps them in spreadsheets.
enum EmergencyPlans {
    static func files(_ world: World) -> [ExampleFile] {
        plans.files("emergency/预案清单.csv", rows: planRows)
            + modes.files("emergency/fmea.csv", rows: modeRows)
            + [drills.mappingFile] + Year.allCases.map(drillFile)
    }

    private static func planRows(_ year: Year) -> [[String]] {
        var rows = FailureMode.all.filter { year.pick($0.index % 3 != 2, $0.index != 9) }.map { mode -> [String] in
            // One plan was written years ago and never looked at again.
            let isStale = mode.index == 6 || year == .before && mode.index % 4 == 1
            let reviewed = isStale ? Moment(2019, 4, 16) : year.moment(140 + mode.index * 40)
            return [
                mode.plan, mode.chineseName + "应急预案", "应急预案", mode.id, mode.service.id, mode.service.team,
                reviewed.adding(days: -20).date, reviewed.date, year.pick("否", (mode.index % 3 == 0).chinese), "是",
            ]
        }
        let kinds = [("运行手册", "重启与扩容"), ("运行手册", "日志与链路排查"), ("知识文档", "常见问题")]
        for service in Service.all {
            for (index, kind) in kinds.enumerated() {
                let number = service.position * 3 + index
                let isFresh = year.pick(number % 5 < 2, number % 7 != 3)
                rows.append(
                    [
                        "SC-\(300 + number)", service.chineseName + kind.1, kind.0, "", service.id, service.team, "",
                        isFresh ? year.moment(100 + number * 20).date : Moment(2020, 5, 1 + index).date, "否", "否",
                    ])
            }
        }
        return rows
    }

    private static func modeRows(_ year: Year) -> [[String]] {
        FailureMode.all.map { mode in
            let worst = 6 + mode.index % 4
            return [
                mode.id, mode.chineseName, mode.service.id, "是", "\(worst)", "\(2 + mode.index % 5)",
                "\(year.pick(6, 3) + mode.index % 3)", year.moment(120).date,
            ]
        }
    }

    /// The office saves its workbook on a Chinese Windows machine, in GB 18030.
    private static func drillFile(_ year: Year) -> ExampleFile {
        var file = drills.file("emergency/drills.csv", year, Drill.all(in: year).map(row))
        file.encode(ChineseEncoding.bytes(of: file.text))
        return file
    }

    private static func row(_ drill: Drill) -> [String] {
        let times = [drill.time, drill.recovery, drill.loss].flatMap { pair -> [String] in
            guard let pair else { return ["", ""] }
            return ["\(pair.target)", "\(pair.actual)"]
        }
        let what: [String] = [
            drill.id, names[drill.kind] ?? "", drill.plan ?? "", drill.target, drill.service.id,
            drill.startedAt.slashed,
            drill.startedAt.adding(minutes: drill.length).slashed, drill.isPassed ? "通过" : "未通过",
        ]
        let how: [String] = [
            drill.isInProduction ? "生产" : "预发", drill.isAutomated.chinese, drill.isSigned.chinese,
            drill.isAnnounced.chinese,
        ]
        return what + times + how
    }

    private static let names = [
        "tabletop": "桌面推演", "emergency": "应急演练", "failover": "主备切换", "dr-switch": "灾备切换", "restore": "恢复演练",
        "scaling": "扩容演练",
    ]

    private static let plans = MappedExport(
        id: "emergency-plans", tool: "spreadsheet", name: ("contingency plans and runbooks", "预案与手册清单"), kind: "plans",
        fields: [
            .text("编号", "id"), .text("名称", "title"),
            .choice("类别", "kind", [("应急预案", "contingency"), ("运行手册", "runbook"), ("知识文档", "knowledge")]),
            .text("对应故障模式", "failure_mode"), .text("应用", "service"), .text("维护团队", "owner"),
            .date("批准日期", "approved_at"), .date("最近评审日期", "reviewed_at"), .flag("可一键执行", "executable"),
            .flag("关键", "critical"),
        ])

    private static let modes = MappedExport(
        id: "emergency-fmea", tool: "spreadsheet", name: ("failure mode analysis", "故障模式分析表"), kind: "failure_modes",
        fields: [
            .text("FM编号", "id"), .text("故障模式", "name"), .text("应用", "service"), .flag("威胁核心业务", "critical"),
            .number("严重度S", "severity"), .number("发生度O", "occurrence"), .number("探测度D", "detection"),
            .date("评估日期", "assessed_at"),
        ])

    private static let drills = MappedExport(
        id: "emergency-drills", tool: "spreadsheet", name: ("drills of plans and switch-overs", "演练记录表"),
        kind: "drills",
        fields: [
            .text("演练编号", "id"),
            .choice("演练类型", "kind", names.sorted { $0.key < $1.key }.map { ($0.value, .text($0.key)) }),
            .text("预案编号", "plan"), .text("演练对象", "target"), .text("应用", "service"), .slashedTime("开始时间", "started_at"),
            .slashedTime("结束时间", "ended_at"), .choice("结论", "passed", [("通过", true), ("未通过", false)]),
            .duration("目标时长(秒)", "target_time", "seconds"), .duration("实际时长(秒)", "actual_time", "seconds"),
            .duration("RTO目标(分)", "rto_target", "minutes"), .duration("RTO实际(分)", "rto_actual", "minutes"),
            .duration("RPO目标(分)", "rpo_target", "minutes"), .duration("RPO实际(分)", "rpo_actual", "minutes"),
            .choice("环境", "environment", [("生产", "production"), ("预发", "staging")]), .flag("自动执行", "automated"),
            .flag("业务签认", "business_signed"), .flag("事先通知", "announced"),
        ],
        tests: [
            MappedExport.Test(
                name: "a switch to the second site in production",
                row: [
                    "YL-2023-140", "灾备切换", "", "payment", "payment", "2023/7/4 14:30", "2023/7/4 16:05", "通过", "", "",
                    "120", "74", "15", "6", "生产", "否", "是", "否",
                ],
                expected: [
                    ("kind", "dr-switch"), ("passed", true), ("started_at", "2023-07-04T06:30:00Z"),
                    ("rto_actual", "74m"),
                    ("target_time", .null), ("environment", "production"),
                ])
        ])
}
