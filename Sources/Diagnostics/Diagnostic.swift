/// Something that is wrong, or worth knowing, about an input.
///
/// A diagnostic is a value that is collected, not thrown: a file with three faults yields three of them. Texts follow one
/// convention: lower case, no full stop, the thing at fault in single quotes, and a fix that says what to do.
public struct Diagnostic: Hashable, Sendable {
    /// How bad it is, and what it does to a result.
    public var severity: Severity
    /// The stable identifier of this kind of problem, dotted and lower-case: `rubric.unknown-key`.
    public var id: String
    /// What is wrong, in one line.
    public var summary: LocalizedText
    /// Where it is wrong, if it is in a file.
    public var location: SourceLocation?
    /// Further facts: the other place of a conflict, what was read instead.
    public var notes: [LocalizedText]
    /// What to do about it, most likely first.
    public var fixes: [LocalizedText]

    /// Creates a diagnostic.
    public init(
        _ severity: Severity,
        id: String,
        _ summary: LocalizedText,
        at location: SourceLocation? = nil,
        notes: [LocalizedText] = [],
        fixes: [LocalizedText] = []
    ) {
        self.severity = severity
        self.id = id
        self.summary = summary
        self.location = location
        self.notes = notes
        self.fixes = fixes
    }

    /// The severity of a diagnostic.
    public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
        /// For information; nothing is affected.
        case note
        /// Something was left out, guessed or is suspicious; the result says so.
        case warning
        /// The input could not be used as a whole or in part.
        case error

        /// Orders by how bad it is: note, warning, error.
        public static func < (lhs: Severity, rhs: Severity) -> Bool {
            lhs.rank < rhs.rank
        }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }
}

extension Diagnostic {
    /// The line `path:line:column: severity: summary [id]`, followed by indented notes and fixes.
    public func formatted(in language: Language) -> String {
        var text = location.map { "\($0): " } ?? ""
        text += "\(severity.name[language]): \(summary[language]) [\(id)]"
        for note in notes {
            text += "\n  \(Self.noteLabel[language]): \(note[language])"
        }
        for fix in fixes {
            text += "\n  \(Self.fixLabel[language]): \(fix[language])"
        }
        return text
    }

    private static let noteLabel = LocalizedText(en: "note", zh: "说明")
    private static let fixLabel = LocalizedText(en: "fix", zh: "建议")
}

extension Diagnostic.Severity {
    /// The word for the severity.
    public var name: LocalizedText {
        switch self {
        case .note: LocalizedText(en: "note", zh: "提示")
        case .warning: LocalizedText(en: "warning", zh: "警告")
        case .error: LocalizedText(en: "error", zh: "错误")
        }
    }
}

extension Sequence where Element == Diagnostic {
    /// Whether any of them is an error.
    public var containsErrors: Bool {
        contains { $0.severity == .error }
    }

    /// The diagnostics in an order that does not depend on when they were found: by location, id and text.
    public func sorted() -> [Diagnostic] {
        sorted { lhs, rhs in
            switch (lhs.location, rhs.location) {
            case (nil, .some): return true
            case (.some, nil): return false
            case (let left?, let right?) where left != right: return left < right
            default: return (lhs.id, lhs.summary.en) < (rhs.id, rhs.summary.en)
            }
        }
    }
}
