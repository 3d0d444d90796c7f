internal import Diagnostics
internal import Evidence
internal import Expressions
internal import Rubric

extension PreparedIndicator {
    /// What a window of a subject shows; for a state the window is none.
    func tally(subject: Int, window: MeasurementWindow?) -> Tally {
        if case .coverage = plan.inner {
            return CoverageTally(self).tally(subject: subject, window: window)
        }
        guard let population else { return Tally() }
        let isState = population.table.kind.timeColumn == nil
        let selection = population.select(subject: subject, window: isState ? nil : window)
        var tally = Tally()
        exclude(selection.untold, by: population.filter, to: &tally)
        var rows = selection.rows
        if measure != nil || distinct != nil {
            let unusable = rows.filter { row in
                measure?.hasValue(row) == false || divisor?.hasValue(row) == false || distinct?.hasValue(row) == false
            }
            exclude(unusable, by: plan.inner.measure, to: &tally)
            let dropped = Set(unusable)
            if !dropped.isEmpty { rows = rows.filter { !dropped.contains($0) } }
        }
        tally.sample = rows.count
        var counter = EvidenceCounter()
        counter.add(rows, of: population.table)
        tally.evidence = counter.uses
        tally.evidenceByKind = [counter.uses]
        if groupCodes == nil {
            tally.figure = figure(of: rows, subject: subject, window: window)
        } else {
            tallyGroups(rows, into: &tally) { figure(of: $0, subject: subject, window: window) }
        }
        addCounterexamples(rows, subject, to: &tally)
        return tally
    }

    /// The figure of each group; the worst one counts.
    func tallyGroups(_ rows: [Int], into tally: inout Tally, figure: ([Int]) -> Figure?) {
        guard let groupCodes else { return }
        let byName = Dictionary(grouping: rows) { groupCodes.texts[Int(groupCodes.codes[$0])] }
        for (name, rows) in byName.sorted(by: { $0.key < $1.key }) {
            guard let figure = figure(rows) else { continue }
            tally.groups.append(Measurement.Group(name: name, figure: figure, sample: rows.count))
        }
        let direction = plan.indicator.direction
        tally.figure =
            tally.groups.map(\.figure).reduce(nil) { (worst: Figure?, figure) in
                guard let worst else { return figure }
                return direction.holds(figure.value, against: worst.value) ? worst : figure
            }
    }

    /// The figure of some rows; none if it is not defined for them.
    private func figure(of rows: [Int], subject: Int, window: MeasurementWindow?) -> Figure? {
        let count = Rational(Int128(rows.count))
        switch plan.inner {
        case .count:
            return isCovered(window, of: subject) ? Figure(value: count, numerator: count, denominator: 1) : nil
        case .distinct:
            guard let distinct, isCovered(window, of: subject) else { return nil }
            let different = Rational(Int128(Set(rows.compactMap { distinct.value($0) }).count))
            return Figure(value: different, numerator: different, denominator: 1)
        case .rate(let days, let each):
            return rate(rows.count, per: days, each: each, subject: subject, window: window)
        case .share:
            guard let measure, !rows.isEmpty else { return nil }
            let hits = Rational(Int128(rows.count { measure.values[$0] == 1 }))
            return (hits * 100).divided(by: count).map {
                Figure(value: $0, numerator: hits, denominator: count, isShare: true)
            }
        case .ratio:
            return ratio(rows)
        case .sum, .mean, .quantile, .minimum, .maximum:
            return aggregate(rows)
        case .coverage, .reduction:
            return nil
        }
    }

    /// Events for each period, and for each member of another population where one is given.
    private func rate(
        _ count: Int, per days: Days, each: PlannedPopulation?, subject: Int, window: MeasurementWindow?
    ) -> Figure? {
        guard let window, isCovered(window, of: subject) else { return nil }
        let periods = Rational(Int128(window.days), Int128(days.count))
        var divisor = periods
        if each != nil {
            let members = self.each?.select(subject: subject, window: nil).rows.count ?? 0
            divisor = divisor * Rational(Int128(members))
        }
        let events = Rational(Int128(count))
        return events.divided(by: divisor).map { Figure(value: $0, numerator: events, denominator: divisor) }
    }

    private func ratio(_ rows: [Int]) -> Figure? {
        guard let measure, let divisor, !rows.isEmpty else { return nil }
        // Both measures carry the factor of the unit, which must count once.
        let factor: Rational = plan.indicator.unit == .percent ? 100 : 1
        let upper = Rational(Statistics.sum(rows.lazy.map { measure.values[$0] })) * measure.scale
        let lower = Rational(Statistics.sum(rows.lazy.map { divisor.values[$0] })) * divisor.scale
        guard let numerator = upper.divided(by: factor), let denominator = lower.divided(by: factor) else { return nil }
        return (numerator * factor).divided(by: denominator).map {
            Figure(value: $0, numerator: numerator, denominator: denominator)
        }
    }

    private func aggregate(_ rows: [Int]) -> Figure? {
        guard let measure, !rows.isEmpty else { return nil }
        var values = rows.map { measure.values[$0] }
        func single(_ units: Rational?) -> Figure? {
            units.map { Figure(value: $0 * measure.scale, numerator: $0 * measure.scale, denominator: 1) }
        }
        switch plan.inner {
        case .sum: return single(Rational(Statistics.sum(values)))
        case .minimum: return single(values.min().map { Rational(Int128($0)) })
        case .maximum: return single(values.max().map { Rational(Int128($0)) })
        case .quantile(let probability, _): return single(Statistics.quantile(probability, of: &values))
        case .mean:
            let sum = Rational(Statistics.sum(values)) * measure.scale
            let count = Rational(Int128(values.count))
            return sum.divided(by: count).map { Figure(value: $0, numerator: sum, denominator: count) }
        default: return nil
        }
    }

    /// Notes rows that could not be used, by the field that is missing.
    func exclude(_ rows: [Int], by expression: Expression?, to tally: inout Tally) {
        guard !rows.isEmpty, let population, let expression else { return }
        var counts: [String: Int] = [:]
        for row in rows {
            let missing = expression.fields.lazy.compactMap { self.missingColumn(for: $0, of: population.table, row) }
            counts[missing.first ?? "", default: 0] += 1
        }
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
            tally.exclusions.append(Measurement.Exclusion(reason: .exclusionReason(missing: name), count: count))
        }
    }

    /// The column whose missing value leaves a field without one: the column itself, or the time since when it is known.
    private func missingColumn(for field: FieldReference, of table: RecordTable, _ row: Int) -> String? {
        guard field.qualifier == nil, let index = table.kind.index(of: field.name) else { return nil }
        let known = table.kind.columns[index].knownAt
        return [field.name, known].compactMap { $0 }.first {
            ColumnFrame.isMissing($0, in: row, of: table, asOf: records.asOf)
        }
    }

    /// The rows that speak against the value: misses of a share, the worst values of a measure.
    private func addCounterexamples(_ rows: [Int], _ subject: Int, to tally: inout Tally) {
        guard let measure, let table = population?.table else { return }
        if case .share = plan.inner {
            let misses = rows.filter { measure.values[$0] != 1 }.suffix(Tally.counterexampleLimit)
            tally.counterexamples = misses.reversed().map { table.reference(to: $0) }
            return
        }
        guard plan.inner.isOrdered else { return }
        let isLowerBetter = plan.indicator.direction == .lower
        let worstFirst = rows.sorted { left, right in
            let (leftValue, rightValue) = (measure.values[left], measure.values[right])
            if leftValue != rightValue { return isLowerBetter ? leftValue > rightValue : leftValue < rightValue }
            return left < right
        }
        // The records of a reduction have another unit than its thresholds.
        if case .reduction = plan.statistic {
            tally.counterexamples = worstFirst.prefix(Tally.counterexampleLimit).map { table.reference(to: $0) }
            return
        }
        tally.counterexamples = worstFirst.prefix(Tally.counterexampleLimit).map {
            table.reference(to: $0, value: measure.value($0))
        }
        for (level, threshold) in plan.indicator.thresholds(forTier: records.subjects[subject].tier) {
            tally.holding[level] = rows.count {
                plan.indicator.direction.holds(measure.value($0), against: threshold.value)
            }
        }
    }
}

extension PlannedStatistic {
    /// Whether single records have a value that can be compared with the threshold.
    fileprivate var isOrdered: Bool {
        switch self {
        case .mean, .quantile, .minimum, .maximum: true
        default: false
        }
    }
}

extension LocalizedText {
    fileprivate static func exclusionReason(missing name: String) -> LocalizedText {
        name.isEmpty
            ? LocalizedText(en: "the expression has no value", zh: "表达式无值")
            : LocalizedText(en: "'\(name)' is missing", zh: "缺少“\(name)”")
    }
}
