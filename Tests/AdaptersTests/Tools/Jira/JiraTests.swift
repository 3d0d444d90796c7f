import Adapters
import Diagnostics
import Evidence
import Testing

@Suite struct JiraTests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(JiraIssuesAdapter(), TestFile.fixture("jira/\(name)"), path: name)
    }

    @Test(arguments: [
        ("search.json", Recognition.Confidence.certain), ("webhook.json", .certain), ("new-page.json", .certain),
        ("changelog.json", .certain), ("sprints.json", .certain), ("empty.json", .likely), ("error.json", .likely),
        ("NEGATIVE-bamboo.json", nil),
    ])
    func `files of Jira are recognised`(name: String, confidence: Recognition.Confidence?) {
        #expect(read(name).recognition?.confidence == confidence)
    }

    @Test func `incidents are known by their type in any language, or by a label`() {
        let trial = read("search.json")
        #expect(
            trial.rows("incidents")[0] == [
                "id": "SHOP-1", "service": "checkout", "title": "s", "severity": "1", "priority": "1", "status": "x",
                "started_at": "2024-01-10T00:00:00Z", "detected_at": "2024-01-10T00:00:00Z",
                "acknowledged_at": "2024-01-10T00:06:00Z", "recovered_at": "2024-01-10T01:30:00Z",
                "closed_at": "2024-01-10T01:30:00Z", "reopened": "1",
            ])
        #expect(trial.values("incidents", "id") == ["SHOP-1", "SHOP-2", "SHOP-3"])
        #expect(trial.values("incidents", "recovered_at") == ["2024-01-10T01:30:00Z", "-", "2024-01-11T00:00:00Z"])
        #expect(trial.values("incidents", "severity") == ["1", "2", "-"])
    }

    @Test func `labels mark actions, types mark bugs and requests, the rest is counted`() {
        let trial = read("search.json")
        #expect(trial.values("action_items", "origin") == ["post-incident-review", "chaos"])
        #expect(trial.values("action_items", "due_at") == ["2024-02-01T23:59:59Z", "2024-03-01T23:59:59Z"])
        #expect(trial.values("action_items", "closed_at") == ["2024-02-01T20:00:00Z", "-"])
        #expect(trial.values("defects", "release") == ["1.4"])
        #expect(trial.values("service_requests", "delivered_at") == ["2024-01-12T00:00:00Z"])
        #expect(
            trial.diagnostics.map { $0.formatted(in: .english).split(separator: "\n")[0] } == [
                "search.json: warning: the file is one page of more: 8 of 9 records; what is counted in it is a lower bound [jira.page]",
                "search.json: note: 1 issues are no incidents, actions, bugs or service requests and are not taken: '故事' [jira.other-issues]",
            ])
    }

    @Test func `webhooks and the new pages are read`() {
        #expect(read("webhook.json").values("incidents", "id") == ["SHOP-9"])
        #expect(read("new-page.json").ids == ["jira.page"])
    }

    @Test(arguments: [
        ("changelog.json", "jira.changes-without-issue"), ("sprints.json", "jira.other-objects"),
        ("empty.json", "jira.no-issues"), ("error.json", "jira.error-reply"),
    ])
    func `what proves nothing gives a note`(name: String, id: String) {
        #expect(read(name).ids == [id])
        #expect(read(name).kinds.allSatisfy { read(name).rows($0).isEmpty })
    }

    @Test func `damaged files never stop the reader`() {
        let bytes = TestFile.fixture("jira/search.json")
        for damaged in Damage.cuts(bytes) + Damage.flips(bytes) { _ = AdapterTrial(JiraIssuesAdapter(), damaged) }
    }

    @Test(.enabled(if: TestFile.samples != nil, "the samples are not at hand"))
    func `real files are recognised`() {
        for path in TestFile.samplePaths(in: "jira") {
            let trial = AdapterTrial(JiraIssuesAdapter(), TestFile.sample(path), path: path)
            #expect(trial.recognition?.confidence == .certain, "\(path)")
            #expect(trial.diagnostics.allSatisfy { $0.severity == .note }, "\(path)")
        }
    }
}
