import Diagnostics

/// Collects what is wrong with one expression and finds the places in its file.
struct Findings {
    private let bytes: [UInt8]
    private let base: SourceLocation
    private var found: [(offset: Int, diagnostic: Diagnostic)] = []

    /// More errors, or more warnings, than this would not help anybody.
    private static let maximum = 20

    init(bytes: [UInt8], base: SourceLocation) {
        self.bytes = bytes
        self.base = base
    }

    /// The diagnostics in the order of the text.
    var diagnostics: [Diagnostic] {
        found.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
            .map(\.element.diagnostic)
    }

    /// Adds a problem that starts at a byte of the expression.
    mutating func report(_ problem: Problem, at offset: Int) {
        // Counted for each severity, so that warnings never crowd out the error that refuses the expression.
        guard found.count(where: { $0.diagnostic.severity == problem.severity }) < Self.maximum else { return }
        let (location, note) = place(offset)
        let diagnostic = Diagnostic(
            problem.severity, id: problem.id, problem.summary, at: location, notes: problem.notes + note,
            fixes: problem.fixes)
        found.append((offset, diagnostic))
    }

    /// The place of a byte in the file.
    ///
    /// Where it cannot be told, because the expression has several lines (whose indentation in
    /// the file is not known) or no column, it is the start of the expression, with a note.
    private func place(_ offset: Int) -> (SourceLocation, [LocalizedText]) {
        var line = 1
        var lineStart = 0
        for (index, byte) in bytes.prefix(offset).enumerated() where byte == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        let column = offset - lineStart + 1
        if line == 1, base.line != nil, let start = base.column {
            return (SourceLocation(path: base.path, line: base.line, column: start + offset), [])
        }
        let note = LocalizedText(
            en: "this is line \(line), column \(column) of the expression", zh: "位于表达式的第 \(line) 行第 \(column) 列")
        return (base, [note])
    }
}

/// What can be wrong with an expression, before its place is known.
struct Problem {
    var severity: Diagnostic.Severity = .error
    var id: String
    var summary: LocalizedText
    var notes: [LocalizedText] = []
    var fixes: [LocalizedText] = []

    /// A piece of the expression for a message: not longer than a line, and without control characters.
    static func excerpt(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars.prefix(excerptLength) {
            if scalar.properties.generalCategory == .control {
                result += "U+" + String(scalar.value, radix: 16, uppercase: true)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return text.unicodeScalars.count > excerptLength ? result + "…" : result
    }

    private static let excerptLength = 40
}

/// Ends parsing after a problem from which there is no way on; the problem has been reported.
struct Abort: Error {}
