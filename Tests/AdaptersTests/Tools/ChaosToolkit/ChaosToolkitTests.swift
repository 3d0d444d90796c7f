import Adapters
import Diagnostics
import Testing

@Suite struct ChaosToolkitTests {
    private let title = "Orders survive the loss of a payment pod"

    private func journal(_ name: String) -> ToolReading {
        ToolReading(ChaosToolkitJournalAdapter(), fixture: "chaostoolkit/journal-\(name).json")
    }

    @Test func `an experiment is a plan`() {
        let reading = ToolReading(ChaosToolkitExperimentAdapter(), fixture: "chaostoolkit/experiment.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.row("chaos_experiments") == [
                "service": "orders", "id": title, "title": title, "fault_class": "application", "hypothesis": "true",
                "steady_state": "true", "tool": "Chaos Toolkit",
            ])
        #expect(reading.kinds == ["chaos_experiments"])
    }

    @Test func `an experiment in YAML tells its service, approval and abort condition`() {
        let reading = ToolReading(ChaosToolkitExperimentAdapter(), fixture: "chaostoolkit/experiment.yaml")
        #expect(
            reading.row("chaos_experiments") == [
                "service": "orders", "id": "Payments are slow", "title": "Payments are slow", "fault_class": "network",
                "hypothesis": "false", "steady_state": "false", "abort_condition": "true",
                "approved_at": "2023-08-01T00:00:00Z", "tool": "Chaos Toolkit",
            ])
    }

    @Test func `a deviation is a finding of a completed run`() {
        let reading = journal("deviated")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.diagnostics.isEmpty)
        #expect(
            reading.row("chaos_runs") == [
                "service": "orders", "id": "\(title)@2023-09-05T10:00:00+00:00", "experiment": title,
                "fault_class": "application", "started_at": "2023-09-05T10:00:00Z", "ended_at": "2023-09-05T10:01:00Z",
                "environment": "staging", "injected": "true", "steady_state_held": "false", "outcome": "completed",
                "findings": "1",
            ])
        #expect(reading.row("chaos_experiments")["id"] == title)
    }

    @Test(arguments: [
        // name, injected, steady state held, outcome, findings, abort tested
        ("held", "true", "true", "completed", "0", "-"), ("failed-discovery", "true", "false", "completed", "1", "-"),
        ("not-met-before", "false", "-", "failed", "-", "-"), ("interrupted", "true", "-", "aborted", "-", "true"),
        ("aborted-early", "false", "-", "aborted", "-", "-"), ("dry", "false", "true", "completed", "-", "-"),
    ])
    func `what a run shows follows from its steady states and activities`(
        name: String, injected: String, held: String, outcome: String, findings: String, aborted: String
    ) {
        let row = journal(name).row("chaos_runs")
        #expect(row["injected"] == injected)
        #expect(row["steady_state_held"] ?? "-" == held)
        #expect(row["outcome"] == outcome)
        #expect(row["findings"] ?? "-" == findings)
        #expect(row["abort_tested"] ?? "-" == aborted)
    }

    @Test func `times without a zone are UTC, and that is said once`() {
        let reading = journal("naive")
        #expect(reading.row("chaos_runs")["started_at"] == "2023-09-05T10:00:00.250Z")
        #expect(reading.diagnostics.map(\.id) == ["evidence.assumed-zone"])
        #expect(reading.diagnostics.first?.severity == .note)
    }

    @Test func `a journal without its start has no place in time`() {
        let reading = journal("no-start")
        #expect(reading.row("chaos_runs")["started_at"] == nil)
        #expect(reading.diagnostics.map(\.id) == ["evidence.no-time"])
    }

    @Test(arguments: [("null", []), ("false", []), ("true", ["chaostoolkit.dry-run"])] as [(String, [String])])
    func `in old journals a flag tells a dry run`(flag: String, reports: [String]) {
        let text = String(decoding: TestFile.fixture("chaostoolkit/journal-held.json"), as: UTF8.self)
        let reading = ToolReading(
            ChaosToolkitJournalAdapter(), text.replacing("\"dry\": null", with: "\"dry\": \(flag)"))
        #expect(reading.diagnostics.map(\.id) == reports)
        #expect(reading.column("injected", of: "chaos_runs") == [reports.isEmpty ? "true" : "false"])
    }

    @Test func `dry runs and journals without their experiment are reported`() {
        #expect(journal("dry").diagnostics.map(\.id) == ["chaostoolkit.dry-run"])
        let broken = ToolReading(ChaosToolkitJournalAdapter(), fixture: "chaostoolkit/broken-journal.json")
        #expect(broken.diagnostics.map(\.id) == ["chaostoolkit.no-experiment"])
        #expect(broken.kinds.isEmpty)
    }

    @Test(arguments: [
        ("terminate_pods", "chaosk8s.pod.actions", "application"),
        ("stop_instance", "chaosaws.ec2.actions", "infrastructure"),
        ("fail_az", "chaosaws.az.actions", "zone"), ("create_latency", "chaostoxi.toxic.actions", "network"),
        ("burn_cpu", "chaosstress.actions", "resource"), ("stop_redis", "chaosdb.actions", "dependency"),
        ("something", "unheard.of", "-"),
    ])
    func `words of an action hint at the class of its fault`(function: String, module: String, expected: String) {
        let text = """
            {"title": "x", "method": [{"type": "action", "name": "a-1",
             "provider": {"type": "python", "module": "\(module)", "func": "\(function)"}}]}
            """
        let row = ToolReading(ChaosToolkitExperimentAdapter(), text).row("chaos_experiments")
        #expect(row["fault_class"] ?? "-" == expected)
    }

    @Test func `a document with a title and a method is no experiment`() {
        let reading = ToolReading(ChaosToolkitExperimentAdapter(), fixture: "chaostoolkit/NEGATIVE-playbook.json")
        #expect(reading.recognition == nil)
    }

    @Test func `the sample is an experiment and no run`() {
        let name = "experiment-pod-should-be-restarted-when-service-is-unhealthy.json"
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let bytes = TestFile.sample("chaostoolkit/" + name)
        #expect(ToolReading(ChaosToolkitJournalAdapter(), bytes, path: name).recognition == nil)
        let row = ToolReading(ChaosToolkitExperimentAdapter(), bytes, path: name).row("chaos_experiments")
        #expect(row["title"] == "Pod should be automatically killed and restarted when unhealthy")
        #expect(row["steady_state"] == "true" && row["hypothesis"] == "true" && row["fault_class"] == nil)
    }
}
