import Adapters
import Diagnostics
import Testing

@Suite struct AWSFISTests {
    private let adapter = AWSFISAdapter()

    @Test func `a template is an experiment and no run`() {
        let reading = ToolReading(adapter, fixture: "aws-fis/template.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.row("chaos_experiments") == [
                "service": "orders", "id": "EXTaaaaaaaaaaaaaaa", "title": "stop half of the orders servers",
                "fault_class": "infrastructure", "abort_condition": "true", "approved_at": "2023-09-04T00:00:00Z",
                "tool": "AWS FIS",
            ])
        #expect(reading.kinds == ["chaos_experiments"] && reading.diagnostics.isEmpty)
    }

    @Test func `templates of CloudFormation read the same`() {
        let reading = ToolReading(adapter, fixture: "aws-fis/cloudformation.yaml")
        #expect(reading.recognition?.confidence == .certain)
        // The actions are of two classes, so that none is told.
        #expect(
            reading.row("chaos_experiments") == [
                "service": "cart", "id": "Latency", "title": "delay of the network", "abort_condition": "false",
                "tool": "AWS FIS",
            ])
    }

    @Test func `experiments are runs, with times in epoch seconds or as text`() {
        let reading = ToolReading(adapter, fixture: "aws-fis/experiments.json")
        let rows = reading.rows("chaos_runs")
        #expect(
            rows.first == [
                "service": "orders", "id": "EXPcompleted", "experiment": "EXTaaaaaaaaaaaaaaa",
                "fault_class": "infrastructure", "started_at": "2023-09-05T10:00:01.500Z",
                "ended_at": "2023-09-05T10:05:01.750Z", "environment": "production", "injected": "true",
                "outcome": "completed",
            ])
        #expect(
            reading.column("outcome", of: "chaos_runs") == ["completed", "aborted", "failed", "completed", "unknown"])
        #expect(reading.column("injected", of: "chaos_runs") == ["true", "true", "false", "false", "-"])
        #expect(reading.column("abort_tested", of: "chaos_runs") == ["-", "true", "-", "-", "-"])
        #expect(reading.reports == ["14: aws-fis.preview", "1: aws-fis.page", "17: evidence.no-time"])
    }

    @Test func `a template without actions injects nothing and gives no experiment`() {
        let reading = ToolReading(adapter, fixture: "aws-fis/template-without-actions.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty && reading.reports == ["1: aws-fis.no-actions"])
        let other = ToolReading(
            adapter, "{\"stopConditions\": [], \"actions\": {\"a\": {\"run\": 1}}, \"targets\": {}}")
        #expect(other.recognition == nil)
    }

    @Test func `a list of templates says that it shows no actions`() {
        let reading = ToolReading(adapter, fixture: "aws-fis/template-list.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("abort_condition", of: "chaos_experiments") == ["-", "-"])
        #expect(reading.reports == ["2: aws-fis.summary", "3: aws-fis.summary"])
        #expect(ToolReading(adapter, fixture: "aws-fis/NEGATIVE-experiments.json").recognition == nil)
    }

    @Test(arguments: [
        ("aws:ec2:reboot-instances", "infrastructure"), ("aws:network:disrupt-connectivity", "network"),
        ("aws:rds:failover-db-cluster", "dependency"), ("aws:ecs:stop-task", "application"),
        ("aws:eks:pod-memory-stress", "resource"), ("aws:arc:start-zonal-autoshift", "zone"),
        ("aws:fis:inject-api-throttle-error", "dependency"), ("aws:unknown:thing", "-"),
    ])
    func `the class of a fault follows from its action`(action: String, expected: String) {
        let text = #"{"id": "x", "stopConditions": [{"source": "none"}], "actions": {"a": {"actionId": "\#(action)"}}}"#
        #expect(ToolReading(adapter, text).column("fault_class", of: "chaos_experiments") == [expected])
    }

    @Test func `a sample that is being stopped has no end yet`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let path = "aws-fis/cli-stop-experiment.json"
        let reading = ToolReading(adapter, TestFile.sample(path), path: path)
        #expect(
            reading.row("chaos_runs") == [
                "id": "ABC12DeFGhI3jKLMNOP", "experiment": "ABCDE1fgHIJkLmNop", "fault_class": "infrastructure",
                "started_at": "2021-03-22T17:04:41.177Z", "outcome": "unknown",
            ])
    }
}
