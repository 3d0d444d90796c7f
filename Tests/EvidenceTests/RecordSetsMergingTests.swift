import Diagnostics
import Evidence
import Testing

/// Events with the same key are one event.
@Suite struct RecordSetsMergingTests {
    @Test func `within a source the later collection is an update and wins whole`() {
        var bench = RecordSetsBench()
        bench.file("june", collected: 30, source: "tool", [["id": "1", "at": .ago(40), "title": "old", "size": 5]])
        bench.file("july", collected: 1, source: "tool", [["id": "1", "at": .ago(40), "title": "new"]])
        let (_, diagnostics) = bench.recordSet()
        #expect(bench.rows() == ["center: id=1 at=-40d title=new (july:1)"], "a cell that was emptied stays empty")
        #expect(bench.exclusions() == [.duplicate: 1])
        #expect(diagnostics.isEmpty)
    }

    @Test func `within a file the last row wins`() {
        var bench = RecordSetsBench()
        bench.file(
            "a", [["id": "1", "at": .ago(4), "title": "x", "size": 1], ["id": "1", "at": .ago(4), "title": "y"]])
        #expect(bench.rows() == ["center: id=1 at=-4d title=y (a:2)"])
    }

    @Test func `what the later source lacks is filled from the other`() {
        var bench = RecordSetsBench()
        bench.file("itsm", collected: 3, source: "itsm", [["id": "1", "at": .ago(4), "title": "x", "size": 5]])
        bench.file("pager", collected: 1, source: "pager", [["id": "1", "at": .ago(4), "flag": true]])
        let (_, diagnostics) = bench.recordSet()
        #expect(bench.rows() == ["center: id=1 at=-4d title=x size=5 flag=true (pager:1)"])
        #expect(diagnostics.isEmpty)
    }

    @Test func `cells in which sources differ are a conflict for each column, and the later source counts`() throws {
        var bench = RecordSetsBench()
        bench.file(
            "itsm", collected: 3, source: "itsm",
            [
                ["id": "1", "at": .ago(5), "title": "x", "size": 1],
                ["id": "2", "at": .ago(5), "title": "x", "size": 2],
            ])
        bench.file(
            "pager", collected: 1, source: "pager",
            [
                ["id": "1", "at": .ago(4), "title": "y", "size": 1],
                ["id": "2", "at": .ago(4), "title": "y", "size": 2],
            ])
        let (_, diagnostics) = bench.recordSet()
        #expect(
            bench.rows() == [
                "center: id=1 at=-4d title=y size=1 (pager:1)", "center: id=2 at=-4d title=y size=2 (pager:2)",
            ])
        #expect(diagnostics.map(\.id) == ["evidence.conflict", "evidence.conflict"])
        #expect(diagnostics.map(\.summary.en) == ["at", "title"].map { "two sources differ in '\($0)' of 2 events" })
        let first = try #require(diagnostics.first)
        #expect(first.location?.description == "pager:1")
        #expect(first.notes.first?.en.contains("itsm:1") == true)
    }

    @Test func `what a source said before it was updated is neither a conflict nor a filling`() {
        var bench = RecordSetsBench()
        bench.file(
            "itsm-june", collected: 9, source: "itsm", [["id": "1", "at": .ago(20), "title": "open", "size": 5]])
        bench.file("itsm-july", collected: 3, source: "itsm", [["id": "1", "at": .ago(20), "title": "closed"]])
        bench.file("pager", collected: 1, source: "pager", [["id": "1", "at": .ago(20), "title": "closed"]])
        let (_, diagnostics) = bench.recordSet()
        #expect(bench.rows() == ["center: id=1 at=-20d title=closed (pager:1)"])
        #expect(diagnostics.isEmpty)
        #expect(bench.exclusions() == [.duplicate: 2])
    }

    @Test func `of three sources the next latest fills, and the third that differs from it is a conflict`() {
        var bench = RecordSetsBench()
        bench.file("a", collected: 3, source: "a", [["id": "1", "at": .ago(5), "size": 3]])
        bench.file("b", collected: 2, source: "b", [["id": "1", "at": .ago(5), "size": 2]])
        bench.file("c", collected: 1, source: "c", [["id": "1", "at": .ago(5)]])
        let (_, diagnostics) = bench.recordSet()
        #expect(bench.rows() == ["center: id=1 at=-5d size=2 (c:1)"])
        #expect(diagnostics.map(\.summary.en) == ["two sources differ in 'size' of 1 events"])
    }

    @Test func `files without a source are sources of their own`() {
        var bench = RecordSetsBench()
        bench.file("a", collected: 3, [["id": "1", "at": .ago(5), "size": 3]])
        bench.file("b", collected: 2, [["id": "1", "at": .ago(5), "size": 4]])
        #expect(bench.recordSet().diagnostics.count == 1)
        #expect(bench.rows() == ["center: id=1 at=-5d size=4 (b:1)"])
    }

    @Test func `zero is zero, whatever its sign`() {
        var bench = RecordSetsBench()
        bench.file("a", collected: 3, [["id": "1", "at": .ago(5), "share": 0.0]])
        bench.file("b", collected: 2, [["id": "1", "at": .ago(5), "share": -0.0]])
        #expect(bench.recordSet().diagnostics.isEmpty)
    }

    @Test func `a row that lacks its key is nobody's duplicate`() {
        var bench = RecordSetsBench()
        bench.file("a", [["at": .ago(5)], ["at": .ago(5)]])
        #expect(bench.rows().count == 2)
    }

    @Test func `the same number in two systems is two things`() {
        var bench = RecordSetsBench()
        bench.subjects.append(RecordSetsBench.subject("other", services: [.init(id: "billing")]))
        bench.file(
            "a", [["id": "1", "at": .ago(5), "service": "orders"], ["id": "1", "at": .ago(5), "service": "billing"]])
        #expect(bench.rows().count == 2)
        #expect(bench.recordSet().diagnostics.isEmpty)
    }
}
