public import Diagnostics
public import Evidence
public import Expressions
public import Rubric

/// Turns indicator definitions into plans: finds record kinds and columns, checks expressions, and says what is wrong.
public struct PlanCompiler: Sendable {
    private let kinds: [String: RecordKind]

    /// Creates a compiler for a catalogue of record kinds.
    public init(kinds: [RecordKind]) {
        self.kinds = Dictionary(kinds.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The plan of an indicator, or none if anything is wrong.
    public func plan(_ indicator: Indicator, reporting diagnostics: inout [Diagnostic]) -> IndicatorPlan? {
        var found: [Diagnostic] = []
        let population = population(indicator.population, at: indicator.location, &found)
        let statistic = population.flatMap {
            self.statistic(indicator.statistic, over: $0, at: indicator.location, &found)
        }
        if case .values = population { found += Self.problems(withValuesOf: indicator) }
        if let column = indicator.groupBy, let kind = population?.kind {
            require(column, of: kind, at: indicator.location, &found)
        }
        diagnostics += found
        guard !found.containsErrors, let population, let statistic else { return nil }
        return IndicatorPlan(
            indicator: indicator, population: population, statistic: statistic, groupBy: indicator.groupBy)
    }

    /// Fixed values are covered or not; nothing else can be counted on them, and they have no columns to group by.
    private static func problems(withValuesOf indicator: Indicator) -> [Diagnostic] {
        switch indicator.statistic {
        case .coverage where indicator.groupBy == nil, .reduction(of: .coverage) where indicator.groupBy == nil: []
        case .count, .rate, .coverage, .reduction: [.valuesNeedCoverage(at: indicator.location)]
        // What measures an expression has been reported with it.
        case .distinct, .share, .ratio, .sum, .mean, .quantile, .minimum, .maximum: []
        }
    }

    /// The fields that an expression over a record kind sees.
    ///
    /// - Parameters:
    ///   - kind: The record kind whose columns are seen by their bare names.
    ///   - population: What is seen behind `of`, if anything.
    /// - Returns: The schema.
    public func schema(of kind: RecordKind, population: PlannedPopulation? = nil) -> Schema {
        var fields: [String: ValueType] = [ColumnFrame.asOfName: .timestamp]
        for column in kind.columns { fields[column.name] = column.type.valueType }
        var qualified: [String: [String: ValueType]] = [:]
        switch population {
        case .records(let other, _):
            qualified["of"] = Dictionary(
                other.columns.map { ($0.name, $0.type.valueType) }, uniquingKeysWith: { first, _ in first })
        case .values:
            qualified["of"] = [Self.valueColumn: .string]
        case nil:
            break
        }
        return Schema(fields: fields, qualified: qualified)
    }

    /// The name of the only column of a population of fixed values.
    static let valueColumn = "value"

    private func population(
        _ population: Population, at location: SourceLocation, _ diagnostics: inout [Diagnostic]
    ) -> PlannedPopulation? {
        if let values = population.values { return .values(values) }
        guard let kind = kind(population.table, at: location, &diagnostics) else { return nil }
        let filter = population.filter.flatMap {
            expression($0, schema(of: kind), expecting: [.boolean], &diagnostics)
        }
        return .records(kind, filter: filter)
    }

    private func statistic(
        _ statistic: Statistic, over population: PlannedPopulation, at location: SourceLocation,
        _ diagnostics: inout [Diagnostic]
    ) -> PlannedStatistic? {
        let numbers: [ValueType] = [.integer, .double, .duration]
        func checked(_ source: ExpressionSource, _ types: [ValueType]) -> Expression? {
            guard let kind = population.kind else {
                diagnostics.append(.valuesNeedCoverage(at: location))
                return nil
            }
            return expression(source, schema(of: kind), expecting: types, &diagnostics)
        }
        switch statistic {
        case .count: return .count
        case .share(let condition): return checked(condition, [.boolean]).map { .share($0) }
        case .distinct(let measure): return checked(measure, [.string, .integer]).map { .distinct($0) }
        case .sum(let measure): return checked(measure, numbers).map { .sum($0) }
        case .mean(let measure): return checked(measure, numbers).map { .mean($0) }
        case .minimum(let measure): return checked(measure, numbers).map { .minimum($0) }
        case .maximum(let measure): return checked(measure, numbers).map { .maximum($0) }
        case .quantile(let probability, let measure):
            return checked(measure, numbers).map { .quantile(probability, $0) }
        case .ratio(let numerator, let denominator):
            guard let upper = checked(numerator, numbers), let lower = checked(denominator, numbers) else { return nil }
            return .ratio(upper, lower)
        case .rate(let days, let each):
            guard let each else { return .rate(per: days, each: nil) }
            return self.population(each, at: location, &diagnostics).map { .rate(per: days, each: $0) }
        case .coverage(let matches):
            let planned = matches.compactMap { match($0, of: population, at: location, &diagnostics) }
            return planned.count == matches.count ? .coverage(planned) : nil
        case .reduction(let inner):
            return self.statistic(inner, over: population, at: location, &diagnostics).map { .reduction(of: $0) }
        }
    }

    private func match(
        _ match: Match, of population: PlannedPopulation, at location: SourceLocation,
        _ diagnostics: inout [Diagnostic]
    ) -> PlannedMatch? {
        guard let kind = kind(match.table, at: location, &diagnostics) else { return nil }
        for key in match.on {
            require(key.column, of: kind, at: location, &diagnostics)
            if let other = population.kind { require(key.populationColumn, of: other, at: location, &diagnostics) }
        }
        if let column = match.distinct { require(column, of: kind, at: location, &diagnostics) }
        let filter = match.filter.flatMap {
            expression($0, schema(of: kind, population: population), expecting: [.boolean], &diagnostics)
        }
        return PlannedMatch(match: match, kind: kind, filter: filter)
    }

    private func kind(_ id: String, at location: SourceLocation, _ diagnostics: inout [Diagnostic]) -> RecordKind? {
        if let kind = kinds[id] { return kind }
        diagnostics.append(.unknownRecordKind(id, among: kinds.keys.sorted(), at: location))
        return nil
    }

    private func require(
        _ column: String, of kind: RecordKind, at location: SourceLocation, _ diagnostics: inout [Diagnostic]
    ) {
        if let index = kind.index(of: column) {
            if kind.columns[index].type != .text { diagnostics.append(.keyIsNotText(column, of: kind, at: location)) }
        } else {
            diagnostics.append(.unknownColumn(column, of: kind, at: location))
        }
    }

    private func expression(
        _ source: ExpressionSource, _ schema: Schema, expecting types: [ValueType],
        _ diagnostics: inout [Diagnostic]
    ) -> Expression? {
        let parsed = Expression.parse(source.text, at: source.location, schema: schema, expecting: types)
        diagnostics += parsed.diagnostics
        return parsed.expression
    }
}

extension Diagnostic {
    fileprivate static func unknownRecordKind(
        _ id: String, among known: [String], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "indicator.unknown-record-kind",
            LocalizedText(en: "unknown record kind '\(id)'", zh: "未知的记录类型“\(id)”"), at: location,
            fixes: Spelling.fix(for: id, among: known) + [
                LocalizedText(en: "list them with 'assay records list'", zh: "可用 assay records list 查看全部类型")
            ])
    }

    fileprivate static func unknownColumn(
        _ name: String, of kind: RecordKind, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "indicator.unknown-column",
            LocalizedText(en: "'\(kind.id)' has no column '\(name)'", zh: "“\(kind.id)”没有列“\(name)”"), at: location,
            fixes: Spelling.fix(for: name, among: kind.columns.map(\.name)))
    }

    fileprivate static func keyIsNotText(_ name: String, of kind: RecordKind, at location: SourceLocation) -> Diagnostic
    {
        Diagnostic(
            .error, id: "indicator.key-not-text",
            LocalizedText(
                en: "'\(name)' of '\(kind.id)' is not a text, so that it can be no key or group",
                zh: "“\(kind.id)”的“\(name)”不是文本列，不能用作键或分组"),
            at: location,
            fixes: [LocalizedText(en: "name a text column", zh: "请改用文本列")])
    }

    fileprivate static func valuesNeedCoverage(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "indicator.values-need-coverage",
            LocalizedText(
                en: "a population of fixed values has no records to measure or to group",
                zh: "由固定值构成的总体没有可供度量或分组的记录"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "use the statistic 'coverage' without 'group_by'", zh: "请使用统计方式 coverage，且不设 group_by")
            ])
    }
}
