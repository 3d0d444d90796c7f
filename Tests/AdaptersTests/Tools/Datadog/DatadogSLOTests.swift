import Adapters
import Diagnostics
import Testing

@Suite struct DatadogSLOTests {
    private let adapter = DatadogSLOAdapter()

    @Test func `objectives are read with the threshold of their primary timeframe, else the longest`() {
        let reading = ToolReading(adapter, fixture: "datadog-slo/objectives.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("slos") == [
                [
                    "service": "orders", "name": "Orders can be placed", "objective": "0.998", "window_days": "30",
                    "owner": "orders-team", "budgeting": "metric",
                ],
                ["name": "Search answers", "objective": "0.99", "window_days": "30", "budgeting": "monitor"],
            ])
        #expect(reading.reports.isEmpty)
    }

    @Test func `a search result is a definition and its measured state`() {
        let reading = ToolReading(adapter, fixture: "datadog-slo/search.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("objective", of: "slos") == ["0.998"])
        #expect(
            reading.row("sli_windows") == [
                "service": "orders", "slo": "Orders can be placed", "started_at": "2023-08-06T10:00:00Z",
                "ended_at": "2023-09-05T10:00:00Z", "window_kind": "rolling", "value": "0.9985",
                "objective": "0.998", "met": "true",
            ])
    }

    @Test func `a history is measured against the threshold of its length`() {
        let reading = ToolReading(adapter, fixture: "datadog-slo/history.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.row("sli_windows") == [
                "service": "orders", "slo": "Orders can be placed", "started_at": "2023-08-06T10:00:00Z",
                "ended_at": "2023-09-05T10:00:00Z", "window_kind": "rolling", "good": "39900.0", "total": "40000.0",
                "value": "0.9975", "objective": "0.998", "met": "false",
            ])
        #expect(reading.reports.isEmpty)
    }

    @Test func `a history without name, data and fitting threshold says so`() {
        let reading = ToolReading(adapter, fixture: "datadog-slo/history-without-name.json")
        #expect(
            reading.row("sli_windows") == [
                "started_at": "2023-08-29T10:00:00Z", "ended_at": "2023-09-05T10:00:00Z", "window_kind": "rolling",
            ])
        #expect(reading.reports == ["1: datadog.slo-name", "1: datadog.slo-target"])
        #expect(ToolReading(adapter, fixture: "datadog-slo/NEGATIVE-monitor.json").recognition == nil)
    }

    @Test func `a page of several says that it is not all`() {
        let text = """
            {"data": [{"id": "a", "name": "one", "type": "time_slice", "thresholds": [{"target": 99, "timeframe": "7d"}]}],
             "metadata": {"page": {"total_count": 3}}}
            """
        let reading = ToolReading(adapter, text)
        #expect(reading.column("objective", of: "slos") == ["0.99"])
        #expect(reading.reports == ["1: datadog.page"])
    }

    @Test func `the sample gives its objective, and the person in it is not read`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let reading = ToolReading(adapter, TestFile.sample("datadog-slo/dd_slo.json"), path: "dd_slo.json")
        #expect(
            reading.row("slos") == [
                "name": "Disk SLO for test instance", "objective": "0.15", "window_days": "7", "budgeting": "metric",
            ])
    }
}
