import Diagnostics
import Evidence
import Testing

/// Nothing that happened or was collected after the as-of date exists.
@Suite struct RecordSetsAsOfTests {
    private static let asOf = RecordSetsBench.asOf

    @Test func `an event on the as-of date is in, one a microsecond later is not`() {
        var bench = RecordSetsBench()
        bench.file("a", [["id": "1", "at": .time(Self.asOf)], ["id": "2", "at": .time(Self.asOf + 1)]])
        #expect(bench.rows() == ["center: id=1 at=-0d (a:1)"])
        #expect(bench.exclusions() == [.afterAsOf: 1])
    }

    @Test func `evidence collected after the as-of date does not exist`() {
        var bench = RecordSetsBench()
        bench.file("early", collected: 1, [["id": "1", "at": .ago(3)]])
        bench.file("late", collected: -1, [["id": "2", "at": .ago(3)], ["id": "3"]])
        let (records, diagnostics) = bench.recordSet()
        #expect(records.evidence.map(\.path) == ["early"])
        #expect(bench.rows() == ["center: id=1 at=-3d (early:1)"])
        #expect(bench.exclusions() == [.afterAsOf: 2])
        #expect(diagnostics.isEmpty, "what does not exist is not complained about")
    }

    @Test func `collection on the as-of date counts, and so does an unknown time of collection`() {
        var bench = RecordSetsBench()
        bench.file("today", collected: 0, of: RecordSetsBench.states, [["id": "1"]])
        bench.file("unknown", collected: nil, of: RecordSetsBench.states, [["id": "2"]])
        #expect(bench.rows(RecordSetsBench.states) == ["center: id=1 (today:1)", "center: id=2 (unknown:1)"])
    }

    @Test func `a later correction does not change the past`() {
        var bench = RecordSetsBench()
        bench.file("june", collected: 30, source: "tool", [["id": "1", "at": .ago(40), "title": "open"]])
        bench.file("july", collected: 0, source: "tool", [["id": "1", "at": .ago(40), "title": "closed"]])
        #expect(bench.rows() == ["center: id=1 at=-40d title=closed (july:1)"])
        bench.asOf = Self.asOf - RecordSetsBench.day
        #expect(bench.rows() == ["center: id=1 at=-40d title=open (june:1)"])
    }

    @Test func `events without a time are in no window, and are reported with their first place`() throws {
        var bench = RecordSetsBench()
        bench.file("a", [["id": "1", "at": .ago(1)], ["id": "2"], ["id": "3"]])
        let (records, diagnostics) = bench.recordSet()
        #expect(records.tables["events"]?.count == 1)
        #expect(bench.exclusions() == [.withoutTime: 2])
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostics.count == 1)
        #expect(diagnostic.id == "evidence.without-time")
        #expect(diagnostic.summary.en.hasPrefix("2 rows of 'events' have no 'at'"))
        #expect(diagnostic.location?.description == "a:2")
    }

    @Test func `state needs no time`() {
        var bench = RecordSetsBench()
        bench.file("a", of: RecordSetsBench.states, [["id": "1"], ["id": "2", "at": .time(Self.asOf + 1)]])
        #expect(bench.rows(RecordSetsBench.states).count == 2)
    }

    @Test func `a kind of which nothing is left has no table`() {
        var bench = RecordSetsBench()
        bench.file("a", collected: -1, [["id": "1", "at": .ago(3)]])
        #expect(bench.recordSet().records.tables.isEmpty)
    }
}
