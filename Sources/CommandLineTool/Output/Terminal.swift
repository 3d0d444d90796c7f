internal import Diagnostics
internal import Foundation

/// Standard output and standard error: results go to the first, diagnostics and progress to the second.
struct Terminal {
    /// The language of everything that is printed.
    let language: Language
    private let hasColor: Bool
    private let showsProgress: Bool

    init(language: Language) {
        self.language = language
        let environment = ProcessInfo.processInfo.environment
        let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
        hasColor = !isPlain && isatty(1) == 1
        showsProgress = isatty(2) == 1
    }

    /// Prints a line of the result.
    func print(_ line: String = "") {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// Prints a text in the language of the terminal.
    func print(_ text: LocalizedText) {
        print(text[language])
    }

    /// Prints diagnostics on standard error, those of a lower severity left out.
    func report(_ diagnostics: [Diagnostic], from severity: Diagnostic.Severity = .note) {
        for diagnostic in diagnostics where diagnostic.severity >= severity {
            FileHandle.standardError.write(Data((diagnostic.formatted(in: language) + "\n").utf8))
        }
    }

    /// Shows how far a long work has come; nothing where standard error is no terminal.
    func progress(_ what: LocalizedText, _ done: Int, of total: Int) {
        guard showsProgress, total > 0 else { return }
        let width = 24
        let filled = width * done / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let end = done == total ? "\r\u{1B}[K" : ""
        FileHandle.standardError.write(Data("\r\(what[language]) \(bar) \(done)/\(total)\(end)".utf8))
    }

    /// A text in bold, where the terminal can.
    func bold(_ text: String) -> String { styled(text, "1") }

    /// A text in a faint colour, where the terminal can.
    func faint(_ text: String) -> String { styled(text, "2") }

    private func styled(_ text: String, _ code: String) -> String {
        hasColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
