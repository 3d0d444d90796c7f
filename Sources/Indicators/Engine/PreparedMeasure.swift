internal import Evidence
internal import Expressions
internal import Rubric

/// The measured value of every row of a table in whole units: counts as they are, durations in microseconds,
/// numbers with a fraction in billionths.
///
/// Whole units make sums and quantiles exact and independent of the order of rows.
struct PreparedMeasure {
    let values: [Int64]
    /// What one whole unit is in the unit of the indicator.
    let scale: Rational

    /// How many units of a number with a fraction make one.
    private static let unitsOfOne: Int64 = 1_000_000_000

    init?(_ expression: Expression, in table: RecordTable, asOf: Int64, unit: Unit) {
        switch ColumnEvaluator(frame: .table(table, asOf: asOf)).evaluate(expression) {
        case .integer(let values, .duration):
            self.values = values
            scale = Rational(1, Int128(unit.microseconds ?? 1))
        case .integer(let values, _):
            self.values = values
            scale = unit == .percent ? 100 : 1
        case .double(let values):
            self.values = values.map(Self.wholeUnits)
            scale = Rational(unit == .percent ? 100 : 1, Int128(Self.unitsOfOne))
        case .boolean(let values):
            self.values = values.map { $0 == Vector.noTruth ? Vector.none : Int64($0) }
            scale = unit == .percent ? 100 : 1
        case .text:
            return nil
        }
    }

    func hasValue(_ row: Int) -> Bool { values[row] != Vector.none }

    /// The value of a row in the unit of the indicator.
    func value(_ row: Int) -> Rational { Rational(Int128(values[row])) * scale }

    private static func wholeUnits(_ value: Double) -> Int64 {
        let units = (value * Double(unitsOfOne)).rounded(.toNearestOrEven)
        return units.magnitude < 9.2e18 ? Int64(units) : Vector.none
    }
}

extension Unit {
    /// How many microseconds the unit of time has; none for other units.
    var microseconds: Int64? {
        switch self {
        case .milliseconds: 1_000
        case .seconds: 1_000_000
        case .minutes: 60_000_000
        case .hours: 3_600_000_000
        case .days: 86_400_000_000
        case .percent, .ratio, .count, .score, .perWeek, .perMonth, .perYear: nil
        }
    }
}
