import Diagnostics
import Evidence

/// Turns findings and items of plans into rows.
struct OSCALReader {
    private let path: String
    private var times: TimeNotes
    private var faults = FaultSummary()
    private var tally = ScanTally()
    private var results = 0
    private var items = 0
    private var isPlan = false

    /// Starts to read a file.
    init(path: String) {
        self.path = path
        times = TimeNotes(path: path)
    }

    /// Reads the findings of all results.
    mutating func readResults(_ root: OSCALValue, into records: inout RecordSink) {
        for result in root.list("results", "result") {
            results += 1
            let time = time(result, "end") ?? time(result, "start")
            if time == nil { times.addMissing(line: result.line) }
            for finding in result.list("findings", "finding") { add(finding, time: time) }
        }
        tally.write(into: &records)
    }

    private mutating func add(_ finding: OSCALValue, time: Int64?) {
        let place = SourceLocation(path: path, line: finding.line)
        let target = finding.child("target") ?? finding.child("objective-status")
        guard let rule = target?.text("target-id") ?? target?.text("objective-id") ?? target?.text("control-id") else {
            return faults.add("no-target", OSCALMessages.noTarget(at: place))
        }
        let status = target?.child("status")
        let state = status?.text("state") ?? target?.text("status")
        let passed: Bool? =
            switch state?.lowercased() {
            case "satisfied", "pass": true
            case "not-satisfied", "fail": false
            default: nil
            }
        // A finding about what does not apply or could not be tested says nothing.
        if passed == nil { faults.add("state", OSCALMessages.unknownState(state, rule, at: place)) }
        let reason = status?.text("reason")
        tally.add(
            ScanResult(
                line: finding.line, service: nil, standard: .security, rule: rule,
                passed: reason == "not-applicable" ? nil : passed, scannedAt: time, tool: "OSCAL"))
    }

    private mutating func time(_ value: OSCALValue, _ key: String) -> Int64? {
        guard let text = value.text(key) else { return nil }
        return times.time(utf8: Array(text.utf8)[...], line: value.line)
    }
}

extension OSCALReader {
    /// Reads the items of a plan of action with the risks that they are about.
    mutating func readPlan(_ root: OSCALValue, into records: inout RecordSink) {
        isPlan = true
        var risks: [String: OSCALValue] = [:]
        for risk in root.list("risks", "risk") {
            if let id = risk.text("uuid"), risks[id] == nil { risks[id] = risk }
        }
        for item in root.list("poam-items", "poam-item") {
            items += 1
            let links = item.list("related-risks", "related-risk") + item.list("associated-risks", "associated-risk")
            let own = links.compactMap { $0.text("risk-uuid").flatMap { risks[$0] } }
            append(item, own, into: &records)
        }
    }

    private mutating func append(_ item: OSCALValue, _ risks: [OSCALValue], into records: inout RecordSink) {
        let logs = risks.flatMap { $0.child("risk-log")?.list("entries", "entry") ?? [] }
        let logged = logs.compactMap { time($0, "start") }
        let isClosed = !risks.isEmpty && risks.allSatisfy { $0.text("status")?.lowercased() == "closed" }
        let closed = logs.filter { $0.text("status-change")?.lowercased() == "closed" }.compactMap { time($0, "start") }
        let due = risks.compactMap { time($0, "deadline") }.min()
        let id = item.text("uuid")
        let title = item.text("title")
        let created = logged.min()
        if created == nil { times.addMissing(line: item.line) }
        if isClosed, closed.isEmpty {
            faults.add("closed", OSCALMessages.noClosingTime(at: SourceLocation(path: path, line: item.line)))
        }
        records.withTable(.actionItems) { table, evidence in
            table.beginRow(evidence: evidence, position: item.line)
            table.set("id", text: id)
            table.set("title", text: title)
            table.set("origin", text: "audit")
            table.set("created_at", time: created)
            table.set("due_at", time: due)
            if isClosed { table.set("closed_at", time: closed.max()) }
        }
    }

    /// Says what has to be said about the file.
    func finish(reporting diagnostics: inout [Diagnostic]) {
        diagnostics += faults.diagnostics
        times.finish(
            isPlan ? LocalizedText(en: "items", zh: "条目") : LocalizedText(en: "results", zh: "结果"), to: &diagnostics)
        let location = SourceLocation(path: path, line: 1)
        if isPlan, items == 0 { diagnostics.append(OSCALMessages.emptyPlan(at: location)) }
        if !isPlan, tally.count == 0 { diagnostics.append(OSCALMessages.noFindings(results, at: location)) }
    }
}
