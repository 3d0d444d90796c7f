/// Alerting rules of Prometheus: burn rates of objectives, and thresholds.
enum PrometheusRules {
    static func files(_ world: World) -> [ExampleFile] {
        Year.allCases.map { year in
            let groups: Tree = [
                "groups": [
                    ["name": "order-center-objectives", "rules": .list(objectiveRules(year))],
                    ["name": "order-center-thresholds", "rules": .list(thresholdRules(year))],
                ]
            ]
            return ExampleFile(
                year.path("prometheus/alert-rules.yaml"), groups.yaml(),
                evidence: EvidenceNote("Prometheus", "prometheus-rules", year, ["alert_rules"]))
        }
    }

    /// Before the programme two services had an alert on their indicator; then came pairs of windows for most objectives.
    private static func objectiveRules(_ year: Year) -> [Tree] {
        Objective.all(in: year).enumerated().flatMap { index, objective -> [Tree] in
            let budget = objective.kind == "latency" ? "0.01" : "(1 - \(objective.share))"
            switch year {
            case .before:
                guard index < 3 else { return [] }
                let metric = "oc_errors:ratio_rate5m{service=\"\(objective.service.id)\"}"
                return [rule(objective, "threshold", "\(metric) > 0.05", severity: "critical", hold: "5m")]
            case .after:
                guard objective.kind == "availability" || index == 1 else { return [] }
                return [
                    rule(
                        objective, "fast-burn", burn(objective, "14.4", "1h", "5m", budget), severity: "page", hold: nil
                    ),
                    rule(
                        objective, "slow-burn", burn(objective, "3", "1d", "2h", budget), severity: "ticket", hold: nil),
                ]
            }
        }
    }

    private static func burn(
        _ objective: Objective, _ factor: String, _ long: String, _ short: String, _ budget: String
    ) -> String {
        let metric = objective.kind == "latency" ? "oc_slow" : "oc_errors"
        let selector = "{service=\"\(objective.service.id)\"}"
        let parts = [long, short].map { "\(metric):ratio_rate\($0)\(selector) > (\(factor) * \(budget))" }
        return parts.joined(separator: " and ")
    }

    private static func rule(
        _ objective: Objective, _ suffix: String, _ expression: String, severity: String, hold: String?
    ) -> Tree {
        .known([
            ("alert", .text("\(objective.name)-\(suffix)")), ("expr", .text(expression)), ("for", Tree(hold)),
            (
                "labels",
                [
                    "service": .text(objective.service.id), "slo": .text(objective.name), "severity": .text(severity),
                    "team": .text(objective.service.team),
                ]
            ),
            (
                "annotations",
                ["runbook_url": .text("https://wiki.example.com/order-center/\(objective.service.id)/\(suffix)")]
            ),
        ])
    }

    private static func thresholdRules(_ year: Year) -> [Tree] {
        Service.all.flatMap { service -> [Tree] in
            let metrics = [("cpu-high", "oc_cpu_usage_ratio", "0.85"), ("queue-length", "oc_queue_length", "5000")]
            return metrics.map { name, metric, limit in
                .known([
                    ("alert", .text("\(service.id)-\(name)")),
                    ("expr", .text("avg_over_time(\(metric){service=\"\(service.id)\"}[10m]) > \(limit)")),
                    ("for", "10m"),
                    (
                        "labels",
                        ["service": .text(service.id), "severity": .text(year.pick("critical", "warning"))]
                    ),
                    (
                        "annotations",
                        year == .after ? ["runbook_url": "https://wiki.example.com/order-center/\(name)"] : .null
                    ),
                ])
            }
        }
    }
}
