/// An improvement that was agreed, whatever it came from.
struct Improvement: Sendable {
    var id: String
    var origin: Origin
    /// The review it came from.
    var source: String?
    var title: String
    var owner: String
    var createdAt: Moment
    var dueAt: Moment
    /// When it was done; may lie after the end of the year.
    var closedAt: Moment

    /// Where improvements come from, in the words of the tracker.
    enum Origin: String, CaseIterable, Sendable {
        case incident = "故障复盘"
        case chaos = "混沌实验"
        case objectives = "SLO评审"
        case assessment = "自评"
        case drill = "应急演练"

        /// How many there are in a year besides those of reviews, and the share that is done on time in thousandths.
        func plan(_ year: Year) -> (count: Int, onTime: Int) {
            switch self {
            case .incident: (0, year.pick(570, 850))
            case .chaos: (year.pick(4, 22), year.pick(500, 790))
            case .objectives: (year.pick(14, 26), year.pick(640, 930))
            case .assessment: (year.pick(6, 24), year.pick(500, 720))
            case .drill: (year.pick(6, 14), year.pick(500, 800))
            }
        }
    }

    /// The improvements of a year.
    static func all(in year: Year, _ world: World) -> [Improvement] {
        var random = Random(seed: UInt64(year.rawValue) * 256_203_161)
        var improvements: [Improvement] = []
        for origin in Origin.allCases {
            let plan = origin.plan(year)
            var onTime = Spread(plan.onTime)
            func add(_ created: Moment, _ title: String, _ owner: String, source: String?) {
                let due = created.startOfDay.adding(days: random.number(3...7) * 7)
                let isOnTime = onTime.next()
                let days = isOnTime ? -random.number(1...12) : random.number(6...90)
                improvements.append(
                    Improvement(
                        id: "IMP-\(year.rawValue % 100)\(101 + improvements.count)", origin: origin, source: source,
                        title: title, owner: owner, createdAt: created, dueAt: due,
                        closedAt: due.adding(days: days).at(16)))
            }
            for index in 0..<plan.count {
                add(
                    year.moment(20 + index * 880 / plan.count).onWorkingDay.at(16), "\(origin.rawValue)改进 \(index + 1)",
                    Service.critical[index % 8].team, source: nil)
            }
            guard origin == .incident else { continue }
            for review in Review.all(in: year, world) {
                for (index, title) in titles(for: review.incident).enumerated() {
                    add(
                        review.publishedAt, title, index == 0 ? review.incident.service.team : "sre-team",
                        source: review.id)
                }
            }
        }
        return improvements
    }

    private static func titles(for incident: Incident) -> [String] {
        let name = incident.service.name
        return switch incident.cause {
        case "change":
            [
                "Let the canary of \(name) compare error ratios", "Exercise the rollback of \(name)",
                "Widen the smoke tests",
            ]
        case "capacity": ["Raise the limits of \(name) by the load test", "Alert on the queue before it is full"]
        case "dependency":
            ["Set time-outs and a breaker for the dependency of \(name)", "Agree on an objective with the supplier"]
        default:
            [
                "Cover the fault of \(name) by a test", "Write the runbook for this fault",
                "Alert on the symptom that customers see",
            ]
        }
    }
}
