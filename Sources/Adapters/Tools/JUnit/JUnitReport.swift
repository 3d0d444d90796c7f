import Diagnostics
import Evidence
import XML

/// Counts the test cases of a report.
struct JUnitReport {
    /// How many cases there are.
    private(set) var cases = 0
    private let path: String
    private var failures = 0
    private var skipped = 0
    private var repeated = 0
    private var caseTime: Int64?
    private var rootTime: Int64?
    /// What the attributes of outermost suites without cases count.
    private var counted: (tests: Int64, failures: Int64, skipped: Int64) = (0, 0, 0)
    private var hasCountedSuite = false
    private var hasOpenCount = false
    private var times: TimeNotes
    private var started: Int64?
    private var ended: Int64?
    private var properties: [String: String] = [:]
    private var firstLine = 1

    /// Starts to read a report.
    init(path: String) {
        self.path = path
        times = TimeNotes(path: path)
    }

    /// A suite that is open.
    private struct Suite {
        var element: XMLStartElement
        var casesBefore: Int
        var hasChild = false
    }

    /// Reads all cases.
    mutating func read(_ stream: XMLStream) throws(XMLFailure) {
        var suites: [Suite] = []
        while let event = try stream.next() {
            switch event {
            case .start(let element):
                if element.depth == 0 { open(root: element) }
                switch element.name {
                case "testsuite", "testsuites":
                    if !suites.isEmpty { suites[suites.count - 1].hasChild = true }
                    suites.append(Suite(element: element, casesBefore: cases))
                    note(times: element)
                case "testcase": try readCase(element, stream)
                case "property": note(property: element)
                default: break
                }
            case .end(let name):
                guard name == "testsuite" || name == "testsuites", let suite = suites.popLast() else { continue }
                close(suite)
            case .text: break
            }
        }
    }

    private mutating func open(root: XMLStartElement) {
        firstLine = root.line
        rootTime = JUnitNumber.duration(root.attribute("time"))
    }

    /// Counts a case by what is in it; output that is in it as well is passed over.
    private mutating func readCase(_ element: XMLStartElement, _ stream: XMLStream) throws(XMLFailure) {
        var names: Set<String> = []
        var open = 1
        while open > 0, let event = try stream.next() {
            switch event {
            case .start(let child):
                if open == 1, Self.markers.contains(child.name) { names.insert(child.name) }
                open += 1
            case .end: open -= 1
            case .text: break
            }
        }
        cases += 1
        if let time = JUnitNumber.duration(element.attribute("time")) { caseTime = (caseTime ?? 0) &+ time }
        if names.contains("failure") || names.contains("error") {
            failures += 1
        } else if names.contains("skipped") || Self.isSkipped(element) {
            skipped += 1
        } else if !names.isEmpty {
            repeated += 1
        }
    }

    private static let markers: Set<String> = [
        "failure", "error", "skipped", "flakyFailure", "flakyError", "rerunFailure", "rerunError",
    ]

    /// Whether attributes say that a case did not run, as GoogleTest writes it.
    private static func isSkipped(_ element: XMLStartElement) -> Bool {
        let words = [element.attribute("status"), element.attribute("result")].compactMap { $0?.lowercased() }
        return words.contains { ["skipped", "notrun", "disabled", "suppressed", "ignored"].contains($0) }
    }

    private mutating func note(times element: XMLStartElement) {
        guard let text = element.attribute("timestamp"),
            let start = times.time(utf8: Array(text.utf8)[...], line: element.line)
        else { return }
        started = min(started ?? start, start)
        guard let length = JUnitNumber.duration(element.attribute("time")) else { return }
        let end = start.addingReportingOverflow(length).partialValue
        ended = max(ended ?? end, end)
    }

    private mutating func note(property element: XMLStartElement) {
        guard let name = element.attribute("name"), ["kind", "release", "service"].contains(name),
            properties[name] == nil, let value = element.attribute("value"), !value.isEmpty
        else { return }
        properties[name] = value
    }

    /// Counts a suite that has no cases but says how many there were.
    private mutating func close(_ suite: Suite) {
        guard !suite.hasChild, suite.casesBefore == cases else { return }
        guard let tests = JUnitNumber.count(suite.element.attribute("tests")), tests > 0 else { return }
        hasCountedSuite = true
        counted.tests &+= tests
        counted.skipped &+= JUnitNumber.count(suite.element.attribute("skipped")) ?? 0
        guard let failed = JUnitNumber.count(suite.element.attribute("failures")) else {
            hasOpenCount = true
            return
        }
        counted.failures &+= failed &+ (JUnitNumber.count(suite.element.attribute("errors")) ?? 0)
    }
}

extension JUnitReport {
    /// Adds the row of the run, and says what has to be said about it.
    mutating func finish(digest: String, into records: inout RecordSink) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let tests = Int64(cases) &+ counted.tests
        guard tests > 0 else {
            return [JUnitMessages.empty(at: SourceLocation(path: path, line: firstLine))]
        }
        var run = TestRun(line: firstLine, id: digest)
        let allFailures = Int64(failures) &+ counted.failures
        run.service = properties["service"]
        run.release = properties["release"]
        run.kind = properties["kind"].flatMap(Self.kind)
        run.tests = tests
        run.failures = hasOpenCount ? nil : allFailures
        run.skipped = Int64(skipped) &+ counted.skipped
        run.passed = hasOpenCount && allFailures == 0 ? nil : allFailures == 0
        run.duration = caseTime ?? rootTime
        run.startedAt = started
        run.endedAt = ended
        records.append(run)
        if started == nil { times.addMissing(line: firstLine) }
        times.finish(LocalizedText(en: "test runs", zh: "测试执行"), to: &diagnostics)
        if repeated > 0 { diagnostics.append(JUnitMessages.repeated(repeated, at: SourceLocation(path: path))) }
        if hasCountedSuite { diagnostics.append(JUnitMessages.counted(at: SourceLocation(path: path))) }
        return diagnostics
    }

    private static func kind(_ text: String) -> String? {
        RecordKind.testRuns.columns.first { $0.name == "kind" }?.allowedValues?.first { $0 == text.lowercased() }
    }
}
