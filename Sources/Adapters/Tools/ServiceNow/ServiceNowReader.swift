import Diagnostics
import Evidence

/// Reads the fields of records, and counts what cannot be read.
struct ServiceNowReader {
    let path: String
    let times: ServiceNowTimes
    private(set) var faults = FaultSummary()

    init(path: String, times: ServiceNowTimes) {
        self.path = path
        self.times = times
    }

    /// The time in the first of some fields that is not empty.
    mutating func time(_ record: ServiceNowRecord, _ fields: String...) -> Int64? {
        time(record, fields)
    }

    /// The time in the first of some fields that is not empty.
    mutating func time(_ record: ServiceNowRecord, _ fields: [String]) -> Int64? {
        for field in fields {
            guard let text = record.value(field) else { continue }
            let time = times.parse(text)
            if time.isInvalid {
                report(field, text, LocalizedText(en: "is no time", zh: "不是时间"), at: record.line)
            }
            return time.microseconds
        }
        return nil
    }

    /// The whole number in a field.
    mutating func number(_ record: ServiceNowRecord, _ field: String) -> Int64? {
        guard let text = record.value(field) else { return nil }
        if let number = NumberText.integer(Array(text.utf8)[...]), number >= 0 { return number }
        report(field, text, LocalizedText(en: "is no count", zh: "不是次数"), at: record.line)
        return nil
    }

    /// The truth value in the first of some fields that is not empty.
    mutating func flag(_ record: ServiceNowRecord, _ fields: String...) -> Bool? {
        for field in fields {
            guard let text = record.value(field) else { continue }
            switch ValueReader(.boolean).read(text) {
            case .value(.boolean(let value)): return value
            case .missing: continue
            default:
                report(
                    field, text, LocalizedText(en: "is neither true nor false", zh: "既不是 true 也不是 false"),
                    at: record.line)
                return nil
            }
        }
        return nil
    }

    /// What is displayed of the first of some fields that is not empty.
    func text(_ record: ServiceNowRecord, _ fields: String...) -> String? {
        for field in fields {
            if let text = record.display(field) { return text }
        }
        return nil
    }

    /// What is displayed of a reference; a bare key is taken too, and counted.
    mutating func reference(_ record: ServiceNowRecord, _ fields: String...) -> String? {
        for field in fields {
            guard let text = record.display(field) else { continue }
            if text.utf8.count == 32, text.utf8.allSatisfy({ $0.hexadecimalValue != nil }) {
                faults.add("key", Self.bareKey(field, at: SourceLocation(path: path, line: record.line)))
            }
            return text
        }
        return nil
    }

    /// One of the values of a column, or none with a report.
    mutating func choice(
        _ record: ServiceNowRecord, _ field: String, column: String, of kind: RecordKind
    ) -> String? {
        guard let text = record.display(field),
            let allowed = kind.index(of: column).flatMap({ kind.columns[$0].allowedValues })
        else { return nil }
        if let value = ValueSynonyms.value(of: text, column: column, allowed: allowed, isExact: true) {
            return value
        }
        report(
            field, text, LocalizedText(en: "stands for no '\(column)'", zh: "不对应任何“\(column)”"), at: record.line)
        return nil
    }

    /// Counts a value that cannot be used.
    mutating func report(_ field: String, _ text: String, _ reason: LocalizedText, at line: Int) {
        let short = text.count > 40 ? "\(text.prefix(40))…" : text
        faults.add(
            "value.\(field).\(reason.en)",
            Diagnostic(
                .warning, id: "servicenow.value",
                LocalizedText(
                    en: "'\(short)' in '\(field)' \(reason.en) and is taken as missing",
                    zh: "“\(field)”中的“\(short)”\(reason.zh)，按缺失处理"),
                at: SourceLocation(path: path, line: line),
                fixes: [
                    LocalizedText(
                        en: "correct the export, or read it with a mapping file", zh: "请更正导出文件，或用映射文件读取")
                ]))
    }

    /// Counts something else.
    mutating func report(_ key: String, _ diagnostic: @autoclosure () -> Diagnostic) {
        faults.add(key, diagnostic())
    }

    private static func bareKey(_ field: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "servicenow.bare-key",
            LocalizedText(
                en: "'\(field)' holds the key of another record instead of its name", zh: "“\(field)”是其他记录的键而非名称"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export with display values ('sysparm_display_value=all')",
                    zh: "请导出显示值（sysparm_display_value=all）")
            ])
    }
}
