import Diagnostics
import Rubric

extension RubricReader {
    /// An example of an item.
    ///
    /// - Parameters:
    ///   - field: The example.
    ///   - item: The identifier of the item.
    ///   - indicators: The short identifiers of the indicators of the item.
    /// - Returns: The example, or none where anything in it is wrong.
    mutating func example(_ field: Field, item: String, indicators: [String]) -> Example? {
        guard let object = object(field, .example) else { return nil }
        let name = string(object["name"])
        let indicator = indicatorName(in: object, among: indicators)
        let asOf = time(object["as_of"])
        let tier = integer(object["tier"], in: 1...9)
        let records = tables(object["records"])
        let expected = expectation(object["expect"])
        guard let name, let indicator, let asOf, let records, let expected else { return nil }
        return Example(
            name: name, indicator: Identifier("\(item).\(indicator)"), asOf: asOf, tier: tier, records: records,
            expectedValue: expected.value, expectedLevel: expected.level, expectedSample: expected.sample,
            location: field.location)
    }

    private mutating func indicatorName(in object: Object, among indicators: [String]) -> String? {
        guard let field = object["indicator"] else {
            if indicators.count != 1 { report(.whichIndicator(indicators, at: object.location)) }
            return indicators.count == 1 ? indicators[0] : nil
        }
        guard let name = string(field) else { return nil }
        guard indicators.contains(name) else {
            report(.unknownIndicator(name, among: indicators, at: field.location))
            return nil
        }
        return name
    }

    private mutating func tables(_ field: Field?) -> [Example.Table]? {
        guard let field, let entries = entries(of: field) else { return nil }
        var tables: [Example.Table] = []
        for entry in entries {
            let kind = identifier(entry.key, name: field.name, .column, at: entry.location)
            let rows = list(Field(name: entry.key, node: entry.value), mayBeEmpty: true) { $0.row($1) }
            if let kind, let rows { tables.append(Example.Table(kind: kind, rows: rows)) }
        }
        return tables.count == entries.count ? tables : nil
    }

    private mutating func row(_ field: Field) -> Example.Row? {
        guard let entries = entries(of: field) else { return nil }
        let object = Object(node: field.node, misspelt: [])
        let count = object["count"].map { integer($0, in: 1...100_000) }
        let cells = entries.filter { $0.key != "count" && !$0.value.isNull }.map { entry -> Example.Cell? in
            let column = identifier(entry.key, name: field.name, .column, at: entry.location)
            guard case .scalar(let scalar) = entry.value.content else {
                report(
                    .wrongType(
                        Field(name: entry.key, node: entry.value), wanted: LocalizedText(en: "a text", zh: "文本")))
                return nil
            }
            return column.map { Example.Cell(column: $0, text: scalar.text) }
        }
        let whole = cells.compactMap(\.self)
        guard whole.count == cells.count, let count = count ?? 1 else { return nil }
        return Example.Row(cells: whole, count: count, location: field.location)
    }

    private mutating func expectation(_ field: Field?) -> (value: Rational?, level: Level?, sample: Int?)? {
        guard let object = object(field, .expectation) else { return nil }
        let level = orNone(object["level"]) { $0.level($1, in: 1...5) }
        let value = orNone(object["value"]) { $0.decimal($1) }
        let sample = integer(object["sample"], in: 0...1_000_000_000)
        guard let level else { return nil }
        switch (level, value) {
        case (nil, .some(.some)), (.some, .some(.none)):
            report(.contradiction(at: object.location))
            return nil
        default:
            return (value ?? nil, level, sample)
        }
    }

    /// Reads a value that may be `none`; the outer none means that nothing could be read.
    private mutating func orNone<Value>(
        _ field: Field?, _ read: (inout RubricReader, Field) -> Value?
    ) -> Value?? {
        guard let field else { return nil }
        if case .scalar(let scalar) = field.node.content, scalar.text == "none" { return .some(nil) }
        return read(&self, field).map(Optional.some)
    }
}

extension Diagnostic {
    fileprivate static func whichIndicator(_ indicators: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.unknown-indicator",
            LocalizedText(en: "the example does not say which indicator it is about", zh: "示例未说明针对哪个指标"), at: location,
            fixes: [LocalizedText(en: "add 'indicator:'", zh: "请补充“indicator:”")] + .choose("", among: indicators))
    }

    fileprivate static func unknownIndicator(
        _ name: String, among indicators: [String], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.unknown-indicator",
            LocalizedText(en: "the item has no indicator '\(name)'", zh: "该评估项没有指标“\(name)”"), at: location,
            fixes: indicators.isEmpty
                ? [LocalizedText(en: "add it to 'indicators'", zh: "请在“indicators”中补充")]
                : .choose(name, among: indicators))
    }

    fileprivate static func contradiction(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.contradiction",
            LocalizedText(
                en: "an example expects either a value with a level, or 'none' for both",
                zh: "示例要么同时期望数值与等级，要么两者都为“none”"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "write 'level: none' where there is no value, and a level where there is one",
                    zh: "没有数值时请写“level: none”，有数值时请写等级")
            ])
    }
}
