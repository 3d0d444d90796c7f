/// Writes the incidents of one year after a plan.
struct IncidentYear {
    private let plan: IncidentPlan
    private let badChanges: [Change]
    private var random: Random
    private var timing: Random
    private(set) var incidents: [Incident] = []
    private var monitored: Spread
    private var unlocated: Spread
    private var commanded: Spread
    private var healed: Spread
    private var repeated: Spread
    private var documented: Spread
    private var foundFast: Spread
    private var unknownCause: Spread
    private var quietMonitored = Spread(760)
    private var number = 0

    init(_ plan: IncidentPlan, badChanges: [Change], firstNumber: Int) {
        self.plan = plan
        self.badChanges = badChanges
        random = Random(seed: UInt64(plan.year.rawValue) * 104_729)
        timing = Random(seed: UInt64(plan.year.rawValue) * 1_299_709)
        monitored = Spread(plan.foundByMonitoring)
        unlocated = Spread(plan.withoutLocation)
        commanded = Spread(plan.withCommander, phase: 800)
        healed = Spread(plan.healed, phase: 400)
        repeated = Spread(plan.repeated, phase: 0)
        documented = Spread(plan.withArticle)
        foundFast = Spread(plan.changeFoundFast)
        unknownCause = Spread(plan.unknownCause, phase: 600)
        number = 10_420 + firstNumber
    }

    mutating func write() {
        var sketches = userSketches() + quietSketches()
        sketches.sort { ($0.startedAt, $0.rank) < ($1.startedAt, $1.rank) }
        for sketch in sketches { incidents.append(incident(sketch)) }
    }

    /// What is decided about an incident before the details.
    private struct Sketch {
        var rank: Int
        var startedAt: Moment
        var service: Service
        var cause: String
        var change: String?
        var severity: Int
        var recoveryMinutes: Int
        var affectsUsers: Bool
        var isInProduction = true
    }

    private mutating func userSketches() -> [Sketch] {
        let minutes = random.shuffled(plan.recoveryMinutes)
        let causes = random.shuffled(plan.causes.flatMap { Array(repeating: $0.0, count: $0.1) })
        let severe = plan.severe
        let grades = random.shuffled(
            minutes.indices.map { $0 < severe.first ? 1 : $0 < severe.first + severe.second ? 2 : $0 % 3 == 0 ? 4 : 3 })
        var changes = picked(causes.count { $0 == "change" }, offset: 0)
        return minutes.indices.map { index in
            let slot = slotTime(index, of: minutes.count)
            let change = causes[index] == "change" ? changes.removeFirst() : nil
            return Sketch(
                rank: index, startedAt: change.map { $0.finishedAt.adding(minutes: random.number(3...40)) } ?? slot,
                service: change?.service ?? random.pick(Service.critical + Service.critical + Service.all),
                cause: causes[index], change: change?.number, severity: grades[index],
                recoveryMinutes: minutes[index], affectsUsers: true)
        }
    }

    private mutating func quietSketches() -> [Sketch] {
        let others = [
            "software", "capacity", "dependency", "configuration", "hardware", "software", "human", "automation",
        ]
        var changes = picked(plan.quietFromChanges, offset: 1)
        let step = plan.quiet / plan.quietFromChanges
        let outside = plan.quiet / plan.outsideProduction
        return (0..<plan.quiet).map { index in
            let change = index % step == step - 1 && !changes.isEmpty ? changes.removeFirst() : nil
            let isUnsolved = index == plan.quiet - 1
            return Sketch(
                rank: 1000 + index,
                startedAt: change.map { $0.finishedAt.adding(minutes: random.number(2...30)) }
                    ?? slotTime(index, of: plan.quiet),
                service: change?.service ?? random.pick(Service.all),
                cause: change == nil ? random.pick(others) : "change", change: change?.number,
                severity: random.pick([3, 3, 4, 4, 4]),
                recoveryMinutes: isUnsolved ? 20_000 : random.number(plan.year.pick(20...360, 8...150)),
                affectsUsers: false, isInProduction: index % outside != outside / 2)
        }
    }

    /// Bad changes that an incident is traced to, spread over the year.
    private func picked(_ count: Int, offset: Int) -> [Change] {
        let own = badChanges.indices.filter { $0 % 2 == offset }
        return (0..<count).compactMap { index in
            own.isEmpty ? nil : badChanges[own[index * own.count / count]]
        }
    }

    private mutating func slotTime(_ index: Int, of count: Int) -> Moment {
        let length = (plan.year.collectedAt - plan.year.start) / count
        return plan.year.start.adding(seconds: index * length + timing.number(length / 10...length * 8 / 10))
    }
}

// MARK: - From a sketch to an incident

extension IncidentYear {
    private mutating func incident(_ sketch: Sketch) -> Incident {
        number += 1
        let detectedAt = sketch.startedAt.adding(minutes: random.number(plan.detection))
        let recoveredAt = detectedAt.adding(minutes: sketch.recoveryMinutes)
        let limit = max(2, sketch.recoveryMinutes - 2)
        let acknowledged = min(limit, random.number(plan.acknowledgement))
        let located = min(limit, max(acknowledged + 1, random.number(plan.location)))
        let isMajor = sketch.severity <= 2
        let isCommanded = isMajor && commanded.next()
        let isHealed = !sketch.affectsUsers && sketch.isInProduction && healed.next()
        let isUnknown = sketch.cause.isEmpty || (!sketch.affectsUsers && unknownCause.next())
        let byMonitoring = sketch.affectsUsers ? monitored.next() : quietMonitored.next()
        let previous = incidents.last { $0.service == sketch.service && $0.affectsUsers }
        return Incident(
            number: "INC00\(number)", title: Self.title(sketch.service, sketch.cause), service: sketch.service,
            severity: sketch.severity, startedAt: sketch.startedAt, detectedAt: detectedAt,
            acknowledgedAt: detectedAt.adding(minutes: acknowledged),
            locatedAt: unlocated.next() ? nil : detectedAt.adding(minutes: located),
            mitigatedAt: random.number(0...1) == 0
                ? nil : detectedAt.adding(minutes: (located + sketch.recoveryMinutes) / 2),
            recoveredAt: recoveredAt, closedAt: recoveredAt.adding(hours: random.number(18...130)),
            firstUpdateAt: isCommanded
                ? detectedAt.adding(minutes: random.number(6...14))
                : isMajor ? detectedAt.adding(minutes: random.number(25...70)) : nil,
            affectsUsers: sketch.affectsUsers,
            detectedBy: byMonitoring
                ? "monitoring"
                : sketch.affectsUsers ? random.pick(["user", "user", "staff"]) : random.pick(["staff", "partner"]),
            cause: isUnknown ? nil : sketch.cause, change: sketch.change,
            changeIdentifiedAt: sketch.change == nil
                ? nil : detectedAt.adding(minutes: foundFast.next() ? random.number(2...9) : random.number(18...80)),
            hasCommander: isCommanded, isHealedByMachine: isHealed,
            repeatOf: sketch.affectsUsers && repeated.next() ? previous?.number : nil,
            knowledgeArticle: documented.next() ? "KB00\(2100 + random.number(1...160))" : nil,
            problem: isMajor ? "PRB00\(4000 + number % 1000)" : nil,
            reassignments: random.number(plan.year.pick(0...4, 0...2)), isInProduction: sketch.isInProduction)
    }

    private static func title(_ service: Service, _ cause: String) -> String {
        switch cause {
        case "change": "\(service.name): errors after a change"
        case "dependency": "\(service.name): time-outs of a dependency"
        case "capacity": "\(service.name): slow under load"
        case "software": "\(service.name): requests fail with an internal error"
        case "configuration": "\(service.name): rejected requests after a configuration mistake"
        case "hardware": "\(service.name): instances lost with a node"
        case "human": "\(service.name): stopped by mistake"
        case "automation": "\(service.name): restarted by a job at the wrong time"
        default: "\(service.name): short-lived errors"
        }
    }
}
