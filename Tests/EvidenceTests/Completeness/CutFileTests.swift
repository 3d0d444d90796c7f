import Diagnostics
import Evidence
import Testing

/// Exports that were cut: by their size, or by their own words.
@Suite struct CutFileTests {
    private static func rows(_ count: Int, from first: Int = 0, time: String = "started_at") -> [[String:
        RecordSetsBench.Cell]]
    {
        (0..<count).map { index in
            ["id": .text("x\(first + index)y"), "service": "orders", time: .at("2023-05-01T00:00:00Z")]
        }
    }

    private static func bench(_ count: Int) -> CompletenessBench {
        var bench = CompletenessBench()
        bench.file("changes.json", .changes, rows(count))
        return bench
    }

    @Test(arguments: [100, 200, 250, 500, 1000, 2000, 5000, 10_000])
    func `a large page is a warning`(size: Int) throws {
        let finding = try #require(Self.bench(size).findings().first)
        #expect(finding.id == "completeness.page-size")
        #expect((finding.severity, finding.count, finding.kind) == (.warning, 1, "changes"))
        #expect(finding.subjects == ["center"])
        #expect(finding.summary.en == "'changes.json' holds exactly \(size) 'changes', a usual page size")
        #expect(finding.examples == [.init(label: "changes.json", evidence: 0)])
    }

    @Test(arguments: [20, 25, 30, 50])
    func `a small page may be chance and is a note`(size: Int) throws {
        #expect(Self.bench(size).findings().map(\.severity) == [.note])
    }

    @Test(arguments: [0, 1, 19, 21, 40, 60, 99, 101, 150, 999, 1001])
    func `any other number is no finding`(size: Int) {
        #expect(Self.bench(size).findings().isEmpty)
    }

    @Test func `several small pages of one size are a warning`() throws {
        var bench = Self.bench(25)
        bench.file("more.json", .changes, Self.rows(25, from: 100))
        let finding = try #require(bench.findings().first)
        #expect((finding.severity, finding.count) == (.warning, 2))
        #expect(
            finding.summary.en
                == "2 files hold exactly 25 'changes' each, a usual page size, 'changes.json' first")
    }

    @Test func `a list of things has the size that it has`() {
        func findings(_ count: Int) -> [CompletenessFinding] {
            var bench = CompletenessBench()
            bench.file("plans.csv", .plans, (0..<count).map { ["id": .text("p\($0)y"), "service": "orders"] })
            return bench.findings()
        }
        #expect(findings(50).isEmpty)
        #expect(findings(100).map(\.severity) == [.note])
    }

    @Test func `a file that says it is one page of several is named, once and not for its size too`() throws {
        var bench = Self.bench(100)
        let said = LocalizedText(en: "one page of 7", zh: "共 7 页之一")
        bench.diagnostics = [
            Diagnostic(.warning, id: "jira.page", said, at: SourceLocation(path: "changes.json", line: 1)),
            Diagnostic(
                .note, id: "jira.limit", LocalizedText(en: "z", zh: "丙"), at: SourceLocation(path: "changes.json")),
            Diagnostic(.warning, id: "jira.page", said, at: SourceLocation(path: "elsewhere.json")),
            Diagnostic(.warning, id: "jira.unknown-state", said, at: SourceLocation(path: "changes.json")),
        ]
        let finding = try #require(bench.findings().first)
        #expect(bench.findings().count == 1)
        #expect(finding.id == "completeness.further-pages")
        #expect(finding.severity == .warning)
        #expect(finding.summary.en == "'changes.json' says itself that it does not hold all 'changes'")
        #expect(finding.summary.zh == "“changes.json”自身表明其中的“changes”并不完整")
    }
}
