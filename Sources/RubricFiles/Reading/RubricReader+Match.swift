import Diagnostics
import Rubric

extension RubricReader {
    /// A clause of a coverage.
    mutating func match(_ field: Field) -> Match? {
        guard let object = object(field, .match) else { return nil }
        let table = identifier(object["records"], .column)
        let keys = matchKeys(object["on"])
        let filter = expression(object["where"])
        let atLeast = integer(object["at_least"], in: 1...1_000_000) ?? 1
        let distinct = identifier(object["distinct"], .column)
        let window = days(object["window"])
        guard let table, let keys else { return nil }
        return Match(table: table, on: keys, filter: filter, atLeast: atLeast, distinct: distinct, window: window)
    }

    /// One column that both sides have, or pairs of columns.
    private mutating func matchKeys(_ field: Field?) -> [Match.Key]? {
        guard let field else { return nil }
        guard case .mapping(let entries) = field.node.content else {
            return identifier(field, .column).map { [Match.Key(column: $0, populationColumn: $0)] }
        }
        if entries.isEmpty { report(.noColumns(at: field.location)) }
        let keys = entries.map { entry -> Match.Key? in
            let column = identifier(entry.key, name: field.name, .column, at: entry.location)
            let other = identifier(Field(name: entry.key, node: entry.value), .column)
            guard let column, let other else { return nil }
            return Match.Key(column: column, populationColumn: other)
        }
        let whole = keys.compactMap(\.self)
        return whole.count == keys.count ? whole : nil
    }
}

extension Diagnostic {
    fileprivate static func noColumns(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.empty-list", LocalizedText(en: "'on' names no column", zh: "“on”没有指定列"), at: location,
            fixes: [
                LocalizedText(
                    en: "write 'on: column' or 'on: {column: column of the population}'",
                    zh: "请写“on: 列名”或“on: {列名: 总体的列名}”")
            ])
    }
}
