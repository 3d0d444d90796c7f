import Adapters
import Diagnostics
import Testing

/// One file of Kubernetes objects may belong to several tools.
@Suite struct SharedFileTests {
    private static let deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders
        spec:
          replicas: 2
          selector: {matchLabels: {app: orders}}
          template:
            metadata: {labels: {app: orders}}
            spec:
              containers: [{name: main, image: "orders:1"}]

        """
    private static let rule = """
        apiVersion: monitoring.coreos.com/v1
        kind: PrometheusRule
        metadata: {name: orders}
        spec:
          groups:
          - name: orders
            rules: [{alert: OrdersDown, expr: 'up{job="orders"} == 0', labels: {severity: critical}}]

        """
    private static let ruleFile = """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: rules}
        data:
          orders.yml: |
            groups:
            - name: orders
              rules:
              - alert: OrdersSlow
                expr: latency > 1

        """
    private static let monitor = """
        apiVersion: monitoring.coreos.com/v1
        kind: ServiceMonitor
        metadata: {name: orders}
        spec: {endpoints: [{port: web}]}

        """
    private static let dashboard = """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: boards}
        data:
          orders.json: |
            {"title": "Orders", "uid": "orders", "schemaVersion": 39, "panels": [{"type": "stat", "title": "up"}]}

        """
    private static let backup = """
        apiVersion: velero.io/v1
        kind: Backup
        metadata: {name: nightly}
        status: {phase: Completed, startTimestamp: "2023-09-05T01:00:00Z", completionTimestamp: "2023-09-05T01:05:00Z"}

        """

    private func readers(_ parts: [String]) -> [String] {
        let content = Content(path: "all.yaml", bytes: Array(parts.joined(separator: "---\n").utf8))
        switch Detector().detect(content) {
        case .recognized(let adapter, _): return [adapter.format.id]
        case .shared(let several): return several.map(\.adapter.format.id)
        case .ambiguous(let several): return ["?"] + several.map(\.adapter.format.id)
        case .unknown: return []
        }
    }

    @Test func `each tool reads the objects that are its own`() {
        #expect(readers([Self.deployment, Self.rule]) == ["kubernetes-manifests", "prometheus-rules"])
        #expect(readers([Self.deployment, Self.ruleFile]) == ["kubernetes-manifests", "prometheus-rules"])
        #expect(readers([Self.deployment, Self.dashboard]) == ["kubernetes-manifests", "grafana-dashboards"])
        #expect(readers([Self.ruleFile, Self.dashboard]) == ["prometheus-rules", "grafana-dashboards"])
        #expect(
            readers([Self.deployment, Self.rule, Self.backup])
                == ["kubernetes-manifests", "prometheus-rules", "velero-objects"])
    }

    @Test func `one tool alone shares with nobody`() {
        #expect(readers([Self.deployment]) == ["kubernetes-manifests"])
        #expect(readers([Self.deployment, Self.monitor]) == ["kubernetes-manifests"])
        #expect(readers([Self.rule, Self.monitor]) == ["prometheus-rules"])
        #expect(readers([Self.monitor]) == ["prometheus-configuration"])
        #expect(readers(["groups: [{name: a, rules: [{alert: A, expr: up == 0}]}]\n"]) == ["prometheus-rules"])
    }

    @Test func `no object is read twice and none is lost`() {
        let text = [Self.deployment, Self.rule, Self.ruleFile, Self.dashboard].joined(separator: "---\n")
        let found = Detector().candidates(for: Content(path: "all.yaml", bytes: Array(text.utf8)))
        #expect(found.count == 3)
        for candidate in found {
            let reading = ToolReading(candidate.adapter, text)
            #expect(reading.diagnostics.isEmpty)
            switch candidate.adapter.format.id {
            case "kubernetes-manifests": #expect(reading.column("name", of: "workloads") == ["orders"])
            case "prometheus-rules":
                #expect(reading.column("name", of: "alert_rules") == ["OrdersDown", "OrdersSlow"])
            default: #expect(reading.column("title", of: "dashboards") == ["Orders"])
            }
        }
    }

    @Test func `a list of objects as JSON is read as one file`() {
        let list = "[\(Self.json), {\"apiVersion\": \"v1\", \"kind\": \"Service\"}]"
        #expect(readers([list]) == ["kubernetes-manifests"])
    }

    private static let json = """
        {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "a"}, \
        "spec": {"template": {"spec": {"containers": [{"name": "b"}]}}}}
        """
}
