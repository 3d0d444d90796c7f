/// The changes and deployments of both years, in the order of time.
struct ChangeHistory: Sendable {
    private(set) var changes: [Change] = []
    private(set) var deployments: [Deployment] = []

    init() {
        var versions = VersionCounter()
        for year in Year.allCases {
            var writer = ChangeYear(ChangePlan(year: year), firstNumber: changes.count)
            writer.write(&versions)
            changes += writer.changes.sorted { ($0.startedAt, $0.number) < ($1.startedAt, $1.number) }
            deployments += writer.deployments
        }
    }

    /// The changes of a year.
    func changes(of year: Year) -> [Change] {
        changes.filter { $0.startedAt > year.start && $0.startedAt <= year.collectedAt }
    }

    /// The deployments of a year.
    func deployments(of year: Year) -> [Deployment] {
        deployments.filter { $0.startedAt > year.start && $0.startedAt <= year.collectedAt }
    }

    /// Notes on a change, and on the deployment that it belongs to, that an incident was traced to it.
    mutating func blame(_ number: String) {
        if let index = changes.firstIndex(where: { $0.number == number }) { changes[index].causedIncident = true }
        if let index = deployments.firstIndex(where: { $0.change == number }) {
            deployments[index].causedIncident = true
        }
    }
}

/// Counts the versions of each service.
struct VersionCounter {
    private var minors: [String: Int] = [:]
    private var patches: [String: Int] = [:]

    mutating func next(_ service: Service, isMajor: Bool) -> String {
        let known = minors[service.id, default: 4 + service.position]
        if isMajor {
            minors[service.id] = known + 1
            patches[service.id] = 0
            return "3.\(known + 1).0"
        }
        minors[service.id] = known
        patches[service.id, default: 0] += 1
        return "3.\(known).\(patches[service.id, default: 1])"
    }
}
