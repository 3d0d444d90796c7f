import Adapters
import Diagnostics
import Evidence
import Testing

/// What holds for each format of load tests and chaos experiments, whatever is in the file.
@Suite struct LoadAndChaosRobustnessTests {
    private static let adapters: [any Adapter] = [
        AWSFISAdapter(), ChaosBladeAdapter(), ChaosBladeStatusAdapter(), GatlingAssertionsAdapter(),
        GatlingLogAdapter(), GatlingStatsAdapter(), HeyReportAdapter(), HeySamplesAdapter(), HistogramLogAdapter(),
        HistogramPercentilesAdapter(), IagoLogAdapter(), LitmusAdapter(), LocustFailuresAdapter(),
        LocustHistoryAdapter(), LocustJSONAdapter(), LocustStatsAdapter(), SysstatAdapter(), TaurusAdapter(),
        WrkReportAdapter(),
    ]

    private static let folders = [
        "aws-fis", "chaosblade", "gatling", "hdrhistogram", "hey", "iago", "litmus", "locust", "sysstat", "taurus",
        "wrk",
    ]

    private static let fixtures = folders.flatMap { TestFile.fixtures($0) }

    private func claims(_ bytes: [UInt8], path: String) -> [Detector.Candidate] {
        Detector(adapters: Self.adapters).candidates(for: Content(path: path, bytes: bytes))
    }

    @Test(arguments: fixtures) func `a fixture is claimed by its own format alone, and a foreign one by none`(
        name: String
    ) {
        let folder = name.split(separator: "/").first.map(String.init) ?? ""
        let found = Detector().candidates(for: Content(path: name, bytes: TestFile.fixture(name)))
        if name.contains("NEGATIVE") {
            #expect(found.isEmpty)
        } else {
            #expect(found.count == 1)
            #expect(found.first?.adapter.format.id.hasPrefix(folder) ?? false)
        }
    }

    @Test(arguments: fixtures) func `what an adapter says is in both languages and has a place`(name: String) {
        let bytes = TestFile.fixture(name)
        for candidate in claims(bytes, path: name) {
            #expect(!candidate.recognition.reason.en.isEmpty && !candidate.recognition.reason.zh.isEmpty)
            let reading = ToolReading(candidate.adapter, bytes, path: name)
            for diagnostic in reading.diagnostics {
                #expect(diagnostic.location?.path == name)
                #expect(!diagnostic.summary.en.hasSuffix(".") && !diagnostic.summary.zh.hasSuffix("。"))
                for text in [diagnostic.summary] + diagnostic.fixes { #expect(text.en != text.zh) }
            }
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

    @Test(.timeLimit(.minutes(15)), arguments: fixtures)
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

    @Test(arguments: fixtures) func `numbers beyond all measure are refused or kept, and never trap`(name: String) {
        let text = String(decoding: TestFile.fixture(name), as: UTF8.self)
        for number in ["9223372036854775807", "99999999999999999999", "-1", "1e300", "NaN"] {
            let swollen = text.replacing(/[0-9]{2,}/) { _ in number }
            for adapter in Self.adapters {
                let content = Content(path: name, bytes: Array(swollen.utf8))
                guard adapter.recognize(content) != nil else { continue }
                var sink = RecordSink()
                var diagnostics: [Diagnostic] = []
                adapter.read(content, into: &sink, reporting: &diagnostics)
            }
        }
    }

    @Test func `no sample of another tool is claimed`() {
        let own = ["aws-fis/", "chaosblade/", "litmus/", "locust/", "wrk/"]
        let paths = TestFile.samplePaths()
        if paths.isEmpty { print("skipped: the samples are not at hand") }
        for path in paths {
            let found = claims(TestFile.sample(path), path: path)
            #expect(found.count == (own.contains(where: path.hasPrefix) ? 1 : 0), "\(path)")
        }
    }
}
