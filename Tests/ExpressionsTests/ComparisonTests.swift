import Diagnostics
import Expressions
import Testing

@Suite struct ComparisonTests {
    private static let whole: Int64 = 1 << 53

    @Test(arguments: [
        (whole, 9_007_199_254_740_992.0, ExactOrder.equal), (whole + 1, 9_007_199_254_740_992.0, .greater),
        (whole - 1, 9_007_199_254_740_992.0, .less), (whole + 1, 9_007_199_254_740_994.0, .less),
        (-whole - 1, -9_007_199_254_740_992.0, .less), (-whole + 1, -9_007_199_254_740_992.0, .greater),
        (.max, 9_223_372_036_854_775_808.0, .less), (.max, 9_223_372_036_854_774_784.0, .greater),
        (.min, -9_223_372_036_854_775_808.0, .equal), (.min, -9_223_372_036_854_777_856.0, .greater),
        (0, 0.5, .less), (0, -0.5, .greater), (-1, -0.5, .less), (1, 0.5, .greater), (0, -0.0, .equal),
        (.max, .infinity, .less), (.min, -.infinity, .greater), (0, .nan, .unordered),
        (3, .leastNonzeroMagnitude, .greater), (0, .leastNonzeroMagnitude, .less),
    ])
    func `a whole number and a double compare without rounding`(integer: Int64, double: Double, order: ExactOrder) {
        #expect(ExactOrder.of(integer, double) == order)
    }

    @Test(arguments: [-1, 0, 1] as [Int64], Expression.Relation.allCases)
    func `mixed comparisons are exact around 2 to the 53`(distance: Int64, relation: Expression.Relation) throws {
        let integer = Self.whole + distance
        let schema = Schema(fields: ["n": .integer, "x": .double])
        for (text, left, right) in [
            ("n \(relation.rawValue) x", integer, Self.whole), ("x \(relation.rawValue) n", Self.whole, integer),
        ] {
            let expression = try #require(Expression.parse(text, at: Sample.location, schema: schema).expression)
            let result = expression.evaluate { $0.name == "n" ? .integer(integer) : .double(9_007_199_254_740_992) }
            let expected = Expression.Comparison(relation, .integers).apply(.integer(left), .integer(right))
            #expect(try result.get() == expected.map { Value.boolean($0) })
        }
    }

    private static let holds: [(String, Bool)] = [
        ("1 == 1.0", true), ("1 != 1.5", true), ("2 > 1.5", true), ("1.5 < 2", true), ("1.5 >= 2", false),
        ("9007199254740993 == 9007199254740992.0", false), ("9007199254740993 > 9007199254740992.0", true),
        ("9223372036854775807 < 9223372036854775808.0", true), ("count <= 7.0", true), ("count < 7.5", true),
        ("share <= 1", true), ("share == 1", false), ("off < flag", true), ("flag <= off", false),
        ("flag != off", true),
        ("'a' < 'b'", true), ("'B' < 'a'", true), ("'a' < 'aa'", true), ("'' < 'a'", true),
        ("title == 'Order Center'", true),
        ("took > duration('1h')", true), ("duration('-1s') < duration('0')", true),
        ("duration('1h') == duration('60m')", true),
        ("recovered_at >= started_at", true), ("as_of - started_at <= duration('24h')", true),
        ("timestamp('2023-10-26T08:00:00+08:00') == timestamp('2023-10-26T00:00:00Z')", true),
        // Code points in, code points compared: the composed letter is not the letter with an accent.
        (#"'\u00e9' == 'e\u0301'"#, false), (#"'\uffff' < '\U00010000'"#, true), (#"'e\u0301' < '\u00e9'"#, true),
    ]

    @Test(arguments: holds)
    func `values of one type, and numbers of two, are compared`(text: String, expected: Bool) throws {
        #expect(try Sample.value(text) == .boolean(expected))
    }

    private static let memberships: [(String, Bool)] = [
        ("count in [1, 7]", true), ("count in [1, 2]", false), ("title in ['a', 'Order Center']", true),
        ("'core' in subject.tags", true), ("'free' in subject.tags", false), ("count in []", false),
        ("share in [0.5, 0.75]", true), ("share in [1, 2]", false), ("count in [7.0, 7.5]", true),
        ("count in [6.5]", false),
        ("share in [1, 0.75]", true), ("count in [size, count]", true), ("took in [duration('90m')]", true),
        ("flag in [false]", false), ("9007199254740993 in [9007199254740992.0]", false),
        ("size(subject.tags) == 2", true),
    ]

    @Test(arguments: memberships)
    func `a list is searched for an equal element`(text: String, expected: Bool) throws {
        #expect(try Sample.value(text) == .boolean(expected))
    }

    private static let mistakes: [(String, String)] = [
        ("title == 1", "'==' cannot be applied to string and int"),
        ("title != flag", "'!=' cannot be applied to string and bool"),
        ("took < 60", "'<' cannot be applied to duration and int"),
        ("started_at > '2023-10-26'", "'>' cannot be applied to timestamp and string"),
        ("count < 3 < 5", "'<' cannot be applied to bool and int"),
        ("subject.tags == ['a']", "'==' cannot be applied to list(string) and list(string)"),
        ("'a' in title", "'in' cannot be applied to string and string"),
        ("count in ['a']", "'in' cannot be applied to int and list(string)"),
        ("share in [count]", "'in' cannot be applied to double and list(int)"),
        ("flag ? 1 : 'a'", "'? :' cannot choose between int and string"),
        ("count ? 1 : 2", "the condition before '?' is int, not bool"),
    ]

    @Test(arguments: mistakes)
    func `values of other types are refused with their names`(text: String, summary: String) {
        #expect(Sample.problem(text)?.id == "expression.type")
        #expect(Sample.problem(text)?.summary.en == summary)
    }

    @Test(arguments: [
        ("share <= 1", Expression.Operands.doubles), ("count < 2.0", .integers), ("count < 2.5", .integerDouble),
        ("share > count", .doubleInteger), ("1 > share", .doubles), ("share < 9007199254740993", .doubleInteger),
    ])
    func `a constant takes on the other type where it stays the same number`(
        text: String, operands: Expression.Operands
    ) throws {
        guard case .comparison(let comparison, _, _) = try Sample.expression(text).root else {
            Issue.record("not a comparison")
            return
        }
        #expect(comparison.operands == operands)
    }
}
