import Adapters
import Diagnostics
import Testing

@Suite struct BambooTests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(BambooAdapter(), TestFile.fixture("bamboo/\(name)"), path: name)
    }

    @Test func `a result counts only when its life cycle is finished`() {
        let trial = read("deployment-results.json")
        #expect(
            trial.rows("deployments")[0] == [
                "id": "1-2-41", "service": "SHOP-CART", "release": "release-3", "version": "release-3",
                "started_at": "2024-05-01T10:00:00Z", "finished_at": "2024-05-01T10:01:00Z", "outcome": "success",
                "automated": "true",
            ])
        #expect(trial.values("deployments", "outcome") == ["success", "failed", "-"])
        #expect(trial.ids == ["bamboo.inconclusive", "bamboo.never-ran"])
    }

    @Test func `builds with tests become test runs; quarantined tests count as skipped`() {
        let trial = read("builds.json")
        #expect(
            trial.rows("test_runs") == [
                [
                    "id": "SHOP-CART-12 tests", "service": "SHOP-CART", "started_at": "2024-05-01T00:00:00Z",
                    "ended_at": "2024-05-01T00:02:00Z", "tests": "44", "failures": "1", "skipped": "3",
                    "passed": "false",
                ]
            ])
        #expect(trial.values("deployments", "id") == ["SHOP-DEP-3"])
        #expect(trial.values("deployments", "outcome") == ["success"])
    }

    @Test(.enabled(if: TestFile.samples != nil, "the samples are not at hand"))
    func `the recorded results hold five successes and two failures that are finished`() {
        let trial = AdapterTrial(BambooAdapter(), TestFile.sample("bamboo/devlake-deploy_builds.json"))
        let outcomes = trial.values("deployments", "outcome")
        #expect(outcomes.count { $0 == "success" } == 5)
        #expect(outcomes.count { $0 == "failed" } == 2)
        #expect(outcomes.count { $0 == "-" } == 3)
    }
}
