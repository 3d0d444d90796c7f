import Adapters
import Diagnostics
import Testing

@Suite struct BitbucketTests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(BitbucketAdapter(), TestFile.fixture("bitbucket/\(name)"), path: name)
    }

    @Test func `completed without a status says nothing about the outcome`() {
        let trial = read("deployments.json")
        #expect(
            trial.rows("deployments")[0] == [
                "id": "{d1}", "service": "cart", "version": "#7", "commit": "aaa1", "environment": "production",
                "started_at": "2024-05-01T00:01:00Z", "finished_at": "2024-05-01T00:03:00Z", "outcome": "success",
            ])
        #expect(trial.values("deployments", "outcome") == ["success", "unknown", "-", "failed"])
        #expect(
            trial.diagnostics.map(\.summary.en) == [
                "2 roll-outs count as neither success nor failure: 'COMPLETED' 1, 'IN_PROGRESS' 1",
                "1 runs that never ran are not taken: 'UNDEPLOYED' 1",
            ])
    }

    @Test func `custom pipelines and steps count by their names`() {
        let pipelines = read("pipelines.json")
        #expect(pipelines.values("deployments", "outcome") == ["failed", "-"])
        #expect(pipelines.values("deployments", "automated") == ["false", "-"])
        #expect(pipelines.ids == ["bitbucket.inconclusive", "bitbucket.other-runs"])
        let steps = read("steps.json")
        #expect(steps.values("deployments", "environment") == ["test"])
        #expect(steps.values("deployments", "automated") == ["true"])
    }

    @Test func `requests of the cloud and of the server are merges`() {
        let cloud = read("pull-requests.json")
        #expect(
            cloud.rows("merges") == [
                [
                    "id": "acme/cart#4", "service": "cart", "repository": "acme/cart",
                    "merged_at": "2024-05-02T00:00:00Z", "approvals": "1",
                ]
            ])
        #expect(cloud.ids == ["bitbucket.not-merged"])
        #expect(
            read("server-pull-requests.json").rows("merges") == [
                [
                    "id": "SHOP/cart#9", "service": "cart", "repository": "SHOP/cart",
                    "merged_at": "2024-05-01T10:01:40Z", "approvals": "1",
                ]
            ])
    }
}
