import Diagnostics
import Evidence

/// Turns runs of analysis tools into results by rule.
struct SARIFRunReader {
    /// Whether the file could be read to its end; without that, no rule can be called met.
    private let isComplete: Bool
    private let path: String
    private var tally = ScanTally()
    private var faults = FaultSummary()
    private let times = TimestampParser(zone: .utc)

    /// Starts to read the runs of a file.
    init(isComplete: Bool, path: String) {
        self.isComplete = isComplete
        self.path = path
    }

    /// A rule with what the run says about it.
    private struct Rule {
        var line: Int
        var standard: ScanResult.Standard?
        var passed: Bool?
    }

    /// Reads one run.
    mutating func read(_ run: Node) {
        guard let driver = run["tool"]?["driver"], let tool = driver["name"]?.string, !tool.isEmpty else {
            return faults.add("no-tool", SARIFMessages.noTool(at: run.location))
        }
        let subject = SARIFSubject(run, times: times)
        if subject.hasFailed { faults.add("failed", SARIFMessages.failed(tool, at: run.location)) }
        var order: [String] = []
        var rules: [String: Rule] = [:]
        let names = SARIFRules(run: run, tool: tool)
        let hasResults = run["results"]?.kind == .list
        for rule in names.all where rules[rule.id] == nil {
            order.append(rule.id)
            let isMet = isComplete && hasResults && !subject.hasFailed && rule.isEnabled
            rules[rule.id] = Rule(line: rule.line, standard: rule.standard, passed: isMet ? true : nil)
        }
        for result in run["results"].map({ Array($0.items) }) ?? [] where result.kind == .map {
            guard let id = names.identifier(of: result) else {
                faults.add("no-rule", SARIFMessages.noRule(at: result.location))
                continue
            }
            if rules[id] == nil {
                order.append(id)
                rules[id] = Rule(line: result.line, standard: names.standard(of: nil), passed: nil)
            }
            switch SARIFOutcome(result) {
            case .broken:
                if rules[id]?.passed != false { rules[id]?.line = result.line }
                rules[id]?.passed = false
            case .met: if rules[id]?.passed == nil, isComplete { rules[id]?.passed = true }
            case .open: if rules[id]?.passed != false { rules[id]?.passed = nil }
            case .none: break
            }
        }
        if !hasResults { faults.add("no-results", SARIFMessages.noResults(tool, at: run.location)) }
        if hasResults, order.isEmpty { faults.add("no-rules", SARIFMessages.noRules(tool, at: run.location)) }
        if subject.time == nil, !order.isEmpty { faults.add("no-time", SARIFMessages.noTime(tool, at: run.location)) }
        for id in order {
            guard let rule = rules[id] else { continue }
            tally.add(
                ScanResult(
                    line: rule.line, service: subject.service, standard: rule.standard, rule: id, passed: rule.passed,
                    scannedAt: subject.time, tool: tool))
        }
    }

    /// Adds the rows, and says what has to be said.
    func finish(into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        tally.write(into: &records)
        diagnostics += faults.diagnostics
    }
}

/// What one result says about its rule.
enum SARIFOutcome {
    case broken
    case met
    /// A person has to look at it.
    case open
    /// Nothing: suppressed, gone since the baseline, or only for information.
    case none

    /// Reads a result.
    init(_ result: Node) {
        let kind = result["kind"]?.string ?? "fail"
        if result["baselineState"]?.equals("absent") ?? false {
            self = .none
        } else if kind == "pass" {
            self = .met
        } else if kind == "review" || kind == "open" {
            self = .open
        } else if kind != "fail" || Self.isSuppressed(result) || result["level"]?.equals("none") ?? false {
            self = .none
        } else {
            self = .broken
        }
    }

    /// Whether a suppression holds: one that is neither under review nor rejected.
    private static func isSuppressed(_ result: Node) -> Bool {
        guard let list = result["suppressions"], list.kind == .list else { return false }
        return list.items.contains { item in
            let state = item["status"]?.string ?? item["state"]?.string ?? "accepted"
            return state != "underReview" && state != "rejected"
        }
    }
}
