import Adapters
import Diagnostics
import Testing

@Suite struct ArgoRolloutsTests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(ArgoRolloutsAdapter(), TestFile.fixture("argo-rollouts/\(name)"), path: name)
    }

    @Test func `strategy and analysis are told apart, and an abort is a rollback`() {
        let trial = read("rollouts.yaml")
        #expect(
            trial.rows("deployments")[0] == [
                "id": "prod/cart@4", "service": "cart", "version": "cart:1.4", "environment": "production",
                "started_at": "2024-05-01T10:05:00Z", "finished_at": "2024-05-01T10:06:00Z", "outcome": "success",
                "strategy": "canary", "analysis": "automatic",
            ])
        #expect(trial.values("deployments", "outcome") == ["success", "rolled_back", "-"])
        #expect(trial.values("deployments", "strategy") == ["canary", "blue-green", "canary"])
        #expect(trial.values("deployments", "analysis") == ["automatic", "manual", "none"])
        #expect(trial.ids == ["argo-rollouts.inconclusive", "argo-rollouts.no-roll-out"])
    }

    @Test func `a definition shows no roll-out`() {
        let trial = read("definition.yaml")
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.kinds == [])
        #expect(trial.ids == ["argo-rollouts.no-roll-out"])
    }
}
