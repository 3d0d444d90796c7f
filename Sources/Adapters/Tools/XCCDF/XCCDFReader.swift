import Diagnostics
import Evidence
import XML

/// Reads test results step by step; benchmarks around them are passed over.
struct XCCDFReader {
    /// How many rows were made.
    private(set) var rows = 0
    private let path: String
    private var times: TimeNotes
    private var results = 0
    private var notSelected = 0
    private var rootName = ""
    private var faults = FaultSummary()
    /// The time of the test result that is open.
    private var resultTime: Int64?
    private var tool = "XCCDF"

    /// Starts to read a file.
    init(path: String) {
        self.path = path
        times = TimeNotes(path: path)
    }

    /// Reads all rule results.
    mutating func read(_ stream: XMLStream, into records: inout RecordSink) throws(XMLFailure) {
        while let start = try stream.nextStart() {
            if start.depth == 0 { rootName = start.name }
            guard start.namespace?.contains("/xccdf/") ?? false else { continue }
            switch start.name {
            case "TestResult": open(start)
            case "rule-result": try read(start, stream, into: &records)
            default: break
            }
        }
    }

    private mutating func open(_ start: XMLStartElement) {
        results += 1
        resultTime = time(start.attribute("end-time"), start) ?? time(start.attribute("start-time"), start)
        if resultTime == nil { times.addMissing(line: start.line) }
        tool = start.attribute("test-system").flatMap(Self.product) ?? "XCCDF"
    }

    private mutating func time(_ text: String?, _ start: XMLStartElement) -> Int64? {
        guard let text else { return nil }
        return times.time(utf8: Array(text.utf8)[...], line: start.line)
    }

    /// The product of a name such as `cpe:/a:redhat:openscap:1.3.7`.
    private static func product(_ name: String) -> String? {
        let parts = name.split(separator: ":")
        if name.hasPrefix("cpe:/"), parts.count > 3 { return String(parts[3]) }
        if name.hasPrefix("cpe:2.3:"), parts.count > 4 { return String(parts[4]) }
        return nil
    }

    private mutating func read(
        _ start: XMLStartElement, _ stream: XMLStream, into records: inout RecordSink
    ) throws(XMLFailure) {
        var result: String?
        var open = 1
        while open > 0, let event = try stream.next() {
            switch event {
            case .start(let child):
                if open == 1, child.name == "result", result == nil {
                    result = try stream.readText().trimmingBlanks
                } else {
                    open += 1
                }
            case .end: open -= 1
            case .text: break
            }
        }
        let place = SourceLocation(path: path, line: start.line)
        guard let rule = start.attribute("idref"), !rule.isEmpty else {
            return faults.add("no-rule", XCCDFMessages.noRule(at: place))
        }
        guard let result, let outcome = Self.outcomes[result] else {
            return faults.add("result", XCCDFMessages.unknownResult(result, rule, at: place))
        }
        if outcome == .notSelected {
            notSelected += 1
            return
        }
        rows += 1
        records.append(
            ScanResult(
                line: start.line, service: nil, standard: .security, rule: rule,
                passed: outcome == .unknown ? nil : outcome == .met,
                scannedAt: time(start.attribute("time"), start) ?? resultTime, tool: tool))
    }

    private enum Outcome {
        case met
        case broken
        case unknown
        case notSelected
    }

    private static let outcomes: [String: Outcome] = [
        "pass": .met, "fixed": .met, "fail": .broken, "error": .unknown, "unknown": .unknown,
        "notapplicable": .unknown, "notchecked": .unknown, "informational": .unknown, "notselected": .notSelected,
        // The spellings of XCCDF 1.0 and of some tools.
        "P": .met, "X": .met, "F": .broken, "E": .unknown, "U": .unknown, "N": .unknown, "K": .unknown,
        "S": .notSelected,
        "I": .unknown,
    ]
}

extension XCCDFReader {
    /// Says what has to be said about the file.
    func finish(isComplete: Bool, reporting diagnostics: inout [Diagnostic]) {
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "results", zh: "结果"), to: &diagnostics)
        let location = SourceLocation(path: path, line: 1)
        if notSelected > 0 { diagnostics.append(XCCDFMessages.notSelected(notSelected, at: location)) }
        if isComplete, results == 0 { diagnostics.append(XCCDFMessages.benchmark(rootName, at: location)) }
    }
}

extension String {
    /// The text without the white space around it.
    fileprivate var trimmingBlanks: String {
        String(decoding: Array(utf8)[...].trimmed, as: UTF8.self)
    }
}
