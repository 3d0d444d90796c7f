import Adapters
import Diagnostics
import Testing

@Suite struct JMeterTests {
    private let samples = JMeterSamplesAdapter()
    private let statistics = JMeterStatisticsAdapter()
    private let summary = JMeterSummaryAdapter()

    /// The only load test without its identifier.
    private func row(_ reading: ToolReading) -> [String: String] {
        reading.row("load_tests").filter { $0.key != "id" }
    }

    @Test func `rows are requests, and transactions are not counted twice`() {
        let reading = ToolReading(samples, fixture: "jmeter/samples.csv")
        #expect(reading.recognition?.confidence == .certain)
        // 100, 200, 300 and 400 ms; the second and fourth of four by nearest rank. Three began in the first second.
        #expect(
            row(reading) == [
                "service": "orders", "release": "2023.9.1", "environment": "staging", "model": "unknown",
                "started_at": "2023-09-05T10:00:00Z", "ended_at": "2023-09-05T10:00:01.900Z", "requests": "4",
                "errors": "1", "error_share": "0.25", "peak_rate": "3.0", "p50": "200000us", "p95": "400000us",
                "p99": "400000us",
            ])
        #expect(reading.diagnostics.map(\.id) == ["jmeter.transactions"])
    }

    @Test func `rows without a header are recognised by their order`() {
        let reading = ToolReading(samples, fixture: "jmeter/samples-without-header.csv")
        #expect(reading.recognition?.confidence == .likely)
        #expect(
            row(reading) == [
                "model": "unknown", "started_at": "2023-09-05T10:00:00Z", "ended_at": "2023-09-05T10:00:01.700Z",
                "requests": "3", "errors": "1", "error_share": "0.3333333333333333", "peak_rate": "2.0",
                "p50": "200000us", "p95": "300000us", "p99": "300000us",
            ])
    }

    @Test func `formatted times are read as UTC, and codes tell success where nothing else does`() {
        let reading = ToolReading(samples, fixture: "jmeter/samples-formatted.tsv")
        #expect(
            row(reading) == [
                "model": "unknown", "started_at": "2023-09-05T10:00:00Z", "ended_at": "2023-09-05T10:00:02.800Z",
                "requests": "3", "errors": "1", "error_share": "0.3333333333333333", "peak_rate": "1.0",
                "p50": "200000us", "p95": "300000us", "p99": "300000us",
            ])
        #expect(
            reading.reports == ["5: jmeter.broken-sample", "4: jmeter.sample-time", "2: evidence.assumed-zone"])
    }

    @Test func `of nested samples the request counts, and of a transaction its requests`() {
        let reading = ToolReading(samples, fixture: "jmeter/samples.xml")
        #expect(reading.recognition?.confidence == .certain)
        // Home 100, Cart 300, Pay 400 (failed), Query 20 ms.
        #expect(
            row(reading) == [
                "model": "unknown", "started_at": "2023-09-05T10:00:00Z", "ended_at": "2023-09-05T10:00:02.020Z",
                "requests": "4", "errors": "1", "error_share": "0.25", "peak_rate": "2.0", "p50": "100000us",
                "p95": "400000us", "p99": "400000us",
            ])
        #expect(reading.diagnostics.map(\.id) == ["jmeter.transactions"])
    }

    @Test func `samples without their elapsed time count, and give no percentile`() {
        let reading = ToolReading(samples, fixture: "jmeter/samples-unmeasured.xml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            row(reading) == ["model": "unknown", "requests": "2", "errors": "1", "error_share": "0.5"])
        #expect(reading.reports == ["3: jmeter.no-elapsed", "-: jmeter.transactions", "1: evidence.no-time"])
    }

    @Test func `what comes before a cut is kept, and the cut is reported`() {
        let reading = ToolReading(samples, fixture: "jmeter/samples-cut.xml")
        #expect(row(reading)["requests"] == "3")
        #expect(reading.diagnostics.map(\.id) == ["xml.malformed", "jmeter.transactions"])
    }

    @Test func `other tables and documents are not recognised`() {
        #expect(ToolReading(samples, fixture: "jmeter/NEGATIVE-other.csv").recognition == nil)
        #expect(ToolReading(samples, fixture: "jmeter/NEGATIVE-results.xml").recognition == nil)
        #expect(ToolReading(statistics, fixture: "jmeter/NEGATIVE-statistics.json").recognition == nil)
    }

    @Test func `the dashboard gives its total, in GBK too`() {
        let reading = ToolReading(statistics, fixture: "jmeter/statistics.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            row(reading) == [
                "model": "unknown", "requests": "250", "errors": "5", "error_share": "0.02", "peak_rate": "4.5",
                "p50": "170000us", "p95": "339250us", "p99": "353000us",
            ])
        #expect(reading.reports == ["18: evidence.no-time"])
        let gbk = ToolReading(statistics, fixture: "jmeter/statistics-gbk.json")
        #expect(gbk.recognition?.confidence == .certain)
        #expect(row(gbk)["requests"] == "150")
    }

    @Test func `without a total counts are added up and percentiles are not known`() {
        let reading = ToolReading(statistics, fixture: "jmeter/statistics-without-total.json")
        #expect(row(reading) == ["model": "unknown", "requests": "250", "errors": "5", "error_share": "0.02"])
        #expect(reading.diagnostics.map(\.id) == ["jmeter.no-total", "evidence.no-time"])
    }

    @Test func `the log gives one test for each total that no larger one follows`() {
        let reading = ToolReading(summary, fixture: "jmeter/summary.log")
        #expect(reading.recognition?.confidence == .certain)
        let rows = reading.rows("load_tests").map { $0.filter { $0.key != "id" } }
        #expect(
            rows == [
                [
                    "model": "unknown", "started_at": "2023-09-05T10:00:00.500Z",
                    "ended_at": "2023-09-05T10:01:00.500Z", "requests": "900", "errors": "3",
                    "error_share": "0.0033333333333333335", "peak_rate": "20.0",
                ],
                [
                    "model": "unknown", "started_at": "2023-09-05T11:00:00Z", "ended_at": "2023-09-05T11:00:10Z",
                    "requests": "50", "errors": "0", "error_share": "0.0", "peak_rate": "5.0",
                ],
            ])
        #expect(reading.lines("load_tests") == [4, 5])
        #expect(reading.reports == ["4: evidence.assumed-zone"])
    }

    @Test func `the console has no times`() {
        let reading = ToolReading(summary, fixture: "jmeter/console.txt")
        #expect(reading.recognition?.confidence == .certain)
        #expect(row(reading)["requests"] == "300" && row(reading)["started_at"] == nil)
        #expect(reading.reports == ["4: evidence.no-time"])
    }

    @Test func `a log that ends before its total gives nothing`() {
        let text = "summary +    300 in 00:00:30 =   10.0/s Avg:   120 Min:    10 Max:   900 Err:     3 (1.00%)\n"
        let reading = ToolReading(summary, text)
        #expect(reading.kinds.isEmpty)
        #expect(reading.diagnostics.map(\.id) == ["jmeter.no-total"])
    }

    @Test func `the samples have the figures that another reader finds`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        // requests, errors, median, 95th and 99th percentile in milliseconds, most samples in a second
        let expected: [(String, Int, Int, Int, Int, Int, Int)] = [
            ("filewithtransactions.csv", 210, 0, 792, 1894, 2405, 8),
            ("JMeterCsvResults.csv", 3, 0, 2204, 2204, 2204, 3),
            ("multiLineCSV.jtl", 2, 1, 118, 1898, 1898, 1), ("JMeterResults.jtl", 8, 0, 501, 15902, 15902, 2),
            ("sample_log1c.jtl", 2000, 0, 180, 270, 1002, 22),
            ("whitespace-followed-by-xml.jtl", 8, 0, 501, 15902, 15902, 2),
        ]
        for (name, requests, errors, p50, p95, p99, peak) in expected {
            let row = row(ToolReading(samples, TestFile.sample("jmeter/" + name), path: name))
            #expect(row["requests"] == "\(requests)" && row["errors"] == "\(errors)", "\(name)")
            #expect(
                row["p50"] == "\(p50)000us" && row["p95"] == "\(p95)000us" && row["p99"] == "\(p99)000us", "\(name)")
            #expect(row["peak_rate"] == "\(peak).0", "\(name)")
        }
        let dashboard = TestFile.sample("jmeter/statistics-HTMLReportExpect.json")
        let total = row(ToolReading(statistics, dashboard, path: "statistics"))
        #expect(total["requests"] == "255" && total["errors"] == "3" && total["p95"] == "339200us")
        let log = row(ToolReading(summary, TestFile.sample("jmeter/summary.log"), path: "log"))
        #expect(log["requests"] == "1257" && log["errors"] == "123" && log["started_at"] == "2014-05-22T14:50:17Z")
    }

    @Test func `transactions count where their requests are not in the file`() {
        let text = """
            timeStamp,elapsed,label,responseCode,responseMessage,threadName,success
            1693908000000,120,Buy,200,"Number of samples in transaction : 2, number of failing samples : 0",T 1-1,true
            1693908000500,80,Buy,500,"Number of samples in transaction : 2, number of failing samples : 1",T 1-1,false

            """
        let reading = ToolReading(JMeterSamplesAdapter(), text)
        #expect(
            reading.row("load_tests").filter { $0.key != "id" } == [
                "model": "unknown", "started_at": "2023-09-05T10:00:00Z", "ended_at": "2023-09-05T10:00:00.580Z",
                "requests": "2", "errors": "1", "error_share": "0.5", "peak_rate": "2.0", "p50": "80000us",
                "p95": "120000us", "p99": "120000us",
            ])
        #expect(reading.reports == ["-: jmeter.transactions"])
    }
}
