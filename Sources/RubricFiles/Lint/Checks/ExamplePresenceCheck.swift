import Diagnostics
import Rubric

/// Every indicator has an example that is run as its test.
struct ExamplePresenceCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        subject.indicators
            .filter { place in place.item?.examples.contains { $0.indicator == place.indicator.id } != true }
            .map { place in
                Diagnostic(
                    .warning, id: "rubric.no-example",
                    LocalizedText(en: "'\(place.indicator.id)' has no example", zh: "“\(place.indicator.id)”没有示例"),
                    at: subject.place(place, "id"),
                    fixes: [
                        LocalizedText(
                            en: "add one on the border of a level to 'examples', and one just short of it",
                            zh: "请在“examples”中补充恰好达到与略低于等级边界的示例各一个")
                    ])
            }
    }
}
