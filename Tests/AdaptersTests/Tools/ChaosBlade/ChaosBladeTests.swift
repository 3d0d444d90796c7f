import Adapters
import Diagnostics
import Testing

@Suite struct ChaosBladeTests {
    private let adapter = ChaosBladeAdapter()
    private let status = ChaosBladeStatusAdapter()

    @Test func `a resource without a status is a plan`() {
        let reading = ToolReading(adapter, fixture: "chaosblade/resources.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds == ["chaos_experiments"])
        #expect(
            reading.rows("chaos_experiments") == [
                [
                    "service": "cart", "id": "ChaosBlade/cart-delay/1", "title": "delay the network of cart",
                    "fault_class": "network", "tool": "ChaosBlade",
                ],
                [
                    "id": "ChaosBlade/cart-delay/2", "title": "cart-delay", "fault_class": "resource",
                    "tool": "ChaosBlade",
                ],
                [
                    "id": "ChaosBlade/planned/1", "title": "planned", "fault_class": "application",
                    "tool": "ChaosBlade",
                ],
            ])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `a status shows what was injected and what is over`() {
        let reading = ToolReading(adapter, fixture: "chaosblade/status.json")
        #expect(
            reading.rows("chaos_runs") == [
                [
                    "id": "ChaosBlade/node-load/1@u-1", "experiment": "ChaosBlade/node-load/1",
                    "fault_class": "resource", "started_at": "2023-09-05T10:00:00Z",
                    "ended_at": "2023-09-05T10:10:00Z", "environment": "production", "injected": "true",
                    "outcome": "completed",
                ],
                [
                    "id": "ChaosBlade/pod-loss/1@u-2", "experiment": "ChaosBlade/pod-loss/1",
                    "fault_class": "network", "started_at": "2023-09-05T11:00:00Z",
                    "ended_at": "2023-09-05T11:00:09Z", "environment": "test", "injected": "false",
                    "outcome": "failed",
                ],
                [
                    "id": "ChaosBlade/db-fault/1@u-3", "experiment": "ChaosBlade/db-fault/1",
                    "fault_class": "dependency", "started_at": "2023-09-05T12:00:00Z", "injected": "true",
                    "outcome": "unknown",
                ],
            ])
    }

    @Test func `resources without a name or experiments are reported`() {
        let reading = ToolReading(adapter, fixture: "chaosblade/broken.yaml")
        #expect(reading.reports == ["1: chaosblade.unnamed", "5: chaosblade.no-experiment"])
        #expect(reading.kinds.isEmpty)
    }

    @Test func `the status of the command line gives one run for each experiment`() {
        let reading = ToolReading(status, fixture: "chaosblade/cli-status.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.column("outcome", of: "chaos_runs") == ["completed", "unknown", "failed", "unknown"])
        #expect(reading.column("injected", of: "chaos_runs") == ["true", "true", "false", "-"])
        #expect(
            reading.column("fault_class", of: "chaos_runs") == ["resource", "network", "dependency", "resource"])
        #expect(
            reading.rows("chaos_runs")[0] == [
                "id": "chaosblade:0123456789abcdef", "fault_class": "resource",
                "started_at": "2023-09-05T02:00:00.123Z", "ended_at": "2023-09-05T02:05:00.500Z",
                "injected": "true", "outcome": "completed",
            ])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `replies that prove nothing are explained`() {
        let created = ToolReading(status, fixture: "chaosblade/cli-create.json")
        #expect(created.recognition?.confidence == .likely)
        #expect(created.reports == ["1: chaosblade.reply"] && created.kinds.isEmpty)
        let prepared = ToolReading(status, fixture: "chaosblade/cli-prepare.json")
        #expect(prepared.recognition?.confidence == .certain)
        #expect(prepared.reports == ["1: chaosblade.prepared"] && prepared.kinds.isEmpty)
        #expect(ToolReading(status, fixture: "chaosblade/NEGATIVE-reply.json").recognition == nil)
    }

    @Test func `the samples are plans`() {
        let paths = TestFile.samplePaths(in: "chaosblade")
        if paths.isEmpty { print("skipped: the samples are not at hand") }
        var classes: [String] = []
        for path in paths {
            let reading = ToolReading(adapter, TestFile.sample(path), path: path)
            #expect(reading.recognition?.confidence == .certain, "\(path)")
            #expect(reading.rows("chaos_runs").isEmpty && reading.diagnostics.isEmpty, "\(path)")
            classes += reading.column("fault_class", of: "chaos_experiments")
        }
        if !paths.isEmpty { #expect(classes == ["resource", "network"]) }
    }
}
