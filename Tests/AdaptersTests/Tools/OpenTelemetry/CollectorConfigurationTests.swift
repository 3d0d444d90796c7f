import Adapters
import Diagnostics
import Testing

@Suite struct CollectorConfigurationTests {
    private let adapter = CollectorConfigurationAdapter()

    @Test func `a configuration gives counts and no record`() {
        let reading = ToolReading(adapter, fixture: "opentelemetry-collector/config.yml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty)
        #expect(reading.reports == ["-: opentelemetry.collector"])
        #expect(reading.diagnostics[0].summary.en.hasPrefix("2 pipelines (metrics, traces)"))
        #expect(
            reading.diagnostics[0].notes[0].en
                == "1 pipelines limit memory, 1 processors sample traces, 1 declared components are not used")
    }

    @Test func `resources of the operator and config maps are looked into`() {
        let reading = ToolReading(adapter, fixture: "opentelemetry-collector/objects.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.diagnostics[0].summary.en.hasPrefix("2 pipelines (logs, traces)"))
    }

    @Test func `the configuration of the demo is recognised`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let path = "opentelemetry/otelcol-config.yml"
        let reading = ToolReading(adapter, TestFile.sample(path), path: path)
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.diagnostics[0].summary.en.hasPrefix("4 pipelines (logs, metrics, profiles, traces)"))
    }
}
