import Diagnostics
import Rubric

/// A rubric that calls itself official names where it is published.
struct OfficialCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        guard subject.rubric.isOfficial, subject.rubric.sources.allSatisfy({ $0.url == nil }) else { return [] }
        return [
            Diagnostic(
                .warning, id: "rubric.official",
                LocalizedText(
                    en: "the rubric calls itself official, but no source says where it is published",
                    zh: "评估模型自称为官方版本，但没有任何来源注明发布地址"),
                at: subject.places.rubric("official"),
                fixes: [
                    LocalizedText(
                        en: "add a source with 'url:', or write 'official: false'",
                        zh: "请补充带“url:”的来源，或写“official: false”")
                ])
        ]
    }
}
