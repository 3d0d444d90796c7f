import Diagnostics
import Rubric

/// A higher level never asks less than the one below it, neither in general nor for a tier.
struct ThresholdOrderCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        subject.indicators.flatMap { place in
            let indicator = place.indicator
            let general = faults(of: indicator.thresholds, indicator.direction).map { fault in
                Diagnostic.order(fault, indicator, at: subject.place(place, "thresholds", fault.level.step))
            }
            let tiers = indicator.tierThresholds.sorted { $0.key < $1.key }.flatMap { tier, own in
                faults(of: indicator.thresholds(forTier: tier), indicator.direction)
                    .filter { own[$0.level] != nil || own[$0.lower] != nil }
                    .map { fault in
                        let step = own[fault.level] == nil ? fault.lower.step : fault.level.step
                        return Diagnostic.order(
                            fault, indicator, at: subject.place(place, "tiers", .key(String(tier)), step))
                    }
            }
            return general + tiers
        }
    }

    /// A level that asks less than a lower one.
    struct Fault {
        let level: Level
        let value: Rational
        let lower: Level
        let lowerValue: Rational
    }

    private func faults(of thresholds: [Level: Threshold], _ direction: Direction) -> [Fault] {
        let sorted = thresholds.sorted { $0.key < $1.key }
        return zip(sorted, sorted.dropFirst()).compactMap { lower, upper in
            guard !direction.holds(upper.value.value, against: lower.value.value) else { return nil }
            return Fault(level: upper.key, value: upper.value.value, lower: lower.key, lowerValue: lower.value.value)
        }
    }
}

extension Level {
    fileprivate var step: RubricPlaces.Step { .key(description) }
}

extension Diagnostic {
    fileprivate static func order(
        _ fault: ThresholdOrderCheck.Fault, _ indicator: Indicator, at location: SourceLocation
    ) -> Diagnostic {
        let value = fault.value.formatted(places: 6)
        let bound = fault.lowerValue.formatted(places: 6)
        let better = indicator.direction == .higher
        return Diagnostic(
            .error, id: "rubric.threshold-order",
            LocalizedText(
                en:
                    "level \(fault.level) of '\(indicator.id)' asks less (\(value)) than level \(fault.lower) (\(bound))",
                zh: "“\(indicator.id)”\(fault.level) 级的要求（\(value)）低于 \(fault.lower) 级（\(bound)）"),
            at: location,
            fixes: [
                better
                    ? LocalizedText(
                        en: "write \(bound) or more, or 'direction: lower'",
                        zh: "请填写不小于 \(bound) 的值，或改为“direction: lower”")
                    : LocalizedText(
                        en: "write \(bound) or less, or 'direction: higher'",
                        zh: "请填写不大于 \(bound) 的值，或改为“direction: higher”")
            ])
    }
}
