internal import Diagnostics
internal import Evidence
internal import Rubric
internal import Scoring

/// The frame around the languages: title, style, script and the choice of language.
struct PageSection {
    let assessment: Assessment
    let languages: [Language]
    let style: String
    let script: String

    /// What the page has in front of all languages and behind them.
    var view: View {
        let first = languages.first ?? .english
        return View([
            "language": .text(first.htmlTag),
            "title": .text(Self.title(of: assessment, first)),
            "generator": .text("Assay \(assessment.toolVersion)"),
            "definitions": .drawing(Chart.definitions),
            "hasChoice": .flag(languages.count > 1),
            "choices": .list(
                languages.enumerated().map { index, language in
                    View([
                        "id": .text(language.rawValue), "tag": .text(language.htmlTag), "name": .text(language.ownName),
                        "title": .text(Self.title(of: assessment, language)), "isFirst": .flag(index == 0),
                    ])
                }),
            "style": .verbatim(style), "script": .verbatim(script),
            "scriptDigest": .text(ScriptDigest.base64(of: script)),
        ])
    }

    /// The title of the page in one language.
    static func title(of assessment: Assessment, _ language: Language) -> String {
        let subject = assessment.result.subject.name[language]
        return
            "\(subject) · \(assessment.rubric.name[language]) · \(Moment(assessment.asOf, zoneOffset: assessment.zoneOffset).text)"
    }
}

extension Language {
    /// The language tag for HTML; it names the script, so that browsers choose fitting fonts.
    var htmlTag: String {
        switch self {
        case .english: "en"
        case .chinese: "zh-Hans"
        }
    }

    /// What speakers of the language call it.
    var ownName: String {
        switch self {
        case .english: "English"
        case .chinese: "中文"
        }
    }
}
