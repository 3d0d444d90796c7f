import Diagnostics
import Evidence
import Testing

/// A month without a record, between months with several.
@Suite struct EmptyMonthTests {
    /// So many changes in each month from January 2023 on, on the days from the fifth.
    private static func bench(_ counts: [Int], kind: RecordKind = .changes, service: String = "orders")
        -> CompletenessBench
    {
        var bench = CompletenessBench()
        var rows: [[String: RecordSetsBench.Cell]] = []
        for (index, count) in counts.enumerated() {
            let month = index < 9 ? "0\(index + 1)" : "\(index + 1)"
            for number in 0..<count {
                rows.append([
                    "id": .text("c\(index)x\(number)y"), "service": .text(service),
                    kind.timeColumn ?? "": .at("2023-\(month)-\(number + 10)T08:00:00Z"),
                ])
            }
        }
        bench.file("changes.csv", kind, rows)
        return bench
    }

    @Test func `a month that was taken out is named with the row before it`() throws {
        let findings = Self.bench([5, 4, 6, 0, 4, 5]).findings()
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.id == "completeness.empty-months")
        #expect(finding.severity == .warning)
        #expect(finding.kind == "changes")
        #expect(finding.subjects == ["center"])
        #expect(finding.count == 1)
        #expect(
            finding.summary.en
                == "'center' has no 'changes' in 2023-04, although the months beside have at least 4 each")
        #expect(finding.summary.zh == "“center”在 2023-04 没有任何“changes”记录，而相邻月份均不少于 4 条")
        #expect(finding.examples == [.init(label: "2023-04", evidence: 0, position: 15)])
    }

    @Test func `several months in a row and apart are one finding`() throws {
        let finding = try #require(Self.bench([5, 0, 0, 4, 4, 0, 9]).findings().first)
        #expect(finding.count == 3)
        #expect(finding.examples.map(\.label) == ["2023-02", "2023-03", "2023-06"])
        #expect(finding.summary.en.contains("the months beside have at least 4 each"))
    }

    @Test(arguments: [
        [4, 4, 4, 4, 4], [5, 3, 0, 9, 9], [9, 9, 0, 3, 9], [0, 9, 9, 9, 0], [9, 0, 9], [9, 9, 9, 0, 0],
    ])
    func `no gap, a small month beside it, an end, or too few months are no finding`(counts: [Int]) {
        #expect(Self.bench(counts).findings(.emptyMonths).isEmpty)
    }

    @Test func `four on each side is on the border`() {
        #expect(Self.bench([4, 4, 0, 4]).findings().count == 1)
        #expect(Self.bench([4, 4, 0, 3]).findings().isEmpty)
    }

    @Test func `kinds that come in bursts are not looked at`() {
        #expect(Self.bench([9, 9, 0, 9, 9], kind: .drills).findings().isEmpty)
        #expect(Self.bench([9, 9, 0, 9, 9], kind: .alertEvents).findings().count == 1)
    }

    @Test func `each subject has a calendar of its own`() throws {
        var bench = Self.bench([9, 9, 0, 9])
        bench.subjects.append(RecordSetsBench.subject("shop", services: [.init(id: "cart")]))
        let rows = (1...9).map { day in
            [
                "id": RecordSetsBench.Cell.text("s\(day)s"), "service": .text("cart"),
                "started_at": .at("2023-03-0\(day)T00:00:00Z"),
            ]
        }
        bench.file("shop.csv", .changes, rows)
        #expect(bench.findings().map(\.subjects) == [["center"]])
    }

    @Test func `months are those of the workspace's calendar`() throws {
        var bench = Self.bench([5, 5, 0, 5])
        // The last hours of February in UTC are March in China.
        bench.file(
            "late.csv", .changes, [["id": "late", "service": "orders", "started_at": .at("2023-02-28T17:00:00Z")]])
        #expect(bench.findings().count == 1)
        bench.zoneOffset = 8 * 3600
        #expect(bench.findings().isEmpty)
    }

    @Test func `months before 1970 and over the turn of a year are counted right`() throws {
        var bench = CompletenessBench()
        var rows: [[String: RecordSetsBench.Cell]] = []
        for month in ["1967-10", "1967-11", "1968-02"] {
            for day in 10...13 {
                rows.append([
                    "id": .text("\(month)-\(day)-x"), "service": "orders",
                    "started_at": .at("\(month)-\(day)T00:00:00Z"),
                ])
            }
        }
        bench.file("old.csv", .changes, rows)
        #expect(bench.findings().first?.examples.map(\.label) == ["1967-12", "1968-01"])
    }
}
