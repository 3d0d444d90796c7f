import Adapters
import Diagnostics
import Evidence
import Testing

@Suite struct PagerDutyTests {
    private static let adapters: [any Adapter] = [PagerDutyIncidentsAdapter(), PagerDutyOnCallAdapter()]

    private func read(_ adapter: any Adapter, _ name: String) -> AdapterTrial {
        AdapterTrial(adapter, TestFile.fixture("pagerduty/\(name)"), path: name)
    }

    @Test(arguments: [
        ("incidents.json", "pagerduty-incidents"), ("incident.json", "pagerduty-incidents"),
        ("log-entries.json", "pagerduty-incidents"), ("webhooks.jsonl", "pagerduty-incidents"),
        ("report.csv", "pagerduty-incidents"), ("analytics.json", "pagerduty-incidents"),
        ("incidents-script.csv", "pagerduty-incidents"),
        ("empty.json", "pagerduty-incidents"),
        ("error.json", "pagerduty-incidents"), ("oncalls.json", "pagerduty-oncall"),
        ("schedule.json", "pagerduty-oncall"), ("setup.json", "pagerduty-oncall"), ("NEGATIVE-events.json", ""),
    ])
    func `each file is recognised by one adapter at most`(name: String, expected: String) {
        let content = Content(path: name, bytes: TestFile.fixture("pagerduty/\(name)"))
        let found = Self.adapters.filter { $0.recognize(content) != nil }.map(\.format.id)
        #expect(found == (expected.isEmpty ? [] : [expected]))
    }

    @Test func `recognition is certain and names the keys`() {
        let recognition = read(PagerDutyIncidentsAdapter(), "incidents.json").recognition
        #expect(recognition?.confidence == .certain)
        #expect(recognition?.reason.en == "incidents with the keys 'incident_number', 'service', 'escalation_policy'")
        #expect(recognition?.reason.zh == "事件，含键“incident_number”、“service”、“escalation_policy”")
    }

    @Test func `the first acknowledgement comes from the log, for a resolved incident has none`() {
        let trial = read(PagerDutyIncidentsAdapter(), "incidents.json")
        #expect(
            trial.rows("incidents")[0] == [
                "id": "Q1", "service": "checkout", "title": "Checkout errors", "severity": "1", "priority": "1",
                "status": "resolved", "started_at": "2024-03-01T10:00:00Z", "detected_at": "2024-03-01T10:00:00Z",
                "acknowledged_at": "2024-03-01T10:05:00Z", "recovered_at": "2024-03-01T11:00:00Z",
                "closed_at": "2024-03-01T11:00:00Z", "first_update_at": "2024-03-01T10:20:00Z",
                "detected_by": "monitoring", "assignment_group": "Shop",
            ])
        #expect(
            trial.values("incidents", "acknowledged_at") == ["2024-03-01T10:05:00Z", "-", "2024-03-03T10:07:00Z", "-"])
        #expect(trial.ids == ["pagerduty.no-log", "pagerduty.page"])
    }

    @Test func `only a resolved incident has an end, in old replies by its last change`() {
        let trial = read(PagerDutyIncidentsAdapter(), "incidents.json")
        #expect(
            trial.values("incidents", "recovered_at") == ["2024-03-01T11:00:00Z", "2024-03-02T10:30:00Z", "-", "-"])
        #expect(trial.values("incidents", "severity") == ["1", "3", "-", "-"])
        #expect(trial.values("incidents", "detected_by") == ["monitoring", "-", "staff", "-"])
    }

    @Test func `incidents that a script wrote into a table keep names, ends and acknowledgements`() {
        let trial = read(PagerDutyIncidentsAdapter(), "incidents-script.csv")
        #expect(
            trial.rows("incidents")[0] == [
                "id": "QA", "service": "checkout", "title": "Checkout errors", "status": "resolved",
                "assignment_group": "Shop", "started_at": "2024-03-01T10:00:00Z",
                "detected_at": "2024-03-01T10:00:00Z", "recovered_at": "2024-03-01T11:00:00Z",
                "closed_at": "2024-03-01T11:00:00Z",
            ])
        #expect(trial.values("incidents", "acknowledged_at") == ["-", "2024-03-02T10:04:00Z"])
        #expect(trial.values("incidents", "recovered_at") == ["2024-03-01T11:00:00Z", "-"])
        #expect(trial.ids == ["pagerduty.no-log"])
    }

    @Test func `log entries alone give incidents that they trigger`() {
        let trial = read(PagerDutyIncidentsAdapter(), "log-entries.json")
        #expect(trial.values("incidents", "id") == ["Q7", "Q8"])
        #expect(trial.values("incidents", "acknowledged_at") == ["2024-04-01T08:12:00Z", "-"])
        #expect(trial.values("incidents", "recovered_at") == ["2024-04-01T09:00:00Z", "-"])
        #expect(trial.values("incidents", "reopened") == ["1", "-"])
        #expect(trial.ids == ["pagerduty.no-start"])
    }

    @Test func `events of webhooks are put together to one incident`() {
        let trial = read(PagerDutyIncidentsAdapter(), "webhooks.jsonl")
        #expect(trial.values("incidents", "id") == ["QW1"])
        #expect(trial.values("incidents", "acknowledged_at") == ["2024-05-01T10:04:00Z"])
        #expect(trial.values("incidents", "recovered_at") == ["2024-05-01T10:44:00Z"])
        #expect(trial.values("incidents", "severity") == ["2"])
        #expect(trial.ids == ["pagerduty.other-events"])
    }

    @Test func `reports and analytics give lengths of time in seconds`() {
        let report = read(PagerDutyIncidentsAdapter(), "report.csv")
        #expect(report.values("incidents", "acknowledged_at") == ["2024-06-01T10:02:00Z", "-"])
        #expect(report.values("incidents", "recovered_at") == ["2024-06-01T10:50:00Z", "-"])
        #expect(report.positions("incidents") == [2, 3])
        let analytics = read(PagerDutyIncidentsAdapter(), "analytics.json")
        #expect(analytics.values("incidents", "acknowledged_at") == ["2024-06-03T10:01:00Z", "-"])
        #expect(analytics.values("incidents", "recovered_at") == ["2024-06-03T10:20:00Z", "-"])
        #expect(analytics.ids == ["evidence.assumed-zone"])
    }

    @Test func `the raw table of a collector gives the same as the reply`() {
        let raw = AdapterTrial(DevLakeRawAdapter(), TestFile.fixture("devlake/raw-pagerduty.csv")).rows("incidents")
        let reply = read(PagerDutyIncidentsAdapter(), "incidents.json").rows("incidents")
        #expect(raw == [reply[1], reply[0]])
    }

    @Test func `a shift of several policies is one shift at its first level`() {
        let trial = read(PagerDutyOnCallAdapter(), "oncalls.json")
        #expect(
            trial.rows("on_call_shifts") == [
                [
                    "id": "Shop rota/PUSR1/2024-03-01T08:00:00Z", "schedule": "Shop rota", "person": "PUSR1",
                    "started_at": "2024-03-01T08:00:00Z", "ended_at": "2024-03-08T08:00:00Z", "level": "1",
                ],
                [
                    "id": "Shop rota/PUSR2/2024-03-08T08:00:00Z", "schedule": "Shop rota", "person": "PUSR2",
                    "started_at": "2024-03-08T08:00:00Z", "ended_at": "2024-03-15T08:00:00Z", "level": "1",
                ],
            ])
        #expect(trial.ids == ["pagerduty.always-on-call"])
    }

    @Test func `rendered schedules give shifts, the rest of the setup gives services, teams and notes`() {
        let schedule = read(PagerDutyOnCallAdapter(), "schedule.json")
        #expect(schedule.values("on_call_shifts", "started_at") == ["2024-02-29T16:00:00Z", "2024-03-01T16:00:00Z"])
        let setup = read(PagerDutyOnCallAdapter(), "setup.json")
        #expect(
            setup.rows("services") == [
                [
                    "service": "checkout", "owner": "Shop",
                    "on_call_url": "https://shop.pagerduty.com/escalation_policies/PPOL1",
                ]
            ])
        #expect(setup.values("teams", "id") == ["Shop"])
        #expect(setup.values("on_call_shifts", "person") == ["PUSR1"])
        #expect(setup.ids == ["pagerduty.policies", "pagerduty.schedule-definition", "pagerduty.users"])
    }

    @Test func `empty lists and error replies say so`() {
        #expect(read(PagerDutyIncidentsAdapter(), "empty.json").ids == ["pagerduty.empty"])
        let error = read(PagerDutyIncidentsAdapter(), "error.json")
        #expect(error.rows("incidents").isEmpty)
        #expect(
            error.diagnostics.first?.formatted(in: .english).split(separator: "\n")[0]
                == "error.json: warning: the file is the error reply of an API and holds no records: 'Requires Authentication' [pagerduty.error-reply]"
        )
    }

    @Test(arguments: ["incidents.json", "webhooks.jsonl", "oncalls.json"])
    func `damaged files never stop the reader`(name: String) {
        let bytes = TestFile.fixture("pagerduty/\(name)")
        for damaged in Damage.cuts(bytes) + Damage.flips(bytes) {
            for adapter in Self.adapters { _ = AdapterTrial(adapter, damaged) }
        }
    }

    @Test(.enabled(if: TestFile.samples != nil, "the samples are not at hand"))
    func `real files are read`() {
        for name in ["c", "d"] {
            let trial = AdapterTrial(
                PagerDutyIncidentsAdapter(), TestFile.sample("pagerduty/port-incident-\(name).json"))
            #expect(trial.values("incidents", "status") == ["triggered"])
            #expect(trial.values("incidents", "recovered_at") == ["-"])
        }
        let shift = AdapterTrial(PagerDutyOnCallAdapter(), TestFile.sample("pagerduty/port-oncalls-b.json"))
        #expect(shift.values("on_call_shifts", "started_at") == ["2026-03-30T13:00:00Z"])
        let service = AdapterTrial(PagerDutyOnCallAdapter(), TestFile.sample("pagerduty/port-service-a.json"))
        #expect(service.values("services", "service") == ["Create From Port - Test 3"])
    }
}
