import Adapters
import Diagnostics
import Testing

@Suite struct ConsoleTelemetryTests {
    @Test(arguments: ["spans.json", "metrics.json", "log.json"])
    func `what an SDK prints on a console is known and gives nothing`(name: String) {
        let reading = ToolReading(ConsoleTelemetryAdapter(), fixture: "opentelemetry-console/" + name)
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty && reading.reports == ["-: opentelemetry.console"])
        #expect(
            reading.diagnostics.first?.summary.en
                == "this is what an SDK prints on a console for people; it is no evidence and nothing is read")
    }

    @Test func `spans of other programs are not claimed`() {
        let name = "opentelemetry-console/NEGATIVE-spans.json"
        #expect(ToolReading(ConsoleTelemetryAdapter(), fixture: name).recognition == nil)
    }
}
