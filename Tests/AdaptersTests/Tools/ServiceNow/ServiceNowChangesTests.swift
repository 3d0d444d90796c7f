import Adapters
import Diagnostics
import Evidence
import Testing

@Suite struct ServiceNowChangesTests {
    private let adapter = ServiceNowChangesAdapter()

    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(adapter, TestFile.fixture("servicenow/\(name)"), path: name)
    }

    @Test(arguments: ["changes.csv", "changes-display.json", "changes.xml"])
    func `every form of export is recognised`(name: String) {
        #expect(read(name).recognition?.confidence == .certain)
    }

    @Test func `a change of an export without a class is recognised by its number and fields`() {
        #expect(
            read("changes.csv").recognition?.reason.en
                == "records of 'change_request' by class or number, with 'backout_plan', 'test_plan', 'cab_required', 'work_start'"
        )
    }

    @Test func `incidents and problems are not recognised`() {
        for name in TestFile.fixtures("servicenow") where !name.contains("/changes") {
            #expect(AdapterTrial(adapter, TestFile.fixture(name)).recognition == nil, "\(name)")
        }
    }

    @Test func `a list export as CSV is read to the last column`() {
        let trial = read("changes.csv")
        #expect(trial.positions("changes") == [2, 3, 4, 5, 6])
        #expect(
            trial.rows("changes")[0] == [
                "id": "CHG0000041", "title": "Patch the database", "service": "orders", "type": "standard",
                "risk": "low",
                "class": "database", "created_at": "2023-02-01T08:00:00Z", "approved_at": "2023-02-01T09:00:00Z",
                "planned_start_at": "2023-02-03T20:00:00Z", "planned_end_at": "2023-02-03T22:00:00Z",
                "started_at": "2023-02-03T20:05:00Z", "finished_at": "2023-02-03T21:00:00Z", "outcome": "success",
                "rolled_back": "false", "backout_plan": "true", "test_plan": "true", "impact_analysis": "false",
                "unauthorized": "false", "environment": "production", "major": "false",
            ])
        #expect(trial.values("changes", "type") == ["standard", "normal", "emergency", "normal", "-"])
        #expect(trial.values("changes", "risk") == ["low", "medium", "high", "high", "-"])
        #expect(trial.values("changes", "outcome") == ["success", "failed", "-", "cancelled", "rolled_back"])
        #expect(trial.values("changes", "rolled_back") == ["false", "-", "-", "-", "true"])
        #expect(trial.values("changes", "approved_by") == ["-", "CAB", "-", "-", "-"])
        #expect(
            trial.values("changes", "approved_at") == ["2023-02-01T09:00:00Z", "2023-02-28T12:00:00Z", "-", "-", "-"])
        #expect(trial.values("changes", "backout_plan") == ["true", "false", "true", "true", "true"])
        #expect(trial.values("changes", "unauthorized") == ["false", "false", "true", "false", "false"])
        #expect(
            trial.values("changes", "class") == ["database", "application", "application", "other", "infrastructure"])
        #expect(
            trial.diagnostics.map(\.summary.en) == [
                "'Wild' in 'type' is no known type of change and is taken as missing",
                "'Huge' in 'risk' is no known risk and is taken as missing",
                "1 changes have no actual start and count in no period",
            ])
    }

    @Test func `a single record of the Table API is read with display values`() {
        #expect(
            read("changes-display.json").rows("changes") == [
                [
                    "id": "CHG0000050", "service": "orders-db", "type": "normal", "risk": "high", "outcome": "issues",
                    "planned_start_at": "2023-08-01T10:00:00Z", "started_at": "2023-08-01T10:00:00Z",
                    "finished_at": "2023-08-01T11:00:00Z", "backout_plan": "false",
                ]
            ])
    }

    @Test func `the XML of a list is read with codes`() {
        #expect(
            read("changes.xml").rows("changes") == [
                [
                    "id": "CHG0000060", "service": "mail", "type": "standard", "risk": "low", "outcome": "success",
                    "started_at": "2023-09-01T00:00:00Z", "finished_at": "2023-09-01T00:30:00Z",
                    "backout_plan": "false",
                    "rolled_back": "false",
                ]
            ])
    }

    @Test func `a change with a result but no actual end ends when it is closed`() {
        let header = "number,type,work_start,work_end,closed_at,close_code,backout_plan,state\n"
        let trial = AdapterTrial(
            adapter,
            header + "CHG1,Normal,2023-01-01 00:00:00,,2023-01-02 00:00:00,Successful,x,Closed\n"
                + "CHG2,Normal,2023-01-01 00:00:00,,2023-01-02 00:00:00,,x,Review\n")
        #expect(trial.values("changes", "finished_at") == ["2023-01-02T00:00:00Z", "-"])
    }
}
