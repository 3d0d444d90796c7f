import Adapters
import Diagnostics
import Testing

@Suite struct LitmusTests {
    private let adapter = LitmusAdapter()

    @Test func `engines, schedules and faults are experiments`() {
        let reading = ToolReading(adapter, fixture: "litmus/engines.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("chaos_experiments") == [
                [
                    "service": "orders", "id": "shop-staging/ChaosEngine/orders-chaos/pod-delete",
                    "title": "orders-chaos: pod-delete", "fault_class": "application", "hypothesis": "true",
                    "steady_state": "true", "abort_condition": "true", "approved_at": "2023-09-01T08:00:00Z",
                    "tool": "LitmusChaos",
                ],
                [
                    "service": "orders", "id": "shop-staging/ChaosEngine/orders-chaos/pod-network-latency",
                    "title": "orders-chaos: pod-network-latency", "fault_class": "network", "hypothesis": "true",
                    "steady_state": "false", "approved_at": "2023-09-01T08:00:00Z", "tool": "LitmusChaos",
                ],
                [
                    "service": "cart", "id": "shop-prod/ChaosSchedule/weekly-hog/pod-cpu-hog",
                    "title": "weekly-hog: pod-cpu-hog", "fault_class": "resource", "steady_state": "false",
                    "scheduled": "true", "tool": "LitmusChaos",
                ],
                [
                    "id": "litmus/ChaosExperiment/node-drain", "title": "node-drain", "fault_class": "infrastructure",
                    "tool": "LitmusChaos",
                ],
            ])
    }

    @Test func `a result and the status of its engine are one run`() {
        let reading = ToolReading(adapter, fixture: "litmus/engines.yaml")
        #expect(
            reading.rows("chaos_runs") == [
                [
                    "service": "orders", "id": "shop-staging/ChaosResult/orders-chaos-pod-delete#1",
                    "experiment": "shop-staging/ChaosEngine/orders-chaos/pod-delete", "fault_class": "application",
                    "started_at": "2023-09-05T10:00:20Z", "ended_at": "2023-09-05T10:02:30Z",
                    "environment": "staging", "injected": "true", "steady_state_held": "true",
                    "outcome": "completed",
                ],
                [
                    "service": "orders", "id": "shop-staging/ChaosResult/orders-chaos-pod-network-latency#1",
                    "experiment": "shop-staging/ChaosEngine/orders-chaos/pod-network-latency",
                    "fault_class": "network", "started_at": "2023-09-05T10:00:00Z", "environment": "staging",
                    "outcome": "unknown",
                ],
            ])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `each run that a history counts is one, and only certain times are told`() {
        let reading = ToolReading(adapter, fixture: "litmus/results.json")
        // Two passed before the last, which failed; then an error, a stopped run, and a result of 2019.
        #expect(
            reading.column("outcome", of: "chaos_runs") == [
                "completed", "completed", "completed", "failed", "aborted", "completed",
            ])
        #expect(reading.column("steady_state_held", of: "chaos_runs") == ["true", "true", "false", "-", "-", "true"])
        #expect(reading.column("injected", of: "chaos_runs") == ["true", "true", "true", "-", "true", "true"])
        #expect(
            reading.column("started_at", of: "chaos_runs") == [
                "2024-03-04T09:00:00Z", "-", "-", "2024-03-05T09:00:00Z", "2024-03-06T09:00:00Z", "-",
            ])
        #expect(
            reading.column("ended_at", of: "chaos_runs") == [
                "-", "-", "2024-03-18T09:05:00Z", "2024-03-05T09:01:00Z", "2024-03-06T09:01:30Z", "-",
            ])
        #expect(reading.column("abort_tested", of: "chaos_runs") == ["-", "-", "-", "-", "true", "-"])
        #expect(reading.column("service", of: "chaos_runs").prefix(3) == ["cart", "cart", "cart"])
        #expect(reading.reports == ["5: litmus.no-end", "5: evidence.no-time"])
    }

    @Test func `an engine that was made anew tells when the last of several runs began`() {
        let text = """
            [{"apiVersion": "litmuschaos.io/v1alpha1", "kind": "ChaosEngine",
              "metadata": {"name": "e", "namespace": "n", "creationTimestamp": "2024-05-01T00:00:00Z"},
              "status": {"experiments": [{"name": "pod-delete", "status": "Completed", "verdict": "Pass", "lastUpdateTime": "2024-05-01T00:02:00Z"}]}},
             {"apiVersion": "litmuschaos.io/v1alpha1", "kind": "ChaosResult",
              "metadata": {"name": "e-pod-delete", "namespace": "n", "creationTimestamp": "2024-04-01T00:00:00Z"},
              "spec": {"engine": "e", "experiment": "pod-delete"},
              "status": {"experimentStatus": {"verdict": "Pass"}, "history": {"passedRuns": 2}}}]
            """
        let reading = ToolReading(adapter, text)
        #expect(reading.column("started_at", of: "chaos_runs") == ["2024-04-01T00:00:00Z", "2024-05-01T00:00:00Z"])
        #expect(reading.column("ended_at", of: "chaos_runs") == ["-", "2024-05-01T00:02:00Z"])
    }

    @Test func `a workflow gives the experiments that it holds as text`() {
        let reading = ToolReading(adapter, fixture: "litmus/workflow.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.row("chaos_experiments") == [
                "service": "payments", "id": "litmus/ChaosEngine/payments-latency/pod-network-latency",
                "title": "payments-latency: pod-network-latency", "fault_class": "network", "steady_state": "true",
                "scheduled": "true", "tool": "LitmusChaos",
            ])
        #expect(reading.kinds == ["chaos_experiments"])
    }

    @Test func `what kubectl describe prints is read like the resource`() {
        let reading = ToolReading(adapter, fixture: "litmus/described.txt")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.row("chaos_runs") == [
                "service": "search", "id": "search-test/ChaosResult/search-chaos-pod-delete#1",
                "experiment": "search-test/ChaosEngine/search-chaos/pod-delete", "fault_class": "application",
                "started_at": "2022-02-01T08:00:00Z", "environment": "test", "injected": "false",
                "outcome": "failed",
            ])
        #expect(reading.column("fault_class", of: "chaos_experiments") == ["application", "resource"])
        #expect(reading.lines("chaos_experiments") == [48, 51])
        #expect(reading.reports == ["1: litmus.no-end"])
    }

    @Test func `a page of the catalogue is no experiment`() {
        let reading = ToolReading(
            adapter, "apiVersion: litmuchaos.io/v1alpha1\nkind: ChartServiceVersion\nmetadata: {name: pod-delete}\n")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.reports == ["1: litmus.catalogue"] && reading.kinds.isEmpty)
    }

    @Test func `what cannot be used is reported where it stands`() {
        let reading = ToolReading(adapter, fixture: "litmus/broken.yaml")
        #expect(
            reading.reports == [
                "1: litmus.kind", "5: litmus.unnamed", "9: litmus.no-verdict", "14: litmus.history",
            ])
        #expect(reading.diagnostics.first?.fixes.map(\.en) == ["did you mean 'ChaosEngine'?"])
        #expect(reading.rows("chaos_runs").count == 1)
        #expect(ToolReading(adapter, fixture: "litmus/NEGATIVE-workflow.yaml").recognition == nil)
        #expect(ToolReading(adapter, fixture: "litmus/NEGATIVE-described.txt").recognition == nil)
    }

    @Test(arguments: [
        ("pod-delete", "application"), ("container-kill", "application"), ("pod-network-partition", "network"),
        ("pod-dns-error", "dependency"), ("pod-http-latency", "network"), ("pod-io-stress", "resource"),
        ("node-drain", "infrastructure"), ("node-cpu-hog", "resource"), ("ebs-loss-by-id", "infrastructure"),
        ("pod-autoscaler", "overload"), ("aws-az-chaos", "zone"), ("kafka-broker-pod-failure", "dependency"),
        ("something-new", "-"),
    ])
    func `the class of a fault follows from its name`(fault: String, expected: String) {
        let text = """
            apiVersion: litmuschaos.io/v1alpha1
            kind: ChaosEngine
            metadata: {name: x}
            spec: {experiments: [{name: \(fault)}]}
            """
        #expect(ToolReading(adapter, text).column("fault_class", of: "chaos_experiments") == [expected])
    }

    @Test func `the samples have the figures that they hold`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        for path in TestFile.samplePaths(in: "litmus") {
            #expect(
                ToolReading(adapter, TestFile.sample(path), path: path).recognition?.confidence == .certain, "\(path)")
        }
        let path = "litmus/chaosresult-describe-probe.txt"
        let reading = ToolReading(adapter, TestFile.sample(path), path: path)
        // One run passed and one failed; the last one passed.
        #expect(reading.column("steady_state_held", of: "chaos_runs") == ["false", "true"])
        #expect(reading.column("started_at", of: "chaos_runs") == ["2021-09-29T13:28:59Z", "-"])
        let flow = "litmus/mock-cron_workflow.yaml"
        let experiment = ToolReading(adapter, TestFile.sample(flow), path: flow).row("chaos_experiments")
        #expect(experiment["service"] == "podtato-main" && experiment["scheduled"] == "true")
    }
}
