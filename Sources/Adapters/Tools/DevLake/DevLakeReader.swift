import Diagnostics
import Evidence

/// Turns rows of domain tables of DevLake into records.
struct DevLakeReader {
    var log: DeliveryLog
    private let kind: DevLakeTable
    private let columns: [String: Int]

    init(table: DelimitedTable, kind: DevLakeTable) {
        log = DeliveryLog(tool: "devlake", path: table.path)
        self.kind = kind
        columns = Dictionary(table.header.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    private static let results: [String: RunStatus] = [
        "success": .success, "failure": .failed, "failed": .failed, "abort": .cancelled, "aborted": .cancelled,
        "manual": .open, "rollback": .rolledBack, "rolled_back": .rolledBack, "skipped": .never,
    ]

    /// A row of a table of roll-outs; none if it deploys nothing.
    mutating func deployment(_ row: DelimitedTable.Row) -> Deployment? {
        let type = text(row, "type")
        if kind == .tasks || kind == .pipelines, type != "DEPLOYMENT" {
            countOther(type)
            return nil
        }
        let result = text(row, "result")
        let isOpen = text(row, "status").map { $0 != "DONE" } ?? false
        let shown = isOpen ? text(row, "status") : result
        let status: RunStatus =
            isOpen ? .open : result == nil ? .unknown : log.status(result, in: Self.results, line: row.line)
        if case .never = status {
            log.countNever(shown)
            return nil
        }
        var deployment = Deployment(line: row.line)
        deployment.id = text(row, "id")
        deployment.service =
            WebAddress.name(ofPath: WebAddress.repository(in: text(row, "repo_url"))) ?? text(row, "repo_url")
            ?? text(row, "cicd_scope_id").flatMap { WebAddress.name(ofPath: $0) }
        deployment.environment = Self.environment(text(row, "environment"))
        deployment.commit = text(row, "commit_sha")
        deployment.version = text(row, "ref_name")
        let started = time(row, "started_date") ?? time(row, "created_date")
        deployment.startedAt = started
        if let outcome = status.outcome {
            deployment.outcome = outcome
            deployment.finishedAt = time(row, "finished_date") ?? end(row, started: started)
        }
        log.take(status, named: shown)
        return deployment
    }

    /// The end by the length, of a row that has no time for it.
    private func end(_ row: DelimitedTable.Row, started: Int64?) -> Int64? {
        guard let started, let length = DurationParser.parse(utf8: cell(row, "duration_sec"), unit: .seconds),
            length >= 0
        else { return nil }
        let sum = started.addingReportingOverflow(length)
        return sum.overflow ? nil : sum.partialValue
    }

    /// A row of the table of incidents, or of issues; issues that are neither incidents nor defects are counted.
    mutating func issue(_ row: DelimitedTable.Row, into records: inout RecordSink) {
        let type = kind == .incidents ? "INCIDENT" : text(row, "type")
        guard type == "INCIDENT" || type == "BUG" else {
            countOther(type)
            return
        }
        let created = time(row, "created_date")
        let severity = number(row, "severity")
        if type == "BUG" {
            records.withTable(.defects) { table, evidence in
                table.beginRow(evidence: evidence, position: row.line)
                table.set("id", text: text(row, "id"))
                table.set("service", text: text(row, "component"))
                table.set("found_at", time: created)
                table.set("severity", number: severity)
            }
            return
        }
        let resolved = time(row, "resolution_date")
        records.withTable(.incidents) { table, evidence in
            table.beginRow(evidence: evidence, position: row.line)
            table.set("id", text: text(row, "id"))
            table.set("service", text: text(row, "component") ?? text(row, "scope_id"))
            table.set("title", text: text(row, "title"))
            table.set("severity", number: severity)
            table.set("priority", number: number(row, "priority"))
            table.set("status", text: text(row, "original_status") ?? text(row, "status"))
            table.set("started_at", time: created)
            table.set("recovered_at", time: resolved)
        }
    }

    /// A row of the table of pull requests; none if it was not merged into the main branch.
    mutating func merge(_ row: DelimitedTable.Row) -> Merge? {
        guard let merged = time(row, "merged_date") else {
            log.countUnmerged(text(row, "status"))
            return nil
        }
        if let branch = text(row, "base_ref"), !Merge.isMain(branch, main: nil) {
            log.countUnmerged("→ \(branch)")
            return nil
        }
        var merge = Merge(line: row.line)
        merge.id = text(row, "id")
        merge.repository = text(row, "base_repo_id")
        merge.service = WebAddress.name(ofPath: merge.repository)
        merge.mergedAt = merged
        return merge
    }

    private mutating func countOther(_ type: String?) {
        log.count("other-types", named: type ?? "-") { [path = log.path] count, english, chinese in
            Diagnostic(
                .note, id: "devlake.other-types",
                LocalizedText(
                    en: "\(count) rows of other types are not taken: \(english)", zh: "\(count) 行属于其他类型，未采用：\(chinese)"),
                at: SourceLocation(path: path))
        }
    }

    private static func environment(_ text: String?) -> String? {
        text.flatMap { EnvironmentName.value(of: $0) }
    }

    private func cell(_ row: DelimitedTable.Row, _ column: String) -> ArraySlice<UInt8>? {
        row.bytes(columns[column]).flatMap { cell in
            let text = CellText.trim(cell)
            return text.isEmpty || text.elementsEqual("NULL".utf8) || text.elementsEqual("\\N".utf8) ? nil : text
        }
    }

    private func text(_ row: DelimitedTable.Row, _ column: String) -> String? {
        cell(row, column).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A grade: a number, or a number behind a letter or words such as `P1` and `sev-2`; none for other words.
    private func number(_ row: DelimitedTable.Row, _ column: String) -> Int64? {
        guard let text = text(row, column) else { return nil }
        let digits = text.filter(\.isNumber)
        guard digits.count == 1, let value = Int64(digits), (1...9).contains(value), text.count <= 12 else {
            return nil
        }
        return value
    }

    private mutating func time(_ row: DelimitedTable.Row, _ column: String) -> Int64? {
        log.time(utf8: cell(row, column), column, line: row.line)
    }
}
