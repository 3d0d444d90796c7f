import Diagnostics
import Evidence
import Testing

/// Numbers that a sequence of identifiers leaves out.
@Suite struct MissingNumberTests {
    private static func rows(_ ids: [String], service: String = "orders") -> [[String: RecordSetsBench.Cell]] {
        ids.enumerated().map { index, id in
            ["id": .text(id), "service": .text(service), "started_at": .at("2023-05-01T00:00:00Z")]
        }
    }

    private static func bench(_ ids: [String], kind: RecordKind = .incidents) -> CompletenessBench {
        var bench = CompletenessBench()
        bench.file("incidents.csv", kind, rows(ids))
        return bench
    }

    private static func ids(_ numbers: some Sequence<Int>, _ prefix: String = "INC00") -> [String] {
        numbers.map { "\(prefix)\($0)" }
    }

    @Test func `an incident taken out of the middle is named as the tool writes it`() throws {
        let findings = Self.bench(Self.ids((10_001...10_020).filter { $0 != 10_007 })).findings()
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.id == "completeness.missing-numbers")
        #expect(finding.severity == .warning)
        #expect(finding.count == 1)
        #expect(finding.subjects == ["center"])
        #expect(
            finding.summary.en
                == "of 20 numbers from 'INC0010001' to 'INC0010020' of 'incidents', 1 is missing: INC0010007")
        #expect(finding.summary.zh == "“incidents”编号 INC0010001 至 INC0010020 共 20 个，其中缺 1 个：INC0010007")
        #expect(finding.examples == [.init(label: "INC0010007", evidence: 0, position: 6)])
        #expect(finding.meaning.en.contains("tickets of other teams or subjects"))
    }

    @Test func `a complete sequence, a short one and one of others' tickets are no finding`() {
        #expect(Self.bench(Self.ids(1...30, "I-")).findings(.missingNumbers).isEmpty)
        #expect(Self.bench(Self.ids([1, 2, 4, 5], "I-")).findings(.missingNumbers).isEmpty, "four numbers are too few")
        let half = stride(from: 1, to: 90, by: 2)
        #expect(Self.bench(Self.ids(half, "I-")).findings(.missingNumbers).isEmpty, "one of two")
        #expect(Self.bench(["a", "b", "2023-", "", "99999999999999999999"]).findings(.missingNumbers).isEmpty)
    }

    @Test func `two of three are on the border, and many missing are a note`() throws {
        // Of 1…9 six are there.
        let note = try #require(Self.bench(Self.ids([1, 2, 4, 5, 7, 9], "I-")).findings().first)
        #expect((note.count, note.severity) == (3, .note))
        #expect(Self.bench(Self.ids([1, 2, 4, 7, 9, 10], "I-")).findings().isEmpty, "six of ten")
        let single = try #require(Self.bench(Self.ids([1, 2, 3, 5, 6], "I-")).findings().first)
        #expect(single.severity == .warning, "a single one is always suspicious")
    }

    @Test func `a tenth missing is a warning, more is a note`() throws {
        let tenth = try #require(Self.bench(Self.ids((1...20).filter { ![4, 9].contains($0) }, "I-")).findings().first)
        #expect((tenth.count, tenth.severity) == (2, .warning))
        let more = try #require(
            Self.bench(Self.ids((1...20).filter { ![4, 9, 14].contains($0) }, "I-")).findings().first)
        #expect((more.count, more.severity) == (3, .note))
    }

    @Test func `numbering that begins anew is a sequence of its own`() throws {
        let ids = Self.ids((22_001...22_030).filter { $0 != 22_009 }) + Self.ids(23_001...23_030)
        let finding = try #require(Self.bench(ids).findings().first)
        #expect(finding.count == 1)
        #expect(finding.examples.map(\.label) == ["INC0022009"])
    }

    @Test func `up to a hundred in a row may be missing within one sequence`() throws {
        let within = Self.bench(Self.ids((1...400).filter { !(151...250).contains($0) }, "I-")).findings()
        #expect(within.map(\.count) == [100])
        #expect(within.first?.examples.map(\.label) == ["I-151", "I-152", "I-153", "I-154", "I-155"])
        #expect(within.first?.summary.en.hasSuffix("I-155, …") == true)
        #expect(Self.bench(Self.ids((1...400).filter { !(151...251).contains($0) }, "I-")).findings().isEmpty)
    }

    @Test func `each prefix is a series, and zeros in front are kept`() throws {
        let ids = Self.ids((1...9).filter { $0 != 5 }, "A-00") + Self.ids((1...9).filter { $0 != 7 }, "B-")
        #expect(Set(Self.bench(ids).findings().flatMap(\.examples).map(\.label)) == ["A-005", "B-7"])
    }

    @Test func `kinds whose numbers others share are not looked at`() {
        let ids = Self.ids((1...20).filter { $0 != 7 }, "#")
        #expect(Self.bench(ids, kind: .deployments).findings().isEmpty)
        #expect(Self.bench(ids, kind: .changes).findings().count == 1)
    }

    @Test func `a number of another subject, of nobody, of the future or without a time is not missing`() {
        var bench = Self.bench(Self.ids((1...20).filter { ![3, 5, 7, 9].contains($0) }, "I-"))
        bench.subjects.append(RecordSetsBench.subject("shop", services: [.init(id: "cart")]))
        bench.file("shop.csv", .incidents, Self.rows(["I-3"], service: "cart"))
        bench.file("nobody.csv", .incidents, Self.rows(["I-5"], service: "stranger"))
        bench.file(
            "others.csv", .incidents,
            [
                ["id": "I-7", "service": "orders", "started_at": .at("2024-02-01T00:00:00Z")],
                ["id": "I-9", "service": "orders"], ["id": "I-25", "service": "orders"],
            ])
        #expect(bench.findings(.missingNumbers).isEmpty)
    }

    @Test func `a sequence of two subjects is a finding of both`() {
        var bench = Self.bench(Self.ids((1...20).filter { ![3, 5].contains($0) }, "I-"))
        bench.subjects.append(RecordSetsBench.subject("shop", services: [.init(id: "cart")]))
        bench.file("shop.csv", .incidents, Self.rows(["I-3"], service: "cart"))
        #expect(bench.findings(.missingNumbers).map(\.subjects) == [["center", "shop"]])
        #expect(bench.findings(.missingNumbers).first?.concerns("shop") == true)
        #expect(bench.findings(.missingNumbers).first?.concerns("elsewhere") == false)
    }

    @Test func `the order of files and rows changes nothing`() {
        let ids = Self.ids((1...40).filter { ![3, 5, 17].contains($0) }, "I-")
        var bench = CompletenessBench()
        bench.file("incidents.csv", .incidents, Self.rows(ids.reversed()))
        #expect(bench.findings().map(\.summary) == Self.bench(ids).findings().map(\.summary))
    }
}
