import Diagnostics
import Evidence
import Testing

@Suite struct TableBuilderTests {
    private static let text = LocalizedText(verbatim: "a column of each type")
    private let kind = RecordKind(
        "samples", text, strength: .exercised, nature: .state, key: ["name"],
        columns: [
            Column("name", .text, text), Column("flag", .boolean, text), Column("count", .integer, text),
            Column("share", .decimal, text), Column("at", .timestamp, text), Column("took", .duration, text),
            Column("other", .text, text),
        ])

    @Test func `cells that are not set stay missing`() {
        var table = TableBuilder(kind: kind)
        table.beginRow(evidence: 3, position: 7)
        let columns = table.finish()
        #expect(columns.count == kind.columns.count)
        #expect(columns.allSatisfy { $0.count == 1 && $0.isMissing(0) })
        #expect(table.count == 1)
        #expect(table.evidence == [3])
        #expect(table.positions == [7])
    }

    @Test func `cells that are set to nothing stay missing`() {
        var table = TableBuilder(kind: kind)
        table.beginRow(evidence: 0, position: 1)
        table.set(table.column("name"), text: nil)
        table.set(table.column("flag"), boolean: nil)
        table.set(table.column("count"), integer: nil)
        table.set(table.column("share"), decimal: nil)
        table.set(table.column("at"), timestamp: nil)
        table.set(table.column("took"), duration: nil)
        #expect(table.finish().allSatisfy { $0.isMissing(0) })
    }

    @Test func `each cell lands in its own column`() throws {
        var table = TableBuilder(kind: kind)
        for row in 0..<2 {
            table.beginRow(evidence: 0, position: row + 1)
            table.set(table.column("name"), text: "row \(row)")
            table.set(table.column("flag"), boolean: row == 0)
            table.set(table.column("count"), integer: Int64(row))
            table.set(table.column("share"), decimal: Double(row) + 0.5)
            table.set(table.column("at"), timestamp: Int64(row) + 100)
            table.set(table.column("took"), duration: Int64(row) + 200)
            table.set(table.column("other"), text: "other \(row)")
        }
        let columns = table.finish()
        #expect(try texts(columns, "name") == ["row 0", "row 1"])
        #expect(try texts(columns, "other") == ["other 0", "other 1"])
        #expect(try values(columns, "flag") == .boolean([1, 0]))
        #expect(try values(columns, "count") == .integer([0, 1]))
        #expect(try values(columns, "share") == .decimal([0.5, 1.5]))
        #expect(try values(columns, "at") == .timestamp([100, 101]))
        #expect(try values(columns, "took") == .duration([200, 201]))
        #expect(try values(columns, RecordKind.serviceColumn.name).isMissing(0))
    }

    @Test func `false and zero are not missing`() throws {
        var table = TableBuilder(kind: kind)
        table.beginRow(evidence: 0, position: 1)
        table.set(table.column("flag"), boolean: false)
        table.set(table.column("count"), integer: 0)
        table.set(table.column("share"), decimal: 0)
        let columns = table.finish()
        for name in ["flag", "count", "share"] {
            #expect(try !values(columns, name).isMissing(0), "'\(name)'")
        }
    }

    @Test(arguments: [Double.infinity, -Double.infinity, Double.nan, Double.signalingNaN])
    func `decimals that are no finite numbers are missing`(number: Double) throws {
        var table = TableBuilder(kind: kind)
        table.beginRow(evidence: 0, position: 1)
        table.set(table.column("share"), decimal: number)
        #expect(try values(table.finish(), "share").isMissing(0))
    }

    @Test func `an empty text is missing`() throws {
        var table = TableBuilder(kind: kind)
        table.beginRow(evidence: 0, position: 1)
        table.set(table.column("name"), text: "")
        #expect(try values(table.finish(), "name").isMissing(0))
    }

    @Test func `a row that is dropped leaves nothing behind`() throws {
        var table = TableBuilder(kind: kind)
        table.beginRow(evidence: 0, position: 1)
        table.set(table.column("name"), text: "kept")
        table.beginRow(evidence: 1, position: 2)
        table.set(table.column("name"), text: "dropped")
        table.set(table.column("flag"), boolean: true)
        table.set(table.column("took"), duration: 5)
        table.dropRow()
        #expect(table.count == 1)
        #expect(table.finish().allSatisfy { $0.count == 1 })
        table.beginRow(evidence: 2, position: 3)
        let columns = table.finish()
        #expect(table.evidence == [0, 2])
        #expect(table.positions == [1, 3])
        #expect(columns.allSatisfy { $0.count == 2 && $0.isMissing(1) })
        #expect(try texts(columns, "name") == ["kept", nil])
    }

    @Test func `equal texts share a code`() throws {
        var table = TableBuilder(kind: kind)
        for (row, name) in ["a", "b", "a"].enumerated() {
            table.beginRow(evidence: 0, position: row + 1)
            table.set(table.column("name"), text: name)
        }
        guard case .text(let codes, let dictionary) = try values(table.finish(), "name") else {
            Issue.record("the column is a text")
            return
        }
        #expect(codes == [1, 2, 1])
        #expect(dictionary.texts == ["", "a", "b"])
    }

    @Test(arguments: [(-1, UInt32.min), (0, 0), (Int(UInt32.max), .max), (Int.max, .max)])
    func `positions beyond the range are kept at its end`(position: Int, stored: UInt32) {
        var table = TableBuilder(kind: kind)
        table.beginRow(evidence: 0, position: position)
        #expect(table.positions == [stored])
    }

    private func values(_ columns: [ColumnValues], _ name: String) throws -> ColumnValues {
        columns[try #require(kind.index(of: name))]
    }

    private func texts(_ columns: [ColumnValues], _ name: String) throws -> [String?] {
        guard case .text(let codes, let dictionary) = try values(columns, name) else { return [] }
        return codes.map { dictionary.text(of: $0) }
    }
}

@Suite struct TextDictionaryTests {
    @Test func `a dictionary gives codes in the order of arrival and finds them again`() {
        var dictionary = TextDictionary()
        #expect(dictionary.insert("b") == 1)
        #expect(dictionary.insert("a") == 2)
        #expect(dictionary.insert("b") == 1)
        #expect(dictionary.count == 3)
        #expect(dictionary.code(of: "a") == 2)
        #expect(dictionary.text(of: 2) == "a")
    }

    @Test func `a text that was never inserted has no code`() {
        #expect(TextDictionary().code(of: "a") == nil)
    }

    @Test func `an empty text has the code of missing and is not stored`() {
        var dictionary = TextDictionary()
        #expect(dictionary.insert("") == ColumnValues.missingText)
        #expect(dictionary.count == 1)
        #expect(dictionary.text(of: ColumnValues.missingText) == nil)
        #expect(dictionary.code(of: "") == nil)
    }

    @Test func `dictionaries are equal if they hold the same texts in the same order`() {
        var first = TextDictionary()
        var second = TextDictionary()
        for text in ["a", "b"] { _ = first.insert(text) }
        for text in ["b", "a"] { _ = second.insert(text) }
        #expect(first != second)
        var third = TextDictionary()
        for text in ["a", "b", "a"] { _ = third.insert(text) }
        #expect(first == third)
        #expect(first.hashValue == third.hashValue)
    }
}
