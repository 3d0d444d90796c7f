import Adapters
import Diagnostics
import Evidence
import Testing

@Suite struct BackstageCatalogueTests {
    private let adapter = BackstageCatalogueAdapter()

    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(adapter, TestFile.fixture("backstage/\(name)"), path: name)
    }

    @Test func `version and kind make it certain`() {
        #expect(
            read("catalog-info.yaml").recognition
                == Recognition(
                    .certain,
                    because: LocalizedText(
                        en: "'apiVersion: backstage.io/v1alpha1' with 'kind: Component'",
                        zh: "“apiVersion: backstage.io/v1alpha1”与“kind: Component”")))
        #expect(read("entities.json").recognition?.confidence == .certain)
        #expect(read("NEGATIVE-kubernetes.yaml").recognition == nil)
    }

    @Test func `components are services with what labels, annotations and links say`() {
        let trial = read("catalog-info.yaml")
        #expect(trial.positions("services") == [1, 26])
        #expect(
            trial.rows("services") == [
                [
                    "service": "checkout", "critical": "true", "tier": "1", "owner": "payments", "sre_owner": "sre",
                    "lifecycle": "production", "kind": "service", "language": "java",
                    "runbook_url": "https://runbooks.example/checkout",
                    "dashboard_url": "https://grafana.example/d/checkout",
                    "on_call_url": "pagerduty.com/integration-key", "cmdb_id": "27d32778c0a8000b00db970eeaa60f16",
                ],
                ["service": "shop/orders", "critical": "false", "owner": "shop/orders-team", "kind": "website"],
            ])
    }

    @Test func `interfaces lead to the component that provides them`() {
        #expect(
            read("catalog-info.yaml").rows("dependencies") == [
                ["service": "checkout", "target": "checkout-db", "sources": "1"],
                ["service": "checkout", "target": "orders", "sources": "1"],
                ["service": "checkout", "target": "orders-api", "sources": "1"],
                ["service": "checkout", "target": "mail-api", "third_party": "true", "sources": "1"],
            ])
    }

    @Test func `teams and people come from groups and users, each person once`() {
        let trial = read("catalog-info.yaml")
        #expect(trial.rows("teams") == [["id": "payments"]])
        #expect(trial.rows("people") == [["id": "user-2", "team": "payments"], ["id": "user-1", "team": "payments"]])
    }

    @Test func `what is not understood or not taken is said`() {
        #expect(
            read("catalog-info.yaml").diagnostics.map { $0.formatted(in: .english) } == [
                "catalog-info.yaml:29:34: warning: 'dreaming' is no known 'lifecycle' and is taken as missing [backstage.unknown-value]",
                "catalog-info.yaml:29:70: warning: 'gold' is no known 'tier' and is taken as missing [backstage.unknown-value]",
                "catalog-info.yaml: note: 3 entities are not taken: api (external), component (library), group (organization) [backstage.not-taken]",
                "catalog-info.yaml: note: 1 entities have no name or a placeholder for one, and are not taken [backstage.placeholder]",
            ])
    }

    @Test func `an entity that is only begun is known and not taken`() {
        let trial = AdapterTrial(adapter, Array("apiVersion: backstage.io/v1alpha1\nkind: Component\n".utf8))
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.diagnostics.map(\.id) == ["backstage.placeholder"])
    }

    @Test func `the API gives relations`() {
        let trial = read("entities.json")
        #expect(
            trial.rows("services") == [
                [
                    "service": "search", "critical": "true", "owner": "search-team", "lifecycle": "deprecated",
                    "kind": "service",
                ]
            ])
        #expect(trial.values("dependencies", "target") == ["index", "catalog"])
        #expect(trial.positions("services") == [3])
    }

    @Test(arguments: TestFile.fixtures("backstage"))
    func `damaged files never crash`(name: String) {
        let bytes = TestFile.fixture(name)
        for copy in Damage.cuts(bytes) + Damage.flips(bytes) { _ = AdapterTrial(adapter, copy) }
    }

    @Test(.enabled(if: !TestFile.samplePaths(in: "backstage").isEmpty, "there are no samples of Backstage here"))
    func `real catalogues are recognised`() {
        for path in TestFile.samplePaths(in: "backstage") {
            #expect(
                AdapterTrial(adapter, TestFile.sample(path), path: path).recognition?.confidence == .certain, "\(path)")
        }
    }
}
