import Diagnostics

/// Compares two versions of an indicator.
struct IndicatorDiff {
    let old: Indicator
    let new: Indicator

    private var id: String { new.id.rawValue }

    var changes: [RubricChange] {
        calculation + sample + thresholds(old.thresholds, new.thresholds, tier: nil) + tiers
            + (old.name == new.name ? [] : [.text(id, .name)])
    }

    private var calculation: [RubricChange] {
        var changes: [RubricChange] = []
        if old.statistic.formula != new.statistic.formula {
            changes.append(.value(.statistic, id, .statistic, old.statistic.formula, new.statistic.formula))
        }
        if old.population.formula != new.population.formula {
            changes.append(.value(.population, id, .population, old.population.formula, new.population.formula))
        }
        if old.groupBy != new.groupBy {
            changes.append(.value(.statistic, id, .groupBy, old.groupBy ?? "none", new.groupBy ?? "none"))
        }
        if old.unit != new.unit { changes.append(.value(.statistic, id, .unit, old.unit.rawValue, new.unit.rawValue)) }
        if old.direction != new.direction {
            changes.append(.value(.statistic, id, .direction, old.direction.rawValue, new.direction.rawValue))
        }
        return changes
    }

    private var sample: [RubricChange] {
        var changes: [RubricChange] = []
        if old.window != new.window { changes.append(.value(.window, id, .window, old.window.text, new.window.text)) }
        if old.fallbackWindow != new.fallbackWindow {
            changes.append(.value(.window, id, .fallbackWindow, old.fallbackWindow.text, new.fallbackWindow.text))
        }
        if old.minimumSample != new.minimumSample {
            changes.append(.value(.window, id, .minimumSample, "\(old.minimumSample)", "\(new.minimumSample)"))
        }
        if old.minimumFallbackSample != new.minimumFallbackSample {
            let samples = ("\(old.minimumFallbackSample)", "\(new.minimumFallbackSample)")
            changes.append(.value(.window, id, .minimumFallbackSample, samples.0, samples.1))
        }
        if old.whenNone != new.whenNone {
            changes.append(.value(.window, id, .whenNone, old.whenNone.rawValue, new.whenNone.rawValue))
        }
        return changes
    }

    private var tiers: [RubricChange] {
        Set(old.tierThresholds.keys).union(new.tierThresholds.keys).sorted().flatMap { tier in
            thresholds(old.tierThresholds[tier] ?? [:], new.tierThresholds[tier] ?? [:], tier: tier)
        }
    }

    private func thresholds(
        _ before: [Level: Threshold], _ after: [Level: Threshold], tier: Int?
    ) -> [RubricChange] {
        Set(before.keys).union(after.keys).sorted().flatMap { level -> [RubricChange] in
            let (old, new) = (before[level], after[level])
            var changes: [RubricChange] = []
            if old?.value != new?.value { changes.append(threshold(level, old?.value, new?.value, tier: tier)) }
            if let old, let new, old.sources != new.sources { changes.append(.text(id, .thresholdSources, "\(level)")) }
            return changes
        }
    }

    private func threshold(_ level: Level, _ before: Rational?, _ after: Rational?, tier: Int?) -> RubricChange {
        var change = RubricChange.value(
            .threshold, id, tier == nil ? .threshold : .tierThreshold, before?.text ?? "none", after?.text ?? "none",
            detail: tier.map { "\(level), \($0)" } ?? "\(level)")
        guard let before, let after, old.direction == new.direction, old.unit == new.unit else { return change }
        let stricter = new.direction.holds(after, against: before)
        change.summary.en += stricter ? " (stricter)" : " (milder)"
        change.summary.zh += stricter ? "（更严格）" : "（更宽松）"
        return change
    }
}

extension Statistic {
    /// The statistic in one line, without the places of its expressions: what is equal here computes the same.
    var formula: String {
        switch self {
        case .count: "count"
        case .distinct(let measure): "distinct(\(measure.text))"
        case .share(let holds): "share(\(holds.text))"
        case .ratio(let numerator, let denominator): "ratio(\(numerator.text), \(denominator.text))"
        case .sum(let measure): "sum(\(measure.text))"
        case .mean(let measure): "mean(\(measure.text))"
        case .quantile(Rational(1, 2), let measure): "median(\(measure.text))"
        case .quantile(let part, let measure): "p\((part * 100).text)(\(measure.text))"
        case .minimum(let measure): "minimum(\(measure.text))"
        case .maximum(let measure): "maximum(\(measure.text))"
        case .rate(let days, let each): "rate(per \(days.count)d\(each.map { ", each of \($0.formula)" } ?? ""))"
        case .coverage(let matches): "coverage(\(matches.map(\.formula).joined(separator: "; ")))"
        case .reduction(let inner): "reduction of \(inner.formula)"
        }
    }
}

extension Population {
    fileprivate var formula: String {
        if let values { return "values \(values.joined(separator: ", "))" }
        return table + (filter.map { " where \($0.text)" } ?? "")
    }
}

extension Match {
    fileprivate var formula: String {
        var text = "\(table) on \(on.map { "\($0.column) = \($0.populationColumn)" }.sorted().joined(separator: ", "))"
        if let filter { text += " where \(filter.text)" }
        if atLeast != 1 { text += " at least \(atLeast)" }
        if let distinct { text += " distinct \(distinct)" }
        if let window { text += " within \(window.count)d" }
        return text
    }
}
