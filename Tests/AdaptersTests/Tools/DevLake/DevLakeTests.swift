import Adapters
import Diagnostics
import Testing

@Suite struct DevLakeTests {
    private func raw(_ name: String) -> AdapterTrial {
        AdapterTrial(DevLakeRawAdapter(), TestFile.fixture("devlake/\(name)"), path: name)
    }

    private func table(_ name: String) -> AdapterTrial {
        AdapterTrial(DevLakeTablesAdapter(), TestFile.fixture("devlake/\(name)"), path: name)
    }

    @Test func `payloads are read by the format of their tool, on the lines of their rows`() {
        let trial = raw("raw-gitlab-deployments.csv")
        #expect(trial.values("deployments", "id") == ["11", "12", "13"])
        #expect(trial.positions("deployments") == [2, 34, 35])
        #expect(
            trial.diagnostics.prefix(2).map { $0.formatted(in: .english).split(separator: "\n")[0] } == [
                "raw-gitlab-deployments.csv: warning: 1 rows hold no JSON list or map in 'data' and are left out [devlake.no-payload]",
                "raw-gitlab-deployments.csv: note: the 3 payloads in this table are of GitLab and are read as 'gitlab-api' [devlake.payloads]",
            ])
        #expect(raw("raw-circleci-workflows.csv").values("deployments", "outcome") == ["success", "-", "cancelled"])
    }

    @Test func `payloads that no format knows are said to be unread`() {
        let trial = raw("raw-unknown.csv")
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.kinds == [])
        #expect(trial.ids == ["devlake.unknown-payloads"])
    }

    @Test func `commits of deployments end by their time or their length`() {
        let trial = table("cicd_deployment_commits.csv")
        #expect(
            trial.rows("deployments")[1] == [
                "id": "g:Run:1:2:u", "service": "cart", "version": "main", "commit": "bbbb", "environment": "staging",
                "started_at": "2024-05-02T00:01:00Z", "finished_at": "2024-05-02T00:02:00Z", "outcome": "failed",
            ])
        #expect(trial.values("deployments", "outcome") == ["success", "failed", "cancelled", "-", "unknown"])
        #expect(trial.values("deployments", "environment") == ["production", "staging", "-", "test", "production"])
        #expect(trial.values("deployments", "service") == ["cart", "cart", "orders", "cart", "cart"])
        #expect(trial.ids == ["devlake.assumed-zone", "devlake.inconclusive"])
    }

    @Test func `tasks count by their type`() {
        let trial = table("cicd_tasks.csv")
        #expect(trial.values("deployments", "id") == ["t1"])
        #expect(trial.diagnostics.map(\.summary.en) == ["2 rows of other types are not taken: '-' 1, 'BUILD' 1"])
    }

    @Test func `an incident recovers when it is resolved, never when it is updated`() {
        let trial = table("incidents.csv")
        #expect(trial.values("incidents", "recovered_at") == ["2024-05-01T02:00:00Z", "-"])
        #expect(trial.values("incidents", "severity") == ["1", "-"])
        #expect(trial.values("incidents", "service") == ["cart", "cart"])
        let issues = table("issues.csv")
        #expect(issues.values("incidents", "id") == ["github:GithubIssue:1:1"])
        #expect(issues.values("defects", "id") == ["github:GithubIssue:1:2"])
    }

    @Test func `requests that were merged into the main branch are merges, and tables that tie others prove nothing`() {
        #expect(table("pull_requests.csv").values("merges", "id") == ["pr1"])
        let mapping = table("project_mapping.csv")
        #expect(mapping.recognition?.confidence == .certain)
        #expect(mapping.ids == ["devlake.no-records"])
    }

    @Test(.enabled(if: TestFile.samples != nil, "the samples are not at hand"))
    func `the recorded commits hold what was counted in them by other means`() {
        let path = "devlake/cicd_deployment_commits_before_enrich.csv"
        let trial = AdapterTrial(DevLakeTablesAdapter(), TestFile.sample(path), path: path)
        let rows = trial.rows("deployments")
        #expect(rows.count { $0["outcome"] == "success" } == 13)
        #expect(rows.count { $0["outcome"] == "failed" } == 2)
        #expect(rows.count { $0["environment"] == "production" } == 5)
        #expect(Set(rows.compactMap { $0["service"] }) == ["helloworldrepo"])
    }
}
