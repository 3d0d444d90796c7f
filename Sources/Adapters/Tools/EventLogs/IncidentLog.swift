import Diagnostics
import Evidence

/// Reads the rows of a log and puts together those of each incident.
struct IncidentLog {
    private let table: DelimitedTable
    private let form: IncidentLogForm
    private let parsers: [TimestampParser]
    private let isAmbiguous: Bool
    private var order: [String] = []
    private var cases: [String: IncidentLogCase] = [:]
    private var single: [Incident] = []
    private var reassignments: [String: Int64] = [:]
    private var faults = FaultSummary()
    private var rows = 0
    private var isAssumed = false

    init(_ table: DelimitedTable, _ form: IncidentLogForm) {
        self.table = table
        self.form = form
        let columns = ["Change Date+Time", "Open Time", "Resolved Time", "Close Time", "DateStamp"].compactMap {
            table.column($0)
        }
        var finding = Self.finding(table, columns, limit: 2000)
        if case .ambiguous = finding { finding = Self.finding(table, columns, limit: .max) }
        switch finding {
        case .patterns(let patterns):
            parsers = patterns.compactMap { TimestampPattern($0) }.map { TimestampParser(zone: .utc, pattern: $0) }
            isAmbiguous = false
        case .ambiguous: (parsers, isAmbiguous) = ([], true)
        default: (parsers, isAmbiguous) = ([TimestampParser(zone: .utc)], false)
        }
    }

    private static func finding(_ table: DelimitedTable, _ columns: [Int], limit: Int) -> TimePatternFinder.Finding {
        TimePatternFinder.find(
            in: table.rows.lazy.prefix(limit).flatMap { row in columns.compactMap { row[$0] } })
    }

    private mutating func time(_ row: DelimitedTable.Row, _ column: Int?) -> Int64? {
        guard !isAmbiguous, let text = row.bytes(column) else { return nil }
        for parser in parsers {
            switch parser.parse(utf8: text) {
            case .time(let value, let certainty):
                if certainty == .assumedZone { isAssumed = true }
                return value
            case .missing: return nil
            case .invalid: continue
            }
        }
        let place = SourceLocation(path: table.path, line: row.line)
        faults.add("time", Self.notATime(at: place))
        return nil
    }

    /// Reads all rows.
    mutating func read(reporting diagnostics: inout [Diagnostic]) {
        if isAmbiguous { faults.add("ambiguous", Self.ambiguousTimes(at: SourceLocation(path: table.path))) }
        switch form {
        case .vinst: readVINST(reporting: &diagnostics)
        case .serviceManager: readServiceManager(reporting: &diagnostics)
        default: readActivities(reporting: &diagnostics)
        }
    }

    private mutating func readVINST(reporting diagnostics: inout [Diagnostic]) {
        let (id, when) = (table.column("SR Number"), table.column("Change Date+Time"))
        let (status, subStatus) = (table.column("Status"), table.column("Sub Status"))
        let (group, impact) = (table.column("Involved ST"), table.column("SR Latest Impact"))
        let product = table.column("Product")
        table.forEachRow(reporting: &diagnostics) { row in
            guard let key = row[id] else { return }
            rows += 1
            if cases[key] == nil { order.append(key) }
            let time = time(row, when)
            let grade = row[impact].flatMap { Self.impacts[$0.lowercased()] }
            var item = cases[key] ?? IncidentLogCase(line: row.line, id: key)
            item.take(status: row[status], subStatus: row[subStatus], group: row[group], at: time)
            item.row.severity = grade ?? item.row.severity
            item.row.service = row[product] ?? item.row.service
            cases[key] = item
        }
    }

    private static let impacts: [String: Int64] = ["major": 1, "high": 2, "medium": 3, "low": 4]

    private mutating func readActivities(reporting diagnostics: inout [Diagnostic]) {
        let (id, when) = (table.column("Incident ID"), table.column("DateStamp"))
        let (type, group) = (table.column("IncidentActivity_Type"), table.column("Assignment Group"))
        table.forEachRow(reporting: &diagnostics) { row in
            guard let key = row[id] else { return }
            rows += 1
            if cases[key] == nil { order.append(key) }
            let time = time(row, when)
            var item = cases[key] ?? IncidentLogCase(line: row.line, id: key)
            item.take(activity: row[type], group: row[group], at: time)
            cases[key] = item
        }
    }

    private mutating func readServiceManager(reporting diagnostics: inout [Diagnostic]) {
        let id = table.column("Incident ID")
        let service = table.column(anyOf: "Service Component WBS (aff)", "CI Name (aff)")
        let (status, impact) = (table.column("Status"), table.column("Impact"))
        let (priority, article) = (table.column("Priority"), table.column("KM number"))
        let (opened, resolved) = (table.column("Open Time"), table.column("Resolved Time"))
        let (closed, count) = (table.column("Close Time"), table.column("# Reassignments"))
        table.forEachRow(reporting: &diagnostics) { row in
            guard let key = row[id] else { return }
            rows += 1
            var item = Incident(line: row.line, id: key)
            item.service = row[service]
            item.status = row[status]
            item.severity = SeverityGrade.grade(row[impact])
            item.priority = SeverityGrade.grade(row[priority])
            item.knowledgeArticle = row[article]
            item.startedAt = time(row, opened)
            item.detectedAt = item.startedAt
            item.recoveredAt = time(row, resolved)
            item.closedAt = time(row, closed)
            if let number = row.int(count), number >= 0 { reassignments[key] = number }
            single.append(item)
        }
    }

    /// Writes the rows, and says what was assumed.
    func finish(into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        for key in order {
            guard let item = cases[key] else { continue }
            records.append(item.finished, reassignments: item.reassignments)
        }
        for item in single { records.append(item, reassignments: reassignments[item.id]) }
        diagnostics += faults.diagnostics
        if !order.isEmpty, rows > order.count { diagnostics.append(eventLog) }
        if isAssumed { diagnostics.append(assumedZone) }
    }
}

extension RecordSink {
    /// Adds a row with the number of times that the incident was passed on.
    fileprivate mutating func append(_ incident: Incident, reassignments: Int64?) {
        append(incident)
        withTable(.incidents) { table, _ in table.set("reassignments", number: reassignments) }
    }
}

// MARK: - Messages

extension IncidentLog {
    private static func notATime(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "incident-log.not-a-time",
            LocalizedText(en: "a time in this row cannot be read and is taken as missing", zh: "该行有无法读取的时间，按缺失处理"),
            at: location)
    }

    private static func ambiguousTimes(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "incident-log.ambiguous-times",
            LocalizedText(
                en: "nothing in the file tells whether the day or the month comes first; no time is read",
                zh: "文件中无从判断日期是日在前还是月在前，未读取任何时间"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export times as 'yyyy-MM-dd HH:mm:ss', or read the file with a mapping that says the pattern",
                    zh: "请将时间导出为 yyyy-MM-dd HH:mm:ss，或用注明格式的映射文件读取")
            ])
    }

    private var eventLog: Diagnostic {
        Diagnostic(
            .note, id: "incident-log.event-log",
            LocalizedText(
                en: "\(rows) rows describe \(order.count) incidents", zh: "\(rows) 行描述 \(order.count) 条事件"),
            at: SourceLocation(path: table.path))
    }

    private var assumedZone: Diagnostic {
        Diagnostic(
            .note, id: "evidence.assumed-zone",
            LocalizedText(
                en: "times in this file do not say their zone and are taken as UTC", zh: "文件中的时间未注明时区，按 UTC 处理"),
            at: SourceLocation(path: table.path))
    }
}
