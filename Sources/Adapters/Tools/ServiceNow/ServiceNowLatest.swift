import Diagnostics

/// Finds the last state of each record: event logs and audit exports have a row for each change of a record.
struct ServiceNowLatest {
    /// The ordinal of the row that counts, by number.
    private var ordinals: [String: Int] = [:]
    /// How many rows have a number.
    private(set) var rows = 0

    /// Looks at all rows; the one with the highest count of modifications counts, of equal ones the last.
    init(_ export: ServiceNowExport) {
        var counts: [String: Int64] = [:]
        var ordinal = 0
        var found: [String: Int] = [:]
        var numbered = 0
        var ignored: [Diagnostic] = []
        export.forEach(reporting: &ignored) { record in
            defer { ordinal += 1 }
            guard let number = Self.identifier(of: record) else { return true }
            numbered += 1
            let count = record.value("sys_mod_count").flatMap { Int64($0) } ?? -1
            if let known = counts[number], known > count { return true }
            counts[number] = count
            found[number] = ordinal
            return true
        }
        ordinals = found
        rows = numbered
    }

    /// How many records there are.
    var records: Int { ordinals.count }

    /// Whether the row at a place is the last state of its record.
    func isLatest(_ record: ServiceNowRecord, at ordinal: Int) -> Bool {
        Self.identifier(of: record).map { ordinals[$0] == ordinal } ?? false
    }

    /// The number of a record, or its key if it has none.
    static func identifier(of record: ServiceNowRecord) -> String? {
        record.value("number") ?? record.value("sys_id")
    }
}
