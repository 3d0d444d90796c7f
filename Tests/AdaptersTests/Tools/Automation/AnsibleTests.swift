import Adapters
import Diagnostics
import Testing

@Suite struct AnsibleTests {
    @Test func `a run behind warnings is read, and a host that cannot be reached makes it fail`() {
        let reading = ToolReading(AnsibleJSONCallbackAdapter(), fixture: "ansible/json-callback-with-warnings.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.diagnostics.isEmpty)
        #expect(
            reading.row("operations") == [
                "id": "0242ac11-0002-aaaa-bbbb-000000000001", "kind": "Patch web hosts",
                "started_at": "2024-03-04T02:00:00Z", "finished_at": "2024-03-04T02:10:30.500Z", "outcome": "failed",
                "tool": "Ansible",
            ])
        #expect(reading.lines("operations") == [3])
    }

    @Test func `old output has no times, and a run without hosts has no outcome`() {
        let old = ToolReading(AnsibleJSONCallbackAdapter(), fixture: "ansible/json-callback-old.json")
        #expect(
            old.row("operations") == [
                "id": "aaaa-0001", "kind": "Rotate logs", "outcome": "success", "tool": "Ansible",
            ])
        #expect(old.reports == ["1: evidence.no-time"])
        let none = ToolReading(AnsibleJSONCallbackAdapter(), fixture: "ansible/json-callback-no-hosts.json")
        #expect(none.row("operations")["outcome"] == "unknown")
        #expect(none.reports == ["1: ansible.no-hosts"])
        #expect(none.diagnostics.first?.severity == .warning)
    }

    @Test func `events on lines are cut into runs, and one without statistics is not finished`() {
        let reading = ToolReading(AnsibleJSONLCallbackAdapter(), fixture: "ansible/jsonl-callback.jsonl")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("operations") == [
                [
                    "id": "play-1", "kind": "Restart cache", "started_at": "2024-03-05T01:00:00Z",
                    "finished_at": "2024-03-05T01:00:30Z", "outcome": "success", "tool": "Ansible",
                ],
                ["id": "play-2", "kind": "Reindex", "started_at": "2024-03-05T02:00:00Z", "tool": "Ansible"],
            ])
        #expect(reading.reports == ["5: ansible.unfinished"])
    }

    @Test func `events of a runner make one run`() {
        let reading = ToolReading(AnsibleRunnerEventsAdapter(), fixture: "ansible/runner-events.jsonl")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.row("operations") == [
                "id": "run-7", "kind": "site.yml", "started_at": "2024-03-06T03:00:00Z",
                "finished_at": "2024-03-06T03:00:12Z", "outcome": "failed", "tool": "Ansible Runner",
            ])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `events joined in the order of their file names make one run`() {
        let reading = ToolReading(AnsibleRunnerEventsAdapter(), fixture: "ansible/runner-events-joined.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.row("operations") == [
                "id": "run-8", "kind": "restart.yml", "started_at": "2024-03-07T03:00:00.250Z",
                "finished_at": "2024-03-07T03:00:09Z", "outcome": "success", "tool": "Ansible Runner",
            ])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `a single event from the middle of a run is no run`() {
        let reading = ToolReading(AnsibleRunnerEventsAdapter(), fixture: "ansible/runner-single-event.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty)
        #expect(reading.reports == ["1: ansible.no-start", "1: ansible.unfinished", "6: evidence.assumed-zone"])
    }

    @Test func `the samples are three runs`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let outcomes = TestFile.samplePaths(in: "ansible").map {
            ToolReading(AnsibleJSONCallbackAdapter(), TestFile.sample($0), path: $0).row("operations")["outcome"]
        }
        #expect(outcomes == ["success", "success", "failed"])
    }
}
