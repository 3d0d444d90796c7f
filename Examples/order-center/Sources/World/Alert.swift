/// One firing of an alert.
struct Alert: Sendable {
    var id: String
    var rule: String
    var service: Service
    var firedAt: Moment
    var acknowledgedAt: Moment?
    var resolvedAt: Moment
    /// Whether it called a person out.
    var isPaged: Bool
    /// Whether a person had to act on it; none if nobody judged it.
    var isActionable: Bool?
    var incident: String?
    var isSuppressed: Bool
}

/// Writes the alerts of one year: one for each incident that monitoring found, and the noise around them.
struct AlertYear {
    private let year: Year
    private var random: Random
    private(set) var alerts: [Alert] = []

    init(_ year: Year) {
        self.year = year
        random = Random(seed: UInt64(year.rawValue) * 15_485_863)
    }

    mutating func write(for incidents: [Incident]) {
        for incident in incidents where incident.detectedBy == "monitoring" && incident.isInProduction {
            alerts.append(
                Alert(
                    id: "", rule: "\(incident.service.id)-slo-burn-rate", service: incident.service,
                    firedAt: incident.detectedAt, acknowledgedAt: incident.acknowledgedAt,
                    resolvedAt: incident.recoveredAt, isPaged: true, isActionable: true, incident: incident.number,
                    isSuppressed: false))
        }
        writeNoise()
        alerts.sort { ($0.firedAt, $0.rule) < ($1.firedAt, $1.rule) }
        for index in alerts.indices {
            alerts[index].id = "ALM-\(alerts[index].firedAt.compactDate)-\(1000 + index)"
        }
    }

    private mutating func writeNoise() {
        let count = year.pick(1560, 620)
        let rules = [
            "cpu-high", "heap-usage", "queue-length", "latency-p99", "error-ratio", "pod-restarts", "disk-usage",
        ]
        var paged = Spread(year.pick(720, 560))
        var actionable = Spread(year.pick(350, 690))
        var judged = Spread(year.pick(860, 970))
        var suppressed = Spread(year.pick(40, 260))
        let length = (year.collectedAt - year.start) / count
        for index in 0..<count {
            let firedAt = year.start.adding(seconds: index * length + random.number(60...length - 60))
            let isPaged = paged.next()
            let service = random.pick(Service.all)
            let isActionable = isPaged ? actionable.next() : false
            alerts.append(
                Alert(
                    id: "", rule: "\(service.id)-\(random.pick(rules))", service: service, firedAt: firedAt,
                    acknowledgedAt: isPaged ? firedAt.adding(minutes: random.number(1...year.pick(28, 9))) : nil,
                    resolvedAt: firedAt.adding(minutes: random.number(6...95)), isPaged: isPaged,
                    isActionable: isPaged && !judged.next() ? nil : isActionable, incident: nil,
                    isSuppressed: !isPaged && suppressed.next()))
        }
    }
}
