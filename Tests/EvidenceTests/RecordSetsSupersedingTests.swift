import Evidence
import Testing

/// For state, the latest collection of a source replaces earlier ones as a whole.
@Suite struct RecordSetsSupersedingTests {
    private static let states = RecordSetsBench.states

    private static func twoCollections() -> RecordSetsBench {
        var bench = RecordSetsBench()
        bench.file(
            "june", collected: 30, source: "cluster", of: states, [["id": "1", "size": 1], ["id": "2", "size": 1]])
        bench.file("july", collected: 1, source: "cluster", of: states, [["id": "2", "size": 2]])
        return bench
    }

    @Test func `what is gone from the new export is gone`() {
        let bench = Self.twoCollections()
        #expect(bench.rows(Self.states) == ["center: id=2 size=2 (july:1)"])
        #expect(bench.exclusions() == [.superseded: 2])
    }

    @Test func `before the new export the old one holds`() {
        var bench = Self.twoCollections()
        bench.asOf -= 2 * RecordSetsBench.day
        #expect(bench.rows(Self.states).count == 2)
    }

    @Test func `a new export that is empty replaces the old one if it is known to cover the kind`() {
        var bench = RecordSetsBench()
        bench.file("june", collected: 30, source: "cluster", of: Self.states, [["id": "1"]])
        bench.file("july", collected: 1, source: "cluster", of: Self.states, [])
        #expect(bench.rows(Self.states).count == 1)
        bench.files[1].item.kinds = ["states"]
        #expect(bench.rows(Self.states).isEmpty)
    }

    @Test func `a new export of another kind replaces nothing`() {
        var bench = Self.twoCollections()
        bench.file("august", collected: 0, source: "cluster", of: RecordSetsBench.events, [["id": "9", "at": .ago(2)]])
        #expect(bench.rows(Self.states) == ["center: id=2 size=2 (july:1)"])
    }

    @Test func `files of one collection stand side by side`() {
        var bench = Self.twoCollections()
        bench.file("july-2", collected: 1, source: "cluster", of: Self.states, [["id": "3"]])
        #expect(bench.rows(Self.states).count == 2)
    }

    @Test func `sources do not replace each other, nor do files without a source or a time`() {
        var bench = RecordSetsBench()
        bench.file("a", collected: 30, source: "cluster-a", of: Self.states, [["id": "1"]])
        bench.file("b", collected: 1, source: "cluster-b", of: Self.states, [["id": "2"]])
        bench.file("c", collected: 90, source: nil, of: Self.states, [["id": "3"]])
        bench.file("d", collected: 2, source: nil, of: Self.states, [["id": "4"]])
        bench.file("e", collected: nil, source: "cluster-b", of: Self.states, [["id": "5"]])
        #expect(bench.rows(Self.states).count == 5)
        #expect(bench.exclusions().isEmpty)
    }

    @Test func `events of earlier exports stay`() {
        var bench = RecordSetsBench()
        bench.file("june", collected: 30, source: "tool", [["id": "1", "at": .ago(40)]])
        bench.file("july", collected: 1, source: "tool", [["id": "2", "at": .ago(10)]])
        #expect(bench.rows().count == 2)
    }
}
