/// How bad a status page says that an incident is.
struct StatusImpact: Hashable {
    /// 1 is the most severe; none if the word is not known.
    var severity: Int64?
    /// Whether users felt it; none if the word is not known.
    var userImpact: Bool?
    /// Whether it is planned work and no incident.
    var isMaintenance = false
    /// Whether the word is none of those below.
    var isUnknown = false

    /// Reads `none`, `minor`, `major`, `critical` or `maintenance`; none gives nothing.
    init(_ word: String?) {
        switch word?.lowercased() {
        case "critical": (severity, userImpact) = (1, true)
        case "major": (severity, userImpact) = (2, true)
        case "minor": (severity, userImpact) = (3, true)
        case "none": (severity, userImpact) = (4, false)
        case "maintenance": isMaintenance = true
        case nil, "": break
        default: isUnknown = true
        }
    }
}
