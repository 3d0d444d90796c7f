/// An object that a script has written into one cell of a table, as Python or JSON prints it: `{'link': '…', 'value': '…'}`.
enum FlattenedObject {
    /// A member that is a text; none if the cell holds no object, or the object no such member.
    static func member(_ name: String, of cell: String) -> String? {
        guard cell.first == "{" || cell.first == "[", cell.last == "}" || cell.last == "]" else { return nil }
        for quote in ["'", "\""] {
            guard let key = cell.firstRange(of: "\(quote)\(name)\(quote):") else { continue }
            let value = cell[key.upperBound...].drop { $0 == " " }
            guard let mark = value.first, mark == "'" || mark == "\"" else { return nil }
            let text = value.dropFirst().prefix { $0 != mark }
            return text.isEmpty ? nil : String(text)
        }
        return nil
    }
}
