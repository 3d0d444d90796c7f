import Foundation
import Testing

/// Collection from real servers, where they are installed.
@Suite(
    .serialized,
    .enabled(
        if: PrometheusServers.areInstalled,
        "prometheus and prometheus-alertmanager of Debian are not installed here (apt-get install prometheus prometheus-alertmanager)"
    )
)
struct PrometheusCollectTests {
    private static func configuration(_ servers: PrometheusServers) -> String {
        """
        assay: 1
        subjects: [{id: shop, services: [prometheus, gone]}]
        sources:
          - id: metrics
            kind: prometheus
            url: \(servers.metrics)
            queries:
              - availability
              - {name: up, query: up, step: 1s, records: [sli_windows, telemetry_targets]}
              - {name: targets, query: "count(up)", instant: true, records: []}
              - {name: broken, query: "sum(", step: 1h, records: [slos]}
          - {id: alerts, kind: alertmanager, url: "\(servers.alerts)"}
        """
    }

    private struct Outcome: Decodable {
        var source: String
        var requests: Int
        var redacted: [String: Int]
        var missing: [Missing]

        struct Missing: Decodable {
            var stream: String
            var records: [String]
        }
    }

    @Test func `rules, alerts, targets and series of real servers are collected and read`() async throws {
        let servers = try await PrometheusServers()
        let sandbox = try Sandbox()
        try sandbox.write(Self.configuration(servers), to: "assay.yaml")
        // One second a point, and a day: eight requests of 11,000 points at most, none of which the server refuses.
        let since = Date(timeIntervalSinceNow: -86_400).formatted(.iso8601)
        let until = Date(timeIntervalSinceNow: 2).formatted(.iso8601)
        let run = try await sandbox.run(
            "evidence", "collect", "--since", since, "--until", until, "--format", "json")
        #expect(run.status == 2)
        #expect(run.errors.contains("source 'metrics': the server answered with status 400"))
        let outcomes = try JSONDecoder().decode([Outcome].self, from: Data(run.output.utf8))
        #expect(outcomes.map(\.source) == ["metrics", "alerts"])
        // The query that is broken is missing, once for each month that the day lies in.
        #expect(Set(outcomes[0].missing.map(\.stream)) == ["metrics/queries/broken"])
        #expect(outcomes[1].missing.isEmpty)
        #expect(outcomes[1].redacted == ["email": 1])
        #expect(outcomes[0].requests >= 8)

        let files = try await sandbox.run("evidence", "list", "--format", "json")
        struct File: Decodable {
            var path: String
            var format: String?
            var records: [String: Int]
        }
        let found = try JSONDecoder().decode([File].self, from: Data(files.output.utf8))
        let rules = try #require(found.first { $0.path.contains("/metrics/rules/") })
        #expect(rules.format == "prometheus-rules")
        #expect(rules.records == ["alert_events": 1, "alert_rules": 1])
        let series = found.filter { $0.path.contains("/queries/up/") }
        #expect(series.contains { $0.format == "prometheus-query" && $0.records["telemetry_targets"] == 2 })
        let alert = try #require(found.first { $0.path.contains("/alerts/alerts/") })
        let text = try sandbox.text(alert.path)
        #expect(text.contains("TargetDown"))
        #expect(!text.contains("corp.example"))
    }
}
