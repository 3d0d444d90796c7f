/// Requests of a service in a calendar month, and how many of them went well; derived from the incidents of the month.
struct ServiceMonth: Sendable {
    var service: Service
    var start: Moment
    var end: Moment
    var total: Int
    var good: Int
    /// Minutes of incidents that users felt.
    var incidents: [Incident]

    /// Whether an objective was met.
    func meets(_ objective: Objective) -> Bool {
        value(of: objective) * 100_000 >= objective.target * total
    }

    /// How many requests count as good for an objective: fast enough, where it is about latency.
    func value(of objective: Objective) -> Int {
        objective.kind == "latency" ? good - total / 1000 * (4 + service.position % 3) : good
    }

    /// The months of a service that ended in a year.
    static func all(of service: Service, in year: Year, _ incidents: [Incident]) -> [ServiceMonth] {
        var random = Random(seed: UInt64(year.rawValue * 64 + service.position))
        let own = incidents.filter { $0.service == service && $0.affectsUsers }
        return (0..<12).map { index in
            let start = month(index, year)
            let end = month(index + 1, year)
            let hit = own.filter { $0.startedAt >= start && $0.startedAt < end }
            let total = 1_000_000 * (14 - service.position % 5) + random.number(0...900_000)
            // What goes wrong without any incident, in millionths.
            let floor = random.number(year.pick(500...1400, 130...420))
            // Each minute of an incident hits a share of the requests of the month.
            let minutes = (end - start) / 60
            let hitWeight = hit.reduce(0) { $0 + (($1.recoveredAt - $1.startedAt) / 60) * $1.affectedPercent }
            let bad = total / 1_000_000 * floor + total / minutes * hitWeight / 100
            return ServiceMonth(
                service: service, start: start, end: end, total: total, good: total - bad, incidents: hit)
        }
    }

    /// The first moment of a month, counted from October of the year before.
    private static func month(_ index: Int, _ year: Year) -> Moment {
        let number = 9 + index
        return Moment(year.rawValue - 1 + number / 12, number % 12 + 1, 1)
    }
}
