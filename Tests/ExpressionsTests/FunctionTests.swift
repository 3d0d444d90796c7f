import Diagnostics
import Expressions
import Testing

@Suite struct FunctionTests {
    private static let texts: [(String, Value)] = [
        ("size('')", .integer(0)), ("size('πέντε')", .integer(5)), ("size('fiance\\u0301')", .integer(7)),
        ("'😛'.size()", .integer(1)), ("size([1, 2])", .integer(2)), ("size([])", .integer(0)),
        ("[1].size()", .integer(1)),
        ("'hello'.contains('ell')", .boolean(true)), ("'hello'.contains('')", .boolean(true)),
        ("''.contains('a')", .boolean(false)),
        ("'aab'.contains('ab')", .boolean(true)), ("'ab'.contains('abc')", .boolean(false)),
        ("'订单中心'.contains('中')", .boolean(true)),
        ("'e\\u0301'.contains('e')", .boolean(true)), ("'\\u00e9'.contains('e\\u0301')", .boolean(false)),
        ("title.startsWith('Order')", .boolean(true)), ("'a'.startsWith('ab')", .boolean(false)),
        ("'завтра'.startsWith('за')", .boolean(true)),
        ("title.endsWith('Center')", .boolean(true)), ("'forté'.endsWith('té')", .boolean(true)),
        ("''.endsWith('')", .boolean(true)),
        ("'ab'.endsWith('b')", .boolean(true)), ("'ab'.endsWith('a')", .boolean(false)),
        ("'e\\u0301'.startsWith('e')", .boolean(true)),
    ]

    @Test(arguments: texts)
    func `texts are measured and searched by code points`(text: String, value: Value) throws {
        #expect(try Sample.value(text) == value)
    }

    private static let conversions: [(String, Value)] = [
        ("int(3.99)", .integer(3)), ("int(-7.9)", .integer(-7)), ("int('987')", .integer(987)),
        ("int('-5')", .integer(-5)), ("int(42)", .integer(42)),
        ("int(double(36028797018963969))", .integer(36_028_797_018_963_968)),
        ("int(timestamp('2009-02-13T23:31:30Z'))", .integer(1_234_567_890)),
        ("int(timestamp('1969-12-31T23:59:59.5Z'))", .integer(-1)),
        ("double(7)", .double(7)), ("double(9223372036854775807)", .double(9.223372036854775807e18)),
        ("double('-84.32e7')", .double(-8.432e8)), ("double('1e-999')", .double(0)), ("double(0.5)", .double(0.5)),
        ("double(duration('1m30.5s'))", .double(90.5)), ("double(took) / double(duration('1h'))", .double(1.5)),
        ("string(123)", .string("123")), ("string(-4.5e-3)", .string("-0.0045")), ("string(2.0)", .string("2")),
        ("string(true)", .string("true")),
        ("string('a')", .string("a")),
        ("string(timestamp('2009-02-13T23:31:30.50Z'))", .string("2009-02-13T23:31:30.5Z")),
        ("string(duration('1m1ms'))", .string("60.001s")), ("string(duration('-90m'))", .string("-5400s")),
        ("timestamp(started_at) == started_at", .boolean(true)), ("duration(took) == took", .boolean(true)),
        ("timestamp('2023-10-26T00:00:00Z') == started_at", .boolean(true)), ("string(1.0 / 0.0)", .string("Infinity")),
        ("string(0.0 / 0.0)", .string("NaN")),
    ]

    @Test(arguments: conversions)
    func `values are converted`(text: String, value: Value) throws {
        #expect(try Sample.value(text) == value)
    }

    @Test(arguments: [
        ("int(share * 1e300)", EvaluationError.range), ("int(1.0 / 0.0)", .range), ("int(0.0 / 0.0)", .range),
        ("int(share * 0.0 - 9223372036854775808.0)", .range),
        ("int(title)", .malformed), ("int(title + '1')", .malformed), ("double(title)", .malformed),
        ("timestamp(title)", .malformed), ("duration(title)", .malformed),
        ("int('99999999999999999' + string(count * 100))", .range), ("double('1e99' + string(count))", .range),
        ("timestamp('0000-01-01T00:00:0' + string(count) + 'Z')", .range),
        ("duration('999999999999999999' + string(count) + 'h')", .range),
        ("double('0x1' + string(count))", .malformed), ("double('in' + of.owner)", .malformed),
        ("double('nan' + string(count))", .malformed), ("int(' ' + string(count))", .malformed),
    ])
    func `a conversion that fails has no value`(text: String, error: EvaluationError) {
        #expect(throws: error) { try Sample.value(text) }
    }

    private static let parts: [(String, Int64)] = [
        ("getFullYear", 2009), ("getMonth", 1), ("getDate", 13), ("getDayOfMonth", 12), ("getDayOfWeek", 5),
        ("getDayOfYear", 43), ("getHours", 23), ("getMinutes", 31), ("getSeconds", 20),
        ("getMilliseconds", 123),
    ]

    @Test(arguments: parts)
    func `the parts of a time are in UTC`(name: String, expected: Int64) throws {
        #expect(try Sample.value("timestamp('2009-02-13T23:31:20.123456789Z').\(name)()") == .integer(expected))
        #expect(try Sample.value("timestamp('2009-02-14T07:31:20.123456789+08:00').\(name)()") == .integer(expected))
    }

    @Test(
        arguments: [
            ("duration('10000s').getHours()", 2), ("duration('3730s').getMinutes()", 62),
            ("duration('3730s').getSeconds()", 3730),
            ("duration('123.321456s').getMilliseconds()", 321), ("duration('-90m').getHours()", -1),
            ("duration('-1.234s').getMilliseconds()", -234), ("took.getMinutes()", 90),
        ] as [(String, Int64)])
    func `a duration is counted in whole units`(text: String, expected: Int64) throws {
        #expect(try Sample.value(text) == .integer(expected))
    }

    private static let mathematics: [(String, Value)] = [
        ("math.abs(-3)", .integer(3)), ("math.abs(-3.5)", .double(3.5)), ("math.least(3, -3)", .integer(-3)),
        ("math.greatest(10, 1, 3)", .integer(10)),
        ("math.least(1.5, 3.5, 0.5)", .double(0.5)), ("math.greatest(share, 0.5)", .double(0.75)),
        ("math.greatest(count)", .integer(7)), ("math.least(-42.5)", .double(-42.5)),
        ("math.greatest(-1, -2, -3)", .integer(-1)), ("math.least(count, size)", .integer(3)),
    ]

    @Test(arguments: mathematics)
    func `numbers are compared and stripped of their sign`(text: String, value: Value) throws {
        #expect(try Sample.value(text) == value)
    }

    @Test func `a field may have the name of a function`() throws {
        #expect(try Sample.value("duration == duration('1m') && size == size('abc')") == .boolean(true))
    }

    private static let mistakes: [(String, String)] = [
        ("size(count)", "'size' cannot be applied to (int)"),
        ("size('a', 'b')", "'size' cannot be applied to (string, string)"),
        ("title.contains(1)", "'contains' cannot be applied to (string, int)"),
        ("count.contains('a')", "'contains' cannot be applied to (int, string)"),
        ("timestamp(1)", "'timestamp' cannot be applied to (int)"),
        ("int(took)", "'int' cannot be applied to (duration)"),
        ("int(true)", "'int' cannot be applied to (bool)"),
        ("double(started_at)", "'double' cannot be applied to (timestamp)"),
        ("took.getDate()", "'getDate' cannot be applied to (duration)"),
        ("workingDays(started_at)", "'workingDays' cannot be applied to (timestamp)"),
        ("math.least(1, 1.0)", "'math.least' cannot be applied to (int, double)"),
        ("math.abs()", "'math.abs' cannot be applied to ()"),
        ("contains(title, 'a')", "'contains' is called on a value"),
        ("title.timestamp()", "'timestamp' is not called on a value"), ("has(1)", "'has' needs the name of one field"),
        ("has(count, size)", "'has' needs the name of one field"),
        ("has(count + 1)", "'has' needs the name of one field"),
    ]

    @Test(arguments: mistakes)
    func `arguments of other types are refused`(text: String, summary: String) {
        #expect(Sample.problem(text)?.id == "expression.type")
        #expect(Sample.problem(text)?.summary.en == summary)
    }

    @Test func `a refused call names what would be right`() {
        #expect(Sample.problem("count.contains('a')")?.fixes.first?.en == "write string.contains(string)")
        #expect(Sample.problem("int(took)")?.fixes.first?.en == "write int(double); int(string); int(timestamp)")
        #expect(Sample.problem("math.abs('a')")?.fixes.first?.zh == "请写 math.abs(int); math.abs(double)")
    }

    @Test(arguments: Expression.Function.allCases)
    func `every function keeps to its signature`(function: Expression.Function) throws {
        let samples: [ValueType: Value] = [
            .boolean: .boolean(true), .integer: .integer(2), .double: .double(2.5), .string: .string("2"),
            .timestamp: .timestamp(0),
            .duration: .duration(1), .list(of: .string): .list([], of: .string),
        ]
        var arguments = function.parameters.compactMap { samples[$0] }
        #expect(arguments.count == function.parameters.count)
        if function == .timestampFromString { arguments = [.string("2023-10-26T00:00:00Z")] }
        if function == .durationFromString { arguments = [.string("2h")] }
        #expect(try function.apply(arguments).get().type == function.type)
        #expect(throws: EvaluationError.malformed) { try function.apply([]).get() }
    }

    @Test(arguments: Expression.Arithmetic.allCases)
    func `every arithmetic operator keeps to its types`(operation: Expression.Arithmetic) throws {
        let samples: [ValueType: Value] = [
            .integer: .integer(2), .double: .double(2.5), .string: .string("2"), .timestamp: .timestamp(0),
            .duration: .duration(1),
        ]
        let left = try #require(samples[operation.operands.left])
        let right = try #require(samples[operation.operands.right])
        #expect(try operation.apply(left, right).get().type == operation.type)
        #expect(throws: EvaluationError.malformed) { try operation.apply(.boolean(true), right).get() }
    }
}
