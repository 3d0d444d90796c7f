import Adapters
import Diagnostics
import Testing

@Suite struct ScanReportTests {
    @Test func `a rule of SARIF is met, broken or open by its results`() {
        let reading = ToolReading(SARIFResultsAdapter(), fixture: "sarif/results.sarif")
        #expect(reading.recognition?.confidence == .certain)
        let rows = reading.rows("scan_results")
        #expect(
            rows.map { $0["rule"] ?? "" } == [
                "sql-injection", "weak-hash", "off", "suppressed-only", "gone", "retry", "unlisted", "no-eval",
            ])
        #expect(
            reading.column("passed", of: "scan_results") == ["false", "-", "-", "true", "true", "true", "false", "-"])
        #expect(
            reading.column("standard", of: "scan_results") == [
                "security", "security", "security", "security", "security", "resilience", "security", "quality",
            ])
        #expect(rows[0]["service"] == "checkout" && rows[0]["scanned_at"] == "2024-03-01T01:05:00.250Z")
        #expect(rows[7]["service"] == nil && rows[7]["tool"] == "ESLint")
        #expect(reading.diagnostics.map(\.id) == ["sarif.no-rule", "sarif.failed"])
    }

    @Test func `a file without runs proves nothing, and other runs are no SARIF`() {
        let empty = ToolReading(SARIFResultsAdapter(), fixture: "sarif/no-runs.sarif")
        #expect(empty.recognition?.confidence == .certain)
        #expect(empty.kinds.isEmpty && empty.reports == ["1: sarif.no-runs"])
        #expect(ToolReading(SARIFResultsAdapter(), fixture: "sarif/NEGATIVE-runs.json").recognition == nil)
    }

    @Test func `the samples of SARIF break their rules`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        func passed(_ name: String) -> [String] {
            ToolReading(SARIFResultsAdapter(), TestFile.sample("sarif/" + name), path: name)
                .column("passed", of: "scan_results")
        }
        #expect(passed("flawfinder.sarif") == Array(repeating: "false", count: 9))
        #expect(passed("scorecard-check8.sarif").count == 4)
        #expect(passed("no_runs.sarif").isEmpty)
    }

    @Test func `a check of Scorecard is met with the full score, and -1 is missing`() {
        let reading = ToolReading(ScorecardResultsAdapter(), fixture: "scorecard/results.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("scan_results")[0] == [
                "service": "checkout", "standard": "security", "rule": "Code-Review", "passed": "true",
                "scanned_at": "2024-03-01T00:00:00Z", "tool": "OpenSSF Scorecard",
            ])
        #expect(reading.column("passed", of: "scan_results") == ["true", "false", "-"])
        #expect(reading.reports == ["5: scorecard.inconclusive"])
        let probes = ToolReading(ScorecardResultsAdapter(), fixture: "scorecard/probes.json")
        #expect(probes.recognition?.confidence == .certain)
        #expect(probes.kinds.isEmpty && probes.diagnostics.map(\.id).contains("scorecard.probes"))
    }

    @Test func `results of XCCDF are read by rule`() {
        let reading = ToolReading(XCCDFResultsAdapter(), fixture: "xccdf/result-12.xml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("scan_results")[0] == [
                "standard": "security", "rule": "xccdf_example_rule_a", "passed": "true",
                "scanned_at": "2024-02-29T16:01:00Z", "tool": "openscap",
            ])
        #expect(reading.column("passed", of: "scan_results") == ["true", "false", "-", "true"])
        #expect(reading.rows("scan_results")[1]["scanned_at"] == "2024-02-29T16:10:00Z")
        #expect(reading.reports == ["11: xccdf.unknown-result", "12: xccdf.no-rule", "1: xccdf.not-selected"])
    }

    @Test func `results stand alone, in a report, and are not in a benchmark`() {
        let alone = ToolReading(XCCDFResultsAdapter(), fixture: "xccdf/result-11-alone.xml")
        #expect(alone.recognition?.confidence == .certain)
        #expect(alone.column("passed", of: "scan_results") == ["-", "true"])
        #expect(alone.reports == ["1: evidence.assumed-zone"])
        let report = ToolReading(XCCDFResultsAdapter(), fixture: "xccdf/arf.xml")
        #expect(report.recognition?.confidence == .certain)
        #expect(report.row("scan_results")["passed"] == "false")
        let benchmark = ToolReading(XCCDFResultsAdapter(), fixture: "xccdf/benchmark-only.xml")
        #expect(benchmark.recognition?.confidence == .certain)
        #expect(benchmark.kinds.isEmpty && benchmark.reports == ["1: xccdf.no-results"])
        let cut = ToolReading(XCCDFResultsAdapter(), fixture: "xccdf/cut.xml")
        #expect(cut.column("rule", of: "scan_results") == ["rule-1"])
        #expect(cut.diagnostics.map(\.id) == ["xml.malformed", "xccdf.incomplete"])
        #expect(ToolReading(XCCDFResultsAdapter(), fixture: "xccdf/NEGATIVE-benchmark.xml").recognition == nil)
    }

    @Test func `the sample of XCCDF has 73 rules that are met and 175 that are not`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let path = "xccdf/scc-rhel8.xml"
        let passed = ToolReading(XCCDFResultsAdapter(), TestFile.sample(path), path: path)
            .column("passed", of: "scan_results")
        #expect(passed.count { $0 == "true" } == 73 && passed.count { $0 == "false" } == 175 && passed.count == 248)
    }
}
