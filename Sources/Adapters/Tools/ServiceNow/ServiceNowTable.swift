/// A table of ServiceNow that is read: how its records are known.
struct ServiceNowTable: Hashable, Sendable {
    /// The name of the table, which is also the name of its elements in XML.
    let name: String
    /// What `sys_class_name` says as a label.
    let label: String
    /// What the numbers of its records start with.
    let prefix: String
    /// Fields that records of all task tables have.
    static let commonFields = [
        "sys_id", "short_description", "state", "priority", "assignment_group", "opened_at", "closed_at",
        "sys_created_on",
        "sys_updated_on", "sys_class_name", "cmdb_ci", "business_service", "opened_by", "assigned_to", "sys_mod_count",
    ]
    /// Fields that only this table has.
    let ownFields: [String]

    /// The incidents.
    static let incident = ServiceNowTable(
        name: "incident", label: "incident", prefix: "INC",
        ownFields: [
            "incident_state", "caller_id", "reopen_count", "made_sla", "resolved_at", "resolved_by", "problem_id",
            "caused_by",
            "contact_type", "reassignment_count", "rfc",
        ])

    /// The changes.
    static let change = ServiceNowTable(
        name: "change_request", label: "change request", prefix: "CHG",
        ownFields: [
            "backout_plan", "test_plan", "implementation_plan", "cab_required", "cab_date", "work_start", "work_end",
            "start_date", "end_date", "risk_impact_analysis", "unauthorized", "outside_maintenance_schedule",
            "conflict_status", "phase_state", "production_system",
        ])

    /// Whether a record is of this table: by its element, its class, or its number; none if nothing tells.
    func owns(_ record: ServiceNowRecord) -> Bool? {
        if let element = record.elementName, element != "result" { return element == name }
        if let type = record.value("sys_class_name") ?? record.display("sys_class_name") {
            return type == name || type.lowercased() == label
        }
        guard let number = record.value("number") else { return nil }
        let letters = number.prefix { $0.isASCII && $0.isLetter }.uppercased()
        guard letters.count >= 2, number.dropFirst(letters.count).allSatisfy(\.isNumber) else { return nil }
        if letters == prefix { return true }
        return Self.knownPrefixes.contains(letters) ? false : nil
    }

    /// The prefixes of tables that come with the platform.
    private static let knownPrefixes: Set<String> = [
        "INC", "CHG", "PRB", "RITM", "REQ", "TASK", "SCTASK", "CTASK", "PTASK", "KB", "CS", "HRC", "SIR", "PRJ", "STRY",
        "CALL", "IMS", "TKT", "VIT",
    ]
}
