internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Rubric

extension EvidenceCommand {
    /// Says which exports would give the machine evidence that is lacking.
    struct Wanted: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "For each indicator without a value: which export of which tool would give it.",
            discussion: """
                Tools that the evidence already comes from stand first. Where no format fits, a mapping reads any table.

                  assay evidence wanted order-center --as-of 2023-10-26
                  assay evidence wanted order-center --item OBS-5
                """)

        @Argument(help: "The subject.")
        var subject: String

        @Option(name: .long, help: "Only this item; repeatable.")
        var item: [String] = []

        @OptionGroup var options: AssessmentOptions
        @OptionGroup var language: LanguageOptions
        @OptionGroup var form: FormatOptions

        func run() async throws {
            let terminal = language.terminal
            let run = try AssessmentRun(options: options, terminal: terminal)
            let items = try item.map { try run.names.item($0).id }
            let assessment = try run.assessment(of: subject)
            let wanted = WantedEvidence.wanted(by: assessment, run.proofIndex)
                .filter { items.isEmpty || items.contains($0.item) }
            if form.format == .json {
                terminal.write(try JSONOutput.text(wanted.map { WantedJSON($0, terminal.language) }) + "\n")
            } else {
                print(wanted, terminal)
            }
            try run.finish([assessment])
        }

        private func print(_ wanted: [WantedEvidence], _ terminal: Terminal) {
            let language = terminal.language
            guard !wanted.isEmpty else {
                return terminal.print(LocalizedText(en: "every indicator has a value", zh: "所有指标均已有取值"))
            }
            for entry in wanted {
                terminal.print(terminal.bold(entry.indicator.rawValue) + "  " + entry.reason[language])
                for need in entry.needs {
                    let state =
                        need.isThere
                        ? LocalizedText(en: "some are there", zh: "已有部分记录")
                        : LocalizedText(en: "there are none", zh: "尚无记录")
                    terminal.print("  \(need.kind)  " + terminal.faint(state[language]))
                    for export in need.exports.prefix(4) { terminal.print("    " + line(export, language)) }
                    terminal.print(
                        "    "
                            + LocalizedText(
                                en: "any table with a mapping: 'assay records \(need.kind)' lists the columns",
                                zh: "任意表格配合映射：assay records \(need.kind) 列出所需列")[language])
                }
                terminal.print()
            }
        }

        private func line(_ export: WantedEvidence.Export, _ language: Language) -> String {
            let use = export.isInUse ? LocalizedText(en: ", in use", zh: "，已在使用")[language] : ""
            guard !export.missing.isEmpty else { return "\(export.format) (\(export.tool)\(use))" }
            let list = export.missing.joined(separator: ", ")
            return "\(export.format) (\(export.tool)\(use)) "
                + LocalizedText(en: "without \(list)", zh: "缺少 \(list)")[language]
        }
    }
}

/// What is wanted as JSON.
private struct WantedJSON: Encodable {
    var item: String
    var indicator: String
    var reason: String
    var needs: [Need]

    struct Need: Encodable {
        var kind: String
        var columns: [String]
        var isThere: Bool
        var exports: [Export]
    }

    struct Export: Encodable {
        var format: String
        var tool: String
        var isInUse: Bool
        var missing: [String]
    }

    init(_ wanted: WantedEvidence, _ language: Language) {
        item = wanted.item.rawValue
        indicator = wanted.indicator.rawValue
        reason = wanted.reason[language]
        needs = wanted.needs.map { need in
            Need(
                kind: need.kind, columns: need.columns, isThere: need.isThere,
                exports: need.exports.map {
                    Export(format: $0.format, tool: $0.tool, isInUse: $0.isInUse, missing: $0.missing)
                })
        }
    }
}
