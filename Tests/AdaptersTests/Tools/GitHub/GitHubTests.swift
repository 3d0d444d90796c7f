import Adapters
import Diagnostics
import Evidence
import Testing

@Suite struct GitHubTests {
    private static let adapters: [any Adapter] = [
        GitHubDeploymentsAdapter(), GitHubJobsAdapter(), GitHubObjectsAdapter(), GitHubPullsAdapter(),
        GitHubReleasesAdapter(),
        GitHubWorkflowRunsAdapter(),
    ]

    private func read(_ adapter: any Adapter, _ name: String) -> AdapterTrial {
        AdapterTrial(adapter, TestFile.fixture("github/\(name)"), path: name)
    }

    @Test(arguments: [
        ("runs.json", "github-workflow-runs"), ("runs-command-line.json", "github-workflow-runs"),
        ("deployments.json", "github-deployments"), ("deployment-statuses.json", "github-deployments"),
        ("webhook-deployment-status.json", "github-deployments"), ("releases.json", "github-releases"),
        ("deployments-graphql.json", "github-deployments"), ("jobs.json", "github-jobs"),
        ("workflow.json", "github-objects"), ("webhook-push.json", "github-objects"), ("pulls.json", "github-pulls"),
        ("NEGATIVE-issues.json", ""),
        ("webhook-deployment.json", "github-deployments"),
        ("NEGATIVE-gitlab-merge-requests.json", ""),
    ])
    func `each file is recognised by one adapter at most`(name: String, expected: String) {
        let content = Content(path: name, bytes: TestFile.fixture("github/\(name)"))
        let found = Self.adapters.filter { $0.recognize(content) != nil }.map(\.format.id)
        #expect(found == (expected.isEmpty ? [] : [expected]))
    }

    @Test func `recognition names the keys`() {
        #expect(
            read(GitHubWorkflowRunsAdapter(), "runs.json").recognition?.reason.en
                == "workflow runs with the keys 'workflow_id', 'run_number', 'conclusion', 'head_sha'")
        #expect(
            read(GitHubPullsAdapter(), "pulls.json").recognition?.reason.zh
                == "合并请求，含键“merged_at”、“merge_commit_sha”、“head”、“base”")
    }

    @Test func `runs of workflows that deploy become deployments`() {
        let trial = read(GitHubWorkflowRunsAdapter(), "runs.json")
        #expect(trial.positions("deployments") == [4, 11, 17, 28, 39])
        #expect(
            trial.rows("deployments")[0] == [
                "id": "101", "service": "checkout", "commit": String(repeating: "a", count: 40), "actor": "octo-bot",
                "environment": "production", "started_at": "2023-05-01T10:00:05Z", "merged_at": "2023-05-01T10:00:00Z",
                "finished_at": "2023-05-01T10:07:00Z", "outcome": "success", "automated": "true",
            ])
        #expect(trial.values("deployments", "outcome") == ["success", "failed", "-", "failed", "unknown"])
        #expect(trial.values("deployments", "automated") == ["true", "false", "true", "true", "true"])
        #expect(
            trial.values("deployments", "environment") == ["production", "production", "staging", "-", "production"])
        #expect(trial.values("deployments", "unplanned") == ["-", "-", "true", "-", "-"])
        #expect(trial.values("deployments", "version") == ["-", "-", "-", "v1.4.0", "-"])
        #expect(trial.values("deployments", "merged_at") == ["2023-05-01T10:00:00Z", "-", "-", "-", "-"])
        #expect(trial.values("deployments", "finished_at")[2] == "-")
        #expect(trial.values("deployments", "service") == ["checkout", "checkout", "checkout", "checkout", "-"])
        #expect(
            trial.values("deployments", "started_at")[2...] == ["2023-05-02T10:04:00Z", "2023-05-03T00:00:00Z", "-"])
    }

    @Test func `what is left out of runs is said`() {
        #expect(
            read(GitHubWorkflowRunsAdapter(), "runs.json").diagnostics.map {
                $0.formatted(in: .english).split(separator: "\n")[0]
            } == [
                "runs.json: warning: the file holds 7 of 9 objects [github.page]",
                "runs.json:42:39: warning: the value of 'created_at' is no time with a zone and is taken as missing [github.not-a-time]",
                "runs.json:39:5: warning: the conclusion 'exploded' is not known; the outcome is unknown [github.unknown-conclusion]",
                "runs.json: note: 1 skipped runs deployed nothing and are not taken [github.skipped-runs]",
                "runs.json: note: 1 runs of workflows whose names do not speak of deploying are not taken: 'CI' [github.other-runs]",
            ])
    }

    @Test func `the command line gives the same by other names`() {
        #expect(
            read(GitHubWorkflowRunsAdapter(), "runs-command-line.json").rows("deployments") == [
                [
                    "id": "201", "service": "orders", "commit": "1111", "environment": "production",
                    "started_at": "2023-06-01T00:00:01Z", "finished_at": "2023-06-01T00:01:00Z", "outcome": "cancelled",
                    "automated": "true",
                ]
            ])
    }

    @Test func `pages that were put together are read as one`() {
        let page = String(decoding: TestFile.fixture("github/runs.json"), as: UTF8.self)
        for text in ["[\(page),\(page)]", page + page, page + "\n" + page] {
            let trial = AdapterTrial(GitHubWorkflowRunsAdapter(), text)
            #expect(trial.recognition?.confidence == .certain)
            #expect(trial.rows("deployments").count == 10)
            #expect(trial.diagnostics("github.page") == [])
        }
    }

    @Test func `a deployment ends as its last conclusive status says, superseded or not`() {
        let trial = read(GitHubDeploymentsAdapter(), "deployments.json")
        #expect(
            trial.rows("deployments")[0] == [
                "id": "1", "service": "checkout", "commit": "aaaa", "version": "v1.0.0", "actor": "deploy-bot[bot]",
                "environment": "production", "started_at": "2023-05-01T10:00:00Z",
                "finished_at": "2023-05-01T10:09:00Z",
                "outcome": "success", "automated": "true",
            ])
        #expect(trial.values("deployments", "outcome") == ["success", "failed", "-"])
        #expect(trial.values("deployments", "environment") == ["production", "staging", "unknown"])
        #expect(trial.values("deployments", "unplanned") == ["-", "true", "-"])
        #expect(trial.values("deployments", "automated") == ["true", "-", "-"])
        #expect(trial.ids == ["github.no-statuses", "github.unknown-state"])
    }

    @Test func `the form of GraphQL gives the same, and success goes before being superseded`() {
        let trial = read(GitHubDeploymentsAdapter(), "deployments-graphql.json")
        #expect(
            trial.rows("deployments") == [
                [
                    "id": "51", "service": "cart", "commit": "aaaa", "version": "main", "environment": "production",
                    "started_at": "2024-05-01T00:00:00Z", "finished_at": "2024-05-01T00:05:00Z", "outcome": "success",
                ],
                [
                    "id": "52", "service": "cart", "commit": "bbbb", "environment": "unknown",
                    "started_at": "2024-05-03T00:00:00Z", "finished_at": "2024-05-04T00:00:00Z", "outcome": "failed",
                ],
            ])
    }

    @Test func `jobs that deploy become deployments; the result in capitals is the same`() {
        let trial = read(GitHubJobsAdapter(), "jobs.json")
        #expect(
            trial.rows("deployments") == [
                [
                    "id": "job/1", "service": "cart", "commit": "aa", "environment": "production",
                    "started_at": "2024-05-01T00:00:00Z", "finished_at": "2024-05-01T00:03:00Z", "outcome": "success",
                ],
                [
                    "id": "job/3", "service": "cart", "commit": "aa", "started_at": "2024-05-01T00:10:00Z",
                ],
                [
                    "id": "job/4", "service": "cart", "commit": "aa", "started_at": "2024-05-01T00:10:00Z",
                    "finished_at": "2024-05-01T00:11:00Z", "outcome": "failed", "unplanned": "true",
                ],
            ])
        #expect(
            trial.diagnostics.map(\.summary.en)
                == [
                    "1 runs whose names do not speak of deploying are not taken: 'lint' 1",
                    "1 roll-outs count as neither success nor failure: 'in_progress' 1",
                    "1 runs that never ran are not taken: 'skipped' 1",
                    "the file holds 5 of 9 objects; counts are a lower bound",
                ])
    }

    @Test func `the definition of a workflow is no run`() {
        let trial = read(GitHubObjectsAdapter(), "workflow.json")
        #expect(trial.kinds == [])
        #expect(trial.ids == ["github.no-records"])
    }

    @Test func `inactive alone means superseded`() {
        #expect(
            read(GitHubDeploymentsAdapter(), "deployment-statuses.json").rows("deployments") == [
                [
                    "id": "4", "service": "checkout", "environment": "production", "started_at": "2023-05-07T09:59:00Z",
                    "finished_at": "2023-05-08T10:00:00Z", "outcome": "superseded",
                ]
            ])
    }

    @Test func `a webhook of a status gives one deployment`() {
        let trial = read(GitHubDeploymentsAdapter(), "webhook-deployment-status.json")
        #expect(
            trial.rows("deployments") == [
                [
                    "id": "5", "service": "checkout", "commit": "dddd", "version": "main", "actor": "x",
                    "environment": "production",
                    "started_at": "2023-05-09T10:00:00Z", "finished_at": "2023-05-09T10:05:00Z", "outcome": "failed",
                ]
            ])
        #expect(trial.diagnostics == [])
    }

    @Test func `a release shows a version and nothing more`() {
        let trial = read(GitHubReleasesAdapter(), "releases.json")
        #expect(
            trial.rows("deployments") == [
                [
                    "id": "301", "service": "checkout", "version": "v2.0.0", "release": "v2.0.0",
                    "started_at": "2023-07-01T08:00:00Z", "actor": "release-bot", "automated": "true",
                ]
            ])
        #expect(trial.diagnostics.map(\.summary.en) == ["1 releases that are not published are not taken"])
    }

    @Test func `approvals are those of others in their last review`() {
        let trial = read(GitHubPullsAdapter(), "pulls.json")
        #expect(
            trial.rows("merges") == [
                [
                    "id": "acme/checkout#1", "service": "checkout", "repository": "acme/checkout",
                    "merged_at": "2023-08-01T00:00:00Z", "approvals": "2",
                ],
                [
                    "id": "acme/checkout#4", "service": "checkout", "repository": "acme/checkout",
                    "merged_at": "2023-08-03T00:00:00Z",
                ],
            ])
        #expect(
            trial.diagnostics.map(\.summary.en) == [
                "1 pull requests that were not merged and 1 that were merged into other branches are not taken"
            ])
    }

    @Test(arguments: TestFile.fixtures("github"))
    func `damaged files never crash`(name: String) {
        let bytes = TestFile.fixture(name)
        for copy in Damage.cuts(bytes) + Damage.flips(bytes) {
            for adapter in Self.adapters { _ = AdapterTrial(adapter, copy) }
        }
    }

    @Test(
        .enabled(if: !TestFile.samplePaths(in: "github").isEmpty, "there are no samples of GitHub here"),
        arguments: [
            ("github/devlake-pulls-60.json", "github-pulls", "merges", 26),
            ("github/webhook-release-published.json", "github-releases", "deployments", 1),
            ("github/webhook-workflow_run-completed.json", "github-workflow-runs", "deployments", 0),
            ("github/port-workflow-run-b.json", "github-workflow-runs", "deployments", 0),
        ])
    func `recorded files give what was counted in them by other means`(
        path: String, id: String, kind: String, count: Int
    ) throws {
        let adapter = try #require(Self.adapters.first { $0.format.id == id })
        let trial = AdapterTrial(adapter, TestFile.sample(path), path: path)
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.rows(kind).count == count)
    }
}
