/// What the cluster for rehearsals holds of Chaos Mesh: schedules, and the last runs that they made.
enum ChaosMesh {
    static func files(_ world: World) -> [ExampleFile] {
        let year = Year.after
        let experiments = Experiment.all(in: year).filter { $0.tool == .mesh }
        let runs = ChaosRun.all(in: year).filter { $0.experiment.tool == .mesh }.suffix(8)
        let documents = experiments.map(schedule) + runs.map(run)
        return [
            ExampleFile(
                year.path("chaos-mesh/oc-staging.yaml"), Tree.yaml(documents: documents),
                evidence: EvidenceNote("Chaos Mesh", "chaos-mesh-staging", year, ["chaos_experiments", "chaos_runs"]))
        ]
    }

    private static func fault(_ service: Service) -> [(key: String, value: Tree)] {
        [
            ("action", "pod-failure"), ("mode", "one"), ("duration", "5m"),
            (
                "selector",
                [
                    "namespaces": ["oc-staging"],
                    "labelSelectors": ["app.kubernetes.io/name": .text(service.id)],
                ]
            ),
        ]
    }

    private static func schedule(_ experiment: Experiment) -> Tree {
        [
            "apiVersion": "chaos-mesh.org/v1alpha1", "kind": "Schedule",
            "metadata": [
                "name": .text(experiment.title), "namespace": "oc-staging",
                "annotations": [
                    "hypothesis": "one lost instance does not spend more than a hundredth of the monthly budget",
                    "approved-at": .text(experiment.approvedAt.utc),
                ],
            ],
            "spec": [
                "schedule": "@every 168h", "type": "PodChaos", "historyLimit": 1, "concurrencyPolicy": "Forbid",
                "podChaos": .map(fault(experiment.service)),
            ],
        ]
    }

    private static func run(_ run: ChaosRun) -> Tree {
        let name = run.id.split(separator: "@").first?.split(separator: "/").last.map(String.init) ?? ""
        func event(_ operation: String, _ time: Moment) -> Tree {
            ["operation": .text(operation), "type": "Succeeded", "timestamp": .text(time.utc)]
        }
        return [
            "apiVersion": "chaos-mesh.org/v1alpha1", "kind": "PodChaos",
            "metadata": [
                "name": .text(name), "namespace": "oc-staging", "uid": .text(run.toolID),
                "creationTimestamp": .text(run.startedAt.utc),
                "labels": ["managed-by": .text(run.experiment.title)],
                "ownerReferences": [
                    [
                        "apiVersion": "chaos-mesh.org/v1alpha1", "kind": "Schedule",
                        "name": .text(run.experiment.title),
                        "controller": true,
                    ]
                ],
            ],
            "spec": .map(fault(run.experiment.service)),
            "status": [
                "conditions": [
                    ["type": "Selected", "status": "True"], ["type": "AllInjected", "status": "False"],
                    ["type": "AllRecovered", "status": "True"], ["type": "Paused", "status": "False"],
                ],
                "experiment": [
                    "desiredPhase": "Stop",
                    "containerRecords": [
                        [
                            "id": .text("oc-staging/\(run.experiment.service.id)-7d9f/app"), "phase": "Not Injected",
                            "injectedCount": 1, "recoveredCount": 1,
                            "events": [event("Apply", run.startedAt), event("Recover", run.endedAt)],
                        ]
                    ],
                ],
            ],
        ]
    }
}
