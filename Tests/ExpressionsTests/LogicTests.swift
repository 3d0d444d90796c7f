import Expressions
import Testing

@Suite struct LogicTests {
    /// A truth value, or a field without one.
    private static let operands: [(String, ThreeValued)] = [("off", .no), ("flag", .yes), ("no_flag", .missing)]

    private static func outcome(_ text: String) throws -> ThreeValued {
        switch try Sample.expression(text).evaluate({ Sample.record[$0] }) {
        case .success(let value): value == .boolean(true) ? .yes : .no
        case .failure: .missing
        }
    }

    @Test(arguments: [
        ("off && off", ThreeValued.no), ("off && flag", .no), ("off && no_flag", .no),
        ("flag && off", .no), ("flag && flag", .yes), ("flag && no_flag", .missing),
        ("no_flag && off", .no), ("no_flag && flag", .missing), ("no_flag && no_flag", .missing),
    ])
    func `a false side decides a conjunction even if the other fails`(text: String, expected: ThreeValued) throws {
        #expect(try Self.outcome(text) == expected)
    }

    @Test(arguments: [
        ("off || off", ThreeValued.no), ("off || flag", .yes), ("off || no_flag", .missing),
        ("flag || off", .yes), ("flag || flag", .yes), ("flag || no_flag", .yes),
        ("no_flag || off", .missing), ("no_flag || flag", .yes), ("no_flag || no_flag", .missing),
    ])
    func `a true side decides a disjunction even if the other fails`(text: String, expected: ThreeValued) throws {
        #expect(try Self.outcome(text) == expected)
    }

    @Test(arguments: operands, operands)
    func `the tables for column engines agree with the evaluator`(
        left: (String, ThreeValued), right: (String, ThreeValued)
    ) throws {
        #expect(try ThreeValued.and(left.1, right.1) == Self.outcome("\(left.0) && \(right.0)"))
        #expect(try ThreeValued.or(left.1, right.1) == Self.outcome("\(left.0) || \(right.0)"))
        #expect(try ThreeValued.not(left.1) == Self.outcome("!\(left.0)"))
    }

    @Test(arguments: [
        ("flag && no_flag", "no_flag"), ("no_flag && no_count > 1", "no_flag"), ("no_count > 1 || no_flag", "no_count"),
        ("no_share < 1.0 && flag", "no_share"), ("no_count + size(no_title)", "no_count"),
        ("no_took in [no_took, took]", "no_took"), ("took in [took, no_took]", "no_took"),
    ])
    func `the leftmost reason that was not absorbed is reported`(text: String, field: String) throws {
        #expect(throws: EvaluationError.missing(FieldReference(name: field))) { try Sample.value(text) }
    }

    @Test(arguments: [
        ("off && 1 / 0 > 0", Value.boolean(false)), ("1 / 0 > 0 && off", .boolean(false)),
        ("flag || 9223372036854775807 + count > 0", .boolean(true)), ("1 % 0 == 0 || flag", .boolean(true)),
    ])
    func `arithmetic faults are absorbed like missing fields`(text: String, value: Value) throws {
        #expect(try Sample.value(text) == value)
    }

    @Test(arguments: [
        ("flag ? 1 : no_count", Value.integer(1)), ("off ? no_count : 2", .integer(2)),
        ("flag ? 'yes' : 'no'", .string("yes")),
    ])
    func `the branch that is not taken does not matter`(text: String, value: Value) throws {
        #expect(try Sample.value(text) == value)
    }

    @Test func `a condition without value has no value`() {
        #expect(throws: EvaluationError.missing(FieldReference(name: "no_flag"))) {
            try Sample.value("no_flag ? 1 : 1")
        }
    }

    @Test(arguments: [
        ("has(title)", true), ("has(no_title)", false), ("has(of.owner)", true), ("has(of.reviewed_at)", false),
        ("has(subject.tags)", true), ("has(no_count) && no_count > 3", false), ("!has(no_count) || no_count > 3", true),
    ])
    func `presence turns a missing value into false`(text: String, expected: Bool) throws {
        #expect(try Sample.value(text) == .boolean(expected))
    }
}
