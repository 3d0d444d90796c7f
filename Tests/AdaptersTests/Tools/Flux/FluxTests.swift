import Adapters
import Diagnostics
import Testing

@Suite struct FluxTests {
    private func read(_ adapter: any Adapter, _ name: String) -> AdapterTrial {
        AdapterTrial(adapter, TestFile.fixture("flux/\(name)"), path: name)
    }

    @Test func `histories give each roll-out, conditions the last one`() {
        let trial = read(FluxObjectsAdapter(), "objects.yaml")
        #expect(
            trial.rows("deployments")[0] == [
                "id": "Kustomization/flux-system/apps@main@sha1:aaaa000000000000000000000000000000000001",
                "service": "apps", "version": "main@sha1:aaaa000000000000000000000000000000000001",
                "commit": "aaaa000000000000000000000000000000000001", "environment": "production",
                "started_at": "2024-05-01T10:00:00Z", "finished_at": "2024-05-01T10:00:00Z", "outcome": "success",
                "automated": "true",
            ])
        #expect(
            trial.values("deployments", "outcome") == [
                "success", "rolled_back", "success", "failed", "success", "failed",
            ])
        #expect(trial.values("deployments", "service") == ["apps", "cart", "cart", "mail", "infra", "infra"])
        #expect(
            trial.diagnostics.map(\.summary.en) == [
                "4 objects keep only their last roll-outs; counts are a lower bound",
                "1 objects are definitions and show no roll-out: 'GitRepository' 1",
            ])
    }

    @Test func `an export without status is a definition`() {
        let trial = read(FluxObjectsAdapter(), "export.yaml")
        #expect(trial.kinds == [])
        #expect(trial.ids == ["flux.definitions"])
    }

    @Test(arguments: ["get", "trace", "tree", "logs", "reconcile"])
    func `texts of the command line are recognised and said to prove nothing`(command: String) {
        let trial = read(FluxTextAdapter(), "\(command).txt")
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.recognition?.reason.en == "form of 'flux \(command)'")
        #expect(trial.kinds == [])
        #expect(trial.ids == ["flux.no-times"])
    }

    @Test func `a file of workloads and objects of Flux belongs to the larger part`() {
        let flux = "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\n---\n"
        let workload = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: b}\n---\n"
        func id(_ text: String) -> String? {
            guard case .recognized(let adapter, _) = Detector().detect(Content(path: "x", bytes: Array(text.utf8)))
            else { return nil }
            return adapter.format.id
        }
        #expect(id(flux + workload) == "flux-objects")
        #expect(id(flux + workload + workload) == "kubernetes-manifests")
    }
}
