import Diagnostics
import Rubric

/// Every item says what each level looks like.
struct LevelTextCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        subject.rubric.items.flatMap { item in
            subject.rubric.levels.map(\.level).filter { item.levels[$0] == nil }.map { level in
                Diagnostic(
                    .error, id: "rubric.missing-level-text",
                    LocalizedText(
                        en: "'\(item.id)' does not describe level \(level)", zh: "“\(item.id)”没有描述 \(level) 级"),
                    at: subject.places.item(item, "levels"),
                    fixes: [
                        LocalizedText(
                            en: "add '\(level): {en: …, zh: …}' to 'levels'",
                            zh: "请在“levels”中补充“\(level): {en: …, zh: …}”")
                    ])
            }
        }
    }
}
