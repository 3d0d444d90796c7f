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

    /// What is to be written, checked before anything is assessed.
    func plan(_ terminal: Terminal) throws -> ReportPlan {
        let formats = try Self.names(in: reports).map { name in
            guard let format = ReportCatalogue.named(name) else {
                throw terminal.rejection(
                    "unknown-report", LocalizedText(en: "there is no report '\(name)'", zh: "没有名为“\(name)”的报告"),
                    of: name,
                    among: ReportCatalogue.all.map(\.id))
            }
            return format
        }
        let languages = try Self.names(in: reportLang).map { tag in
            guard let language = Language(rawValue: tag) else {
                throw terminal.rejection(
                    "unknown-language", LocalizedText(en: "there is no language '\(tag)'", zh: "没有语言“\(tag)”"), of: tag,
                    among: Language.allCases.map(\.rawValue))
            }
            return language
        }
        guard !formats.isEmpty, !languages.isEmpty else {
            throw terminal.rejection(
                "no-report", LocalizedText(en: "no report or no language is named", zh: "未指定报告或语言"),
                fixes: [
                    LocalizedText(
                        en: "write '--reports html,json' and '--report-lang en,zh', or leave them out",
                        zh: "请写 --reports html,json 和 --report-lang en,zh，或省略")
                ])
        }
        return ReportPlan(
            writer: try terminal.orExit { () throws(FileFailure) in
                try ReportWriter(folder: out ?? ".", templates: templates)
            }, formats: formats, languages: languages, terminal: terminal)
    }

    private static func names(in list: String) -> [String] {
        list.split(separator: ",").map { $0.filter { $0 != " " } }
    }
}

/// Reports that are to be written.
struct ReportPlan {
    let writer: ReportWriter
    let formats: [any ReportFormat]
    let languages: [Language]
    let terminal: Terminal

    /// Writes the reports of an assessment and gives their paths.
    func write(_ assessment: Assessment) throws -> [String] {
        try terminal.orExit { () throws(FileFailure) in
            try writer.write(assessment, formats: formats, languages: languages)
        }
    }

    /// Prints assessments as JSON on standard output: one as an object, several or none as a list.
    func printJSON(_ assessments: [Assessment]) throws {
        let texts = try terminal.orExit { () throws(FileFailure) in
            var texts: [String] = []
            for assessment in assessments { texts.append(try writer.json(assessment)) }
            return texts
        }
        terminal.write(texts.count == 1 ? texts[0] : "[\n" + texts.joined(separator: ",\n") + "]\n")
    }
}
