import Diagnostics

/// How the identifiers of one kind of thing are spelt.
enum IdentifierForm {
    /// A rubric, a track or an indicator: `sre-caict-style`, `median`.
    case lowercase
    /// A domain: `INC`.
    case domain
    /// An item: its domain, a hyphen, a number or word: `INC-5`.
    case item
    /// A practice: `L3.1`.
    case practice
    /// A source tag: `DORA23d`.
    case tag
    /// A record kind or a column: `started_at`.
    case column

    /// Whether a text is spelt so.
    ///
    /// The longest identifier has 64 letters.
    func matches(_ text: String) -> Bool {
        guard text.utf8.count <= 64 else { return false }
        switch self {
        case .lowercase: return text.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil
        case .domain: return text.wholeMatch(of: /[A-Z][A-Z0-9]*/) != nil
        case .item: return text.wholeMatch(of: /[A-Z][A-Z0-9]*-[A-Za-z0-9]+/) != nil
        case .practice: return text.wholeMatch(of: /L[2-5]\.[1-9][0-9]*/) != nil
        case .tag: return text.wholeMatch(of: /[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*/) != nil
        case .column: return text.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil
        }
    }

    /// What it looks like, for messages.
    var example: LocalizedText {
        switch self {
        case .lowercase:
            LocalizedText(
                en: "lower-case words with hyphens, such as 'recovery-time'", zh: "以连字符连接的小写单词，例如“recovery-time”")
        case .domain: LocalizedText(en: "capital letters, such as 'INC'", zh: "大写字母，例如“INC”")
        case .item: LocalizedText(en: "the domain, a hyphen and a number, such as 'INC-5'", zh: "能力域、连字符加编号，例如“INC-5”")
        case .practice:
            LocalizedText(en: "'L', the level, a point and a number, such as 'L3.1'", zh: "“L”加等级、点号与序号，例如“L3.1”")
        case .tag: LocalizedText(en: "letters and digits, such as 'DORA21'", zh: "字母与数字，例如“DORA21”")
        case .column:
            LocalizedText(
                en: "lower-case words with underscores, such as 'started_at'", zh: "以下划线连接的小写单词，例如“started_at”")
        }
    }
}

extension RubricReader {
    /// An identifier of a form.
    mutating func identifier(_ field: Field?, _ form: IdentifierForm) -> String? {
        guard let field, let text = string(field) else { return nil }
        return identifier(text, name: field.name, form, at: field.location)
    }

    /// An identifier that is written as a key or a value.
    mutating func identifier(
        _ text: String, name: String, _ form: IdentifierForm, at location: SourceLocation
    ) -> String? {
        guard form.matches(text) else {
            report(.badIdentifier(text, name: name, form, at: location))
            return nil
        }
        return text
    }
}

extension Diagnostic {
    fileprivate static func badIdentifier(
        _ text: String, name: String, _ form: IdentifierForm, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.bad-identifier",
            LocalizedText(
                en: "'\(text)' in '\(name)' is not a valid identifier", zh: "“\(name)”中的“\(text)”不是有效的标识"),
            at: location,
            fixes: [LocalizedText(en: "use \(form.example.en)", zh: "请使用\(form.example.zh)")])
    }
}
