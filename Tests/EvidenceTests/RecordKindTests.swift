import Diagnostics
import Evidence
import Testing

@Suite struct RecordKindTests {
    @Test func `record kinds are listed once and in alphabetical order`() {
        let ids = RecordKind.all.map(\.id)
        #expect(ids.count >= 56)
        #expect(Set(ids).count == ids.count)
        #expect(ids == ids.sorted())
    }

    @Test(arguments: RecordKind.all)
    func `a record kind is found by its name`(kind: RecordKind) {
        #expect(RecordKind.named(kind.id) == kind)
    }

    @Test(arguments: ["", "incident", "Incidents", "incidents "])
    func `a name that is no record kind finds nothing`(name: String) {
        #expect(RecordKind.named(name) == nil)
    }

    @Test(arguments: RecordKind.all)
    func `names are in snake case and columns are named once`(kind: RecordKind) {
        let names = kind.columns.map(\.name)
        #expect(Set(names).count == names.count)
        for name in names + [kind.id] {
            #expect(isSnakeCase(name), "'\(name)'")
        }
    }

    @Test(arguments: RecordKind.all)
    func `every record kind ties its rows to a service`(kind: RecordKind) {
        #expect(kind.columns.first == RecordKind.serviceColumn)
    }

    @Test(arguments: RecordKind.all)
    func `the key consists of columns`(kind: RecordKind) {
        #expect(!kind.key.isEmpty)
        #expect(Set(kind.key).count == kind.key.count)
        for name in kind.key {
            #expect(kind.index(of: name) != nil, "'\(name)'")
        }
    }

    @Test(arguments: RecordKind.all)
    func `events have a time that is a timestamp and declarations are no events`(kind: RecordKind) throws {
        guard let time = kind.timeColumn else { return }
        #expect(kind.strength == .exercised)
        let index = try #require(kind.index(of: time))
        let column = kind.columns[index]
        #expect(column.type == .timestamp)
        #expect(!column.isPlanned)
        #expect(column.knownAt == nil)
    }

    @Test(arguments: RecordKind.all)
    func `a value becomes known at a timestamp of the same row`(kind: RecordKind) throws {
        for known in kind.columns {
            guard let name = known.knownAt else { continue }
            let index = try #require(kind.index(of: name), "'\(known.name)' is known at '\(name)'")
            let column = kind.columns[index]
            #expect(column.type == .timestamp)
            #expect(column.knownAt == nil)
            #expect(!column.isPlanned)
        }
    }

    @Test(arguments: RecordKind.all)
    func `only texts have allowed values, only timestamps are planned and only numbers have units`(kind: RecordKind) {
        for column in kind.columns {
            if let values = column.allowedValues {
                #expect(column.type == .text, "'\(column.name)'")
                #expect(values.count > 1, "'\(column.name)'")
                #expect(Set(values).count == values.count, "'\(column.name)'")
                #expect(!values.contains(""), "'\(column.name)'")
            }
            if column.isPlanned { #expect(column.type == .timestamp, "'\(column.name)'") }
            if let unit = column.unit {
                #expect(column.type == .integer || column.type == .decimal, "'\(column.name)'")
                #expect(!unit.isEmpty, "'\(column.name)'")
            }
        }
    }

    @Test(arguments: RecordKind.all)
    func `all texts are there in both languages and follow one convention`(kind: RecordKind) {
        for text in [kind.summary] + kind.columns.map(\.meaning) {
            #expect(!text.en.isEmpty)
            #expect(text.en.unicodeScalars.allSatisfy { $0.isASCII }, "'\(text.en)'")
            #expect(text.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "'\(text.en)'")
            #expect(!text.en.hasSuffix(".") && !text.zh.hasSuffix("。"), "'\(text.en)'")
        }
    }

    private func isSnakeCase(_ name: String) -> Bool {
        name.split(separator: "_", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
            && name.utf8.allSatisfy { ("a"..."z").contains(Character(Unicode.Scalar($0))) || isDigitOrJoiner($0) }
            && name.utf8.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } == true
    }

    private func isDigitOrJoiner(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
