import Adapters
import Diagnostics
import Testing

@Suite struct CircleCITests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(CircleCIAdapter(), TestFile.fixture("circleci/\(name)"), path: name)
    }

    @Test func `workflows that deploy become deployments; one on hold lasts`() {
        let trial = read("workflows.json")
        #expect(
            trial.rows("deployments")[0] == [
                "id": "w1", "service": "cart", "environment": "production", "started_at": "2024-05-01T00:00:00Z",
                "finished_at": "2024-05-01T00:06:00Z", "outcome": "success",
            ])
        #expect(trial.values("deployments", "outcome") == ["success", "-", "cancelled"])
        #expect(trial.ids == ["circleci.inconclusive", "circleci.other-runs"])
    }

    @Test func `an approval is no job that deploys`() {
        #expect(read("jobs.json").values("deployments", "id") == ["j1"])
        #expect(read("jobs.json").values("deployments", "outcome") == ["failed"])
    }

    @Test func `pipelines say nothing about how they ended`() {
        #expect(read("pipelines.json").ids == ["circleci.no-records"])
    }
}
