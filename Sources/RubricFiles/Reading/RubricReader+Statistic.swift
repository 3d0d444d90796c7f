import Diagnostics
import Rubric

extension RubricReader {
    /// The statistic of an indicator, out of the keys that belong to it.
    mutating func statistic(_ name: StatisticName, of object: Object) -> Statistic? {
        if name != .reduction || object["of"] == nil { reportKeys(beside: name, in: object) }
        return switch name {
        case .coverage: list(object["matched"]) { $0.match($1) }.map(Statistic.coverage)
        case .rate: rate(of: object)
        case .reduction: reduction(of: object)
        default: plainStatistic(name, of: object)
        }
    }

    private mutating func rate(of object: Object) -> Statistic? {
        let per = days(object["per"])
        let each = each(object["each"])
        return per.map { .rate(per: $0, each: each) }
    }

    private mutating func each(_ field: Field?) -> Population? {
        guard let object = object(field, .each) else { return nil }
        let filter = expression(object["where"])
        return identifier(object["records"], .column).map { Population(table: $0, filter: filter) }
    }

    private mutating func reduction(of object: Object) -> Statistic? {
        guard let name = choice(object["of"], of: StatisticName.self, among: StatisticName.reducible) else {
            return nil
        }
        reportKeys(beside: name, and: StatisticName.reduction.requiredKeys, in: object)
        return plainStatistic(name, of: object).map { .reduction(of: $0) }
    }

    private mutating func plainStatistic(_ name: StatisticName, of object: Object) -> Statistic? {
        if name == .count { return .count }
        if name == .share { return expression(object["holds"]).map { .share(where: $0) } }
        let measure = expression(object["measure"])
        if name == .ratio {
            let divisor = expression(object["divided_by"])
            guard let measure, let divisor else { return nil }
            return .ratio(numerator: measure, denominator: divisor)
        }
        return measure.flatMap { name.statistic(of: $0) }
    }

    /// Reports keys that the statistic lacks, and keys that belong to another one.
    private mutating func reportKeys(beside name: StatisticName, and others: [String] = [], in object: Object) {
        for key in name.requiredKeys where object[key] == nil && !object.misspelt.contains(key) {
            report(.missingBeside(name, key: key, at: object.location))
        }
        let allowed = name.requiredKeys + name.optionalKeys + others
        for key in StatisticName.ownKeys where !allowed.contains(key) {
            if let field = object[key] { report(.keyOfAnother(key, name: name, at: field.location)) }
        }
    }
}

extension StatisticName {
    /// The statistic of one measured expression; none where the statistic is not of this form.
    fileprivate func statistic(of measure: ExpressionSource) -> Statistic? {
        switch self {
        case .distinct: .distinct(measure)
        case .sum: .sum(measure)
        case .mean: .mean(measure)
        case .median: .quantile(Rational(1, 2), measure)
        case .p90: .quantile(Rational(9, 10), measure)
        case .p95: .quantile(Rational(19, 20), measure)
        case .p99: .quantile(Rational(99, 100), measure)
        case .minimum: .minimum(measure)
        case .maximum: .maximum(measure)
        case .count, .share, .coverage, .ratio, .rate, .reduction: nil
        }
    }
}

extension Diagnostic {
    fileprivate static func missingBeside(_ name: StatisticName, key: String, at location: SourceLocation) -> Diagnostic
    {
        Diagnostic(
            .error, id: "rubric.missing-key",
            LocalizedText(
                en: "missing key '\(key)' beside statistic '\(name.rawValue)'",
                zh: "统计量“\(name.rawValue)”缺少键“\(key)”"),
            at: location,
            fixes: [LocalizedText(en: "add '\(key):'", zh: "请补充“\(key):”")])
    }

    fileprivate static func keyOfAnother(_ key: String, name: StatisticName, at location: SourceLocation) -> Diagnostic
    {
        Diagnostic(
            .error, id: "rubric.misplaced-key",
            LocalizedText(
                en: "'\(key)' has no meaning with statistic '\(name.rawValue)'",
                zh: "“\(key)”与统计量“\(name.rawValue)”并用没有意义"),
            at: location,
            fixes: [
                LocalizedText(en: "delete '\(key)' or choose another statistic", zh: "请删除“\(key)”，或改用其他统计量")
            ])
    }
}
