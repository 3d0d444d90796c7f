import Adapters
import Diagnostics
import Evidence
import Testing

@Suite struct OpsgenieTests {
    private static let adapters: [any Adapter] = [
        OpsgenieAlertsAdapter(), OpsgenieIncidentsAdapter(), OpsgenieOnCallAdapter(),
    ]

    private func read(_ adapter: any Adapter, _ name: String) -> AdapterTrial {
        AdapterTrial(adapter, TestFile.fixture("opsgenie/\(name)"), path: name)
    }

    @Test(arguments: [
        ("incidents.json", "opsgenie-incidents"), ("error.json", "opsgenie-incidents"),
        ("alerts.json", "opsgenie-alerts"), ("timeline.json", "opsgenie-oncall"), ("setup.json", "opsgenie-oncall"),
        ("NEGATIVE-other.json", ""),
    ])
    func `each file is recognised by one adapter at most`(name: String, expected: String) {
        let content = Content(path: name, bytes: TestFile.fixture("opsgenie/\(name)"))
        let found = Self.adapters.filter { $0.recognize(content) != nil }.map(\.format.id)
        #expect(found == (expected.isEmpty ? [] : [expected]))
    }

    @Test func `an incident lasts as long as its impact, and an open one has no end`() {
        let trial = read(OpsgenieIncidentsAdapter(), "incidents.json")
        #expect(
            trial.rows("incidents")[0] == [
                "id": "i1", "service": "svc-1", "title": "Orders fail", "severity": "2", "priority": "2",
                "status": "resolved", "started_at": "2024-02-01T10:00:00Z", "detected_at": "2024-02-01T10:02:00Z",
                "recovered_at": "2024-02-01T11:00:00Z", "assignment_group": "team-1",
            ])
        #expect(trial.values("incidents", "recovered_at") == ["2024-02-01T11:00:00Z", "-", "-"])
        #expect(trial.values("incidents", "started_at")[2] == "2024-02-01T10:05:00Z")
        #expect(trial.values("incidents", "service") == ["svc-1", "svc-1", "-"])
        #expect(trial.ids == ["opsgenie.page", "opsgenie.several-services"])
    }

    @Test func `the report of an alert holds lengths of time in milliseconds`() {
        let trial = read(OpsgenieAlertsAdapter(), "alerts.json")
        #expect(
            trial.values("alert_events", "acknowledged_at") == ["2024-02-01T10:01:30Z", "-", "2024-02-01T10:00:02Z"])
        #expect(trial.values("alert_events", "resolved_at") == ["2024-02-01T11:00:00Z", "-", "-"])
        #expect(trial.values("alert_events", "service") == ["orders", "-", "checkout"])
        #expect(trial.ids == ["opsgenie.no-end"])
    }

    @Test func `timelines give shifts, plans and lists of the moment give notes`() {
        let timeline = read(OpsgenieOnCallAdapter(), "timeline.json")
        #expect(timeline.values("on_call_shifts", "person") == ["u1", "u2"])
        #expect(timeline.values("on_call_shifts", "ended_at") == ["2024-02-08T08:00:00Z", "2024-02-15T08:00:00Z"])
        let setup = read(OpsgenieOnCallAdapter(), "setup.json")
        #expect(setup.rows("on_call_shifts").isEmpty)
        #expect(setup.rows("services") == [["service": "orders", "owner": "t1"]])
        #expect(setup.values("teams", "id") == ["Shop"])
        #expect(
            setup.ids == [
                "opsgenie.current-oncall", "opsgenie.nobody-on-call", "opsgenie.schedule-definition", "opsgenie.users",
            ])
    }

    @Test func `an error reply says so`() {
        #expect(read(OpsgenieIncidentsAdapter(), "error.json").ids == ["opsgenie.error-reply"])
    }

    @Test(arguments: ["incidents.json", "alerts.json", "timeline.json"])
    func `damaged files never stop the reader`(name: String) {
        let bytes = TestFile.fixture("opsgenie/\(name)")
        for damaged in Damage.cuts(bytes) + Damage.flips(bytes) {
            for adapter in Self.adapters { _ = AdapterTrial(adapter, damaged) }
        }
    }

    @Test(.enabled(if: TestFile.samples != nil, "the samples are not at hand"))
    func `real files are read`() {
        let trial = AdapterTrial(OpsgenieIncidentsAdapter(), TestFile.sample("opsgenie/devlake-incidents.json"))
        #expect(trial.values("incidents", "recovered_at") == ["-", "2023-09-05T18:21:21Z"])
        #expect(trial.values("incidents", "severity") == ["3", "5"])
    }
}
