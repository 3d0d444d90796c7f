import Diagnostics
import Foundation
import Reports
import Rubric
import Scoring
import Testing

@Suite struct GoldenTests {
    @Test(arguments: ReportCatalogue.all.map(\.id))
    func `a report is byte for byte the golden file`(id: String) throws {
        try compare(Rendering("\(id)").bytes, "assessment.\(id)")
    }

    @Test func `a hypothetical report is byte for byte the golden file`() throws {
        try compare(
            Rendering("html", of: SampleAssessment.hypothetical, languages: [.chinese]).bytes, "hypothetical.html")
    }

    @Test(arguments: ReportCatalogue.all.map(\.id))
    func `twenty reports of the same assessment are the same bytes`(id: String) throws {
        let first = try Rendering(id).bytes
        for _ in 1..<20 { #expect(try Rendering(id).bytes == first) }
    }

    @Test(arguments: ReportCatalogue.all.map(\.id))
    func `a report is handed over in pieces none of which is empty`(id: String) throws {
        #expect(try Rendering(id).pieces.allSatisfy { !$0.isEmpty })
    }

    @Test func `the page is handed over section by section`() throws {
        let pieces = try Rendering("html").pieces
        #expect(pieces.count > 2 * SampleRubric.rubric.items.count)
        #expect(try #require(pieces.dropFirst().map(\.count).max()) < 60_000)
    }

    /// Compares with a golden file; with RECORD_GOLDEN=1 writes it, and fails so that nobody records by accident.
    private func compare(_ bytes: [UInt8], _ name: String) throws {
        let file = ReportFiles.golden(name)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(bytes).write(to: file)
            Issue.record("recorded \(name); run again without RECORD_GOLDEN")
            return
        }
        let golden = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let report = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let difference = zip(golden, report).enumerated().first { $1.0 != $1.1 }
        if let (line, (expected, found)) = difference {
            Issue.record("line \(line + 1) of \(name) was\n\(expected)\nand is\n\(found)\nRECORD_GOLDEN=1 accepts it")
        }
        #expect(golden.count == report.count)
    }
}
