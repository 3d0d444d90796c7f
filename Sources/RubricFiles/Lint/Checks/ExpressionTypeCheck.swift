import Diagnostics
import Rubric

/// Every expression can be parsed, yields what it must yield there, and fits the unit.
struct ExpressionTypeCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        let conditions = subject.rubric.items.compactMap(\.applicability?.condition).flatMap { condition in
            verdict(
                on: condition, ExpressionContext(records: nil, seesSubject: true, expected: .condition), subject
            ).diagnostics
        }
        return conditions + subject.measures.flatMap { diagnostics(for: $0, subject) }
    }

    private func diagnostics(
        for place: RubricUnderCheck.IndicatorPlace, _ subject: RubricUnderCheck
    ) -> [Diagnostic] {
        let indicator = place.indicator
        var found: [Diagnostic] = []
        for use in conditions(of: indicator) where use.isKnown(in: subject) {
            found += verdict(on: use.source, use.context, subject).diagnostics
        }
        var types: [String?] = []
        for use in measures(of: indicator.statistic, indicator.population) where use.isKnown(in: subject) {
            let (type, problems) = verdict(on: use.source, use.context, subject)
            types.append(type)
            found += problems
        }
        if let problem = unitProblem(of: indicator, types, at: subject.place(place, "unit")) { found.append(problem) }
        return found
    }

    /// An expression with what it sees.
    private struct Use {
        let source: ExpressionSource
        let context: ExpressionContext

        /// Whether the tables that it sees exist; otherwise there is nothing to check it against.
        func isKnown(in subject: RubricUnderCheck) -> Bool {
            if let records = context.records, subject.kind(records) == nil { return false }
            if case .record(let kind) = context.member, subject.kind(kind) == nil { return false }
            return true
        }
    }

    private func conditions(of indicator: Indicator) -> [Use] {
        let population = indicator.population
        var uses = condition(population.filter, population.table)
        switch indicator.statistic {
        case .share(let holds), .reduction(of: .share(let holds)): uses += condition(holds, population.table)
        case .rate(_, let each?): uses += condition(each.filter, each.table)
        case .coverage(let matches):
            let member: ExpressionContext.Member =
                population.values == nil ? .record(kind: population.table) : .value
            uses += matches.flatMap { condition($0.filter, $0.table, member) }
        default: break
        }
        return uses
    }

    private func condition(
        _ source: ExpressionSource?, _ table: String, _ member: ExpressionContext.Member? = nil
    ) -> [Use] {
        let context = ExpressionContext(records: table, member: member, expected: .condition)
        return source.map { [Use(source: $0, context: context)] } ?? []
    }

    private func measures(of statistic: Statistic, _ population: Population) -> [Use] {
        let quantity = ExpressionContext(records: population.table, expected: .quantity)
        let value = ExpressionContext(records: population.table, expected: .value)
        return switch statistic {
        case .distinct(let source): [Use(source: source, context: value)]
        case .sum(let source), .mean(let source), .quantile(_, let source), .minimum(let source), .maximum(let source):
            [Use(source: source, context: quantity)]
        case .ratio(let numerator, let denominator):
            [Use(source: numerator, context: quantity), Use(source: denominator, context: quantity)]
        case .reduction(let inner): measures(of: inner, population)
        case .count, .share, .coverage, .rate: []
        }
    }

    private func verdict(
        on source: ExpressionSource, _ context: ExpressionContext, _ subject: RubricUnderCheck
    ) -> (type: String?, diagnostics: [Diagnostic]) {
        let (type, problems) = subject.expressionCheck(source, context)
        guard let type, !problems.containsErrors, !context.expected.typeNames.contains(type) else {
            return (type, problems)
        }
        return (nil, problems + [.expressionType(type, context.expected, at: source.location)])
    }

    /// What is wrong with the unit, given the types of the measured expressions.
    private func unitProblem(of indicator: Indicator, _ types: [String?], at location: SourceLocation) -> Diagnostic? {
        let isTime = types.map { $0 == "duration" }
        let fits: [Unit] =
            switch indicator.statistic {
            case .sum, .mean, .quantile, .minimum, .maximum: isTime == [true] ? Unit.times : Unit.allCases
            case .ratio where types.contains(nil): Unit.allCases
            case .ratio where isTime == [true, true]: [.percent, .ratio]
            case .ratio where isTime == [true, false]: Unit.times
            case .ratio where isTime == [false, true]: []
            default: Unit.allCases
            }
        return fits.contains(indicator.unit) ? nil : .durationUnit(indicator, among: fits, at: location)
    }
}

extension Unit {
    fileprivate static let times: [Unit] = [.milliseconds, .seconds, .minutes, .hours, .days]
}

extension Diagnostic {
    fileprivate static func expressionType(
        _ type: String, _ expected: ExpressionContext.Expected, at location: SourceLocation
    ) -> Diagnostic {
        let wanted: LocalizedText =
            switch expected {
            case .condition: LocalizedText(en: "a condition, such as 'severity <= 2'", zh: "条件，例如“severity <= 2”")
            case .quantity:
                LocalizedText(
                    en: "a number or a length of time, such as 'recovered_at - detected_at'",
                    zh: "数值或时长，例如“recovered_at - detected_at”")
            case .value: LocalizedText(en: "a text or a whole number", zh: "文本或整数")
            }
        return Diagnostic(
            .error, id: "rubric.expression-type",
            LocalizedText(
                en: "the expression yields '\(type)', which has no use here", zh: "表达式的结果类型为“\(type)”，不适用于此处"),
            at: location, fixes: [LocalizedText(en: "write \(wanted.en)", zh: "请写\(wanted.zh)")])
    }

    fileprivate static func durationUnit(
        _ indicator: Indicator, among units: [Unit], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.unit",
            LocalizedText(
                en: "unit '\(indicator.unit.rawValue)' does not fit the length of time that '\(indicator.id)' measures",
                zh: "单位“\(indicator.unit.rawValue)”与“\(indicator.id)”度量的时长不符"),
            at: location,
            fixes: units.isEmpty
                ? [LocalizedText(en: "divide by a number, or measure a length of time", zh: "请除以数值，或改为度量时长")]
                : .choose("", among: units.map(\.rawValue)))
    }
}
