import Adapters
import Diagnostics
import Testing

@Suite struct CodeDeliveryTests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(CodeDeliveryAdapter(), TestFile.fixture("aws-code/\(name)"), path: name)
    }

    @Test func `a failed deployment that was rolled back is rolled back, and the rollback is unplanned`() {
        let trial = read("deployments.json")
        #expect(
            trial.rows("deployments")[0] == [
                "id": "d-AAAAAAAA1", "service": "cart", "version": "abc", "commit": "abc", "environment": "production",
                "started_at": "2024-05-01T00:00:05Z", "finished_at": "2024-05-01T00:04:05Z", "outcome": "success",
                "strategy": "rolling", "actor": "user",
            ])
        #expect(trial.values("deployments", "outcome") == ["success", "rolled_back", "success", "-"])
        #expect(trial.values("deployments", "strategy") == ["rolling", "canary", "all-at-once", "-"])
        #expect(trial.values("deployments", "unplanned") == ["-", "-", "true", "-"])
        #expect(trial.values("deployments", "started_at")[1] == "2024-05-02T12:00:00Z")
    }

    @Test func `an execution of a pipeline is a deployment in either spelling`() {
        #expect(
            read("execution.json").rows("deployments") == [
                [
                    "id": "e1", "service": "cart-prod", "environment": "production",
                    "started_at": "2024-05-01T00:00:00Z", "finished_at": "2024-05-01T00:05:00Z", "outcome": "failed",
                    "automated": "true",
                ]
            ])
        let page = read("executions.json")
        #expect(page.values("deployments", "outcome") == ["success", "superseded"])
        #expect(page.values("deployments", "automated") == ["false", "-"])
        #expect(page.ids == ["aws-code.inconclusive"])
    }

    @Test func `of actions only those that deploy are taken`() {
        #expect(read("actions.json").values("deployments", "id") == ["a2"])
        #expect(read("actions.json").values("deployments", "environment") == ["production"])
        #expect(read("build.json").values("deployments", "outcome") == ["failed"])
    }

    @Test func `the definition of a pipeline is no execution`() {
        let trial = read("pipeline.json")
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.kinds == [])
        #expect(trial.ids == ["aws-code.no-records"])
    }
}
