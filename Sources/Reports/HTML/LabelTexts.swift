package import Diagnostics

/// The fixed texts of the report, by the names that templates know them by.
package enum LabelTexts {
    /// Every label by its name.
    package static let all: [String: LocalizedText] = Dictionary(
        (frame + levels + marks + items + measures + annex).map { ($0.name, LocalizedText(en: $0.en, zh: $0.zh)) }
    ) { first, _ in first }

    /// A label with its texts.
    typealias Entry = (name: String, en: String, zh: String)
}
