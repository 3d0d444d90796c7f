/// Deployments of GitHub with their statuses: to production by the deployment interface, to staging as runs of a workflow.
enum GitHubDeployments {
    static func files(_ world: World) -> [ExampleFile] {
        Year.allCases.flatMap { year in
            let deployments = world.history.deployments(of: year)
            return [
                ExampleFile(
                    year.path("github/deployments.json"),
                    Tree.list(deployments.map(tree)).json(compactBelow: 1),
                    evidence: EvidenceNote("GitHub", "github-deployments", year, ["deployments"])),
                ExampleFile(
                    year.path("github/workflow-runs.json"), runs(deployments),
                    evidence: EvidenceNote("GitHub", "github-workflow-runs", year, ["deployments"])),
            ]
        }
    }

    private static func tree(_ deployment: Deployment) -> Tree {
        let address = "https://api.github.com/repos/\(deployment.service.repository)/deployments/\(deployment.id)"
        return [
            "url": .text(address), "id": .integer(deployment.id), "sha": .text(deployment.commit),
            "ref": .text(deployment.version), "task": "deploy", "environment": "production",
            "creator": [
                "login": .text(deployment.isAutomated ? "release-bot" : "release-desk"),
                "type": .text(deployment.isAutomated ? "Bot" : "User"),
            ],
            "created_at": .text(deployment.startedAt.utc), "statuses_url": .text(address + "/statuses"),
            "statuses": .list(statuses(of: deployment)),
        ]
    }

    /// GitHub knows whether a deployment succeeded or failed; one that was taken back or called off just never ends.
    private static func statuses(of deployment: Deployment) -> [Tree] {
        let begin: Tree = ["state": "in_progress", "created_at": .text(deployment.startedAt.utc)]
        let end: String? =
            switch deployment.outcome {
            case .success, .issues: "success"
            case .failed: "failure"
            case .rolledBack, .cancelled: nil
            }
        return [begin] + (end.map { [["state": .text($0), "created_at": .text(deployment.finishedAt.utc)]] } ?? [])
    }

    /// Every third version, on its way through staging.
    private static func runs(_ deployments: [Deployment]) -> String {
        let some = deployments.enumerated().filter { $0.offset % 3 == 0 }
        let runs = some.map { index, deployment -> Tree in
            let start = deployment.mergedAt.adding(minutes: 4)
            let address =
                "https://api.github.com/repos/\(deployment.service.repository)/actions/runs/\(deployment.id / 3)"
            return [
                "id": .integer(deployment.id / 3), "name": "Deploy to staging",
                "path": ".github/workflows/deploy-staging.yml",
                "event": "push", "status": "completed", "conclusion": .text(index % 17 == 3 ? "failure" : "success"),
                "workflow_id": 88_120, "run_number": .integer(400 + index), "head_branch": "main",
                "head_sha": .text(deployment.commit), "created_at": .text(start.utc),
                "run_started_at": .text(start.utc),
                "updated_at": .text(start.adding(minutes: 7 + index % 9).utc), "url": .text(address),
            ]
        }
        let page: Tree = ["total_count": .integer(runs.count), "workflow_runs": .list(runs)]
        return page.json(compactBelow: 2)
    }
}
