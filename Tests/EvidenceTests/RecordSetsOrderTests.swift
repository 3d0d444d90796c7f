import Diagnostics
import Evidence
import Testing

/// The order in which files and kinds were read never matters.
@Suite struct RecordSetsOrderTests {
    @Test(arguments: 1...60)
    func `shuffled files give the same record set and the same messages`(seed: UInt64) {
        var random = RecordSetsRandom(seed: seed)
        var bench = RecordSetsBench()
        bench.subjects.append(RecordSetsBench.subject("other", services: [.init(id: "billing")]))
        for number in 0..<Int.random(in: 2...7, using: &random) {
            let isState = Bool.random(using: &random)
            bench.file(
                "\(number).json", collected: random.pick([nil, -1, 0, 0, 1, 2]), source: random.pick([nil, "a", "b"]),
                kinds: random.pick([[], ["states"]]), of: isState ? RecordSetsBench.states : RecordSetsBench.events,
                (0..<Int.random(in: 0...8, using: &random)).map { _ in Self.row(&random) })
        }
        let (records, diagnostics) = bench.recordSet()
        for _ in 0..<5 {
            bench.files.shuffle(using: &random)
            let (again, found) = bench.recordSet()
            #expect(again.evidence == records.evidence, "seed \(seed)")
            #expect(Self.described(again) == Self.described(records), "seed \(seed)")
            #expect(again.exclusions == records.exclusions, "seed \(seed)")
            #expect(found == diagnostics, "seed \(seed)")
        }
    }

    /// The tables as text, since a missing decimal is not equal to itself.
    private static func described(_ records: RecordSet) -> [String] {
        records.tables.sorted { $0.key < $1.key }.map { kind, table in
            let texts = table.columns.map { values -> String in
                if case .text(let codes, let dictionary) = values { return "\(codes) \(dictionary.texts)" }
                return "\(values)"
            }
            return "\(kind) \(texts) \(table.evidence) \(table.positions) \(table.subjects)"
        }
    }

    private static func row(_ random: inout RecordSetsRandom) -> [String: RecordSetsBench.Cell] {
        var row: [String: RecordSetsBench.Cell] = [:]
        row["id"] = random.pick([nil, "1", "2", "3"])
        row["at"] = random.pick([nil, .ago(-1), .ago(1), .ago(1), .ago(2)])
        row["title"] = random.pick([nil, "x", "y"])
        row["size"] = random.pick([nil, 1, 2])
        row["service"] = random.pick([nil, "orders", "billing", "ORD", "nobody", "no one"])
        return row
    }

    @Test func `equal rows of different files are in the order of their paths`() {
        var bench = RecordSetsBench()
        bench.file("b", [["at": .ago(1)], ["at": .ago(1)]])
        bench.file("a", [["at": .ago(1)]])
        #expect(bench.rows().map { String($0.suffix(5)) } == ["(a:1)", "(b:1)", "(b:2)"])
    }

    @Test func `a table holds only the texts of its rows`() throws {
        var bench = RecordSetsBench()
        bench.file("late", collected: -1, [["id": "gone", "at": .ago(1), "title": "gone"]])
        bench.file("now", [["id": "1", "at": .ago(1), "title": "here"]])
        let table = try #require(bench.recordSet().records.tables["events"])
        guard case .text(_, let dictionary)? = table.values(of: "title") else {
            Issue.record("'title' holds texts")
            return
        }
        #expect(dictionary.texts == ["", "here"])
    }
}

/// A generator of random numbers that always gives the same ones for a seed (SplitMix64).
struct RecordSetsRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: choices.indices, using: &self)]
    }
}
