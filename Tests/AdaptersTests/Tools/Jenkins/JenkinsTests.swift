import Adapters
import Diagnostics
import Testing

@Suite struct JenkinsTests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(JenkinsAdapter(), TestFile.fixture("jenkins/\(name)"), path: name)
    }

    @Test func `builds of a job that deploys become deployments`() {
        let trial = read("builds.json")
        #expect(
            trial.rows("deployments")[0] == [
                "id": "shop » deploy-production #3", "service": "deploy-production", "commit": "abcd",
                "environment": "production", "started_at": "2024-05-01T10:00:00Z",
                "finished_at": "2024-05-01T10:01:01Z", "outcome": "success", "automated": "false", "actor": "ann",
            ])
        #expect(trial.values("deployments", "outcome") == ["success", "failed", "-", "unknown"])
        #expect(trial.values("deployments", "automated") == ["false", "true", "-", "-"])
        // A build that runs has the length 0, which is no end.
        #expect(trial.values("deployments", "finished_at")[2] == "-")
        #expect(
            trial.diagnostics.map(\.summary.en) == [
                "2 roll-outs count as neither success nor failure: 'UNSTABLE' 1, 'running' 1",
                "1 runs that never ran are not taken: 'NOT_BUILT' 1",
            ])
    }

    @Test func `test results of a build become a test run, and the branch is not the service`() {
        let trial = read("multibranch.json")
        #expect(
            trial.rows("test_runs") == [
                [
                    "id": "acme » cart » main #8 tests", "service": "cart", "started_at": "2024-05-01T10:00:00Z",
                    "ended_at": "2024-05-01T10:00:30Z", "tests": "40", "failures": "2", "skipped": "1",
                    "passed": "false",
                ]
            ])
        #expect(trial.rows("deployments") == [])
    }

    @Test func `stages that deploy become deployments, and a pause means that somebody had to go on`() {
        let trial = read("stages.json")
        #expect(
            trial.rows("deployments") == [
                [
                    "id": "cart #12 stage 9", "service": "cart", "environment": "staging",
                    "started_at": "2024-05-01T10:00:10Z", "finished_at": "2024-05-01T10:00:15Z", "outcome": "failed",
                    "automated": "false",
                ]
            ])
        #expect(trial.ids == ["jenkins.never-ran", "jenkins.other-runs"])
        #expect(read("run.json").values("deployments", "environment") == ["production"])
    }

    @Test func `jobs without builds prove nothing`() {
        #expect(read("jobs.json").ids == ["jenkins.no-records"])
    }
}
