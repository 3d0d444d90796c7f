import Diagnostics
import Rubric

/// Texts, thresholds, practices, steps and examples use only levels that the rubric defines.
struct UndefinedLevelCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        let defined = subject.definedLevels
        return uses(in: subject).filter { !defined.contains($0.level) }.map { use in
            Diagnostic(
                .error, id: "rubric.undefined-level",
                LocalizedText(en: "the rubric defines no level \(use.level)", zh: "评估模型未定义 \(use.level) 级"),
                at: use.place,
                fixes: [
                    LocalizedText(
                        en: "use a level up to \(subject.rubric.highestLevel), or define it in 'rubric.yaml'",
                        zh: "请使用不高于 \(subject.rubric.highestLevel) 级的等级，或在“rubric.yaml”中定义")
                ])
        }
    }

    private func uses(in subject: RubricUnderCheck) -> [(level: Level, place: SourceLocation)] {
        let places = subject.places
        var uses: [(level: Level, place: SourceLocation)] = []
        for item in subject.rubric.items {
            uses += item.levels.keys.map { ($0, places.item(item, "levels", .key($0.description))) }
            uses += item.practices.enumerated()
                .map { ($0.element.level, places.item(item, "practices", .index($0.offset), "level")) }
            uses += item.remediation.enumerated()
                .map { ($0.element.level, places.item(item, "remediation", .index($0.offset), "level")) }
            uses += item.examples.enumerated().compactMap { index, example in
                example.expectedLevel.map { ($0, places.item(item, "examples", .index(index), "expect", "level")) }
            }
        }
        for place in subject.indicators {
            uses += place.indicator.thresholds.keys
                .map { ($0, subject.place(place, "thresholds", .key($0.description))) }
            for (tier, thresholds) in place.indicator.tierThresholds {
                uses += thresholds.keys
                    .map { ($0, subject.place(place, "tiers", .key(String(tier)), .key($0.description))) }
            }
        }
        return uses
    }
}
