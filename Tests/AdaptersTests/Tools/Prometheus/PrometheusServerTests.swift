import Adapters
import Diagnostics
import Testing

@Suite struct PrometheusServerTests {
    @Test func `alerts that fire are events, those that are pending are not`() {
        let reading = ToolReading(PrometheusAlertsAdapter(), fixture: "prometheus-alerts/alerts.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("rule", of: "alert_events") == ["OrdersDown", "Broken"])
        #expect(reading.column("fired_at", of: "alert_events") == ["2023-10-02T10:00:00.123Z", "-"])
        #expect(reading.column("service", of: "alert_events") == ["orders", "-"])
        #expect(reading.column("suppressed", of: "alert_events") == ["-", "-"])
        #expect(reading.reports == ["-: prometheus.active-alerts", "4: evidence.no-time"])
    }

    @Test func `targets have their health, and data came in only from those that are up`() {
        let reading = ToolReading(PrometheusTargetsAdapter(), fixture: "prometheus-targets/targets.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("telemetry_targets") == [
                [
                    "service": "orders", "target": "orders:8080", "layer": "application", "up": "true",
                    "last_seen_at": "2023-10-25T23:59:00.500Z", "agent": "orders",
                ],
                [
                    "service": "node", "target": "host-1:9100", "layer": "infrastructure", "up": "false",
                    "agent": "node",
                ],
                ["service": "etcd", "target": "http://etcd:2379/metrics", "layer": "platform", "agent": "etcd"],
            ])
        #expect(reading.reports == ["5: prometheus.unnamed-target", "-: prometheus.dropped-targets"])
    }

    @Test func `a reply without targets says so`() {
        let reading = ToolReading(PrometheusTargetsAdapter(), fixture: "prometheus-targets/empty.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.reports == ["-: prometheus.no-targets"])
    }

    @Test func `a federated exposition gives targets and signals`() {
        let reading = ToolReading(PrometheusExpositionAdapter(), fixture: "prometheus-exposition/federate.prom")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("target", of: "telemetry_targets") == ["orders:8080", "host-1:9100"])
        #expect(reading.column("up", of: "telemetry_targets") == ["true", "false"])
        #expect(reading.column("last_seen_at", of: "telemetry_targets") == ["2023-10-25T23:59:00Z", "-"])
        #expect(reading.column("signal", of: "signals") == ["traffic", "errors", "latency", "saturation"])
        #expect(reading.column("has_data", of: "signals") == ["true", "true", "true", "false"])
        #expect(reading.lines("signals") == [5, 6, 7, 8])
        #expect(reading.reports == ["-: prometheus.exposition-unnamed"])
    }

    @Test func `times are seconds in OpenMetrics, and milliseconds in a dump whose last sample decides`() {
        let open = ToolReading(PrometheusExpositionAdapter(), fixture: "prometheus-exposition/openmetrics.txt")
        #expect(open.recognition?.confidence == .certain)
        #expect(open.column("last_seen_at", of: "telemetry_targets") == ["2023-10-25T23:59:00.250Z"])
        let dump = ToolReading(PrometheusExpositionAdapter(), fixture: "prometheus-exposition/dump.prom")
        #expect(dump.recognition?.confidence == .certain)
        #expect(dump.column("up", of: "telemetry_targets") == ["false"])
        #expect(dump.column("last_seen_at", of: "telemetry_targets") == ["2023-10-25T23:59:00Z"])
        #expect(dump.column("source", of: "signals") == ["queue.depth"])
    }

    @Test func `the page of one process proves nothing, and a broken line is reported`() {
        let reading = ToolReading(PrometheusExpositionAdapter(), fixture: "prometheus-exposition/page.prom")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty)
        #expect(reading.reports == ["4: prometheus.exposition-line", "-: prometheus.exposition-unused"])
        #expect(reading.diagnostics[1].summary.en.hasPrefix("2 metrics are there"))
    }

    @Test func `lines without labels and types are no exposition`() {
        let vmstat = TestFile.fixture("prometheus-exposition/NEGATIVE-vmstat.txt")
        #expect(PrometheusExpositionAdapter().recognize(Content(path: "vmstat", bytes: vmstat)) == nil)
    }

    @Test func `configurations give counts and no record`() {
        let server = ToolReading(PrometheusConfigurationAdapter(), fixture: "prometheus-configuration/server.yml")
        #expect(server.recognition?.confidence == .certain)
        #expect(server.kinds.isEmpty)
        #expect(server.diagnostics[0].summary.en.hasPrefix("a configuration with 2 scrape jobs"))
        #expect(
            server.diagnostics[0].notes[0].en
                == "1 jobs discover their targets; there are 1 rule files, 2 entries for Alertmanager and 1 remote storages"
        )
        let monitors = ToolReading(PrometheusConfigurationAdapter(), fixture: "prometheus-configuration/monitors.yaml")
        #expect(monitors.recognition?.confidence == .certain)
        #expect(monitors.diagnostics[0].summary.en.hasPrefix("a configuration with 2 scrape jobs"))
        let targets = ToolReading(PrometheusConfigurationAdapter(), fixture: "prometheus-configuration/targets.json")
        #expect(targets.recognition?.confidence == .likely)
    }

    @Test func `a part of a configuration and a list of series give a note`() {
        let part = ToolReading(PrometheusConfigurationAdapter(), fixture: "prometheus-configuration/part.yml")
        #expect(part.recognition?.confidence == .likely)
        #expect(part.reports == ["-: prometheus.configuration"])
        let series = ToolReading(PrometheusExpositionAdapter(), fixture: "prometheus-exposition/series.jsonl")
        #expect(series.recognition?.confidence == .certain)
        #expect(series.reports == ["-: prometheus.series-list"])
    }

    @Test func `unit tests name their alerts and are no runs`() {
        let reading = ToolReading(PrometheusUnitTestsAdapter(), fixture: "prometheus-unit-tests/tests.yml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty)
        #expect(reading.diagnostics[0].summary.en.hasPrefix("2 unit tests are about 1 alerts"))
    }

    @Test func `the expositions of the samples have as many metrics as another reader finds`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let expected = [
            ("alertmanager/alertmanager-0.31.0-metrics.prom", 116), ("prometheus/metrics-test.prom", 4),
            ("prometheus/dora-collector-real-data.prom", 17), ("prometheus/dump-test-1.prom", 2),
        ]
        for (path, count) in expected {
            let reading = ToolReading(PrometheusExpositionAdapter(), TestFile.sample(path), path: path)
            #expect(reading.recognition?.confidence == .certain, "\(path)")
            #expect(reading.kinds.isEmpty, "\(path)")
            #expect(reading.diagnostics[0].summary.en.hasPrefix("\(count) metrics are there"), "\(path)")
        }
    }
}
