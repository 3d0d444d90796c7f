import Diagnostics
import Rubric

/// An item with practices has one for each level from 2, and the identifier of each begins with its level.
struct PracticeCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        subject.rubric.items.filter { !$0.practices.isEmpty }.flatMap { item in
            let rated = Set(item.practices.map(\.level))
            let missing = subject.levelsAboveFirst.filter { !rated.contains($0) }
                .map { Diagnostic.missingPractice(item, $0, at: subject.places.item(item, "practices")) }
            let misnamed = item.practices.enumerated()
                .filter { !$0.element.id.rawValue.hasPrefix("\(item.id).L\($0.element.level).") }
                .map { index, practice in
                    Diagnostic.misnamed(practice, at: subject.places.item(item, "practices", .index(index), "id"))
                }
            return missing + misnamed
        }
    }
}

extension Diagnostic {
    fileprivate static func missingPractice(_ item: Item, _ level: Level, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.missing-practice",
            LocalizedText(en: "'\(item.id)' has no practice for level \(level)", zh: "“\(item.id)”没有 \(level) 级的实践"),
            at: location,
            fixes: [LocalizedText(en: "add a practice 'L\(level).1'", zh: "请补充实践“L\(level).1”")])
    }

    fileprivate static func misnamed(_ practice: Practice, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.practice-level",
            LocalizedText(
                en: "practice '\(practice.id)' is of level \(practice.level)",
                zh: "实践“\(practice.id)”属于 \(practice.level) 级"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "begin the identifier with 'L\(practice.level).', or correct 'level'",
                    zh: "请让标识以“L\(practice.level).”开头，或更正“level”")
            ])
    }
}
