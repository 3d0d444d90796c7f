import Adapters
import Diagnostics
import Evidence
import Testing

/// What holds for each of these formats, whatever is in the file.
@Suite struct ToolRobustnessTests {
    private static let adapters: [any Adapter] = [
        ChaosMeshAdapter(), ChaosToolkitExperimentAdapter(), ChaosToolkitJournalAdapter(), JMeterSamplesAdapter(),
        JMeterStatisticsAdapter(), JMeterSummaryAdapter(), K6StreamAdapter(), K6SummaryAdapter(), K6TableAdapter(),
        KubernetesManifestsAdapter(), OpenSLOAdapter(), PrometheusQueryAdapter(), PrometheusRulesAdapter(),
    ]

    private static let formats = [
        "chaos-mesh": ["chaos-mesh"], "chaostoolkit": ["chaostoolkit-experiment", "chaostoolkit-journal"],
        "jmeter": ["jmeter-samples", "jmeter-statistics", "jmeter-summary"],
        "k6": ["k6-stream", "k6-summary", "k6-table"],
        "kubernetes": ["kubernetes-manifests"], "openslo": ["openslo"], "prometheus-query": ["prometheus-query"],
        "prometheus-rules": ["prometheus-rules"],
    ]

    private static let fixtures = formats.keys.sorted().flatMap { TestFile.fixtures($0) }

    /// The formats that claim some bytes, surest first.
    private func claims(_ bytes: [UInt8], path: String) -> [Detector.Candidate] {
        Detector(adapters: Self.adapters).candidates(for: Content(path: path, bytes: bytes))
    }

    @Test func `there are fixtures of every format`() {
        #expect(
            Set(Self.fixtures.compactMap { $0.split(separator: "/").first.map(String.init) }) == Set(Self.formats.keys))
        #expect(Self.fixtures.count > 60)
    }

    @Test(arguments: fixtures) func `a fixture is claimed by its own format alone, and a foreign one by none`(
        name: String
    ) throws {
        let folder = name.split(separator: "/").first.map(String.init) ?? ""
        if name.contains("NEGATIVE") {
            let found = claims(TestFile.fixture(name), path: name)
            #expect(!found.contains { $0.recognition.confidence > .possible }, "\(name)")
        } else {
            // The whole catalogue is asked, not only the formats of this suite.
            let found = Detector().candidates(for: Content(path: name, bytes: TestFile.fixture(name)))
            #expect(found.count == 1)
            let format = try #require(found.first).adapter.format.id
            #expect(Self.formats[folder]?.contains(format) ?? false)
        }
    }

    @Test(arguments: fixtures) func `what an adapter says is in both languages and has a place`(name: String) {
        let bytes = TestFile.fixture(name)
        for candidate in claims(bytes, path: name) {
            let reason = candidate.recognition.reason
            #expect(!reason.en.isEmpty && !reason.zh.isEmpty)
            for diagnostic in ToolReading(candidate.adapter, bytes, path: name).diagnostics {
                #expect(diagnostic.location?.path == name)
                #expect(!diagnostic.summary.en.hasSuffix(".") && !diagnostic.summary.zh.hasSuffix("。"))
                for text in [diagnostic.summary] + diagnostic.fixes { #expect(text.en != text.zh) }
            }
        }
    }

    @Test(arguments: fixtures) func `rows keep to the columns of their kinds and to their allowed values`(name: String)
    {
        let bytes = TestFile.fixture(name)
        for candidate in claims(bytes, path: name) {
            let reading = ToolReading(candidate.adapter, bytes, path: name)
            let kinds = candidate.adapter.format.kinds
            #expect(Set(reading.kinds).isSubset(of: Set(kinds.map(\.id))))
            for kind in kinds {
                for row in reading.rows(kind.id) {
                    for column in kind.columns {
                        guard let allowed = column.allowedValues, let value = row[column.name] else { continue }
                        #expect(allowed.contains(value), "\(column.name) = \(value)")
                    }
                }
            }
        }
    }

    @Test(.timeLimit(.minutes(5)), arguments: fixtures)
    func `a damaged file never stops the program, and every fault is located`(name: String) {
        let bytes = TestFile.fixture(name)
        for damaged in Damage.cuts(bytes) + Damage.flips(bytes) {
            let content = Content(path: name, bytes: damaged)
            for adapter in Self.adapters where adapter.recognize(content) != nil {
                var sink = RecordSink()
                var diagnostics: [Diagnostic] = []
                adapter.read(content, into: &sink, reporting: &diagnostics)
                #expect(diagnostics.allSatisfy { $0.location?.path == name })
            }
        }
    }

    @Test func `no sample of another tool is claimed`() {
        let paths = TestFile.samplePaths()
        if paths.isEmpty { print("skipped: the samples are not at hand") }
        let own = [
            "prometheus/", "openslo/", "kubernetes/", "chaos-mesh/", "chaostoolkit/", "k6/", "jmeter/",
            // Rules that Sloth made, and manifests of workloads that are samples of something else beside that.
            "sloth/generated-", "opentelemetry/boutique-otel-collector-k8s.yaml", "velero/nginx-with-pv.yaml",
        ]
        for path in paths where !own.contains(where: path.hasPrefix) {
            let found = claims(TestFile.sample(path), path: path)
            #expect(found.isEmpty, "\(path) is claimed by \(found.map(\.adapter.format.id))")
        }
    }

    @Test func `samples that must be rejected are not claimed`() {
        for path in TestFile.samplePaths() where path.contains("NEGATIVE") {
            #expect(claims(TestFile.sample(path), path: path).isEmpty, "\(path)")
        }
    }

    @Test func `no sample is claimed by two formats`() {
        for path in TestFile.samplePaths() {
            #expect(claims(TestFile.sample(path), path: path).count <= 1, "\(path)")
        }
    }
}
