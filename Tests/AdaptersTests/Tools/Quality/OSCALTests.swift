import Adapters
import Diagnostics
import Testing

@Suite struct OSCALTests {
    private func reading(_ name: String) -> ToolReading { ToolReading(OSCALResultsAdapter(), fixture: "oscal/" + name) }

    @Test func `findings are results of control objectives`() {
        let reading = reading("results.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("scan_results")[0] == [
                "standard": "security", "rule": "ac-1_obj", "passed": "true", "scanned_at": "2024-02-02T00:00:00Z",
                "tool": "OSCAL",
            ])
        #expect(reading.column("passed", of: "scan_results") == ["true", "false", "-"])
        #expect(reading.reports == ["11: oscal.unknown-state", "12: oscal.no-target"])
    }

    @Test func `XML reads like JSON`() {
        let reading = reading("results.xml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.column("rule", of: "scan_results") == ["cp-9_obj", "ac-1_obj"])
        #expect(reading.column("passed", of: "scan_results") == ["false", "true"])
        #expect(reading.column("scanned_at", of: "scan_results")[0] == "2024-02-01T00:00:00Z")
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `items of a plan take their dates from the log of their risk`() {
        let reading = reading("plan-of-action.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("action_items") == [
                [
                    "id": "i1", "origin": "audit", "title": "Test the restore", "created_at": "2024-01-10T00:00:00Z",
                    "due_at": "2024-06-01T00:00:00Z",
                ],
                [
                    "id": "i2", "origin": "audit", "title": "Split the account", "created_at": "2024-01-05T00:00:00Z",
                    "closed_at": "2024-02-05T00:00:00Z",
                ],
                ["id": "i3", "origin": "audit", "title": "Change the cipher"],
            ])
        #expect(reading.diagnostics.map(\.id) == ["oscal.no-closing-time", "evidence.no-time"])
    }

    @Test func `declarations prove nothing`() {
        #expect(reading("catalogue.json").recognition?.confidence == .certain)
        #expect(reading("catalogue.json").kinds.isEmpty)
        #expect(reading("catalogue.json").reports == ["1: oscal.declaration"])
        #expect(reading("NEGATIVE-catalogue.json").recognition == nil)
    }
}
