/// Two years of the Order Center as values; every export is derived from it, so that they agree with each other.
struct World: Sendable {
    let history: ChangeHistory
    let incidents: [Incident]
    let alerts: [Year: [Alert]]
    let months: [Year: [String: [ServiceMonth]]]

    init() {
        var history = ChangeHistory()
        var incidents: [Incident] = []
        for year in Year.allCases {
            let bad = history.changes(of: year).filter(\.isBad)
            var writer = IncidentYear(IncidentPlan(year: year), badChanges: bad, firstNumber: incidents.count)
            writer.write()
            incidents += writer.incidents
        }
        for number in incidents.compactMap(\.change) { history.blame(number) }
        self.history = history
        self.incidents = incidents
        var alerts: [Year: [Alert]] = [:]
        for year in Year.allCases {
            var writer = AlertYear(year)
            writer.write(for: incidents.filter { $0.startedAt > year.start && $0.startedAt <= year.collectedAt })
            alerts[year] = writer.alerts
        }
        self.alerts = alerts
        var months: [Year: [String: [ServiceMonth]]] = [:]
        for year in Year.allCases {
            for service in Service.all {
                months[year, default: [:]][service.id] = ServiceMonth.all(of: service, in: year, incidents)
            }
        }
        self.months = months
    }

    /// The alerts of a year, in the order of time.
    func alerts(of year: Year) -> [Alert] { alerts[year] ?? [] }

    /// The months that ended in a year, by service.
    func months(of year: Year) -> [String: [ServiceMonth]] { months[year] ?? [:] }

    /// The incidents that began in a year.
    func incidents(of year: Year) -> [Incident] {
        incidents.filter { $0.startedAt > year.start && $0.startedAt <= year.collectedAt }
    }
}
