internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Foundation

/// The language of what is printed.
struct LanguageOptions: ParsableArguments {
    @Option(name: .long, help: "The language of what is printed: en or zh.")
    var lang: LanguageOption = .en

    var terminal: Terminal { Terminal(language: lang.language) }
}

/// A language as it is written on the command line.
enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
    case en
    case zh

    var language: Language { self == .en ? .english : .chinese }
}

/// The form of what is printed.
struct FormatOptions: ParsableArguments {
    @Option(name: .long, help: "The form of what is printed: text or json.")
    var format: OutputFormat = .text
}

/// The form of what is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}

/// Which workspace, evidence and rubric an assessment uses, and at which date.
struct AssessmentOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("The folder with assay.yaml.", valueName: "dir"))
    var workspace = "."

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Read evidence from here instead of the folders in assay.yaml; repeatable.", valueName: "dir"))
    var evidence: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Another rubric: a name from 'assay rubric list' or a folder.", valueName: "rubric"))
    var rubric: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The date to assess at, such as 2023-10-26 (its first moment); nothing later counts. Now, if left out.",
            valueName: "date"))
    var asOf: String?

    /// The as-of date in microseconds UTC.
    func asOfTime(zone: TimeZoneOffset, _ terminal: Terminal) throws -> Int64 {
        try AsOf(asOf).time(zone: zone, terminal)
    }
}

/// Which workspace and evidence a command looks at, and at which date.
struct EvidenceOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("The folder with assay.yaml.", valueName: "dir"))
    var workspace = "."

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Read evidence from here instead of the folders in assay.yaml; repeatable.", valueName: "dir"))
    var evidence: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The date to look from, such as 2023-10-26 (its first moment); nothing later counts. Now, if left out.",
            valueName: "date"))
    var asOf: String?

    /// The as-of date in microseconds UTC.
    func asOfTime(zone: TimeZoneOffset, _ terminal: Terminal) throws -> Int64 {
        try AsOf(asOf).time(zone: zone, terminal)
    }
}

/// An as-of date as it is written on the command line; now, if it is not.
private struct AsOf {
    private let text: String?

    init(_ text: String?) {
        self.text = text
    }

    /// The as-of date in microseconds UTC.
    ///
    /// The clock is read here, at the edge, and nowhere inside.
    func time(zone: TimeZoneOffset, _ terminal: Terminal) throws -> Int64 {
        guard let text else { return Int64(Date().timeIntervalSince1970) * 1_000_000 }
        guard let time = MomentText.parse(text, zone: zone) else {
            throw terminal.rejection(
                "as-of", LocalizedText(en: "'\(text)' is no date", zh: "“\(text)”不是日期"),
                fixes: [
                    LocalizedText(
                        en: "write it as 2023-10-26 or 2023-10-26T08:00:00+08:00",
                        zh: "请写成 2023-10-26 或 2023-10-26T08:00:00+08:00")
                ])
        }
        return time
    }
}
