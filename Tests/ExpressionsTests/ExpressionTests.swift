import Diagnostics
import Expressions
import Testing

@Suite struct ExpressionTests {
    @Test func `fields are listed once, in the order of their first use`() throws {
        let expression = try Sample.expression(
            "has(title) && started_at < of.reviewed_at && (flag ? count : size) in [count, subject.tier] || title == of.owner"
        )
        #expect(
            expression.fields.map(\.description) == [
                "title", "started_at", "of.reviewed_at", "flag", "count", "size", "subject.tier", "of.owner",
            ])
        #expect(try Sample.expression("1 + 1 == 2").fields.isEmpty)
    }

    @Test(arguments: [
        ("count > 1", ValueType.boolean), ("count * 2", .integer), ("share / 2.0", .double), ("title + 'a'", .string),
        ("started_at", .timestamp),
        ("recovered_at - started_at", .duration), ("subject.tags", .list(of: .string)),
        ("flag ? took : duration('1h')", .duration), ("workingDays(started_at, as_of)", .double),
        ("has(title)", .boolean), ("count in [1]", .boolean), ("[count]", .list(of: .integer)),
        ("started_at.getHours()", .integer), ("-share", .double),
    ])
    func `the type is known before any record is read`(text: String, type: ValueType) throws {
        #expect(try Sample.expression(text).type == type)
    }

    @Test(arguments: [
        ("1 + 2 * 3", "7"), ("count + (1 + 2)", "count + 3"),
        ("duration('1h') + duration('30m')", "duration(\"5400s\")"),
        (
            "as_of - timestamp('2023-10-26T08:00:00+08:00') > duration('1h')",
            "as_of - timestamp(\"2023-10-26T00:00:00Z\") > duration(\"3600s\")"
        ),
        ("true && flag", "true && flag"), ("size('abc') == count", "3 == count"),
        ("1.0 / 0.0 > share", "1.0 / 0.0 > share"), ("!true || flag", "false || flag"), ("2 in [1, 2]", "true"),
        ("count in [1 + 1, 3]", "count in [2, 3]"), ("int(7)", "7"), ("double(count)", "double(count)"),
        ("timestamp(started_at)", "started_at"), ("math.least(count)", "count"),
    ])
    func `what depends on no field is computed`(text: String, canonical: String) throws {
        #expect(try Sample.expression(text).description == canonical)
    }

    @Test func `a value of another type than the schema says is told apart`() throws {
        let field = FieldReference(name: "count")
        #expect(try Sample.expression("count > 1").evaluate { _ in .string("7") } == .failure(.wrongType(field)))
        #expect(try Sample.expression("has(count)").evaluate { _ in .string("7") } == .success(.boolean(true)))
        #expect(try Sample.expression("count > 1").evaluate { _ in nil } == .failure(.missing(field)))
    }

    @Test func `the text is kept as it was written`() throws {
        let expression = try Sample.expression("  (count>1)")
        #expect(expression.text == "  (count>1)")
        #expect(expression.description == "count > 1")
    }

    @Test func `a name before a dot is a qualifier first and a field second`() throws {
        let schema = Schema(fields: ["of": .string, "math": .integer], qualified: ["of": ["owner": .string]])
        let parsed = Expression.parse("of.owner == of && math == 1", at: Sample.location, schema: schema)
        #expect(parsed.expression?.fields.map(\.description) == ["of.owner", "of", "math"])
    }
}
