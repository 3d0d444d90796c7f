import Adapters
import Diagnostics
import Evidence
import Testing

@Suite struct StatuspageTests {
    private static let adapters: [any Adapter] = [
        CloudStatusAdapter(), StatusHistoryTableAdapter(), StatuspageHistoryAdapter(), StatuspageIncidentsAdapter(),
    ]

    private func read(_ adapter: any Adapter, _ name: String) -> AdapterTrial {
        AdapterTrial(adapter, TestFile.fixture(name), path: name)
    }

    @Test(arguments: [
        ("statuspage/incidents.json", "statuspage-incidents"), ("statuspage/manage.json", "statuspage-incidents"),
        ("statuspage/webhook.json", "statuspage-incidents"), ("statuspage/components.json", "statuspage-incidents"),
        ("statuspage/history.atom", "statuspage-history"), ("statuspage/parsed.jsonl", "statuspage-parsed-history"),
        ("statuspage/windows.csv", "statuspage-parsed-history"), ("cloud-status/google.json", "cloud-status"),
        ("cloud-status/yandex.json", "cloud-status"), ("cloud-status/NEGATIVE-items.json", ""),
        ("statuspage/NEGATIVE-blog.atom", ""), ("statuspage/NEGATIVE-incidents.json", ""),
    ])
    func `each file is recognised by one adapter at most`(name: String, expected: String) {
        let content = Content(path: name, bytes: TestFile.fixture(name))
        let found = Self.adapters.filter { $0.recognize(content)?.confidence == .certain }.map(\.format.id)
        #expect(found == (expected.isEmpty ? [] : [expected]))
    }

    @Test func `incidents are read with their states, maintenance is not`() {
        let trial = read(StatuspageIncidentsAdapter(), "statuspage/incidents.json")
        #expect(
            trial.rows("incidents")[0] == [
                "id": "s1", "service": "API", "title": "n s1", "severity": "1", "status": "resolved",
                "started_at": "2024-01-01T10:00:00Z", "located_at": "2024-01-01T10:20:00Z",
                "mitigated_at": "2024-01-01T10:40:00Z", "recovered_at": "2024-01-01T11:00:00Z",
                "closed_at": "2024-01-01T11:00:00Z", "first_update_at": "2024-01-01T10:05:00Z", "user_impact": "true",
            ])
        #expect(trial.values("incidents", "id") == ["s1", "s2", "s3", "s4"])
        #expect(trial.values("incidents", "user_impact") == ["true", "true", "false", "-"])
        #expect(
            trial.values("incidents", "recovered_at") == [
                "2024-01-01T11:00:00Z", "2024-01-01T10:30:00Z", "-", "2024-01-01T10:10:00Z",
            ])
        #expect(trial.values("incidents", "service") == ["API", "Shop Status", "Shop Status", "Shop Status"])
        #expect(
            trial.diagnostics.map { $0.formatted(in: .english).split(separator: "\n")[0] } == [
                "statuspage/incidents.json: note: 2 planned maintenances are no incidents and are not taken [statuspage.maintenances]",
                "statuspage/incidents.json:106:14: warning: the impact 'odd' is not known and says nothing; 1 incidents have such an impact [statuspage.unknown-impact]",
            ])
    }

    @Test func `a postmortem on the page is a review that everyone can read`() {
        #expect(
            read(StatuspageIncidentsAdapter(), "statuspage/incidents.json").rows("post_incident_reviews") == [
                [
                    "id": "s2/postmortem", "service": "Shop Status", "incident": "s2", "severity": "3",
                    "incident_started_at": "2024-01-01T10:00:00Z", "incident_recovered_at": "2024-01-01T10:30:00Z",
                    "published_at": "2024-01-05T00:00:00Z", "company_wide": "true",
                ]
            ])
        let managed = read(StatuspageIncidentsAdapter(), "statuspage/manage.json")
        #expect(managed.values("post_incident_reviews", "published_at") == ["2024-01-03T00:00:00Z"])
    }

    @Test func `webhooks are read, and a page without incidents says so`() {
        #expect(read(StatuspageIncidentsAdapter(), "statuspage/webhook.json").values("incidents", "id") == ["s8"])
        #expect(
            read(StatuspageIncidentsAdapter(), "statuspage/components.json").ids == ["statuspage.no-incidents"])
    }

    @Test func `the year of a message in a feed is the nearest one, in the zone that it names`() {
        let trial = read(StatuspageHistoryAdapter(), "statuspage/history.atom")
        #expect(
            trial.values("incidents", "started_at") == [
                "2023-12-31T23:00:00Z", "2024-02-01T12:00:00Z", "2024-02-03T00:00:00Z",
            ])
        #expect(trial.values("incidents", "located_at") == ["2023-12-31T23:10:00Z", "-", "-"])
        #expect(trial.values("incidents", "mitigated_at") == ["2023-12-31T23:50:00Z", "-", "-"])
        #expect(trial.values("incidents", "recovered_at") == ["2024-01-01T00:30:00Z", "-", "-"])
        #expect(trial.values("incidents", "status") == ["resolved", "investigating", "-"])
        #expect(trial.values("incidents", "service") == ["Shop", "Shop", "Shop"])
        #expect(trial.ids == ["statuspage.maintenances", "statuspage.no-messages"])
    }

    @Test func `a parsed history has no end where nothing was resolved`() {
        let lines = read(StatusHistoryTableAdapter(), "statuspage/parsed.jsonl")
        #expect(lines.values("incidents", "recovered_at") == ["2024-01-01T10:50:00Z", "-"])
        #expect(lines.values("incidents", "service") == ["API", "-"])
        let windows = read(StatusHistoryTableAdapter(), "statuspage/windows.csv")
        #expect(windows.values("incidents", "recovered_at") == ["2024-01-01T10:50:00Z", "-"])
        #expect(windows.ids == ["statuspage.maintenances"])
    }

    @Test func `cloud providers publish incidents in their own forms`() {
        let google = read(CloudStatusAdapter(), "cloud-status/google.json")
        #expect(google.values("incidents", "recovered_at") == ["2024-01-01T12:00:00Z", "-"])
        #expect(google.values("incidents", "user_impact") == ["true", "false"])
        #expect(google.values("incidents", "service") == ["Cloud Run", "-"])
        let yandex = read(CloudStatusAdapter(), "cloud-status/yandex.json")
        #expect(yandex.values("incidents", "recovered_at") == ["2024-01-01T11:00:00Z", "-"])
        #expect(yandex.values("incidents", "severity") == ["1", "2"])
        #expect(yandex.values("post_incident_reviews", "incident") == ["1"])
        #expect(yandex.ids == ["cloud-status.page"])
    }

    @Test(arguments: ["statuspage/incidents.json", "statuspage/history.atom", "statuspage/parsed.jsonl"])
    func `damaged files never stop the reader`(name: String) {
        let bytes = TestFile.fixture(name)
        for damaged in Damage.cuts(bytes) + Damage.flips(bytes) {
            for adapter in Self.adapters { _ = AdapterTrial(adapter, damaged) }
        }
    }

    @Test(.enabled(if: TestFile.samples != nil, "the samples are not at hand"))
    func `real files are read`() {
        let windows = AdapterTrial(StatusHistoryTableAdapter(), TestFile.sample("statuspage/downtime_windows.csv"))
        #expect(windows.rows("incidents").count == 801)
        let feed = AdapterTrial(StatuspageHistoryAdapter(), TestFile.sample("statuspage/github-status-history.atom"))
        #expect(feed.rows("incidents").count == 25)
        #expect(feed.values("incidents", "recovered_at").allSatisfy { $0 != "-" })
        #expect(feed.ids == ["statuspage.limit"])
        // Another reader of the same feed found these times in the messages; for 7 incidents it took those of the review.
        let found = Dictionary(uniqueKeysWithValues: windows.rows("incidents").map { ($0["id"] ?? "", $0) })
        let equal = feed.rows("incidents").count { row in
            let other = found[row["id"] ?? ""]
            return row["started_at"] == other?["started_at"] && row["recovered_at"] == other?["recovered_at"]
        }
        #expect(equal == 18)
        let yandex = AdapterTrial(CloudStatusAdapter(), TestFile.sample("statuspage/yandex-cloud-incidents.json"))
        #expect(yandex.values("incidents", "recovered_at").allSatisfy { $0 != "-" })
        #expect(yandex.rows("incidents").count == 20)
        let claude = AdapterTrial(StatuspageIncidentsAdapter(), TestFile.sample("statuspage/claude-incidents.json"))
        #expect(claude.values("incidents", "id") == ["6ptd5skgmy3v", "weird01"])
    }
}
