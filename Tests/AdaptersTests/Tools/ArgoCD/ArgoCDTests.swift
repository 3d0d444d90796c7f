import Adapters
import Diagnostics
import Testing

@Suite struct ArgoCDTests {
    private func read(_ adapter: any Adapter, _ name: String) -> AdapterTrial {
        AdapterTrial(adapter, TestFile.fixture("argocd/\(name)"), path: name)
    }

    @Test func `each entry of the history is a roll-out, and so is a last operation that failed`() {
        let trial = read(ArgoCDApplicationsAdapter(), "application.yaml")
        #expect(
            trial.rows("deployments")[0] == [
                "id": "argocd/cart#7", "service": "cart-service", "version": "main",
                "commit": "aaaa000000000000000000000000000000000001", "environment": "production",
                "started_at": "2024-05-01T10:00:00Z", "finished_at": "2024-05-01T10:00:40Z", "outcome": "success",
                "automated": "true",
            ])
        #expect(trial.values("deployments", "outcome") == ["success", "success", "failed"])
        #expect(trial.values("deployments", "automated") == ["true", "false", "true"])
        #expect(trial.values("deployments", "actor") == ["-", "ann", "-"])
        #expect(trial.values("deployments", "started_at")[1] == "2024-05-02T10:00:40Z")
        // The first entry has the number 7: seven older ones are gone.
        #expect(trial.ids == ["argocd.history-limit"])
    }

    @Test func `a list without kinds is read too, and the last operation is not counted twice`() {
        let trial = read(ArgoCDApplicationsAdapter(), "applications.json")
        #expect(trial.values("deployments", "id") == ["argocd/orders-staging#0"])
        #expect(trial.values("deployments", "environment") == ["staging"])
        #expect(trial.ids == ["argocd.no-history"])
    }

    @Test func `application sets and projects are definitions`() {
        let trial = read(ArgoCDApplicationsAdapter(), "applicationset.yaml")
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.kinds == [])
        #expect(
            trial.diagnostics.map(\.summary.en) == [
                "2 objects define applications and show no roll-out: 'AppProject' 1, 'ApplicationSet' 1"
            ])
    }

    @Test func `the text of an application shows its last operation`() {
        #expect(
            read(ArgoCDTextAdapter(), "app-get.txt").rows("deployments") == [
                [
                    "id": "argocd/cart-prod@2024-05-01 12:00:00 +0200 CEST", "service": "cart-prod",
                    "commit": "aaaa000000000000000000000000000000000001", "environment": "production",
                    "started_at": "2024-05-01T10:00:00Z", "finished_at": "2024-05-01T10:00:30Z",
                    "outcome": "success",
                ]
            ])
    }

    @Test func `the text of a history shows its roll-outs, and a list shows none`() {
        let history = read(ArgoCDTextAdapter(), "app-history.txt")
        #expect(history.values("deployments", "finished_at") == ["2024-05-01T10:00:00Z", "2024-05-02T10:00:00Z"])
        #expect(history.values("deployments", "commit") == ["aaaa000", "bbbb000"])
        #expect(read(ArgoCDTextAdapter(), "app-list.txt").ids == ["argocd.no-roll-out"])
    }
}
