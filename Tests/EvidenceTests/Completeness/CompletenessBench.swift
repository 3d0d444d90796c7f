import Diagnostics
import Evidence
import Foundation

/// Records in files, and what the completeness checks find in them.
struct CompletenessBench {
    private var records = RecordSetsBench()
    var diagnostics: [Diagnostic] = []
    var zoneOffset = 0

    init() {
        records.asOf = Self.time("2024-01-01T00:00:00Z")
    }

    /// The subjects; one system with the service `orders` if nothing else is said.
    var subjects: [Subject] {
        get { records.subjects }
        set { records.subjects = newValue }
    }

    /// A time in microseconds.
    static func time(_ text: String) -> Int64 {
        let date = try? Date(text, strategy: .iso8601)
        return Int64((date ?? .distantPast).timeIntervalSince1970) * 1_000_000
    }

    /// Adds a file with rows of one kind.
    mutating func file(
        _ path: String, _ kind: RecordKind, format: String? = nil, period: Range<Int64>? = nil,
        _ rows: [[String: RecordSetsBench.Cell]]
    ) {
        records.file(path, collected: nil, of: kind, rows)
        let last = records.files.count - 1
        records.files[last].item.records = [EvidenceItem.RecordCount(kind: kind.id, count: rows.count)]
        records.files[last].item.format = format
        records.files[last].item.period = period
    }

    /// Everything that is found.
    func findings() -> [CompletenessFinding] {
        CompletenessCheck(records: records.recordSet().records, diagnostics: diagnostics, zoneOffset: zoneOffset)
            .findings()
    }

    /// What one check finds.
    func findings(_ check: CompletenessFinding.Check) -> [CompletenessFinding] {
        findings().filter { $0.check == check }
    }
}

extension RecordSetsBench.Cell {
    /// A time as it is written.
    static func at(_ text: String) -> Self { .time(CompletenessBench.time(text)) }
}
