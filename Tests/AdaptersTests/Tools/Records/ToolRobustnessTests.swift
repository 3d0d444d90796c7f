import Adapters
import Diagnostics
import Evidence
import Testing

/// What holds for each format of the catalogue, whatever is in the file.
@Suite struct ToolRobustnessTests {
    private static let adapters = AdapterCatalogue.all

    /// All fixtures but those of mapping files, which have a suite of their own.
    private static let fixtures = TestFile.fixtureFolders.filter { $0 != "mapping" }.flatMap { TestFile.fixtures($0) }

    /// Whether a folder of fixtures belongs to a format: it is called like the format, or like its first words.
    private static func isFolder(_ folder: String, of format: String) -> Bool {
        format == folder || format.hasPrefix(folder + "-")
    }

    /// The formats that claim some bytes, surest first.
    private func claims(_ bytes: [UInt8], path: String) -> [Detector.Candidate] {
        Detector(adapters: Self.adapters).candidates(for: Content(path: path, bytes: bytes))
    }

    @Test(arguments: AdapterCatalogue.all.map(\.format.id)) func `there are fixtures of every format`(format: String) {
        #expect(TestFile.fixtureFolders.contains { Self.isFolder($0, of: format) })
    }

    @Test(arguments: fixtures) func `a fixture is claimed by its own format alone, and a foreign one by none`(
        name: String
    ) throws {
        let folder = name.split(separator: "/").first.map(String.init) ?? ""
        let found = claims(TestFile.fixture(name), path: name)
        if name.contains("NEGATIVE") {
            let own = found.filter { Self.isFolder(folder, of: $0.adapter.format.id) }
            #expect(!own.contains { $0.recognition.confidence > .possible })
        } else {
            #expect(found.count == 1, "\(found.map(\.adapter.format.id))")
            let format = try #require(found.first).adapter.format.id
            #expect(Self.isFolder(folder, of: format), "\(format)")
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

    @Test func `samples that must be rejected are not claimed, or prove nothing`() {
        if TestFile.samples == nil { print("skipped: the samples are not at hand") }
        for path in TestFile.samplePaths() where ["NEGATIVE", "TEMPLATE", "LIST-not-a"].contains(where: path.contains) {
            let bytes = TestFile.sample(path)
            for candidate in claims(bytes, path: path) {
                let reading = ToolReading(candidate.adapter, bytes, path: path)
                #expect(reading.kinds.isEmpty && !reading.diagnostics.isEmpty, "\(path)")
            }
        }
    }

    @Test func `no sample is claimed by two formats`() {
        if TestFile.samples == nil { print("skipped: the samples are not at hand") }
        for path in TestFile.samplePaths() {
            #expect(claims(TestFile.sample(path), path: path).count <= 1, "\(path)")
        }
    }
}
