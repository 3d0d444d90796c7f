import Adapters
import Diagnostics
import Evidence
import Testing

@Suite struct ServiceNowIncidentsTests {
    private let adapter = ServiceNowIncidentsAdapter()

    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(adapter, TestFile.fixture("servicenow/\(name)"), path: name)
    }

    @Test func `two records with the same number are two incidents`() {
        let trial = read("incidents-shared-number.json")
        #expect(trial.values("incidents", "id") == ["INC0010001/a1", "INC0010001/a2", "INC0010002"])
        #expect(trial.values("incidents", "recovered_at") == ["2024-01-02T12:00:00Z", "-", "-"])
        #expect(trial.ids.isEmpty)
    }

    @Test func `references that a script wrote into cells are read as names or keys`() {
        let trial = read("incidents-script.csv")
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.values("incidents", "assignment_group") == ["Shop", "-"])
        #expect(trial.values("incidents", "service") == ["checkout", "search"])
        #expect(trial.values("incidents", "recovered_at") == ["2024-02-01T09:30:00Z", "-"])
        #expect(trial.ids.isEmpty)
    }

    @Test(arguments: [
        (
            "incidents.csv",
            "records of 'incident' by class or number, with 'reopen_count', 'made_sla', 'resolved_at', 'problem_id'"
        ),
        (
            "incidents-labels.csv",
            "records of 'incident' by class or number, with 'resolved_at', 'contact_type', 'short_description', 'state'"
        ),
        (
            "incidents-records.json",
            "records of 'incident' by class or number, with 'incident_state', 'reopen_count', 'made_sla', 'resolved_at'"
        ),
        (
            "incidents-display.json",
            "records of 'incident' by class or number, with 'resolved_at', 'contact_type', 'state', 'priority'"
        ),
        (
            "incidents-unload.xml",
            "records of 'incident' by class or number, with 'incident_state', 'resolved_at', 'caused_by', 'contact_type'"
        ),
        (
            "incidents-event-log.csv",
            "records of 'incident' by class or number, with 'incident_state', 'caller_id', 'reopen_count', 'made_sla'"
        ),
    ])
    func `every form of export is recognised with its reason`(name: String, reason: String) {
        let recognition = read(name).recognition
        #expect(recognition?.confidence == .certain)
        #expect(recognition?.reason.en == reason)
    }

    @Test(arguments: [
        "NEGATIVE-problems.csv", "NEGATIVE-other-tickets.json", "changes.csv", "changes-display.json", "changes.xml",
    ])
    func `other tables and other tools are not recognised`(name: String) {
        #expect(read(name).recognition == nil)
    }

    @Test func `a list export as CSV is read to the last column`() {
        let trial = read("incidents.csv")
        #expect(trial.positions("incidents") == [2, 3, 4, 6])
        #expect(
            trial.rows("incidents")[0] == [
                "id": "INC0010001", "title": "Checkout is slow", "status": "Closed", "severity": "1", "priority": "1",
                "started_at": "2023-03-01T08:00:00Z", "detected_at": "2023-03-01T08:00:00Z",
                "recovered_at": "2023-03-01T09:30:00Z",
                "closed_at": "2023-03-08T09:30:00Z", "detected_by": "monitoring", "assignment_group": "Payments SRE",
                "service": "checkout", "reassignments": "1", "reopened": "0", "sla_met": "true",
                "problem": "PRB0000007",
                "user_impact": "true", "environment": "production",
            ])
        #expect(
            trial.rows("incidents")[1] == [
                "id": "INC0010002", "title": "Login fails for some users", "status": "Resolved", "severity": "2",
                "priority": "2",
                "started_at": "2023-03-02T10:15:00Z", "detected_at": "2023-03-02T10:15:00Z",
                "recovered_at": "2023-03-02T11:00:00Z",
                "detected_by": "user", "assignment_group": "Identity", "service": "login", "reassignments": "0",
                "reopened": "1",
                "sla_met": "false", "cause": "change", "change": "CHG0000042", "environment": "staging",
            ])
        #expect(trial.values("incidents", "service") == ["checkout", "login", "pay-db-2", "orders"])
        #expect(trial.values("incidents", "detected_by") == ["monitoring", "user", "monitoring", "user"])
        #expect(trial.values("incidents", "knowledge_article") == ["-", "-", "-", "KB0000123"])
        #expect(trial.values("incidents", "environment") == ["production", "staging", "unknown", "-"])
        #expect(trial.values("incidents", "user_impact") == ["true", "-", "-", "true"])
    }

    @Test func `what cannot be used is reported where it stands`() {
        #expect(
            read("incidents.csv").diagnostics.map { $0.formatted(in: .english).split(separator: "\n")[0] } == [
                "incidents.csv:6: warning: 'urgent' in 'priority' is no priority and is taken as missing [servicenow.value]",
                "incidents.csv:6: warning: 'two' in 'reassignment_count' is no count and is taken as missing [servicenow.value]",
                "incidents.csv:6: warning: 'maybe' in 'made_sla' is neither true nor false and is taken as missing [servicenow.value]",
                "incidents.csv: note: 1 cancelled incidents are not taken [servicenow.cancelled]",
                "incidents.csv: warning: 1 incidents are open although they have a time of resolution; that time is not used [servicenow.open-but-resolved]",
            ])
    }

    @Test func `an open incident has no recovery, not one of zero length`() {
        #expect(read("incidents.csv").values("incidents", "recovered_at").suffix(2) == ["-", "-"])
        #expect(
            read("incidents-display.json").rows("incidents")[1] == [
                "id": "INC0040002", "status": "New", "severity": "3", "priority": "3",
            ])
    }

    @Test func `labels in the header do as well as names of fields`() {
        #expect(
            read("incidents-labels.csv").rows("incidents")[0] == [
                "id": "INC0020001", "title": "Search is down", "status": "Closed", "severity": "1", "priority": "1",
                "started_at": "2023-04-01T00:00:00Z", "detected_at": "2023-04-01T00:00:00Z",
                "recovered_at": "2023-04-01T02:00:00Z",
                "detected_by": "monitoring", "assignment_group": "Search", "service": "search-api",
            ])
    }

    @Test func `codes in JSON become labels, and records of other tables are left out`() {
        let trial = read("incidents-records.json")
        #expect(trial.rows("incidents").count == 1)
        #expect(trial.positions("incidents") == [3])
        #expect(trial.rows("incidents")[0]["status"] == "Closed")
        #expect(trial.rows("incidents")[0]["recovered_at"] == "2023-05-01T06:00:00Z")
        #expect(trial.rows("incidents")[0]["service"] == "fedcba9876543210fedcba9876543210")
        #expect(trial.ids == ["servicenow.bare-key", "servicenow.cancelled", "servicenow.other-tables"])
    }

    @Test func `stored times count and not the ones displayed in the zone of a user`() {
        let row = read("incidents-display.json").rows("incidents")[0]
        #expect(row["detected_at"] == "2023-06-01T02:00:00Z")
        #expect(row["started_at"] == "2023-06-01T01:50:00Z")
        #expect(row["acknowledged_at"] == "2023-06-01T02:05:00Z")
        #expect(row["service"] == "orders")
        #expect(row["status"] == "Resolved")
        #expect(row["detected_by"] == "monitoring")
        #expect(row["assignment_group"] == nil)
    }

    @Test func `an XML unload is read with its display values`() {
        let trial = read("incidents-unload.xml")
        #expect(
            trial.rows("incidents") == [
                [
                    "id": "INC0050001", "title": "Mail is delayed", "status": "Closed", "severity": "3",
                    "priority": "3",
                    "started_at": "2023-06-20T10:00:00Z", "detected_at": "2023-06-20T10:00:00Z",
                    "recovered_at": "2023-06-20T10:45:00Z", "closed_at": "2023-06-21T00:00:00Z", "detected_by": "user",
                    "assignment_group": "Network", "service": "mail", "cause": "change", "change": "CHG0000099",
                ]
            ])
        #expect(trial.positions("incidents") == [3])
        #expect(trial.ids == ["servicenow.cancelled", "servicenow.other-tables"])
    }

    @Test func `of many rows for an incident the last state counts, whatever their order`() {
        let trial = read("incidents-event-log.csv")
        #expect(trial.positions("incidents") == [4, 6])
        #expect(
            trial.rows("incidents")[0] == [
                "id": "INC0000001", "status": "Closed", "severity": "3", "priority": "3",
                "started_at": "2016-02-29T01:16:00Z",
                "detected_at": "2016-02-29T01:16:00Z", "recovered_at": "2016-02-29T11:29:00Z",
                "closed_at": "2016-03-05T12:00:00Z",
                "detected_by": "user", "assignment_group": "Group 2", "reassignments": "1", "reopened": "0",
                "sla_met": "false",
            ])
        #expect(trial.rows("incidents")[1]["status"] == "Awaiting User Info")
        #expect(trial.rows("incidents")[1]["cause"] == "change")
        #expect(trial.rows("incidents")[1]["problem"] == "Problem ID 4")
        #expect(trial.diagnostics.map(\.summary.en) == ["6 rows describe 2 records; the last state of each counts"])
    }

    @Test func `days that could be months are not guessed`() {
        let text =
            "number,opened_at,resolved_at,priority,state,caller_id\nINC1,1/2/2016 01:16,3/2/2016 01:16,1 - Critical,Closed,x\n"
        let trial = AdapterTrial(adapter, text)
        #expect(trial.values("incidents", "started_at") == ["-"])
        #expect(trial.ids == ["servicenow.ambiguous-times"])
        #expect(trial.diagnostics.first?.severity == .error)
    }

    @Test func `demonstration data gives warnings and no crash`() {
        var text = "number,opened_at,resolved_at,priority,state,caller_id\n"
        for row in 1...6 {
            text += "INC000\(row),2016-01-0\(row) 00:00:00,2016-04-0\(row) 00:00:00,3 - Moderate,Closed,x\n"
        }
        text += "INC0009,2016-01-02 00:00:00,2015-01-02 00:00:00,3 - Moderate,Closed,x\n"
        let trial = AdapterTrial(adapter, text)
        #expect(trial.rows("incidents").count == 7)
        // 1 January to 1 April 2016 are 91 days.
        #expect(
            trial.diagnostics("servicenow.slow-resolution").first?.summary.en.contains("take 2184 hours or more")
                == true)
        #expect(trial.diagnostics("servicenow.reversed").first?.location?.line == 8)
    }

    @Test func `records on lines of JSON and a single record are read too`() {
        let line = #"{"sys_id":"1","number":"INC7","sys_class_name":"incident","opened_at":"2023-01-01 00:00:00"}"#
        #expect(AdapterTrial(adapter, line).recognition?.confidence == .certain)
        #expect(AdapterTrial(adapter, line).values("incidents", "id") == ["INC7"])
        let trial = AdapterTrial(adapter, line + "\n" + line.replacing("INC7", with: "INC8") + "\n")
        #expect(trial.recognition?.confidence == .certain)
        #expect(trial.values("incidents", "id") == ["INC7", "INC8"])
        #expect(trial.positions("incidents") == [1, 2])
    }

    @Test func `a byte order mark and Chinese text in GB 18030 make no difference`() {
        let text =
            "number,opened_at,short_description,state,priority,caller_id\nINC1,2023-01-01 00:00:00,支付服务响应缓慢用户无法下单,已关闭,1 - 紧急,x\n"
        #expect(
            AdapterTrial(adapter, [0xEF, 0xBB, 0xBF] + Array(text.utf8)).rows("incidents")
                == AdapterTrial(adapter, text).rows("incidents"))
        let trial = AdapterTrial(adapter, TestFile.fixture("servicenow/incidents-gb18030.csv"))
        #expect(trial.values("incidents", "title") == ["支付服务响应缓慢用户无法下单"])
        #expect(trial.values("incidents", "severity") == ["1"])
        #expect(trial.values("incidents", "status") == ["已关闭"])
    }

    @Test(arguments: TestFile.fixtures("servicenow"))
    func `damaged files never crash`(name: String) {
        let bytes = TestFile.fixture(name)
        for copy in Damage.cuts(bytes) + Damage.flips(bytes) {
            _ = AdapterTrial(adapter, copy)
            _ = AdapterTrial(ServiceNowChangesAdapter(), copy)
        }
    }

    @Test(.enabled(if: !TestFile.samplePaths(in: "servicenow").isEmpty, "there are no samples of ServiceNow here"))
    func `real exports are recognised and give records`() {
        for path in TestFile.samplePaths(in: "servicenow") {
            let trial = AdapterTrial(adapter, TestFile.sample(path), path: path)
            #expect(trial.recognition != nil, "\(path)")
            #expect(!trial.rows("incidents").isEmpty, "\(path)")
        }
    }
}
