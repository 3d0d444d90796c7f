import Diagnostics

/// Finds the last state of each record: event logs and audit exports have a row for each change of a record.
struct ServiceNowLatest {
    /// The ordinal of the row that counts, by key.
    private var ordinals: [String: Int] = [:]
    /// The numbers that several records have: numbers are given by hand or by instances that were merged.
    private var shared: Set<String> = []
    /// How many rows have a key or a number.
    private(set) var rows = 0

    /// Looks at all rows; the one with the highest count of modifications counts, of equal ones the last.
    init(_ export: ServiceNowExport) {
        var counts: [String: Int64] = [:]
        var ordinal = 0
        var found: [String: Int] = [:]
        var owners: [String: String] = [:]
        var repeated: Set<String> = []
        var numbered = 0
        var ignored: [Diagnostic] = []
        export.forEach(reporting: &ignored) { record in
            defer { ordinal += 1 }
            guard let key = Self.key(of: record) else { return true }
            numbered += 1
            if let number = record.value("number"), owners.updateValue(key, forKey: number) ?? key != key {
                repeated.insert(number)
            }
            let count = record.value("sys_mod_count").flatMap { Int64($0) } ?? -1
            if let known = counts[key], known > count { return true }
            counts[key] = count
            found[key] = ordinal
            return true
        }
        ordinals = found
        shared = repeated
        rows = numbered
    }

    /// How many records there are.
    var records: Int { ordinals.count }

    /// Whether the row at a place is the last state of its record.
    func isLatest(_ record: ServiceNowRecord, at ordinal: Int) -> Bool {
        Self.key(of: record).map { ordinals[$0] == ordinal } ?? false
    }

    /// What to call a record: its number, with its key if another record has the same number; its key if it has none.
    func identifier(of record: ServiceNowRecord) -> String? {
        guard let number = record.value("number") else { return record.value("sys_id") }
        guard shared.contains(number), let key = record.value("sys_id") else { return number }
        return "\(number)/\(key)"
    }

    /// What a record is known by: its number and key, or one of them where the export leaves the other out.
    private static func key(of record: ServiceNowRecord) -> String? {
        guard let number = record.value("number") else { return record.value("sys_id") }
        return record.value("sys_id").map { "\(number)/\($0)" } ?? number
    }
}
