/// The forms of incident logs in tables.
enum IncidentLogForm: Hashable {
    /// Many rows for each incident, as Volvo IT published them (VINST, BPI Challenge 2013).
    case vinst
    /// One row for each incident, as HP Service Manager exports them (Rabobank, BPI Challenge 2014).
    case serviceManager
    /// One row for each activity on an incident, from the same tool.
    case activities
    /// Cases, activities and times, of which nobody can tell what they are about.
    case generic

    /// Finds out the form of a table.
    init?(_ table: DelimitedTable) {
        guard table.hasHeader else { return nil }
        if table.has("SR Number", "Change Date+Time", "Status", "Sub Status") {
            self = .vinst
        } else if table.has("Incident ID", "Open Time", "Close Time", "Priority") {
            self = .serviceManager
        } else if table.has("Incident ID", "DateStamp", "IncidentActivity_Type") {
            self = .activities
        } else if table.column(anyOf: "caseid", "case_id", "case:concept:name", "Case ID", "case") != nil,
            table.column(anyOf: "task", "activity", "concept:name", "Activity", "event") != nil,
            table.column(anyOf: "end_timestamp", "timestamp", "time:timestamp", "Complete Timestamp", "start_timestamp")
                != nil
        {
            self = .generic
        } else {
            return nil
        }
    }

    /// The columns that the form is known by.
    var columns: [String] {
        switch self {
        case .vinst: ["SR Number", "Change Date+Time", "Sub Status"]
        case .serviceManager: ["Incident ID", "Open Time", "Close Time"]
        case .activities: ["Incident ID", "DateStamp", "IncidentActivity_Type"]
        case .generic: ["case", "activity", "timestamp"]
        }
    }
}
