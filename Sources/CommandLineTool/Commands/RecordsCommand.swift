internal import ArgumentParser
internal import Diagnostics
internal import Evidence

/// Lists the record kinds and their columns.
struct RecordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records",
        abstract: "The record kinds that indicators count and mappings fill, with columns, types and meaning.",
        discussion: """
            assay records              all kinds
            assay records incidents    the columns of one kind
            """)

    @Argument(help: "A record kind; all if left out.")
    var kind: String?

    @OptionGroup var language: LanguageOptions
    @OptionGroup var form: FormatOptions

    func run() throws {
        let terminal = language.terminal
        let kinds = try kind.map { [try RecordKind.named($0, terminal)] } ?? RecordKind.all
        if form.format == .json {
            terminal.write(try JSONOutput.text(kinds.map { KindJSON($0) }) + "\n")
        } else if kind != nil {
            kinds.forEach { printColumns(of: $0, terminal) }
        } else {
            printKinds(kinds, terminal)
        }
    }

    private func printKinds(_ kinds: [RecordKind], _ terminal: Terminal) {
        let language = terminal.language
        var table = TextTable([
            LocalizedText(en: "Kind", zh: "类型")[language], LocalizedText(en: "Proves", zh: "证明力")[language],
            LocalizedText(en: "Columns", zh: "列数")[language], LocalizedText(en: "One row is", zh: "一行表示")[language],
        ])
        for kind in kinds {
            table.add([kind.id, kind.strength.name[language], "\(kind.columns.count)", kind.summary[language]])
        }
        table.lines(bold: terminal.bold).forEach { terminal.print($0) }
    }

    private func printColumns(of kind: RecordKind, _ terminal: Terminal) {
        let language = terminal.language
        terminal.print(terminal.bold(kind.id) + "  " + kind.summary[language])
        terminal.print(kind.strength.name[language] + (kind.timeColumn.map { ", \($0)" } ?? ""))
        terminal.print()
        var table = TextTable([
            LocalizedText(en: "Column", zh: "列")[language], LocalizedText(en: "Type", zh: "数据类型")[language],
            LocalizedText(en: "Unit", zh: "单位")[language], LocalizedText(en: "Meaning", zh: "含义")[language],
        ])
        for column in kind.columns {
            let values = column.allowedValues.map { " {\($0.joined(separator: ", "))}" } ?? ""
            table.add([
                column.name + (kind.key.contains(column.name) ? " *" : ""), column.type.rawValue, column.unit ?? "",
                column.meaning[language] + values,
            ])
        }
        table.lines(bold: terminal.bold).forEach { terminal.print($0) }
        terminal.print()
        terminal.print(
            LocalizedText(
                en: "* names the thing: two rows with the same values are the same thing", zh: "* 标识列：取值相同的两行是同一事物"))
    }
}

extension RecordKind {
    /// The kind of a name on the command line.
    static func named(_ name: String, _ terminal: Terminal) throws -> RecordKind {
        if let kind = named(name) { return kind }
        throw terminal.rejection(
            "unknown-kind", LocalizedText(en: "there is no record kind '\(name)'", zh: "没有名为“\(name)”的记录类型"), of: name,
            among: all.map(\.id))
    }
}

extension EvidenceStrength {
    /// What a record proves.
    fileprivate var name: LocalizedText {
        switch self {
        case .declared: LocalizedText(en: "declared", zh: "已定义")
        case .exercised: LocalizedText(en: "exercised", zh: "已执行")
        }
    }
}

/// A record kind as JSON.
private struct KindJSON: Encodable {
    var id: String
    var summary: [String: String]
    var strength: String
    var timeColumn: String?
    var key: [String]
    var columns: [ColumnJSON]

    init(_ kind: RecordKind) {
        id = kind.id
        summary = ["en": kind.summary.en, "zh": kind.summary.zh]
        strength = kind.strength.rawValue
        timeColumn = kind.timeColumn
        key = kind.key
        columns = kind.columns.map { ColumnJSON($0) }
    }
}

/// A column as JSON.
private struct ColumnJSON: Encodable {
    var name: String
    var type: String
    var unit: String?
    var allowedValues: [String]?
    var meaning: [String: String]

    init(_ column: Column) {
        name = column.name
        type = column.type.rawValue
        unit = column.unit
        allowedValues = column.allowedValues
        meaning = ["en": column.meaning.en, "zh": column.meaning.zh]
    }
}
