import Adapters
import Diagnostics
import Testing

@Suite struct PrometheusQueryTests {
    private let adapter = PrometheusQueryAdapter()

    @Test func `an indicator becomes a window for each day, with counts, share of data and result`() {
        let reading = ToolReading(adapter, fixture: "prometheus-query/indicator.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.diagnostics.isEmpty)
        let rows = reading.rows("sli_windows")
        #expect(rows.count == 4)
        // Four samples at a step of six hours: (1 + 1 + 0.996 + 1) / 4 = 0.999, which is exactly the objective.
        #expect(
            rows[0] == [
                "service": "orders", "slo": "availability", "started_at": "2023-09-01T00:00:00Z",
                "ended_at": "2023-09-02T00:00:00Z", "window_kind": "day", "good": "3.996", "total": "4.0",
                "value": "0.999", "objective": "0.999", "met": "true", "data_share": "1.0", "user_facing": "true",
            ])
        // One of four is not a number: (1 + 0.99 + 1) / 3.
        #expect(
            rows[1] == [
                "service": "orders", "slo": "availability", "started_at": "2023-09-02T00:00:00Z",
                "ended_at": "2023-09-03T00:00:00Z", "window_kind": "day", "good": "2.99", "total": "3.0",
                "value": "0.9966666666666667", "objective": "0.999", "met": "false", "data_share": "0.75",
                "user_facing": "true",
            ])
        // A day without samples is there, without a value.
        #expect(
            rows[2] == [
                "service": "orders", "slo": "availability", "started_at": "2023-09-03T00:00:00Z",
                "ended_at": "2023-09-04T00:00:00Z", "window_kind": "day", "good": "0.0", "total": "0.0",
                "objective": "0.999", "data_share": "0.0", "user_facing": "true",
            ])
        // Infinity is no value; (1 + 1 + 0.998) / 3 = 0.9993….
        #expect(rows[3]["total"] == "3.0" && rows[3]["good"] == "2.998" && rows[3]["met"] == "true")
    }

    /// A sample every six hours from 2023-08-30 on, all 1 but every tenth, which is 0.99.
    private func months(samples: Int) -> [[String: String]] {
        let values = (0..<samples).map { "[\(1_693_353_600 + $0 * 21_600), \"\($0 % 10 == 0 ? "0.99" : "1")\"]" }
        let metric = #"{"service": "orders", "slo": "a", "objective": "0.999"}"#
        let series = "{\"metric\": \(metric), \"values\": [\(values.joined(separator: ", "))]}"
        let text = "{\"status\": \"success\", \"data\": {\"resultType\": \"matrix\", \"result\": [\(series)]}}"
        return ToolReading(adapter, text).rows("sli_windows").filter { $0["window_kind"] == "month" }
    }

    @Test func `a calendar month that is there as a whole is a window besides its days`() {
        // August has two days only. September has 120 samples, the numbers 8 to 127: twelve of them, 10 to 120, are 0.99.
        #expect(
            months(samples: 8 + 120) == [
                [
                    "service": "orders", "slo": "a", "started_at": "2023-09-01T00:00:00Z",
                    "ended_at": "2023-10-01T00:00:00Z", "window_kind": "month", "value": "0.999", "objective": "0.999",
                    "met": "true", "data_share": "1.0",
                ]
            ])
        #expect(months(samples: 8 + 120 - 1).isEmpty, "the last day of the month is not over")
        #expect(
            months(samples: 8 + 120 + 124 + 3).map { $0["ended_at"] } == [
                "2023-10-01T00:00:00Z", "2023-11-01T00:00:00Z",
            ])
    }

    @Test func `a reply that a tool has wrapped is the same`() {
        let plain = ToolReading(adapter, fixture: "prometheus-query/indicator.json")
        let wrapped = ToolReading(adapter, fixture: "prometheus-query/wrapped.json")
        #expect(wrapped.rows("sli_windows") == plain.rows("sli_windows"))
    }

    @Test func `a mean just below the objective is not met, whatever rounding would do`() {
        let values = (0..<1440).map { "[\(1_693_526_400 + $0 * 60), \"0.999\"]" }
        func row(_ values: [String]) -> [String: String] {
            let metric = "{\"service\": \"orders\", \"slo\": \"a\", \"objective\": \"99.9\"}"
            let series = "{\"metric\": \(metric), \"values\": [\(values.joined(separator: ", "))]}"
            let text = "{\"status\": \"success\", \"data\": {\"resultType\": \"matrix\", \"result\": [\(series)]}}"
            return ToolReading(PrometheusQueryAdapter(), text).row("sli_windows")
        }
        let exact = row(values)
        #expect(exact["value"] == "0.999" && exact["objective"] == "0.999" && exact["met"] == "true")
        #expect(exact["good"] == "1438.56" && exact["total"] == "1440.0" && exact["data_share"] == "1.0")
        let short = row(values.dropLast() + ["[\(1_693_526_400 + 1439 * 60), \"0.99899999999999999\"]"])
        #expect(short["met"] == "false")
    }

    @Test func `up and probe_success become targets and availability`() {
        let reading = ToolReading(adapter, fixture: "prometheus-query/up.json")
        #expect(
            reading.rows("telemetry_targets") == [
                [
                    "service": "orders", "target": "10.0.0.1:8080", "layer": "application", "up": "true",
                    "last_seen_at": "2023-09-01T18:00:00Z", "agent": "orders",
                ],
                [
                    "service": "orders", "target": "10.0.0.2:8080", "layer": "application", "up": "false",
                    "last_seen_at": "2023-09-01T06:00:00Z", "agent": "orders",
                ],
                [
                    "service": "node-exporter", "target": "10.0.0.1:9100", "layer": "infrastructure", "up": "true",
                    "last_seen_at": "2023-09-01T18:00:00Z", "agent": "node-exporter",
                ],
                [
                    "service": "shop", "target": "https://shop.example", "layer": "application", "up": "false",
                    "last_seen_at": "2023-09-01T12:00:00Z", "agent": "blackbox",
                ],
            ])
        // Two instances with four samples each: six of eight are 1.
        let rows = reading.rows("sli_windows")
        #expect(rows.map { $0["slo"] } == ["up", "up", "probe_success"])
        #expect(rows.map { $0["service"] } == ["orders", "node-exporter", "shop"])
        #expect(rows.map { $0["value"] } == ["0.75", "1.0", "0.75"])
        #expect(rows.map { $0["good"] } == ["6.0", "4.0", "3.0"])
        #expect(rows.map { $0["total"] } == ["8.0", "4.0", "4.0"])
        #expect(rows.map { $0["data_share"] } == ["1.0", "1.0", "1.0"])
        #expect(rows.allSatisfy { $0["met"] == nil && $0["objective"] == nil })
    }

    @Test func `utilisation has a peak and an average for each day`() {
        let reading = ToolReading(adapter, fixture: "prometheus-query/utilization.json")
        #expect(
            reading.rows("utilization_windows") == [
                [
                    "service": "orders", "resource": "cpu", "started_at": "2023-09-01T00:00:00Z",
                    "ended_at": "2023-09-02T00:00:00Z", "peak": "0.8", "average": "0.5",
                ],
                [
                    "service": "orders", "resource": "memory", "started_at": "2023-09-01T00:00:00Z",
                    "ended_at": "2023-09-02T00:00:00Z", "peak": "1.0", "average": "0.625",
                ],
                [
                    "service": "orders", "resource": "disk", "started_at": "2023-09-01T00:00:00Z",
                    "ended_at": "2023-09-02T00:00:00Z", "peak": "0.25", "average": "0.25",
                ],
            ])
        #expect(reading.diagnostics.map(\.id) == ["prometheus.not-a-share"])
        #expect(reading.diagnostics.first?.severity == .error)
    }

    @Test func `series with equal labels count once, and others of the same objective are added`() {
        let reading = ToolReading(adapter, fixture: "prometheus-query/duplicates.json")
        #expect(reading.diagnostics.map(\.id) == ["prometheus.duplicate-series"])
        // Replicas together: 1, 0.5, 1, 1; the other zone: four times 1.
        let row = reading.row("sli_windows")
        #expect(row["good"] == "7.5" && row["total"] == "8.0" && row["value"] == "0.9375" && row["data_share"] == "1.0")
    }

    @Test func `one instant gives a window only if a label says how long it is`() {
        let reading = ToolReading(adapter, fixture: "prometheus-query/vector.json")
        #expect(
            reading.row("sli_windows") == [
                "service": "orders", "slo": "availability", "started_at": "2023-09-01T00:00:00Z",
                "ended_at": "2023-10-01T00:00:00Z", "window_kind": "rolling", "value": "0.9991", "objective": "0.999",
                "met": "true",
            ])
        #expect(
            reading.row("telemetry_targets") == [
                "service": "mysqld-exporter", "target": "db-1:9104", "layer": "platform", "up": "false",
                "agent": "mysqld-exporter",
            ])
        #expect(reading.diagnostics.map(\.id) == ["prometheus.instant", "prometheus.unused-series"])
    }

    @Test func `error ratios, burn rates and percentages are not taken for indicators`() {
        let reading = ToolReading(adapter, fixture: "prometheus-query/bad-names.json")
        #expect(reading.kinds.isEmpty)
        #expect(reading.diagnostics.map(\.id) == ["prometheus.not-a-share", "prometheus.unused-series"])
        #expect(reading.diagnostics.last?.summary.en.hasPrefix("2 series") ?? false)
    }

    @Test func `a failed query is no evidence`() {
        let reading = ToolReading(adapter, fixture: "prometheus-query/failed.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty)
        #expect(
            reading.diagnostics.map { $0.formatted(in: .english) } == [
                """
                prometheus-query/failed.json:1:1: error: the query failed with 'timeout'; this file is no evidence \
                [prometheus.query-failed]
                  note: query timed out in expression evaluation
                  fix: correct the query and export the reply again
                """
            ])
    }

    @Test func `warnings of the server, empty results and results without labels are reported`() {
        let partial = ToolReading(adapter, fixture: "prometheus-query/partial.json")
        #expect(partial.diagnostics.map(\.id) == ["prometheus.partial-reply", "prometheus.no-series"])
        let scalar = ToolReading(adapter, fixture: "prometheus-query/scalar.json")
        #expect(scalar.diagnostics.map(\.id) == ["prometheus.no-series"])
    }

    @Test func `days far apart are not filled without end`() {
        let text = """
            {"status": "success", "data": {"resultType": "matrix", "result": [{"metric": {"slo": "a"},
             "values": [[0, "1"], [60, "1"], [7000000000, "1"], [99999999999, "1"], [-5, "1"], ["x", "1"], [60]]}]}}
            """
        let reading = ToolReading(adapter, text)
        #expect(reading.rows("sli_windows").count == 2)
        #expect(reading.column("total", of: "sli_windows") == ["2.0", "1.0"])
    }

    @Test func `the samples are recognised, and what they do not say is reported`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let expected = [
            "api-empty_response.json": ["prometheus.no-series"],
            "api-service_span_name_datapoint_response.json": ["prometheus.unused-series"],
            "api-warning_response.json": ["prometheus.partial-reply", "prometheus.no-series"],
        ]
        for (name, ids) in expected.sorted(by: { $0.key < $1.key }) {
            let reading = ToolReading(adapter, TestFile.sample("prometheus/" + name), path: name)
            #expect(reading.recognition?.confidence == .certain)
            #expect(reading.diagnostics.map(\.id) == ids)
        }
    }
}
