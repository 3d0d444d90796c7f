import Diagnostics
import Evidence

/// Counts what is wrong with cells, and keeps the first three of each kind for the report.
struct CellFaultLog {
    /// One cell that gave no value.
    struct Entry {
        var line: Int
        var value: String
        var field: String
    }

    private struct Key: Hashable {
        var column: Int
        var fault: CellFault
    }

    private struct Tally {
        var count = 0
        var first: [Entry] = []
    }

    private var tallies: [Key: Tally] = [:]
    private static let maximumReports = 3

    /// Whether anything was wrong.
    var isEmpty: Bool { tallies.isEmpty }

    /// Counts a fault.
    ///
    /// - Parameters:
    ///   - fault: What is wrong.
    ///   - column: The position of the column among those of the mapping.
    ///   - entry: Where, and what was read.
    mutating func add(_ fault: CellFault, column: Int, _ entry: @autoclosure () -> Entry) {
        let key = Key(column: column, fault: fault)
        tallies[key, default: Tally()].count += 1
        if tallies[key]?.count ?? 0 <= Self.maximumReports { tallies[key]?.first.append(entry()) }
    }

    /// The diagnostics, in the order of the columns.
    ///
    /// - Parameters:
    ///   - columns: The columns of the mapping.
    ///   - kind: The record kind; where its time is missing the row counts in no period, which is an error.
    ///   - path: The path of the file.
    ///   - expected: The columns that may have faults.
    /// - Returns: For each sort of fault the first three, and how many more there are.
    func diagnostics(
        columns: [ColumnMapping], kind: RecordKind, path: String, except expected: Set<String> = []
    ) -> [Diagnostic] {
        var result: [Diagnostic] = []
        for (number, mapping) in columns.enumerated() where !expected.contains(mapping.column.name) {
            let column = mapping.column
            let isVital = column.name == kind.timeColumn || kind.key.contains(column.name)
            for fault in CellFault.allCases {
                guard let tally = tallies[Key(column: number, fault: fault)] else { continue }
                let severity: Diagnostic.Severity = isVital ? .error : .warning
                let fixes = fault.fixes(column: column.name, allowed: column.allowedValues)
                for entry in tally.first {
                    result.append(
                        Diagnostic(
                            severity, id: fault.id, Self.summary(entry, column.name, fault),
                            at: SourceLocation(path: path, line: entry.line), fixes: fixes))
                }
                let rest = tally.count - tally.first.count
                if rest > 0 {
                    result.append(
                        Diagnostic(
                            severity, id: fault.id, Self.more(rest, column.name, fault), at: SourceLocation(path: path),
                            fixes: fixes))
                }
            }
        }
        return result
    }

    private static func summary(_ entry: Entry, _ column: String, _ fault: CellFault) -> LocalizedText {
        let value = entry.value.count > 40 ? "\(entry.value.prefix(40))…" : entry.value
        let what = entry.value.isEmpty ? ("the value", "该值") : ("'\(value)'", "“\(value)”")
        return LocalizedText(
            en: "\(what.0) in '\(entry.field)' \(fault.reason.en); '\(column)' is missing there",
            zh: "“\(entry.field)”中的\(what.1)\(fault.reason.zh)，该处“\(column)”缺失")
    }

    private static func more(_ count: Int, _ column: String, _ fault: CellFault) -> LocalizedText {
        LocalizedText(
            en: "'\(column)' is missing in \(count) more rows, where the value \(fault.reason.en)",
            zh: "另有 \(count) 行的“\(column)”缺失，其值\(fault.reason.zh)")
    }
}
