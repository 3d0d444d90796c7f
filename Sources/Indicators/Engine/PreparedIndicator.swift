internal import Diagnostics
internal import Evidence
internal import Expressions
internal import Rubric

/// A plan with everything computed that does not depend on the subject.
struct PreparedIndicator {
    let plan: IndicatorPlan
    let records: RecordSet
    let population: PreparedPopulation?
    let measure: PreparedMeasure?
    /// The divisor of a ratio.
    let divisor: PreparedMeasure?
    /// The values of which a distinct count tells the different ones.
    let distinct: Vector?
    let matches: [PreparedMatch?]
    /// The population that a rate is divided by.
    let each: PreparedPopulation?
    let groupCodes: (codes: [UInt32], texts: [String])?
    /// The records of its kinds that belong to no subject.
    let strangers: [StrangerTally]
    /// The periods of collections that would have shown records of the population's kind.
    let collectedPeriods: [Range<Int64>]

    init(_ plan: IndicatorPlan, records: RecordSet) {
        self.plan = plan
        self.records = records
        var population: PreparedPopulation?
        if case .records(let kind, let filter) = plan.population {
            population = PreparedPopulation(kind: kind, filter: filter, records: records)
        }
        self.population = population
        func measure(_ expression: Expression?) -> PreparedMeasure? {
            guard let expression, let population else { return nil }
            return PreparedMeasure(
                expression, in: population.table, asOf: records.asOf, unit: plan.indicator.unit)
        }
        if case .distinct(let expression) = plan.inner, let population {
            self.measure = nil
            distinct = ColumnEvaluator(frame: .table(population.table, asOf: records.asOf)).evaluate(expression)
        } else {
            self.measure = measure(plan.inner.measure)
            distinct = nil
        }
        if case .ratio(_, let divisor) = plan.inner { self.divisor = measure(divisor) } else { divisor = nil }
        matches = Self.matches(of: plan, population, records)
        if case .rate(_, .records(let kind, let filter)?) = plan.inner {
            each = PreparedPopulation(kind: kind, filter: filter, records: records)
        } else {
            each = nil
        }
        groupCodes = plan.groupBy.flatMap { name in
            if let population,
                case .text(let codes, let texts)? = ColumnFrame.column(name, of: population.table, asOf: records.asOf)
            {
                (codes, texts)
            } else {
                nil
            }
        }
        strangers = Self.kinds(of: plan).compactMap { StrangerTally(kind: $0, records: records) }
        let kind = plan.population.kind?.id
        collectedPeriods = records.evidence.compactMap { item in
            guard let kind, item.kinds.contains(kind), item.collectedAt ?? .max <= records.asOf else { return nil }
            return item.period
        }
    }

    private static func matches(
        of plan: IndicatorPlan, _ population: PreparedPopulation?, _ records: RecordSet
    ) -> [PreparedMatch?] {
        guard case .coverage(let clauses) = plan.inner else { return [] }
        if case .values(let values) = plan.population {
            return clauses.map { PreparedMatch($0, values: values, records: records) }
        }
        guard let population else { return [] }
        return clauses.map { PreparedMatch($0, population: population, records: records) }
    }

    /// The record kinds that an indicator reads, each once.
    private static func kinds(of plan: IndicatorPlan) -> [RecordKind] {
        var kinds = plan.population.kind.map { [$0] } ?? []
        if case .coverage(let clauses) = plan.inner { kinds += clauses.map(\.kind) }
        if case .rate(_, let each?) = plan.inner, let kind = each.kind { kinds.append(kind) }
        return kinds.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// What the records prove at most: nothing was exercised unless what shows it was.
    var strength: EvidenceStrength {
        if case .coverage(let clauses) = plan.inner {
            return clauses.allSatisfy { $0.kind.strength == .exercised } ? .exercised : .declared
        }
        return plan.population.kind?.strength ?? .declared
    }

    func measure(subject: Int, maximumAge: Days?) -> Measurement {
        var result = Measurement(
            indicator: plan.indicator.id, outcome: .noEvidence(.noRecords), strength: strength)
        for kind in Self.kinds(of: plan) {
            if let reason = records.incomplete[kind.id] {
                result.outcome = .noEvidence(.incomplete(reason))
                return result
            }
        }
        for window in windows {
            let tally = tally(subject: subject, window: window)
            apply(tally, window, subject, to: &result)
            guard result.value != nil else { continue }
            if let gap = expired(tally, maximumAge) { result.outcome = .noEvidence(gap) }
            break
        }
        addStrangers(of: subject, to: &result)
        if isWithoutOccasion(result, subject) { result.outcome = .noEvidence(.noOccasion) }
        return result
    }

    /// Whether records of the population's kind in a window belong to no subject and may belong to this one.
    private func hasStrangers(in window: MeasurementWindow, of subject: Int) -> Bool {
        strangers.contains { stranger in
            stranger.kind == plan.population.kind?.id && stranger.count(subject: subject, window: window) > 0
        }
    }

    /// Counts the records of the window that belong to no subject; they might be the subject's.
    private func addStrangers(of subject: Int, to result: inout Measurement) {
        for stranger in strangers {
            result.attributedShare = min(result.attributedShare, stranger.attributedShare(subject: subject))
            let count = stranger.count(subject: subject, window: result.window)
            guard count > 0 else { continue }
            result.exclusions.append(
                Measurement.Exclusion(reason: .exclusionReason(stranger: stranger.kind), count: count))
        }
    }

    /// The collection that is too old, if there is one: of each record kind that the value rests on, the newest counts.
    private func expired(_ tally: Tally, _ maximumAge: Days?) -> Gap? {
        guard let maximumAge else { return nil }
        let newest = tally.evidenceByKind.compactMap { uses in
            uses.compactMap { records.evidence[Int($0.evidence)].collectedAt }.max()
        }
        guard let oldest = newest.min(), records.asOf - oldest > Int64(maximumAge.count) * 86_400_000_000 else {
            return nil
        }
        return .expired(newest: oldest, limit: maximumAge)
    }

    /// The windows to try, in order; one that is none for a state.
    private var windows: [MeasurementWindow?] {
        guard let days = span(of: plan.indicator.window) else { return [nil] }
        let first = MeasurementWindow(days: days, endingAt: records.asOf)
        guard !plan.statistic.growsWithWindow, let fallback = plan.indicator.fallbackWindow.flatMap(span),
            fallback > days
        else { return [first] }
        return [first, MeasurementWindow(days: fallback, endingAt: records.asOf, isFallback: true)]
    }

    /// How far back the records go that a window of the indicator looks at; none where all of it is state.
    ///
    /// A state that events have to match looks back as far as the clause that looks back farthest.
    private func span(of window: Days) -> Days? {
        if plan.population.kind?.timeColumn != nil { return window }
        guard case .coverage(let clauses) = plan.inner else { return nil }
        return clauses.filter { $0.kind.timeColumn != nil }.map { $0.match.window ?? window }.max()
    }

    /// Writes what a window shows into the result: a value if the window holds enough, else the reason why there is none.
    private func apply(
        _ tally: Tally, _ window: MeasurementWindow?, _ subject: Int, to result: inout Measurement
    ) {
        result.sample = tally.sample
        result.window = window
        result.exclusions = tally.exclusions
        result.evidence = tally.evidence
        result.counterexamples = tally.counterexamples
        result.groups = tally.groups
        result.holding = tally.holding
        let needed =
            window?.isFallback == true ? plan.indicator.minimumFallbackSample : plan.indicator.minimumSample
        guard let figure = tally.figure else {
            result.outcome = .noEvidence(tally.sample == 0 ? .noRecords : .tooFew(found: tally.sample, needed: needed))
            return
        }
        guard tally.sample >= needed || plan.inner.countsEvents else {
            result.outcome = .noEvidence(.tooFew(found: tally.sample, needed: needed))
            return
        }
        let previous = window.flatMap { self.previous(to: $0, subject: subject) }
        result.previous = previous
        if case .reduction = plan.statistic {
            guard let before = previous?.figure.value, let rise = figure.value.changePercent(from: before) else {
                result.outcome = .noEvidence(.noPreviousPeriod)
                return
            }
            result.previous = nil
            result.outcome = .measured(
                Figure(value: Rational(-rise.numerator, rise.denominator), numerator: figure.value, denominator: before)
            )
        } else {
            result.outcome = .measured(figure)
        }
    }

    /// The same statistic in the window before, if that holds enough records.
    private func previous(to window: MeasurementWindow, subject: Int) -> Measurement.PreviousPeriod? {
        let before = MeasurementWindow(
            start: window.start - (window.end - window.start), end: window.start, isFallback: window.isFallback)
        let tally = tally(subject: subject, window: before)
        let needed = window.isFallback ? plan.indicator.minimumFallbackSample : plan.indicator.minimumSample
        guard tally.sample >= needed || (plan.inner.countsEvents && tally.sample > 0) else { return nil }
        return tally.figure.map { Measurement.PreviousPeriod(figure: $0, sample: tally.sample, window: before) }
    }

    /// Whether nothing of the population occurred although evidence covers the window.
    ///
    /// Records that could not be told to belong to the population speak against it.
    private func isWithoutOccasion(_ result: Measurement, _ subject: Int) -> Bool {
        guard plan.indicator.whenNone == .notApplicable, result.sample == 0, result.exclusions.isEmpty,
            plan.population.kind?.timeColumn != nil
        else { return false }
        return isCovered(MeasurementWindow(days: plan.indicator.window, endingAt: records.asOf), of: subject)
    }

    /// Whether evidence covers a window, so that a count of zero is a finding and not a gap: there are records of
    /// the kind in it, or a collection whose period spans it and no record in it belongs to nobody.
    ///
    /// For state, whether there is any record.
    func isCovered(_ window: MeasurementWindow?, of subject: Int) -> Bool {
        if let table = population?.table {
            let own = table.rows(of: subject)
            let seen = window.map { table.rows(in: own, after: $0.start, through: $0.end) } ?? own
            if !seen.isEmpty { return true }
        }
        guard let window, !hasStrangers(in: window, of: subject) else { return false }
        return collectedPeriods.contains {
            $0.lowerBound <= window.start && $0.upperBound >= window.end - Self.collectionLag
        }
    }

    /// How long before the as-of date a collection may have ended and still cover the window: exports run daily.
    private static let collectionLag: Int64 = 2 * 86_400_000_000
}

extension PlannedStatistic {
    /// Whether the number of events is itself what is measured, so that no sample can be too small.
    var countsEvents: Bool {
        switch self {
        case .count, .rate, .distinct: true
        default: false
        }
    }

    /// Whether a longer window gives more of it, so that its thresholds hold for the first window only.
    fileprivate var growsWithWindow: Bool {
        switch self {
        case .count, .distinct, .sum: true
        default: false
        }
    }
}

extension LocalizedText {
    fileprivate static func exclusionReason(stranger kind: String) -> LocalizedText {
        LocalizedText(
            en: "'\(kind)' of services that belong to no subject; they may be this one's",
            zh: "“\(kind)”中所属服务未归属任何评估对象的记录，可能属于本对象")
    }
}
