/// The workloads of the production cluster, as `kubectl get deploy,pdb,hpa -o yaml` exports them.
enum KubernetesManifests {
    static func files(_ world: World) -> [ExampleFile] {
        Year.allCases.map { year in
            let items = Service.all.flatMap { objects(of: $0, year) }
            let list: Tree = ["apiVersion": "v1", "kind": "List", "items": .list(items)]
            return ExampleFile(
                year.path("kubernetes/production.yaml"), list.yaml(),
                evidence: EvidenceNote("Kubernetes", "kubernetes-production", year, ["workloads"]))
        }
    }

    private static func objects(of service: Service, _ year: Year) -> [Tree] {
        let isSpread = year.pick(service.isCritical && service.position < 6, service.position != 9 && service.tier < 3)
        let isScaled = year.pick(service.position == 0, service.isCritical && service.position % 3 != 2)
        let replicas = service.isCritical ? 3 : year.pick(1, 2)
        var objects = [deployment(service, year, replicas: replicas, isSpread: isSpread)]
        if service.isCritical, year == .after || service.position < 4 { objects.append(budget(service)) }
        if isScaled { objects.append(autoscaler(service)) }
        return objects
    }

    private static func deployment(_ service: Service, _ year: Year, replicas: Int, isSpread: Bool) -> Tree {
        let labels: Tree = ["app.kubernetes.io/name": .text(service.id)]
        let probe: Tree = ["httpGet": ["path": "/health/ready", "port": 8080]]
        var container: [(key: String, value: Tree)] = [
            ("name", "app"),
            (
                "image",
                .text(
                    "registry.example.com/\(service.repository):\(year.pick("latest", "3.\(9 + service.position).1"))")
            ),
            ("readinessProbe", probe),
        ]
        if year == .after || service.isCritical {
            container.append(("livenessProbe", ["httpGet": ["path": "/health/live", "port": 8080]]))
            container.append(("resources", ["limits": ["cpu": "2", "memory": "4Gi"]]))
        }
        if year == .after { container.append(("lifecycle", ["preStop": ["exec": ["command": ["sleep", "10"]]]])) }
        var pod: [(key: String, value: Tree)] = [("containers", [.map(container)])]
        if isSpread {
            pod.append(
                (
                    "topologySpreadConstraints",
                    [
                        [
                            "maxSkew": 1, "topologyKey": "topology.kubernetes.io/zone",
                            "whenUnsatisfiable": "DoNotSchedule",
                            "labelSelector": ["matchLabels": labels],
                        ]
                    ]
                ))
        }
        return [
            "apiVersion": "apps/v1", "kind": "Deployment",
            "metadata": [
                "name": .text(service.id), "namespace": "oc-production",
                "labels": [
                    "app.kubernetes.io/name": .text(service.id), "cluster": "prod-a",
                    "criticality": .text(service.isCritical ? "critical" : "medium"),
                ],
            ],
            "spec": [
                "replicas": .integer(replicas), "selector": ["matchLabels": labels],
                "template": ["metadata": ["labels": labels], "spec": .map(pod)],
            ],
        ]
    }

    private static func budget(_ service: Service) -> Tree {
        [
            "apiVersion": "policy/v1", "kind": "PodDisruptionBudget",
            "metadata": ["name": .text(service.id), "namespace": "oc-production"],
            "spec": [
                "minAvailable": 2, "selector": ["matchLabels": ["app.kubernetes.io/name": .text(service.id)]],
            ],
        ]
    }

    private static func autoscaler(_ service: Service) -> Tree {
        [
            "apiVersion": "autoscaling/v2", "kind": "HorizontalPodAutoscaler",
            "metadata": ["name": .text(service.id), "namespace": "oc-production"],
            "spec": [
                "minReplicas": 3, "maxReplicas": 12,
                "scaleTargetRef": ["apiVersion": "apps/v1", "kind": "Deployment", "name": .text(service.id)],
            ],
        ]
    }
}
