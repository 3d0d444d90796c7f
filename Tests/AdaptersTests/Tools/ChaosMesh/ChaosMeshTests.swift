import Adapters
import Diagnostics
import Testing

@Suite struct ChaosMeshTests {
    private let adapter = ChaosMeshAdapter()

    @Test func `definitions become experiments and never runs`() {
        let reading = ToolReading(adapter, fixture: "chaos-mesh/definitions.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds == ["chaos_experiments"])
        #expect(
            reading.rows("chaos_experiments") == [
                [
                    "service": "orders", "id": "shop-staging/NetworkChaos/orders-delay", "title": "orders-delay",
                    "fault_class": "network", "hypothesis": "true", "approved_at": "2023-08-30T09:00:00Z",
                    "tool": "Chaos Mesh",
                ],
                [
                    "service": "orders", "id": "shop-prod/Schedule/weekly-kill", "title": "weekly-kill",
                    "fault_class": "application", "scheduled": "true", "tool": "Chaos Mesh",
                ],
                [
                    "service": "orders", "id": "default/Workflow/game-day", "title": "game-day",
                    "fault_class": "resource", "steady_state": "true", "abort_condition": "true", "scheduled": "true",
                    "tool": "Chaos Mesh",
                ],
                [
                    "id": "default/IoChaos/old-io", "title": "old-io", "fault_class": "data", "scheduled": "true",
                    "tool": "Chaos Mesh",
                ],
            ])
        #expect(reading.lines("chaos_experiments") == [1, 18, 31, 55])
    }

    @Test func `a run is injected if its records say so, whatever the conditions say`() {
        let reading = ToolReading(adapter, fixture: "chaos-mesh/status.yaml")
        let rows = reading.rows("chaos_runs")
        #expect(rows.map { $0["injected"] } == ["true", "true", "false", "true", "true"])
        #expect(rows.map { $0["outcome"] } == ["completed", "completed", "failed", "aborted", "unknown"])
        #expect(
            rows[0] == [
                "service": "orders", "id": "shop-staging/NetworkChaos/recovered@u-1",
                "experiment": "shop-staging/NetworkChaos/recovered", "fault_class": "network",
                "started_at": "2023-09-05T10:00:02Z", "ended_at": "2023-09-05T10:05:04Z", "environment": "staging",
                "injected": "true", "outcome": "completed",
            ])
        #expect(
            rows[1] == [
                "service": "orders", "id": "shop-prod/PodChaos/weekly-kill-x7k2p@1693908005000000",
                "experiment": "shop-prod/Schedule/weekly-kill", "fault_class": "application",
                "started_at": "2023-09-05T10:00:05Z", "ended_at": "2023-09-05T10:00:05Z",
                "environment": "production", "injected": "true", "outcome": "completed", "automated": "true",
            ])
        #expect(
            rows[2] == [
                "service": "orders", "id": "shop/StressChaos/never-injected@u-3",
                "experiment": "shop/StressChaos/never-injected", "fault_class": "resource",
                "started_at": "2023-09-05T11:00:01Z", "ended_at": "2023-09-05T11:00:09Z", "injected": "false",
                "outcome": "failed",
            ])
        #expect(
            rows[3] == [
                "service": "orders", "id": "shop/TimeChaos/paused@u-4", "experiment": "shop/TimeChaos/paused",
                "fault_class": "time", "started_at": "2023-09-05T12:00:00Z", "ended_at": "2023-09-05T12:01:00Z",
                "environment": "test", "injected": "true", "outcome": "aborted", "abort_tested": "true",
            ])
        #expect(rows[4]["started_at"] == nil && rows[4]["ended_at"] == nil)
        #expect(reading.reports == ["85: evidence.no-time"])
    }

    @Test func `a run of a schedule is no experiment of its own`() {
        let reading = ToolReading(adapter, fixture: "chaos-mesh/status.yaml")
        #expect(
            reading.column("title", of: "chaos_experiments") == [
                "recovered", "never-injected", "paused", "running", "planned",
            ])
    }

    @Test func `kinds that do not exist and objects without a name are reported`() {
        let reading = ToolReading(adapter, fixture: "chaos-mesh/broken.yaml")
        #expect(reading.reports == ["1: chaos-mesh.kind", "6: chaos-mesh.unnamed"])
        #expect(reading.diagnostics.first?.fixes.map(\.en) == ["did you mean 'PodChaos'?"])
        #expect(reading.column("title", of: "chaos_experiments") == ["fine"])
        #expect(ToolReading(adapter, fixture: "chaos-mesh/NEGATIVE-other.yaml").recognition == nil)
    }

    @Test(arguments: [
        ("PodChaos", "pod-kill", "application"), ("NetworkChaos", "partition", "network"),
        ("DNSChaos", "error", "dependency"), ("HTTPChaos", "abort", "dependency"), ("StressChaos", "", "resource"),
        ("IOChaos", "latency", "resource"), ("IOChaos", "mistake", "data"), ("TimeChaos", "", "time"),
        ("JVMChaos", "exception", "application"), ("JVMChaos", "stress", "resource"),
        ("JVMChaos", "mysql", "dependency"), ("AWSChaos", "ec2-stop", "infrastructure"),
        ("GCPChaos", "node-stop", "infrastructure"), ("AzureChaos", "vm-stop", "infrastructure"),
        ("KernelChaos", "", "infrastructure"), ("PhysicalMachineChaos", "stress-cpu", "resource"),
        ("PhysicalMachineChaos", "network-delay", "network"), ("PhysicalMachineChaos", "clock", "time"),
        ("PhysicalMachineChaos", "process", "application"), ("PhysicalMachineChaos", "kafka-flood", "dependency"),
    ])
    func `the class of a fault follows from its kind and action`(kind: String, action: String, expected: String) {
        let text = """
            apiVersion: chaos-mesh.org/v1alpha1
            kind: \(kind)
            metadata: {name: x}
            spec: {action: "\(action)"}
            """
        #expect(ToolReading(adapter, text).row("chaos_experiments")["fault_class"] == expected)
    }

    @Test func `the samples are plans, and give no run`() {
        let paths = TestFile.samplePaths(in: "chaos-mesh")
        if paths.isEmpty { print("skipped: the samples are not at hand") }
        var classes: [String] = []
        for path in paths {
            let reading = ToolReading(adapter, TestFile.sample(path), path: path)
            #expect(reading.recognition?.confidence == .certain, "\(path)")
            #expect(reading.rows("chaos_runs").isEmpty, "\(path)")
            #expect(reading.diagnostics.isEmpty, "\(path)")
            classes += reading.column("fault_class", of: "chaos_experiments")
        }
        // DNS, partition, pod failure, time, then a workflow with three classes and one with delays only.
        if !paths.isEmpty { #expect(classes == ["dependency", "network", "application", "time", "-", "network"]) }
    }
}
