import Adapters
import Diagnostics
import Evidence
import Foundation
import Testing

@Suite struct ShippedMappingTests {
    @Test func `there are mappings, each with an identifier of its own that is the name of its file`() {
        let all = ShippedMapping.all
        #expect(all.count >= 12)
        for mapping in all { #expect(mapping.adapter.map { $0.format.id + ".yaml" } == mapping.name) }
    }

    @Test(arguments: ShippedMapping.all)
    func `a mapping has no fault, carries tests that hold, and says in both languages what it reads and cannot show`(
        mapping: ShippedMapping
    ) throws {
        // A rota has no number for a shift; the persons of one cell must not be taken for one shift.
        let faults = mapping.diagnostics.filter { $0.id != "mapping.no-key" || !mapping.name.contains("oncall") }
        #expect(faults.map { $0.formatted(in: .english) } == [])
        let adapter = try #require(mapping.adapter)
        #expect(adapter.testCount > 0)
        #expect(adapter.runTests().map { $0.formatted(in: .english) } == [])
        #expect(adapter.format.summary.en != adapter.format.summary.zh)
        #expect(adapter.format.limits.map { $0.en != $0.zh } == true)
        let text = String(decoding: TestFile.repository("mappings/" + mapping.name), as: UTF8.self)
        #expect(text.hasPrefix("# "), "the first lines say where the shape comes from")
        let isUnverified = text.contains("nverified")
        #expect(
            adapter.format.summary.en.contains("unverified") == isUnverified || adapter.format.id == "remedy-changes")
    }

    @Test(arguments: ShippedMapping.all)
    func `what a mapping reads is read by it alone`(mapping: ShippedMapping) throws {
        let content = Content(path: "export", bytes: mapping.evidence)
        let found = ShippedMapping.all.filter { $0.adapter?.recognize(content) != nil }.map(\.name)
        #expect(found == [mapping.name])
        #expect(mapping.adapter?.recognize(content)?.confidence == .certain)
        #expect(AdapterCatalogue.all.filter { $0.recognize(content) != nil }.map(\.format.id) == [])
        let trial = AdapterTrial(try #require(mapping.adapter), mapping.evidence)
        #expect(!trial.kinds.isEmpty)
        #expect(trial.diagnostics.filter { $0.severity == .error } == [])
    }

    @Test func `a mapping of the user comes before built-in adapters, and these before mappings of the product`() throws
    {
        let mapping = try #require(ShippedMapping.all.first { $0.name == "zentao-bugs-table.yaml" })
        let adapter = try #require(mapping.adapter)
        let other = try #require(ShippedMapping.all.first { $0.name == "tapd-bugs-table.yaml" }?.adapter)
        let content = Content(path: "export", bytes: mapping.evidence)
        let like = Likeness(adapter: adapter, format: other.format)
        func winner(_ detector: Detector) -> String {
            switch detector.detect(content) {
            case .recognized(let adapter, _): adapter.format.id
            case .ambiguous(let several), .shared(let several):
                several.map(\.adapter.format.id).joined(separator: "|")
            case .unknown: "-"
            }
        }
        #expect(winner(Detector(shipped: [adapter])) == "zentao-bugs-table")
        #expect(winner(Detector(adapters: [like], shipped: [adapter])) == "tapd-bugs-table")
        #expect(winner(Detector(mappings: [adapter], adapters: [like])) == "zentao-bugs-table")
        #expect(winner(Detector(shipped: [adapter, like])) == "zentao-bugs-table|tapd-bugs-table")
    }

    /// An adapter that knows what another one knows.
    private struct Likeness: Adapter {
        let adapter: MappingAdapter
        let format: FormatDescription

        func recognize(_ content: Content) -> Recognition? { adapter.recognize(content) }

        func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {}
    }

    @Test(arguments: ShippedMapping.all)
    func `broken files of a tool crash nothing and give no more than the whole one`(mapping: ShippedMapping) throws {
        let adapter = try #require(mapping.adapter)
        func count(_ trial: AdapterTrial) -> Int { trial.kinds.reduce(0) { $0 + trial.rows($1).count } }
        let all = count(AdapterTrial(adapter, mapping.evidence))
        for copy in Damage.cuts(mapping.evidence) { #expect(count(AdapterTrial(adapter, copy)) <= all) }
        for copy in Damage.flips(mapping.evidence, count: 30) { _ = AdapterTrial(adapter, copy).diagnostics.sorted() }
    }

    @Test func `no fixture of another format is claimed`() {
        for folder in TestFile.fixtureFolders {
            for name in TestFile.fixtures(folder) {
                let content = Content(path: name, bytes: TestFile.fixture(name))
                let found = ShippedMapping.all.filter { $0.adapter?.recognize(content) != nil }.map(\.name)
                #expect(found == [], "\(name)")
            }
        }
    }

    @Test(.enabled(if: TestFile.samples != nil, "there are no samples beside the repository"))
    func `no sample of another format is claimed`() {
        for path in TestFile.samplePaths() {
            let content = Content(path: path, bytes: TestFile.sample(path))
            let found = ShippedMapping.all.filter { $0.adapter?.recognize(content) != nil }.map(\.name)
            #expect(found == [], "\(path)")
        }
    }
}
