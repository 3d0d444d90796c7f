import Adapters
import Diagnostics
import Testing

@Suite struct ClusterCheckTests {
    @Test func `only the best grade of kube-score is a pass`() {
        let reading = ToolReading(KubeScoreAdapter(), fixture: "kube-score/scores.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("passed", of: "scan_results") == ["false", "true", "false", "-"])
        #expect(
            reading.column("standard", of: "scan_results") == ["resilience", "operability", "quality", "quality"])
        #expect(reading.column("service", of: "scan_results") == Array(repeating: "storefront", count: 4))
        #expect(reading.reports == ["-: cluster-check.no-time"])
    }

    @Test func `an object in a report of KubeLinter passes the other checks for its kind`() {
        let reading = ToolReading(KubeLinterAdapter(), fixture: "kube-linter/report.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("scan_results") == [
                [
                    "service": "cart", "standard": "operability", "rule": "no-readiness-probe", "passed": "false",
                    "scanned_at": "2024-03-01T00:00:00.500Z", "tool": "KubeLinter",
                ],
                [
                    "service": "cart", "standard": "resilience", "rule": "minimum-three-replicas", "passed": "true",
                    "scanned_at": "2024-03-01T00:00:00.500Z", "tool": "KubeLinter",
                ],
            ])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `a check of Polaris fails if one container fails it`() {
        let reading = ToolReading(PolarisAuditAdapter(), fixture: "polaris/audit.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.column("rule", of: "scan_results")
                == ["deploymentMissingReplicas", "hostIPCSet", "livenessProbeMissing", "clusterrolePodExecAttach"])
        #expect(reading.column("passed", of: "scan_results") == ["false", "true", "false", "true"])
        #expect(reading.column("service", of: "scan_results") == ["cart", "cart", "cart", "-"])
        #expect(
            reading.column("standard", of: "scan_results") == ["resilience", "security", "operability", "security"])
    }

    @Test func `controls of Kubescape are read by workload`() {
        let reading = ToolReading(KubescapeAdapter(), fixture: "kubescape/results.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("passed", of: "scan_results") == ["false", "true", "-", "false"])
        #expect(reading.column("service", of: "scan_results") == ["cart", "cart", "cart", "-"])
        #expect(
            reading.column("standard", of: "scan_results") == ["operability", "resilience", "security", "security"])
        let old = ToolReading(KubescapeAdapter(), fixture: "kubescape/version-1.json")
        #expect(old.kinds.isEmpty && old.reports == ["1: cluster-check.old-output"])
    }

    @Test func `what a person has to judge is missing`() {
        let reading = ToolReading(KubeBenchAdapter(), fixture: "kube-bench/controls.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("rule", of: "scan_results") == ["1.1.1", "1.1.2", "1.1.3"])
        #expect(reading.column("passed", of: "scan_results") == ["true", "false", "-"])
    }

    @Test(arguments: ["nodes", "pods"]) func `a snapshot of use is recognised and not read`(name: String) {
        let reading = ToolReading(KubectlTopAdapter(), fixture: "kubectl-top/\(name).txt")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty && reading.reports == ["1: kubectl.top"])
    }

    @Test func `pods and services without a workload belong to Kubernetes and prove nothing`() {
        let text = """
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec: {ports: [{port: 80}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: cart-0}
            spec: {containers: [{name: a, image: "a:1"}]}
            """
        let reading = ToolReading(KubernetesManifestsAdapter(), text)
        #expect(reading.recognition?.confidence == .possible)
        #expect(reading.kinds.isEmpty && reading.reports == ["-: kubernetes.no-workload-kind"])
        let other = text.replacing("apiVersion: v1\nkind: Pod", with: "apiVersion: example.com/v1\nkind: Pod")
        #expect(ToolReading(KubernetesManifestsAdapter(), other).recognition == nil)
    }

    @Test func `the samples are read`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        func passed(_ adapter: any Adapter, _ path: String) -> [String] {
            ToolReading(adapter, TestFile.sample(path), path: path).column("passed", of: "scan_results")
        }
        #expect(passed(PolarisAuditAdapter(), "polaris/output.json") == Array(repeating: "true", count: 46))
        #expect(passed(KubescapeAdapter(), "kubescape/results.json") == Array(repeating: "true", count: 20))
        // Of 31 checks 26 look at deployments; seven of them found something.
        let linted = passed(KubeLinterAdapter(), "kubelinter/kubelinter_many_vuln.json")
        #expect(linted.count { $0 == "false" } == 7 && linted.count { $0 == "true" } == 19)
    }
}
