import Adapters
import Diagnostics
import Testing

@Suite struct AzureDevOpsTests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(AzureDevOpsAdapter(), TestFile.fixture("azure-devops/\(name)"), path: name)
    }

    @Test func `builds whose definition speaks of deploying become deployments`() {
        let trial = read("builds.json")
        #expect(
            trial.rows("deployments") == [
                [
                    "id": "build/21", "service": "cart", "version": "20240501.1", "commit": "abc",
                    "environment": "production", "started_at": "2024-05-01T06:00:10Z",
                    "finished_at": "2024-05-01T06:03:10Z", "outcome": "success", "automated": "true",
                    "actor": "ann@example.com",
                ],
                [
                    "id": "build/22", "service": "shop", "version": "20240502.1", "environment": "production",
                    "started_at": "2024-05-02T06:00:10Z", "finished_at": "2024-05-02T06:03:10Z", "outcome": "unknown",
                    "automated": "false",
                ],
            ])
        #expect(trial.ids == ["azure-devops.inconclusive", "azure-devops.other-runs"])
    }

    @Test func `a release is deployed to a stage, and one that was not deployed is not taken`() {
        let trial = read("release-deployments.json")
        #expect(trial.values("deployments", "id") == ["release-deployment/31"])
        #expect(trial.values("deployments", "outcome") == ["failed"])
        #expect(trial.values("deployments", "release") == ["Release-9"])
        #expect(trial.ids == ["azure-devops.never-ran"])
    }

    @Test func `of a timeline the stage counts and not the job within it`() {
        let trial = read("timeline.json")
        #expect(trial.values("deployments", "id") == ["record/a/2"])
        #expect(
            trial.diagnostics.map(\.summary.en) == [
                "1 runs whose names do not speak of deploying are not taken: 'Checkout' 1"
            ])
    }

    @Test func `votes of others above 4 are approvals`() {
        let trial = read("pull-requests.json")
        #expect(trial.values("merges", "id") == ["cart!5"])
        #expect(trial.values("merges", "approvals") == ["2"])
    }

    @Test func `a run in progress has no outcome`() {
        let trial = read("runs.json")
        #expect(trial.values("deployments", "outcome") == ["-"])
        #expect(
            trial.diagnostics.map(\.summary.en) == ["1 roll-outs count as neither success nor failure: 'inProgress' 1"])
    }
}
