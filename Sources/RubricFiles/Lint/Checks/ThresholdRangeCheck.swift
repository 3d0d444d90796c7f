import Diagnostics
import Rubric

/// A threshold is a value that its statistic can take.
struct ThresholdRangeCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        subject.indicators.flatMap { place in
            let limits = limits(of: place.indicator.statistic)
            let general = outside(limits, place.indicator.thresholds)
                .map { Diagnostic.range($0.1, limits, at: subject.place(place, "thresholds", .key($0.0.description))) }
            let tiers = place.indicator.tierThresholds.flatMap { tier, thresholds in
                outside(limits, thresholds).map { level, value in
                    Diagnostic.range(
                        value, limits,
                        at: subject.place(place, "tiers", .key(String(tier)), .key(level.description)))
                }
            }
            return general + tiers
        }
    }

    /// The smallest and greatest value that a statistic can take, in the unit it must have.
    private func limits(of statistic: Statistic) -> (low: Rational?, high: Rational?) {
        switch statistic {
        case .share, .coverage: (0, 100)
        case .reduction: (nil, 100)
        case .count, .distinct, .rate: (0, nil)
        case .ratio, .sum, .mean, .quantile, .minimum, .maximum: (nil, nil)
        }
    }

    private func outside(
        _ limits: (low: Rational?, high: Rational?), _ thresholds: [Level: Threshold]
    ) -> [(Level, Rational)] {
        thresholds.map { ($0.key, $0.value.value) }
            .filter { _, value in
                limits.low.map { value < $0 } == true || limits.high.map { value > $0 } == true
            }
    }
}

extension Diagnostic {
    fileprivate static func range(
        _ value: Rational, _ limits: (low: Rational?, high: Rational?), at location: SourceLocation
    ) -> Diagnostic {
        let allowed: LocalizedText =
            switch (limits.low?.formatted(), limits.high?.formatted()) {
            case (let low?, let high?): LocalizedText(en: "from \(low) to \(high)", zh: "从 \(low) 到 \(high) ")
            case (let low?, nil): LocalizedText(en: "of \(low) or more", zh: "不小于 \(low) ")
            case (nil, let high?): LocalizedText(en: "of \(high) or less", zh: "不大于 \(high) ")
            case (nil, nil): LocalizedText(en: "of any size", zh: "任意")
            }
        return Diagnostic(
            .error, id: "rubric.threshold-range",
            LocalizedText(
                en: "the threshold \(value.formatted(places: 6)) is a value that the statistic never takes",
                zh: "阈值 \(value.formatted(places: 6)) 是该统计量不可能取到的值"),
            at: location,
            fixes: [LocalizedText(en: "write a value \(allowed.en)", zh: "请填写\(allowed.zh)的值")])
    }
}
