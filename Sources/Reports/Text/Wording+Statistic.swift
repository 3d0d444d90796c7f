internal import Diagnostics
internal import Rubric

extension Statistic {
    /// The name of the case in data formats, as rubric files write it.
    var id: String {
        switch self {
        case .count: "count"
        case .distinct: "distinct"
        case .share: "share"
        case .ratio: "ratio"
        case .sum: "sum"
        case .mean: "mean"
        case .quantile(let probability, _):
            probability == Rational(1, 2) ? "median" : "p\((probability * 100).formatted(places: 1))"
        case .minimum: "minimum"
        case .maximum: "maximum"
        case .rate: "rate"
        case .coverage: "coverage"
        case .reduction: "reduction"
        }
    }

    /// How records become one number.
    var wording: LocalizedText {
        switch self {
        case .count: LocalizedText(en: "number of records", zh: "记录条数")
        case .distinct: LocalizedText(en: "number of different values of", zh: "不同取值的个数")
        case .share: LocalizedText(en: "share of records for which", zh: "满足条件的记录占比")
        case .ratio: LocalizedText(en: "sum of one over sum of the other", zh: "两项之和的比值")
        case .sum: LocalizedText(en: "sum of", zh: "求和")
        case .mean: LocalizedText(en: "mean of", zh: "平均值")
        case .quantile(let probability, _) where probability == Rational(1, 2):
            LocalizedText(en: "median of", zh: "中位数")
        case .quantile(let probability, _):
            LocalizedText(
                en: "\((probability * 100).formatted(places: 1))th percentile of",
                zh: "\((probability * 100).formatted(places: 1)) 分位值")
        case .minimum: LocalizedText(en: "smallest value of", zh: "最小值")
        case .maximum: LocalizedText(en: "greatest value of", zh: "最大值")
        case .rate(let days, nil):
            LocalizedText(en: "records for each \(days.count) days", zh: "每 \(days.count) 天的记录数")
        case .rate(let days, let each?):
            LocalizedText(
                en: "records for each \(days.count) days and each of \(each.table)",
                zh: "每 \(days.count) 天、平均到每个 \(each.table) 的记录数")
        case .coverage: LocalizedText(en: "share with enough matching records in", zh: "有足够匹配记录的占比，匹配自")
        case .reduction: LocalizedText(en: "fall against the window before of", zh: "较上一窗口的降幅")
        }
    }

    /// The expressions that it is computed with, as the rubric writes them.
    var expressions: [String] {
        switch self {
        case .count: []
        case .distinct(let one), .share(let one), .sum(let one), .mean(let one), .quantile(_, let one),
            .minimum(let one),
            .maximum(let one):
            [one.text]
        case .ratio(let numerator, let denominator): [numerator.text, denominator.text]
        case .rate(_, let each): each?.filter.map { [$0.text] } ?? []
        case .coverage(let clauses): clauses.map(\.notation)
        case .reduction(let inner): [inner.id] + inner.expressions
        }
    }

    /// Whether the number of events is itself the value, so that a small number is a finding and not a small sample.
    var countsEvents: Bool {
        switch self {
        case .count, .distinct, .rate, .sum: true
        case .reduction(let inner): inner.countsEvents
        case .share, .ratio, .mean, .quantile, .minimum, .maximum, .coverage: false
        }
    }
}

extension Match {
    /// The clause in one line: `slos on service where has(owner), at least 2 different version in 180 days`.
    fileprivate var notation: String {
        let keys = on.map { $0.column == $0.populationColumn ? $0.column : "\($0.column) = \($0.populationColumn)" }
        var text = "\(table) on \(keys.joined(separator: ", "))"
        if let filter { text += " where \(filter.text)" }
        if atLeast != 1 || distinct != nil { text += ", at least \(atLeast)" }
        if let distinct { text += " different \(distinct)" }
        if let window { text += ", in \(window.count) days" }
        return text
    }
}

extension Direction {
    /// The sign between a value and its bound.
    var sign: String {
        switch self {
        case .higher: "≥"
        case .lower: "≤"
        }
    }

    /// Which way is better.
    var wording: LocalizedText {
        switch self {
        case .higher: LocalizedText(en: "higher is better", zh: "越高越好")
        case .lower: LocalizedText(en: "lower is better", zh: "越低越好")
        }
    }
}

extension Unit {
    /// A number with the unit behind it.
    func text(_ number: String, _ language: Language) -> String {
        let name = name[language]
        if name.isEmpty { return number }
        return self == .percent ? number + (language == .english ? " %" : "%") : "\(number) \(name)"
    }
}
