/// Journals of Chaos Toolkit, one for each run.
enum ChaosToolkit {
    static func files(_ world: World) -> [ExampleFile] {
        Year.allCases.flatMap { year in
            ChaosRun.all(in: year).filter { $0.experiment.tool == .toolkit }.suffix(6).map { run in
                ExampleFile(
                    year.path("chaos-toolkit/journal-\(run.startedAt.compactDate)-\(run.experiment.service.id).json"),
                    journal(run).json(),
                    evidence: EvidenceNote(
                        "Chaos Toolkit", "chaos-toolkit-\(run.startedAt.compactDate)", year,
                        ["chaos_experiments", "chaos_runs"], from: run.startedAt.adding(hours: -1),
                        through: run.endedAt))
            }
        }
    }

    private static func stamp(_ moment: Moment) -> Tree { .text("\(moment.utc.dropLast())+00:00") }

    private static func journal(_ run: ChaosRun) -> Tree {
        let isDeviated = !run.hasHeld && !run.isAborted
        let states: Tree = .known([
            ("before", ["steady_state_met": true]),
            ("after", run.isAborted ? .null : ["steady_state_met": .boolean(run.hasHeld)]), ("during", []),
        ])
        return [
            "chaoslib-version": "1.39.0", "platform": "Linux-5.10-x86_64", "node": "chaos-runner",
            "experiment": experiment(run), "start": stamp(run.startedAt),
            "status": .text(run.isAborted ? "aborted" : isDeviated ? "failed" : "completed"),
            "deviated": .boolean(isDeviated), "steady_states": states,
            "run": [
                [
                    "activity": action(run.experiment), "output": .null, "status": "succeeded",
                    "start": stamp(run.startedAt),
                    "end": stamp(run.startedAt.adding(minutes: 1)), "duration": 60,
                ]
            ],
            "rollbacks": [], "end": stamp(run.endedAt), "duration": .integer(run.endedAt - run.startedAt),
        ]
    }

    private static func experiment(_ run: ChaosRun) -> Tree {
        let experiment = run.experiment
        return .known([
            ("version", "1.0.0"), ("title", .text(experiment.title)),
            ("description", "Takes away one instance while orders come in."),
            (
                "tags",
                [
                    .text("service:\(experiment.service.id)"), .text("environment:\(run.environment)"),
                    .text(experiment.faultClass),
                ]
            ),
            ("configuration", ["approved-at": .text(experiment.approvedAt.local)]),
            (
                "controls",
                experiment.hasAbortCondition
                    ? [
                        [
                            "name": "safeguards",
                            "provider": ["type": "python", "module": "chaosaddons.controls.safeguards"],
                        ]
                    ]
                    : .null
            ),
            (
                "steady-state-hypothesis",
                [
                    "title": "orders go through",
                    "probes": [
                        [
                            "type": "probe", "name": "availability", "tolerance": true,
                            "provider": [
                                "type": "python", "module": "chaosprometheus.probes", "func": "query",
                                "arguments": [
                                    "query": .text("oc_sli_availability_ratio{service=\"\(experiment.service.id)\"}")
                                ],
                            ],
                        ]
                    ],
                ]
            ),
            ("method", [action(experiment)]), ("rollbacks", []),
        ])
    }

    private static func action(_ experiment: Experiment) -> Tree {
        let isNetwork = experiment.faultClass == "network"
        return [
            "type": "action", "name": .text(isNetwork ? "add-network-latency" : "terminate-pods"),
            "provider": [
                "type": "python", "module": .text(isNetwork ? "chaostc.actions" : "chaosk8s.pod.actions"),
                "func": .text(isNetwork ? "add_latency" : "terminate_pods"),
                "arguments": ["label_selector": .text("app.kubernetes.io/name=\(experiment.service.id)"), "qty": 1],
            ],
        ]
    }
}
