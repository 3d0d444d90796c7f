/// Where the fields of a table are; a header may hold the names of fields or their labels.
struct ServiceNowColumns {
    private let indices: [String: Int]

    init(_ table: DelimitedTable) {
        var indices: [String: Int] = [:]
        for (index, name) in table.header.enumerated() {
            let lower = name.lowercased()
            for key in [lower, lower.replacing(" ", with: "_")] where indices[key] == nil { indices[key] = index }
        }
        for (field, labels) in Self.labels where indices[field] == nil {
            indices[field] = labels.lazy.compactMap { table.column($0) }.first
        }
        self.indices = indices
    }

    /// The column of a field.
    subscript(_ field: String) -> Int? { indices[field] }

    /// The labels of fields in list exports, where they differ from the name by more than blanks and letter case.
    private static let labels: [String: [String]] = [
        "opened_at": ["opened"], "closed_at": ["closed"], "resolved_at": ["resolved"],
        "sys_created_on": ["sys_created_at", "created"], "sys_updated_on": ["sys_updated_at", "updated"],
        "cmdb_ci": ["configuration item"], "business_service": ["business service", "service"],
        "contact_type": ["channel"],
        "problem_id": ["problem"], "rfc": ["change request"], "caused_by": ["caused by change"],
        "close_code": ["closed_code", "resolution code"], "sys_class_name": ["task type"],
        "start_date": ["planned start date"], "end_date": ["planned end date"],
        "work_start": ["actual start date", "actual start"],
        "work_end": ["actual end date", "actual end"], "caller_id": ["caller"], "sys_mod_count": ["updates"],
        "approval_set": ["approval set"], "sys_id": ["sys id"],
    ]
}
