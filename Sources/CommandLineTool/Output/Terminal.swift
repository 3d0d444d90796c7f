internal import ArgumentParser
internal import Assay
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

    /// Prints a line of the result; control characters that came with the data are shown, not obeyed.
    func print(_ line: String = "") {
        write(line.withVisibleControls(keepingStyles: hasColor) + "\n")
    }

    /// Prints a text in the language of the terminal.
    func print(_ text: LocalizedText) {
        print(text[language])
    }

    /// Writes a document of several lines as it is.
    func write(_ document: String) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(document.utf8))
        } catch {
            report([.outputFailed])
            AssayCommand.exit(withError: ExitStatus.outputFailed)
        }
    }

    /// Prints diagnostics on standard error, those of a lower severity left out.
    func report(_ diagnostics: [Diagnostic], from severity: Diagnostic.Severity = .note) {
        for diagnostic in diagnostics where diagnostic.severity >= severity {
            warn(diagnostic.withVisibleControls.formatted(in: language) + "\n")
        }
    }

    /// Shows how far a long work has come; nothing where standard error is no terminal.
    func progress(_ what: LocalizedText, _ done: Int, of total: Int) {
        guard showsProgress, total > 0 else { return }
        let width = 24
        let filled = width * done / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let end = done == total ? "\r\u{1B}[K" : ""
        warn("\r\(what[language]) \(bar) \(done)/\(total)\(end)")
    }

    /// A text in bold, where the terminal can.
    func bold(_ text: String) -> String { styled(text, "1") }

    /// A text in a faint colour, where the terminal can.
    func faint(_ text: String) -> String { styled(text, "2") }

    private func styled(_ text: String, _ code: String) -> String {
        hasColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    /// Where standard error is closed there is nobody left to tell.
    private func warn(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}

extension Terminal {
    /// Reports that the command line asks for something that cannot be; gives the exit code to throw.
    func rejection(_ id: String, _ summary: LocalizedText, fixes: [LocalizedText] = []) -> ExitCode {
        report([Diagnostic(.error, id: "usage.\(id)", summary, fixes: fixes)])
        return ExitStatus.usage
    }

    /// Reports that a name leads to nothing, with the name that was probably meant; gives the exit code to throw.
    func rejection(_ id: String, _ summary: LocalizedText, of name: String, among known: [String]) -> ExitCode {
        let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
        let fixes = Spelling.fix(for: name, among: known)
        return rejection(
            id, summary,
            fixes: fixes.isEmpty && !known.isEmpty
                ? [LocalizedText(en: "there are: \(list)", zh: "可选：\(list)")] : fixes)
    }

    /// Does something with files, and turns a failure into a message and its exit code.
    func orExit<Result>(_ body: () throws(FileFailure) -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            report([error.diagnostic])
            throw error.side == .input ? ExitStatus.noInput : ExitStatus.outputFailed
        }
    }
}

extension Diagnostic {
    fileprivate static let outputFailed = Diagnostic(
        .error, id: "output.failed", LocalizedText(en: "standard output cannot be written", zh: "无法写入标准输出"),
        fixes: [LocalizedText(en: "check that the device has room", zh: "请检查设备空间")])
}
