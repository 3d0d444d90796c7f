/// Every report that there is; a new one gets a line here.
public enum ReportCatalogue {
    /// The formats in the order they are listed.
    public static let all: [any ReportFormat] = [
        HTMLReport(),
        XMLReport(),
        JSONReport(),
    ]

    /// The format of a name such as `html`, or none if there is no such format.
    public static func named(_ id: String) -> (any ReportFormat)? {
        all.first { $0.id == id }
    }
}
