import Adapters
import Diagnostics
import Evidence
import Testing

@Suite struct IncidentLogTests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(IncidentLogAdapter(), TestFile.fixture("incident-log/\(name)"), path: name)
    }

    @Test(arguments: [
        ("vinst.csv", Recognition.Confidence.certain), ("service-manager.csv", .certain), ("activities.csv", .certain),
        ("generic.csv", .possible), ("NEGATIVE-changes.csv", nil),
    ])
    func `logs are recognised by their columns`(name: String, confidence: Recognition.Confidence?) {
        #expect(read(name).recognition?.confidence == confidence)
    }

    @Test func `many rows make one incident, and one that was taken up again has no end`() {
        let trial = read("vinst.csv")
        #expect(
            trial.rows("incidents") == [
                [
                    "id": "1-100", "service": "PROD1", "severity": "1", "status": "Completed/Closed",
                    "started_at": "2024-01-01T10:00:00Z", "detected_at": "2024-01-01T10:00:00Z",
                    "acknowledged_at": "2024-01-01T10:00:00Z", "recovered_at": "2024-01-01T12:00:00Z",
                    "closed_at": "2024-01-08T12:00:00Z", "reassignments": "1", "assignment_group": "G2",
                ],
                [
                    "id": "1-200", "service": "PROD2", "severity": "4", "status": "Accepted/In Progress",
                    "started_at": "2024-01-02T10:00:00Z", "detected_at": "2024-01-02T10:00:00Z",
                    "acknowledged_at": "2024-01-02T12:00:00Z", "reassignments": "0", "assignment_group": "G1",
                ],
            ])
        #expect(trial.ids == ["evidence.assumed-zone", "incident-log.event-log"])
    }

    @Test func `a day above 12 tells that the day comes first`() {
        let trial = read("service-manager.csv")
        #expect(
            trial.values("incidents", "started_at") == [
                "2024-02-05T13:32:57Z", "2024-02-13T10:00:00Z", "2024-02-14T10:00:00Z",
            ])
        #expect(trial.values("incidents", "recovered_at") == ["2024-02-05T15:32:57Z", "-", "-"])
        #expect(trial.values("incidents", "closed_at") == ["2024-02-13T15:00:00Z", "2024-02-14T10:00:00Z", "-"])
        #expect(trial.values("incidents", "reassignments") == ["2", "0", "-"])
        #expect(trial.values("incidents", "priority") == ["3", "1", "4"])
    }

    @Test func `activities are put together`() {
        let trial = read("activities.csv")
        #expect(trial.values("incidents", "closed_at") == ["2024-02-13T09:00:00Z"])
        #expect(trial.values("incidents", "reassignments") == ["1"])
    }

    @Test func `a log of unknown cases proves nothing`() {
        #expect(read("generic.csv").ids == ["incident-log.generic"])
        #expect(read("generic.csv").rows("incidents").isEmpty)
    }

    @Test func `damaged files never stop the reader`() {
        for name in ["vinst.csv", "service-manager.csv"] {
            let bytes = TestFile.fixture("incident-log/\(name)")
            for damaged in Damage.cuts(bytes) + Damage.flips(bytes) { _ = AdapterTrial(IncidentLogAdapter(), damaged) }
        }
    }
}
