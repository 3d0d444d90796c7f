import Diagnostics
import Evidence
import Indicators
import Rubric
import Testing

/// Evidence that is too old or known to have gaps gives no value.
@Suite struct GapTests {
    private static func bench(collectedAt times: Int64?...) -> Bench {
        var bench = Bench(
            .things, times.indices.map { ["id": .text("t\($0)"), "flag": true, "evidence": .integer(Int64($0))] })
        bench.evidence = times.enumerated().map { index, time in
            EvidenceItem(path: "\(index).json", digest: "", size: 0, collectedAt: time)
        }
        return bench
    }

    private static let share = Indicator.over(.things, .share(where: .cel("flag")), unit: .percent)

    @Test func `evidence on the limit of age counts, and a microsecond more does not`() throws {
        let limit = Time.daysAgo(100)
        #expect(try Self.bench(collectedAt: limit).measure(Self.share, maximumAge: Days(100)).value == 100)
        let old = try Self.bench(collectedAt: limit - 1).measure(Self.share, maximumAge: Days(100))
        #expect(old.gap == .expired(newest: limit - 1, limit: Days(100)))
        #expect(old.evidence.count == 1, "what is too old is still shown")
    }

    @Test func `without a limit any age counts`() throws {
        #expect(try Self.bench(collectedAt: Time.daysAgo(9000)).measure(Self.share).value == 100)
    }

    @Test func `the newest evidence of a kind decides`() throws {
        let bench = Self.bench(collectedAt: Time.daysAgo(500), Time.daysAgo(5), nil)
        #expect(try bench.measure(Self.share, maximumAge: Days(100)).value == 100)
    }

    @Test func `what one kind shows is not renewed by another`() throws {
        let match = Match(table: "probes", on: [Match.Key(column: "thing", populationColumn: "id")])
        var bench = Bench(.things, [["id": "a"]]).and(.probes, [["id": "1", "thing": "a", "evidence": 1]])
        bench.evidence = [
            EvidenceItem(path: "catalogue.json", digest: "", size: 0, collectedAt: Time.asOf),
            EvidenceItem(path: "probes.json", digest: "", size: 0, collectedAt: Time.daysAgo(101)),
        ]
        let indicator = Indicator.over(.things, .coverage([match]), unit: .percent)
        #expect(
            try bench.measure(indicator, maximumAge: Days(100)).gap
                == .expired(newest: Time.daysAgo(101), limit: Days(100)))
        #expect(try bench.measure(indicator, maximumAge: Days(101)).value == 100)
    }

    @Test(arguments: ["jobs", "things", "probes"])
    func `a kind that is known to be incomplete gives no value to any indicator that reads it`(kind: String) throws {
        let match = Match(table: "probes", on: [Match.Key(column: "thing", populationColumn: "id")])
        let indicators = [
            "jobs": [Indicator.over(.count)],
            "things": [
                .over(.rate(per: Days(30), each: Population(table: "things"))), .over(.things, .coverage([match])),
            ],
            "probes": [.over(.things, .coverage([match]))],
        ]
        let reason = LocalizedText(en: "a file is missing", zh: "缺少文件")
        var bench = Bench(.jobs, [["at": .time(Time.asOf)]]).and(.things, [["id": "a"]])
            .and(.probes, [["id": "1", "thing": "a"]])
        for indicator in indicators[kind] ?? [] { #expect(try bench.measure(indicator).value != nil) }
        bench.incomplete = [kind: reason]
        for indicator in indicators[kind] ?? [] {
            #expect(try bench.measure(indicator).gap == .incomplete(reason))
        }
    }
}
