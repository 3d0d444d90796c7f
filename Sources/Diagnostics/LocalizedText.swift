/// A text in every language that Assay speaks.
///
/// Both languages are required, so that a missing translation does not compile.
public struct LocalizedText: Hashable, Sendable {
    /// The English text.
    public var en: String
    /// The Simplified Chinese text.
    public var zh: String

    /// Creates a text from its two languages.
    public init(en: String, zh: String) {
        self.en = en
        self.zh = zh
    }

    /// A text that is the same in every language: a name, an identifier, a number.
    public init(verbatim text: String) {
        self.init(en: text, zh: text)
    }

    /// The text in one language.
    public subscript(_ language: Language) -> String {
        switch language {
        case .english: en
        case .chinese: zh
        }
    }
}

/// A language that Assay speaks; the raw value is its BCP 47 tag.
public enum Language: String, CaseIterable, Hashable, Sendable {
    /// English.
    case english = "en"
    /// Simplified Chinese.
    case chinese = "zh"
}
