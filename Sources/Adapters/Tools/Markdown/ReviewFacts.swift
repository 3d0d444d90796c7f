import Diagnostics

/// What a review says about itself: in front of the text, as `key: value`, in tables of two columns, and below headings.
struct ReviewFacts {
    /// A value with its line.
    struct Value: Hashable {
        var text: String
        var number: Int
    }

    /// What a value is about.
    enum Key: CaseIterable, Hashable {
        case id
        case incident
        case published
        case held
        case started
        case recovered
        case severity
        case service
        case status
        case blameless
        case audience
        case nearMiss
        case zone
    }

    private var values: [Key: Value] = [:]

    /// Collects what the text says; what stands in front of it counts first.
    init(_ text: ReviewText) {
        if let front = text.outline.frontMatter { add(front) }
        for (section, parts) in zip(text.outline.sections, text.partsOfSections) {
            if !parts.isDisjoint(with: [.timeline, .actions, .lessons]) { continue }
            if let key = Self.key(MarkdownText.plain(section.title)), let line = section.lines.first {
                add(key, MarkdownText.plain(line.text), line.number)
            }
            for line in section.lines { add(line) }
            for table in MarkdownTable.tables(in: section.lines) where table.header.count == 2 {
                let head = MarkdownTable.Row(number: section.number, cells: table.header)
                for row in [head] + table.rows where row.cells.count == 2 {
                    guard let key = Self.key(MarkdownText.plain(row.cells[0])) else { continue }
                    add(key, MarkdownText.plain(row.cells[1]), row.number)
                }
            }
        }
    }

    /// What is said about something.
    subscript(_ key: Key) -> Value? { values[key] }

    private mutating func add(_ key: Key, _ text: String, _ number: Int) {
        let text = HeaderCheck.trim(Placeholder.stripped(text))
        if values[key] == nil, !text.isEmpty { values[key] = Value(text: text, number: number) }
    }

    /// Takes the keys in front of the text.
    private mutating func add(_ front: Node) {
        for (key, node) in front.entries {
            guard let text = node.kind == .list ? node[0]?.string : node.string, !text.isEmpty else { continue }
            // Static site generators keep the date of publication under this key.
            let found = key == "date" ? Key.published : Self.key(key)
            if let found, values[found] == nil { values[found] = Value(text: text, number: node.line) }
        }
    }

    /// Takes a line of the form `key: value`.
    private mutating func add(_ line: MarkdownOutline.Line) {
        let text = line.text.drop { " \t-*+>".contains($0) }
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }), text[..<colon].count <= 40 else { return }
        guard let key = Self.key(MarkdownText.plain(String(text[..<colon]))) else { return }
        let value = text[text.index(after: colon)...].drop { "* \t".contains($0) }
        add(key, MarkdownText.plain(String(value)), line.number)
    }

    private static func key(_ name: String) -> Key? {
        let word = HeaderCheck.normalize(name)
        return Key.allCases.first { names[$0]?.contains(word) ?? false }
    }

    private static let names: [Key: Set<String>] = [
        .id: ["id", "reviewid", "postmortemid", "reportid", "uuid", "复盘编号", "报告编号", "编号"],
        .incident: [
            "incident", "incidentid", "incidentnumber", "incidentno", "ticket", "ticketid", "事件编号", "事件单号", "故障编号",
            "故障单号",
            "工单号", "关联事件", "关联故障",
        ],
        .published: [
            "published", "publishedat", "publishedon", "publishdate", "publicationdate", "datepublished",
            "sourcepublishedat", "发布日期",
            "发布时间", "发布于",
        ],
        .held: [
            "held", "heldat", "reviewdate", "meetingdate", "postmortemdate", "reviewheld", "复盘时间", "复盘日期", "复盘会议时间",
            "会议时间",
            "复盘会时间",
        ],
        .started: [
            "start", "starttime", "started", "startedat", "incidentstart", "incidentstarted", "began", "开始时间", "发生时间",
            "故障开始时间",
            "故障时间", "事件开始时间",
        ],
        .recovered: [
            "end", "endtime", "ended", "endedat", "resolved", "resolvedat", "recovered", "recoveredat", "restored",
            "incidentend",
            "结束时间", "恢复时间", "解决时间", "故障恢复时间",
        ],
        .severity: ["severity", "sev", "incidentseverity", "级别", "严重级别", "严重程度", "故障等级", "故障级别", "事件级别", "事件等级"],
        .service: [
            "service", "services", "affectedservice", "affectedservices", "服务", "影响服务", "受影响服务", "影响系统", "受影响系统",
        ],
        .status: ["status", "state", "状态", "文档状态"],
        .blameless: ["blameless", "无责", "是否无责"],
        .audience: ["audience", "visibility", "distribution", "公开范围", "可见范围", "阅读范围"],
        .nearMiss: ["nearmiss", "未遂", "是否未遂", "未遂事件"],
        .zone: ["timezone", "zone", "时区"],
    ]
}
