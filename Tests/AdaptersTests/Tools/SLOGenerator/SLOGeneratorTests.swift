import Adapters
import Diagnostics
import Testing

@Suite struct SLOGeneratorTests {
    private let reports = SLOGeneratorReportAdapter()
    private let specs = SLOGeneratorSpecAdapter()

    @Test func `a report of version 1 is one rolling window`() {
        let reading = ToolReading(reports, fixture: "slo-generator/report-v1.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.row("sli_windows") == [
                "service": "orders", "slo": "availability", "started_at": "2023-08-08T10:00:00.500Z",
                "ended_at": "2023-09-05T10:00:00.500Z", "window_kind": "rolling", "good": "3980.0", "total": "4000.0",
                "value": "0.995", "objective": "0.99", "met": "true",
            ])
        #expect(reading.reports.isEmpty)
    }

    @Test func `of the windows of one objective the longest counts, and a share without counts is a share`() {
        let reading = ToolReading(reports, fixture: "slo-generator/reports-v2.json")
        #expect(
            reading.rows("sli_windows") == [
                [
                    "service": "orders", "slo": "orders-latency", "started_at": "2023-08-29T10:00:00Z",
                    "ended_at": "2023-09-05T10:00:00Z", "window_kind": "rolling", "good": "9600.0",
                    "total": "10000.0", "value": "0.96", "objective": "0.95", "met": "true",
                ],
                [
                    "service": "search", "slo": "ratio-only", "started_at": "2023-09-04T10:00:00.250Z",
                    "ended_at": "2023-09-05T10:00:00.250Z", "window_kind": "rolling", "value": "0.9985",
                    "objective": "0.999", "met": "false",
                ],
            ])
        #expect(reading.reports == ["3: slo-generator.shorter-windows"])
    }

    @Test func `reports without data or with faults are said, and lines before and after stay`() {
        let reading = ToolReading(reports, fixture: "slo-generator/reports-broken.jsonl")
        #expect(reading.column("value", of: "sli_windows") == ["-", "0.5", "0.9"])
        #expect(reading.column("met", of: "sli_windows") == ["-", "-", "true"])
        #expect(
            reading.reports == [
                "3: json.truncated", "2: slo-generator.window", "2: slo-generator.goal", "4: slo-generator.foreign",
                "5: slo-generator.no-name", "2: evidence.no-time",
            ])
        #expect(ToolReading(reports, fixture: "slo-generator/NEGATIVE-other.json").recognition == nil)
    }

    @Test func `objectives as code are read in both versions`() {
        let second = ToolReading(specs, fixture: "slo-generator/spec-v2.yaml")
        #expect(second.recognition?.confidence == .certain)
        #expect(
            second.rows("slos") == [
                [
                    "service": "orders", "name": "orders-checkout-availability", "objective": "0.999",
                    "owner": "orders-team", "budgeting": "good_bad_ratio",
                ],
                ["name": "percent", "budgeting": "query_sli"],
            ])
        #expect(second.reports == ["26: slo-generator.goal"])
        let first = ToolReading(specs, fixture: "slo-generator/spec-v1.yaml")
        #expect(first.recognition?.confidence == .certain)
        #expect(
            first.row("slos") == [
                "service": "orders", "name": "throughput", "objective": "0.99", "budgeting": "query_sli",
            ])
    }

    @Test func `the shared configuration is known and proves nothing`() {
        let reading = ToolReading(specs, fixture: "slo-generator/configuration.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty)
        #expect(reading.reports == ["1: slo-generator.shared-configuration"])
        let policy = ToolReading(specs, fixture: "slo-generator/policy-v1.yaml")
        #expect(policy.recognition?.confidence == .certain)
        #expect(policy.reports == ["1: slo-generator.shared-configuration"])
    }

    @Test func `the samples give what they hold`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let report = ToolReading(reports, TestFile.sample("slo-generator/slo_report_v1.json"), path: "report")
        #expect(
            report.row("sli_windows") == [
                "service": "test", "slo": "slo-pubsub-acked-msg", "started_at": "2019-09-05T21:31:19.287Z",
                "ended_at": "2019-09-06T09:31:19.287Z", "window_kind": "rolling", "good": "3556.0",
                "total": "7112.0", "value": "0.5", "objective": "0.9", "met": "false",
            ])
        for (name, objective) in [
            ("slo_prom_metrics_availability_query_sli.yaml", "0.999"),
            ("slo_prom_metrics_latency_distribution_cut.yaml", "0.9999"),
        ] {
            let spec = ToolReading(specs, TestFile.sample("slo-generator/" + name), path: name)
            #expect(spec.row("slos")["objective"] == objective)
            #expect(spec.row("slos")["service"] == "prom")
        }
    }
}
