import Adapters
import Diagnostics
import Testing

@Suite struct CDEventsTests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(CDEventsAdapter(), TestFile.fixture("cdevents/\(name)"), path: name)
    }

    @Test func `services that were deployed, upgraded or rolled back are deployments, and so are runs that deploy`() {
        let trial = read("stream.jsonl")
        #expect(trial.values("deployments", "id") == ["e1", "e2", "e3", "run-1"])
        #expect(trial.values("deployments", "outcome") == ["success", "success", "rolled_back", "failed"])
        #expect(trial.values("deployments", "environment") == ["production", "staging", "production", "production"])
        #expect(trial.values("deployments", "unplanned") == ["-", "-", "true", "-"])
        #expect(trial.rows("deployments")[3]["started_at"] == "2024-05-03T00:00:00Z")
        #expect(trial.rows("deployments")[3]["finished_at"] == "2024-05-03T00:09:00Z")
    }

    @Test func `the events of an incident are put together`() {
        #expect(
            read("stream.jsonl").rows("incidents") == [
                [
                    "id": "inc-1", "service": "cart", "title": "slow", "environment": "production",
                    "started_at": "2024-05-02T00:10:00Z", "detected_at": "2024-05-02T00:10:00Z",
                    "recovered_at": "2024-05-02T01:05:00Z",
                ]
            ])
    }

    @Test func `test suites, merges and defects are taken, and other events are counted`() {
        let trial = read("stream.jsonl")
        #expect(
            trial.rows("test_runs") == [
                [
                    "id": "suite-1", "started_at": "2024-05-03T00:01:00Z", "ended_at": "2024-05-03T00:02:00Z",
                    "passed": "true",
                ]
            ])
        #expect(
            trial.rows("merges") == [
                [
                    "id": "change-7", "service": "cart", "repository": "acme/cart",
                    "merged_at": "2024-05-03T00:00:00Z",
                ]
            ])
        #expect(trial.rows("defects") == [["id": "T-1", "found_at": "2024-05-04T00:00:00Z"]])
        #expect(
            trial.diagnostics.map(\.summary.en) == ["1 events of other types give no records: 'artifact.published' 1"])
    }

    @Test func `the envelope of CloudEvents is taken off`() {
        #expect(read("cloudevents.json").values("deployments", "service") == ["orders"])
    }

    @Test func `an incident whose start is elsewhere counts in no period, and that is said`() {
        let trial = read("resolved-only.json")
        #expect(
            trial.rows("incidents") == [["id": "inc-9", "service": "cart", "recovered_at": "2024-05-02T01:05:00Z"]])
        #expect(trial.ids == ["cdevents.no-start"])
    }
}
