import Diagnostics
import Evidence
import Expressions
import Indicators
import Rubric
import Testing

/// The engine evaluates columns; the reference evaluates one record after the other.
///
/// Both must agree.
///
/// Each record belongs to a subject of its own, so that what the engine made of it shows in the measurement of that subject.
@Suite struct ColumnEvaluatorTests {
    private static let compiler = PlanCompiler(kinds: [.cells, .others])
    private static let count = 24

    private static func bench(_ kinds: [RecordKind], _ rows: [[Row]]) -> Bench {
        var bench = Bench()
        bench.tables = zip(kinds, rows).map { kind, rows in
            (kind, rows.enumerated().map { $1.merging(["id": "k", "service": .text("s\($0)")]) { _, new in new } })
        }
        bench.subjects = (0..<count).map { Bench.subject("system-\($0)", service: "s\($0)") }
        return bench
    }

    private static func parse(_ text: String, _ schema: Schema) -> Expression? {
        Expression.parse(text, at: Bench.place, schema: schema).expression
    }

    private static func environment(_ row: Row, of member: Row? = nil) -> (FieldReference) -> Value? {
        { (field: FieldReference) -> Value? in
            if field.qualifier == "of" { return member?.value(field.name) }
            return field.name == "as_of" ? .timestamp(Time.asOf) : row.value(field.name)
        }
    }

    /// Whether the columns have a code for every value on the way: they have none for what is not a number, nor for the least
    /// whole number.
    private static func isRepresentable(_ node: Expression.Node, _ environment: (FieldReference) -> Value?) -> Bool {
        switch node.evaluate(environment) {
        case .success(.double(let value)) where value.isNaN: false
        case .success(.integer(.min)), .success(.duration(.min)), .success(.timestamp(.min)): false
        default: node.children.allSatisfy { isRepresentable($0, environment) }
        }
    }

    private func measure(_ bench: Bench, _ indicator: Indicator) throws -> [Measurement] {
        var diagnostics: [Diagnostic] = []
        let plan = Self.compiler.plan(indicator, reporting: &diagnostics)
        return MeasurementEngine(records: bench.records())
            .measure(try #require(plan, "\(diagnostics)"), subjects: Array(0..<Self.count), maximumAge: nil)
    }

    @Test(arguments: 1...30)
    func `conditions select the same records`(seed: UInt64) throws {
        var generator = RandomExpression(random: SeededGenerator(seed: seed))
        let rows = (0..<Self.count).map { _ in RecordKind.randomCells(&generator.random) }
        let bench = Self.bench([.cells], [rows])
        var compared = 0
        for _ in 0..<25 {
            let text = generator.text(.boolean, depth: 4)
            guard let expression = Self.parse(text, Self.compiler.schema(of: .cells)) else { continue }
            var indicator = Indicator.over(where: text, .count)
            indicator.population.table = "cells"
            for (row, found) in zip(rows, try measure(bench, indicator)) {
                let environment = Self.environment(row)
                guard Self.isRepresentable(expression.root, environment) else { continue }
                compared += 1
                let selected: Rational =
                    if case .success(.boolean(true)) = expression.evaluate(environment) { 1 } else { 0 }
                let untold = if case .failure = expression.evaluate(environment) { 1 } else { 0 }
                #expect(found.value == selected, "seed \(seed): \(text) for \(row)")
                #expect(found.exclusions.reduce(0) { $0 + $1.count } == untold, "seed \(seed): \(text) for \(row)")
            }
        }
        #expect(compared > 300, "seed \(seed): too few cases can be compared")
    }

    @Test(arguments: 1...30)
    func `measures have the same values`(seed: UInt64) throws {
        var generator = RandomExpression(random: SeededGenerator(seed: seed))
        let rows = (0..<Self.count).map { _ in RecordKind.randomCells(&generator.random) }
        let bench = Self.bench([.cells], [rows])
        var compared = 0
        for _ in 0..<25 {
            let text = generator.text(generator.random.pick([.integer, .double, .duration]), depth: 4)
            guard let expression = Self.parse(text, Self.compiler.schema(of: .cells)) else { continue }
            var indicator = Indicator.over(.maximum(.cel(text)))
            indicator.population.table = "cells"
            for (row, found) in zip(rows, try measure(bench, indicator)) {
                let environment = Self.environment(row)
                guard Self.isRepresentable(expression.root, environment) else { continue }
                compared += 1
                let expected = Self.exact(expression.evaluate(environment))
                #expect(found.value == expected, "seed \(seed): \(text) for \(row)")
            }
        }
        #expect(compared > 200, "seed \(seed): too few cases can be compared")
    }

    /// A value as the engine adds it up: numbers with a fraction in billionths, none where they do not fit.
    private static func exact(_ result: Result<Value, EvaluationError>) -> Rational? {
        switch result {
        case .success(.integer(let value)), .success(.duration(let value)): return Rational(Int128(value))
        case .success(.double(let value)):
            let units = (value * 1e9).rounded(.toNearestOrEven)
            return units.magnitude < 9.2e18 ? Rational(Int128(units), 1_000_000_000) : nil
        default: return nil
        }
    }

    @Test(arguments: 1...30)
    func `clauses match the same pairs of records`(seed: UInt64) throws {
        var generator = RandomExpression(random: SeededGenerator(seed: seed), seesPopulation: true)
        let rows = (0..<Self.count).map { _ in RecordKind.randomCells(&generator.random) }
        let members = (0..<Self.count).map { _ in RecordKind.randomCells(&generator.random) }
        let bench = Self.bench([.cells, .others], [rows, members])
        let schema = Self.compiler.schema(of: .cells, population: .records(.others, filter: nil))
        var compared = 0
        for _ in 0..<25 {
            let text = generator.text(.boolean, depth: 4)
            guard let expression = Self.parse(text, schema) else { continue }
            let match = Match(
                table: "cells", on: [Match.Key(column: "id", populationColumn: "id")], filter: .cel(text))
            for (index, found) in try measure(bench, .over(.others, .coverage([match]))).enumerated() {
                let environment = Self.environment(rows[index], of: members[index])
                guard Self.isRepresentable(expression.root, environment) else { continue }
                compared += 1
                let isMatched = expression.evaluate(environment) == .success(.boolean(true))
                #expect(
                    found.figure?.numerator == (isMatched ? 1 : 0),
                    "seed \(seed): \(text) for \(rows[index]) of \(members[index])")
            }
        }
        #expect(compared > 300, "seed \(seed): too few cases can be compared")
    }

    @Test(
        arguments: [
            ("(flag ? '' : title) == ''", 1), ("size((flag ? '' : title)) == 0", 1), ("(title + '') == title", 1),
            ("'e\\u0301' == 'é'", 0), ("(flag ? 'e\\u0301' : title) == 'é'", 0), ("(flag ? 'é' : title) == 'é'", 1),
        ] as [(String, Exact)])
    func `texts made by an expression keep their code points, and an empty one is a text`(
        condition: String, expected: Exact
    ) throws {
        let row: Row = ["flag": true, "title": "x"]
        var indicator = Indicator.over(where: condition, .count)
        indicator.population.table = "cells"
        let found = try measure(Self.bench([.cells], [Array(repeating: row, count: Self.count)]), indicator)
        #expect(found[0].value == expected.value)
    }
}
