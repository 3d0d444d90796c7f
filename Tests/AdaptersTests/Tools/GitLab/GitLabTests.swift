import Adapters
import Diagnostics
import Testing

@Suite struct GitLabTests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(GitLabAdapter(), TestFile.fixture("gitlab/\(name)"), path: name)
    }

    @Test func `a deployment ends as its own status says, whatever its job says`() {
        let trial = read("deployments.json")
        #expect(
            trial.rows("deployments")[0] == [
                "id": "11", "service": "checkout", "version": "main",
                "commit": "aaaa000000000000000000000000000000000001", "environment": "production",
                "started_at": "2024-05-01T10:01:00Z", "finished_at": "2024-05-01T10:08:00Z", "outcome": "success",
                "automated": "true", "actor": "deployer",
            ])
        #expect(trial.values("deployments", "outcome") == ["success", "failed", "-", "unknown"])
        #expect(trial.values("deployments", "environment") == ["production", "unknown", "production", "production"])
        #expect(trial.values("deployments", "unplanned") == ["-", "-", "true", "-"])
        #expect(trial.values("deployments", "release") == ["-", "-", "v1.2.0", "-"])
        #expect(trial.values("deployments", "automated") == ["true", "-", "false", "-"])
        #expect(
            trial.diagnostics.map { $0.formatted(in: .english).split(separator: "\n")[0] } == [
                "deployments.json:2: note: the deployment says 'success' and its job 'failed'; the deployment counts [gitlab.status-conflict]",
                "deployments.json:17: warning: the status 'completed' is not known; the outcome is unknown [gitlab.unknown-status]",
                "deployments.json: note: 2 roll-outs count as neither success nor failure: 'completed' 1, 'running' 1 [gitlab.inconclusive]",
                "deployments.json: note: 1 runs that never ran are not taken: 'skipped' 1 [gitlab.never-ran]",
            ])
    }

    @Test func `jobs and pipelines count if they speak of deploying`() {
        #expect(
            read("jobs.json").rows("deployments") == [
                [
                    "id": "job/501", "service": "cart", "version": "main", "commit": "bbbb", "environment": "staging",
                    "started_at": "2024-06-01T08:01:00Z", "finished_at": "2024-06-01T08:03:00Z", "outcome": "success",
                    "automated": "true", "actor": "ci",
                ]
            ])
        let pipelines = read("pipelines.json")
        #expect(pipelines.values("deployments", "id") == ["pipeline/61"])
        #expect(pipelines.values("deployments", "finished_at") == ["2024-07-01T00:04:00Z"])
        #expect(pipelines.ids == ["gitlab.other-runs"])
    }

    @Test func `a webhook gives the deployment with its zone taken into account`() {
        let trial = read("webhook-deployment.json")
        #expect(trial.values("deployments", "finished_at") == ["2024-08-01T08:05:00Z"])
        #expect(trial.values("deployments", "environment") == ["staging"])
        #expect(trial.values("deployments", "service") == ["cart"])
        #expect(trial.diagnostics == [])
    }

    @Test func `requests that were merged into the main branch are taken, with the approvals of others`() {
        let trial = read("merge-requests.json")
        #expect(
            trial.rows("merges") == [
                [
                    "id": "acme/cart!7", "service": "cart", "repository": "acme/cart",
                    "merged_at": "2024-05-02T00:00:00Z", "approvals": "2",
                ],
                [
                    "id": "acme/cart!10", "service": "cart", "repository": "acme/cart",
                    "merged_at": "2024-05-04T00:00:00Z",
                ],
            ])
        #expect(
            trial.diagnostics.map(\.summary.zh) == ["2 个未合入主干的合并请求未采用：“opened”1、“→ release-1”1"])
    }

    @Test func `of issues only incidents are taken, and a closed one is not said to have recovered`() {
        let trial = read("incidents.json")
        #expect(
            trial.rows("incidents") == [
                [
                    "id": "acme/cart#4", "service": "cart", "title": "checkout is slow", "severity": "2",
                    "status": "closed", "started_at": "2024-09-01T10:00:00Z", "closed_at": "2024-09-01T12:00:00Z",
                ]
            ])
        #expect(trial.ids == ["gitlab.no-records"])
    }

    @Test func `commits are recognised and prove nothing`() {
        let trial = read("commits.json")
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.kinds == [])
        #expect(trial.diagnostics("gitlab.no-records").first?.fixes.isEmpty == false)
    }
}
