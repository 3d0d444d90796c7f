import Rubric
import Testing

@Suite struct OrderTests {
    @Test(arguments: [
        ("SLO-2", "SLO-10"), ("A", "B"), ("A", "A1"), ("A9", "A10"), ("CAP-1", "SLO-1"), ("x1y2", "x1y10"),
        ("INC-5.L3.2", "INC-5.L3.10"), ("", "a"), ("a02", "a2"), ("9", "A"),
        ("99999999999999999999998", "99999999999999999999999"),
    ])
    func `numbers in names count as numbers`(first: String, second: String) {
        #expect(NaturalOrder.precedes(first, second))
        #expect(!NaturalOrder.precedes(second, first))
    }

    @Test(arguments: ["", "A", "SLO-10", "007"])
    func `nothing comes before itself`(name: String) {
        #expect(!NaturalOrder.precedes(name, name))
    }

    @Test func `identifiers sort as people count, whatever order they come in`() {
        let sorted: [Identifier<Item>] = ["AUT-1", "INC-1", "INC-2", "INC-10", "INC-11", "SLO-1"]
        #expect(sorted.reversed().sorted() == sorted)
        #expect((sorted.dropFirst(3) + sorted.prefix(3)).sorted() == sorted)
    }

    @Test func `an identifier is its text`() {
        let id = Identifier<Item>("INC-5")
        #expect(id == "INC-5")
        #expect(id.description == "INC-5")
    }
}

@Suite struct LevelTests {
    @Test func `levels are ordered by number`() {
        #expect(Level.notPerformed < .initial)
        #expect(Level(2) < Level(3))
        #expect([Level(3), Level(1), Level(5)].max() == .highest)
        #expect(Level.withCriteria.map(\.rawValue) == [2, 3, 4, 5])
    }

    @Test func `there is a next level up to the highest`() {
        #expect(Level.notPerformed.next == .initial)
        #expect(Level(4).next == .highest)
        #expect(Level.highest.next == nil)
    }

    @Test func `a level is written as its number`() {
        #expect(Level(3).description == "3")
    }

    @Test(arguments: [0, 5])
    func `0 and 5 are levels`(number: Int) {
        #expect(Level(number).rawValue == number)
    }

    @Test func `6 is no level`() async {
        await #expect(processExitsWith: .failure) { _ = Level(6) }
    }
}
