import Diagnostics
import Expressions
import Testing

@Suite struct ArithmeticTests {
    private static let values: [(String, Value)] = [
        ("40 + 2", .integer(42)), ("42 - -22", .integer(64)), ("-30 * -2", .integer(60)),
        ("42 / 5", .integer(8)), ("-42 / 5", .integer(-8)), ("47 % 5", .integer(2)), ("43 % -5", .integer(3)),
        ("-42 % 5", .integer(-2)), ("-(-42)", .integer(42)), ("count * 6", .integer(42)), ("7 - count", .integer(0)),
        ("4.25 + 15.25", .double(19.5)), ("42.875 - -22.0", .double(64.875)), ("40.75 * -2.25", .double(-91.6875)),
        ("-8.875 / -0.0625", .double(142)), ("-(4.5)", .double(-4.5)), ("share * 2.0", .double(1.5)),
        ("1.0 / 0.0", .double(.infinity)), ("-1.0 / 0.0", .double(-.infinity)), ("1e308 * 10.0", .double(.infinity)),
        ("'he' + 'llo'", .string("hello")), ("title + '!'", .string("Order Center!")), ("'' + ''", .string("")),
        ("9223372036854775807 - 1 + 1", .integer(.max)), ("-9223372036854775807 - 1", .integer(.min)),
    ]

    @Test(arguments: values)
    func `operators compute by the type of their operands`(text: String, value: Value) throws {
        #expect(try Sample.value(text) == value)
    }

    @Test func `zero divided by zero is not a number`() throws {
        guard case .double(let number) = try Sample.value("0.0 / 0.0") else { throw EvaluationError.malformed }
        #expect(number.isNaN)
        #expect(try Sample.value("0.0 / 0.0 == 0.0 / 0.0") == .boolean(false))
        #expect(try Sample.value("0.0 / 0.0 != 0.0 / 0.0") == .boolean(true))
        #expect(try Sample.value("0.0 / 0.0 < 1") == .boolean(false))
    }

    @Test func `minus zero keeps its sign`() throws {
        guard case .double(let number) = try Sample.value("-(0.0)") else { throw EvaluationError.malformed }
        #expect(number.sign == .minus)
        #expect(try Sample.value("-0.0 == 0.0") == .boolean(true))
    }

    @Test(arguments: [
        "9223372036854775807 + count", "-9223372036854775807 - count", "9223372036854775807 * count",
        "-(-9223372036854775807 - size / 3)", "(-9223372036854775807 - size / 3) / (size - 4)",
        "(-9223372036854775807 - size / 3) % (size - 4)", "math.abs(-9223372036854775807 - size / 3)",
        "duration('2562047788h') + took", "-9223372036854775808 - 1", "5000000000 * 5000000000",
    ])
    func `a whole number never wraps`(text: String) throws {
        #expect(throws: EvaluationError.overflow) { try Sample.value(text) }
    }

    @Test(arguments: ["count / 0", "count % 0", "count / (size - 3)", "count % (size - 3)", "0 / 0"])
    func `a whole number cannot be divided by zero`(text: String) {
        #expect(throws: EvaluationError.divisionByZero) { try Sample.value(text) }
    }

    private static let times: [(String, Value)] = [
        ("recovered_at - started_at", .duration(3_600_000_000)),
        ("started_at - recovered_at", .duration(-3_600_000_000)),
        ("started_at + duration('1h') == recovered_at", .boolean(true)),
        ("duration('1h') + started_at == recovered_at", .boolean(true)),
        ("recovered_at - duration('1h') == started_at", .boolean(true)),
        ("took + duration('30m')", .duration(7_200_000_000)), ("took - duration('2h')", .duration(-1_800_000_000)),
        ("timestamp('9999-12-31T23:59:59Z') - timestamp('0001-01-01T00:00:00Z')", .duration(315_537_897_599_000_000)),
    ]

    @Test(arguments: times)
    func `times and durations add and subtract`(text: String, value: Value) throws {
        #expect(try Sample.value(text) == value)
    }

    @Test(arguments: [
        "timestamp('0001-01-01T00:00:00Z') - took", "timestamp('9999-12-31T23:59:59Z') + took",
        "timestamp('9999-12-31T23:59:59.999999Z') + duration('1us')", "started_at + duration('9000000000000s')",
        "took + timestamp('9999-12-31T23:59:59Z')", "started_at - duration('9000000000000s')",
    ])
    func `a time stays within the years 1 to 9999`(text: String) {
        #expect(throws: EvaluationError.range) { try Sample.value(text) }
    }

    private static let mistakes: [(String, String)] = [
        ("count + share", "'+' cannot be applied to int and double"),
        ("count + 1.0", "'+' cannot be applied to int and double"),
        ("title - title", "'-' cannot be applied to string and string"),
        ("title + 1", "'+' cannot be applied to string and int"),
        ("share % 2.0", "'%' cannot be applied to double and double"),
        ("started_at + started_at", "'+' cannot be applied to timestamp and timestamp"),
        ("took - started_at", "'-' cannot be applied to duration and timestamp"),
        ("took / took", "'/' cannot be applied to duration and duration"),
        ("took * 2", "'*' cannot be applied to duration and int"),
        ("flag + off", "'+' cannot be applied to bool and bool"),
        ("[1] + [2]", "'+' cannot be applied to list(int) and list(int)"),
        ("-took", "'-' cannot be applied to duration"),
        ("-title", "'-' cannot be applied to string"), ("!count", "'!' cannot be applied to int"),
        ("-flag", "'-' cannot be applied to bool"), ("flag && 1", "'&&' cannot be applied to bool and int"),
        ("'a' || off", "'||' cannot be applied to string and bool"),
    ]

    @Test(arguments: mistakes)
    func `operands of other types are refused with their names`(text: String, summary: String) {
        #expect(Sample.problem(text)?.id == "expression.type")
        #expect(Sample.problem(text)?.summary.en == summary)
        #expect(Sample.parse(text).expression == nil)
    }
}
