/// One issue of Jira.
struct JiraIssue {
    let node: Node
    let fields: Node
    let key: String

    init(_ node: Node) {
        self.node = node
        fields = node["fields"] ?? node
        key = node.text("key") ?? node.text("id") ?? ""
    }

    /// What an issue is.
    enum Sort {
        case incident
        case action(ActionItem.Origin)
        case defect
        case request
        case other
    }

    /// The name of its type, in the language of the site.
    var type: String? { fields["issuetype"]?.text("name") }

    /// The first component, or else the project.
    var service: String? {
        fields["components"]?[0]?.text("name") ?? fields["project"]?.text("name", "key")
            ?? key.split(separator: "-").first.map(String.init)
    }

    /// The priority from 1 to 5; by the name of the schemes that come with Jira, or else by their key.
    var priority: Int64? {
        guard let priority = fields["priority"], !priority.isNull else { return nil }
        let name = priority.text("name")
        if let grade = SeverityGrade.grade(name) ?? Self.grades[name?.lowercased() ?? ""] { return grade }
        guard let id = priority.text("id"), id.utf8.count == 1 else { return nil }
        return SeverityGrade.grade(id)
    }

    private static let grades: [String: Int64] = [
        "highest": 1, "blocker": 1, "critical": 2, "high": 2, "major": 3, "medium": 3, "minor": 4, "low": 4,
        "trivial": 5,
        "lowest": 5, "最高": 1, "高": 2, "中": 3, "低": 4, "最低": 5,
    ]

    private var labels: [String] { fields["labels"].map { $0.items.compactMap(\.string) } ?? [] }

    /// What the issue is: by its type, or by a label.
    var sort: Sort {
        var name = type?.lowercased() ?? ""
        if name.hasPrefix("[system] ") { name.removeFirst("[system] ".count) }
        let labels = labels
        if Self.incidents.contains(name)
            || labels.contains(where: { ["incident", "outage"].contains($0.lowercased()) })
        {
            return .incident
        }
        if let origin = labels.lazy.compactMap({ ActionItem.Origin(label: $0) }).first { return .action(origin) }
        if let origin = ActionItem.Origin(label: name) { return .action(origin) }
        if Self.defects.contains(name) { return .defect }
        return Self.requests.contains(name) ? .request : .other
    }

    private static let incidents: Set<String> = [
        "incident", "major incident", "production incident", "outage", "service incident", "事件", "线上故障", "生产事件",
        "インシデント",
        "инцидент", "incidente", "störung", "vorfall",
    ]
    private static let defects: Set<String> = [
        "bug", "defect", "production bug", "缺陷", "故障", "バグ", "버그", "ошибка", "fehler", "erro", "error",
    ]
    private static let requests: Set<String> = [
        "service request", "service request with approvals", "it help", "服务请求", "服务请求（需审批）",
    ]

    /// Whether the state is one of those that end an issue; by its category, for names are in the language of the site.
    var isDone: Bool {
        fields["status"]?["statusCategory"]?.text("key") == "done" || fields["statusCategory"]?.text("key") == "done"
    }

    /// When it was resolved, in microseconds since 1970; none if it is not.
    func resolved(_ times: inout RecordTimes) -> Int64? {
        if let time = times.time(fields, "resolutiondate") { return time }
        return isDone ? times.time(fields, "statuscategorychangedate") : nil
    }

    /// The row of an incident.
    func incident(_ times: inout RecordTimes) -> Incident {
        var row = Incident(line: node.line, id: key)
        row.title = fields.text("summary")
        row.service = service
        row.status = fields["status"]?.text("name")
        row.priority = priority
        row.severity = priority
        row.startedAt = times.time(fields, "created")
        row.detectedAt = row.startedAt
        row.recoveredAt = resolved(&times)
        row.closedAt = row.recoveredAt
        row.environment = EnvironmentName.value(of: fields["environment"]?.string)
        let log = JiraChangeLog(node["changelog"]?["histories"], &times)
        row.acknowledgedAt = log.firstStatusChange
        row.reopened = log.reopened
        return row
    }

    /// The row of an action.
    func action(_ origin: ActionItem.Origin, _ times: inout RecordTimes) -> ActionItem {
        let due = times.time(
            fields["duedate"]?.string.map { Array("\($0)T23:59:59Z".utf8)[...] }, named: "duedate", at: node.location)
        return ActionItem(
            line: node.line, id: key, service: service, origin: origin, title: fields.text("summary"),
            createdAt: times.time(fields, "created"), dueAt: due, closedAt: resolved(&times),
            priority: fields["priority"]?.text("name"))
    }
}
