import Adapters
import Diagnostics
import Testing

@Suite struct JUnitTests {
    private func reading(_ name: String) -> ToolReading {
        ToolReading(JUnitResultsAdapter(), fixture: "junit/\(name).xml")
    }

    @Test func `cases are counted in nested suites, whatever the attributes say`() {
        let reading = reading("nested")
        #expect(reading.recognition?.confidence == .certain)
        var row = reading.row("test_runs")
        #expect(row.removeValue(forKey: "id")?.count == 16)
        // The last suite starts at 10:30 and takes 10 s; the first starts at 10:00 and takes 1200.5 s.
        #expect(
            row == [
                "service": "orders", "release": "R-7", "kind": "functional", "started_at": "2024-03-01T10:00:00Z",
                "ended_at": "2024-03-01T10:30:10Z", "tests": "6", "failures": "2", "skipped": "2", "passed": "false",
                "duration": "1002000000us",
            ])
        #expect(reading.reports == ["-: junit.flaky"])
        #expect(
            reading.diagnostics.first?.summary
                == LocalizedText(
                    en: "1 test cases passed only when they were repeated; they count as passed", zh: "1 个用例重试后才通过，计为通过"
                ))
    }

    @Test func `suites without cases are counted by their attributes, and failures that are not told stay open`() {
        let row = reading("totals-only").row("test_runs")
        #expect(row["tests"] == "15" && row["skipped"] == "2")
        #expect(row["failures"] == nil && row["passed"] == nil)
        #expect(row["ended_at"] == "2024-03-01T10:01:00Z")
        #expect(reading("totals-only").reports == ["2: evidence.assumed-zone", "-: junit.totals"])
    }

    @Test func `an empty report shows nothing, and half a report is no run`() {
        #expect(reading("empty").recognition?.confidence == .likely)
        #expect(reading("empty").kinds.isEmpty && reading("empty").reports == ["2: junit.empty"])
        #expect(reading("cut").kinds.isEmpty)
        #expect(reading("cut").diagnostics.map(\.id) == ["xml.malformed", "junit.incomplete"])
        #expect(reading("NEGATIVE-suite").recognition == nil)
    }

    @Test(arguments: [
        ("0.008", "8000us"), ("1,234.5", "1234500000us"), ("1,234", "1234000000us"), ("0,05", "50000us"),
        ("0,123", "123000us"), ("12,5", "12500000us"), ("-1", "-"), ("x", "-"), ("", "-"), ("1e3", "1000000000us"),
    ])
    func `seconds are read in the ways in which tools write them`(text: String, expected: String) {
        let report = "<testsuite name='a' tests='1'><testcase name='b' time='\(text)'/></testsuite>"
        #expect(ToolReading(JUnitResultsAdapter(), report).row("test_runs")["duration"] ?? "-" == expected)
    }

    @Test(arguments: [
        ("TEST-JUnitResults-noTimeAttribute", "4", "0", "200000us"), ("TEST-JUnitResults", "5", "1", "60000us"),
        ("TEST-io.olamy.FlakyTest", "1", "0", "1000us"), ("junit-report-errror-details", "1", "1", "16000us"),
    ])
    func `the samples are counted`(name: String, tests: String, failures: String, duration: String) {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let row = ToolReading(JUnitResultsAdapter(), TestFile.sample("junit/\(name).xml"), path: name).row("test_runs")
        #expect(row["tests"] == tests && row["failures"] == failures && row["duration"] == duration)
        #expect(row["skipped"] == "0" && row["passed"] == (failures == "0" ? "true" : "false"))
    }
}
