import Adapters
import Diagnostics
import Testing

@Suite struct KubernetesManifestsTests {
    private let adapter = KubernetesManifestsAdapter()

    @Test func `a workload is read with the budget and the autoscaler of its file`() {
        let reading = ToolReading(adapter, fixture: "kubernetes/orders.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.diagnostics.isEmpty)
        let rows = reading.rows("workloads")
        #expect(rows.count == 3)
        #expect(
            rows[0] == [
                "service": "orders", "name": "orders", "namespace": "shop", "kind": "Deployment", "critical": "true",
                "replicas": "2", "minimum_replicas": "3", "spread": "true", "disruption_budget": "true",
                "readiness_probe": "true", "liveness_probe": "true", "resource_limits": "true", "autoscaled": "true",
                "graceful_stop": "true", "image_pinned": "true",
            ])
        #expect(
            rows[1] == [
                "service": "orders-db", "name": "orders-db", "namespace": "shop", "kind": "StatefulSet",
                "critical": "true", "replicas": "1", "spread": "true", "disruption_budget": "false",
                "readiness_probe": "false", "liveness_probe": "false", "resource_limits": "false",
                "autoscaled": "false", "graceful_stop": "true", "image_pinned": "false",
            ])
        #expect(
            rows[2] == [
                "service": "log-agent", "name": "log-agent", "namespace": "kube-system", "kind": "DaemonSet",
                "critical": "true", "spread": "true", "disruption_budget": "false", "readiness_probe": "false",
                "liveness_probe": "false", "resource_limits": "false", "graceful_stop": "false",
                "image_pinned": "false",
            ])
        #expect(reading.lines("workloads") == [1, 59, 87])
    }

    @Test func `a cluster export tells zones, owned replica sets and equal names apart`() {
        let reading = ToolReading(adapter, fixture: "kubernetes/cluster.json")
        #expect(reading.column("name", of: "workloads") == ["shop/web", "shop-staging/web"])
        #expect(reading.column("zones", of: "workloads") == ["2", "-"])
        // An empty selector selects nothing in v1beta1, and everything in v1.
        #expect(reading.column("disruption_budget", of: "workloads") == ["false", "true"])
        #expect(reading.column("autoscaled", of: "workloads") == ["-", "-"])
        #expect(reading.column("replicas", of: "workloads") == ["3", "1"])
    }

    @Test func `what other files may hold is not known`() {
        let text = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: alone}
            spec: {template: {spec: {containers: [{name: a, image: "registry:5000/a"}]}}}
            """
        let row = ToolReading(adapter, text).row("workloads")
        #expect(row["disruption_budget"] == nil && row["autoscaled"] == nil && row["minimum_replicas"] == nil)
        #expect(row["service"] == nil && row["critical"] == nil && row["zones"] == nil)
        #expect(row["image_pinned"] == "false" && row["spread"] == "false" && row["replicas"] == "1")
    }

    @Test(arguments: [
        ("a:1", "true"), ("a", "false"), ("a:latest", "false"), ("r.example:5000/b/a", "false"),
        ("r.example:5000/b/a:1.2", "true"), ("a@sha256:00", "true"), ("a:latest@sha256:00", "true"), ("a:", "false"),
    ])
    func `an image is pinned by a digest, or a tag other than latest`(image: String, pinned: String) {
        let text = """
            {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "x"},
             "spec": {"template": {"spec": {"containers": [{"name": "a", "image": "\(image)"}]}}}}
            """
        #expect(ToolReading(adapter, text).row("workloads")["image_pinned"] == pinned)
    }

    @Test func `templates are reported and never read as manifests`() {
        let helm = ToolReading(adapter, fixture: "kubernetes/helm-template.yaml")
        #expect(helm.recognition?.confidence == .likely)
        #expect(helm.kinds.isEmpty)
        #expect(helm.diagnostics.map(\.id) == ["kubernetes.template"])
    }

    @Test func `broken workloads are reported where they stand, and the others are kept`() {
        let reading = ToolReading(adapter, fixture: "kubernetes/broken.yaml")
        #expect(
            reading.reports == ["6: kubernetes.template", "11: kubernetes.unnamed", "19: kubernetes.no-pod-template"])
        #expect(reading.column("name", of: "workloads") == ["fine"])
    }

    @Test func `definitions of resources and services are no workloads`() {
        #expect(ToolReading(adapter, fixture: "kubernetes/NEGATIVE-definition.yaml").recognition == nil)
    }

    @Test func `a file with rules beside workloads belongs to no format alone`() {
        let text = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: a}
            spec: {template: {spec: {containers: []}}}
            ---
            apiVersion: monitoring.coreos.com/v1
            kind: PrometheusRule
            metadata: {name: b}
            spec: {groups: []}
            """
        let content = Content(path: "a", bytes: Array(text.utf8))
        #expect(adapter.recognize(content)?.confidence == .likely)
        #expect(PrometheusRulesAdapter().recognize(content)?.confidence == .likely)
    }

    @Test func `lists of the API say for their items what these are`() {
        let text = """
            [{"kind": "DeploymentList", "apiVersion": "apps/v1", "items": [
              {"metadata": {"name": "cart", "namespace": "shop"},
               "spec": {"replicas": 3, "selector": {"matchLabels": {"app": "cart"}},
                        "template": {"metadata": {"labels": {"app": "cart"}}, "spec": {"containers": []}}}}]},
             {"kind": "HorizontalPodAutoscalerList", "apiVersion": "autoscaling/v2", "items": [
              {"metadata": {"name": "cart", "namespace": "shop"},
               "spec": {"minReplicas": 2, "scaleTargetRef": {"kind": "Deployment", "name": "cart"}}}]},
             {"kind": "PodDisruptionBudgetList", "apiVersion": "policy/v1", "items": []}]
            """
        let row = ToolReading(adapter, Array(text.utf8), path: "api.json").row("workloads")
        #expect(row["kind"] == "Deployment")
        #expect(row["name"] == "cart")
        #expect(row["replicas"] == "3")
        #expect(row["minimum_replicas"] == "2")
    }

    @Test func `the samples give their workloads`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        func row(_ name: String) -> [String: String] {
            ToolReading(adapter, TestFile.sample("kubernetes/" + name), path: name).row("workloads")
        }
        let adapterRow = row("prometheusAdapter-deployment.yaml")
        #expect(
            adapterRow == [
                "service": "prometheus-adapter", "name": "prometheus-adapter", "namespace": "monitoring",
                "kind": "Deployment", "replicas": "2", "spread": "false", "readiness_probe": "true",
                "liveness_probe": "true", "resource_limits": "true", "graceful_stop": "false", "image_pinned": "true",
            ])
        #expect(row("blackboxExporter-deployment.yaml")["readiness_probe"] == "false")
        #expect(row("kubeStateMetrics-deployment.yaml")["resource_limits"] == "true")
        let scaled = row("ks-hpa-min-replicas-nok.yaml")
        #expect(
            scaled["minimum_replicas"] == "1" && scaled["autoscaled"] == "true" && scaled["image_pinned"] == "false")
        let elsewhere = row("ks-deployment-poddisruptionbudget-v1-different-namespace.yaml")
        #expect(elsewhere["disruption_budget"] == "false")
        let alone = TestFile.sample("kubernetes/alertmanager-podDisruptionBudget.yaml")
        #expect(ToolReading(adapter, alone, path: "budget").diagnostics.map(\.id) == ["kubernetes.no-workload"])
    }
}
