import Diagnostics
import Rubric

/// Every item has something that can be assessed.
struct ItemContentCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        subject.rubric.items.filter { $0.indicators.isEmpty && $0.practices.isEmpty }.map { item in
            Diagnostic(
                .error, id: "rubric.nothing-to-assess",
                LocalizedText(en: "'\(item.id)' has neither indicators nor practices", zh: "“\(item.id)”既无指标也无实践"),
                at: subject.places.item(item, "id"),
                fixes: [LocalizedText(en: "add 'indicators:' or 'practices:'", zh: "请补充“indicators:”或“practices:”")])
        }
    }
}
