import Diagnostics
import Rubric

/// Every indicator has a threshold; without one it decides nothing.
struct ThresholdPresenceCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        subject.indicators
            .filter { $0.indicator.thresholds.isEmpty && $0.indicator.tierThresholds.values.allSatisfy(\.isEmpty) }
            .map { place in
                Diagnostic(
                    .error, id: "rubric.no-threshold",
                    LocalizedText(en: "'\(place.indicator.id)' has no threshold", zh: "“\(place.indicator.id)”没有阈值"),
                    at: subject.place(place, "thresholds"),
                    fixes: [
                        LocalizedText(
                            en: "add a threshold for a level, or delete the indicator",
                            zh: "请为某一等级补充阈值，或删除该指标")
                    ])
            }
    }
}
