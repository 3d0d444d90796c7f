internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Foundation
internal import Reports
internal import Scoring

/// Which reports are written, in which languages, and where.
struct ReportOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("Write reports into this folder.", valueName: "dir"))
    var out: String?

    @Option(name: .long, help: "The reports to write, separated by commas: html, xml, json.")
    var reports = "html,xml,json"

    @Option(name: .long, help: "The languages of the reports, separated by commas; the first is shown first.")
    var reportLang = "en,zh"

    @Option(name: .long, help: ArgumentHelp("Templates that take the place of the built-in ones.", valueName: "dir"))
    var templates: String?

    /// Writes the reports of an assessment and gives their paths.
    func write(_ assessment: Assessment) throws -> [String] {
        let writer = ReportWriter(folder: out ?? ".", templates: templates)
        do {
            return try writer.write(assessment, formats: try formats(), languages: try languages())
        } catch let error as ReportWriter.Failure {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            throw ExitStatus.outputFailed
        }
    }

    /// Prints the JSON report on standard output.
    func print(_ assessment: Assessment, _ terminal: Terminal) throws {
        var text: [UInt8] = []
        try ReportCatalogue.named("json")?.write(
            assessment, languages: [terminal.language], templates: ReportWriter.templates(overriddenBy: templates)
        ) { text += $0 }
        terminal.print(String(decoding: text, as: UTF8.self).trimmingCharacters(in: .newlines))
    }

    private func formats() throws -> [any ReportFormat] {
        try reports.split(separator: ",").map { name in
            guard let format = ReportCatalogue.named(String(name)) else {
                let known = ReportCatalogue.all.map(\.id)
                let hint = Spelling.suggestion(for: String(name), among: known).map { "did you mean '\($0)'?" }
                throw ValidationError(
                    "there is no report '\(name)'; \(hint ?? "there are: \(known.joined(separator: ", "))")")
            }
            return format
        }
    }

    private func languages() throws -> [Language] {
        try reportLang.split(separator: ",").map { tag in
            guard let language = Language(rawValue: String(tag)) else {
                throw ValidationError("there is no language '\(tag)'; there are: en, zh")
            }
            return language
        }
    }
}
