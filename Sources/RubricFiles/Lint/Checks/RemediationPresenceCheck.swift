import Diagnostics
import Rubric

/// Every item says how each level above the first is reached.
struct RemediationPresenceCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        subject.rubric.items.flatMap { item -> [Diagnostic] in
            let covered = Set(item.remediation.map(\.level))
            return subject.levelsAboveFirst.filter { !covered.contains($0) }.map { level in
                Diagnostic(
                    .warning, id: "rubric.no-remediation",
                    LocalizedText(
                        en: "'\(item.id)' does not say how to reach level \(level)",
                        zh: "“\(item.id)”未说明如何达到 \(level) 级"),
                    at: subject.places.item(item, "remediation"),
                    fixes: [
                        LocalizedText(en: "add a step with 'level: \(level)'", zh: "请补充“level: \(level)”的改进步骤")
                    ])
            }
        }
    }
}
