/// An exercise of a plan.
struct Drill: Sendable {
    var id: String
    var kind: String
    var plan: String?
    var target: String
    var service: Service
    var startedAt: Moment
    /// Minutes the exercise took.
    var length: Int
    var isPassed: Bool
    /// Seconds the exercised action may take and took.
    var time: (target: Int, actual: Int)?
    /// Minutes until recovery: aimed at and reached.
    var recovery: (target: Int, actual: Int)?
    /// Minutes of lost data: allowed and lost.
    var loss: (target: Int, actual: Int)?
    var isInProduction: Bool
    var isAutomated: Bool
    var isSigned: Bool
    var isAnnounced: Bool
}

extension Drill {
    /// The drills of a year, in the order of time.
    static func all(in year: Year) -> [Drill] {
        var writer = DrillYear(year)
        writer.write()
        return writer.drills.sorted { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
    }
}

/// Writes the drills of one year.
private struct DrillYear {
    let year: Year
    var random: Random
    var drills: [Drill] = []

    init(_ year: Year) {
        self.year = year
        random = Random(seed: UInt64(year.rawValue) * 86_028_121)
    }

    mutating func write() {
        writeEmergencies()
        writeFailovers()
        writeSwitches()
        writeScaling()
    }

    /// Table-top and real exercises of contingency plans.
    private mutating func writeEmergencies() {
        let modes = FailureMode.all.filter { year.pick($0.index % 5 == 0, $0.index % 8 != 5) }
        for (index, mode) in modes.enumerated() {
            let isTabletop = year.pick(index % 2 == 0, index % 3 == 0)
            let isLate = year.pick(index % 2 == 1, index % 5 == 4)
            add(
                isTabletop ? "tabletop" : "emergency", plan: mode.plan, target: mode.service.id, mode.service,
                at: 40 + index * 900 / modes.count, isPassed: !isLate,
                time: isTabletop ? nil : (600, isLate ? 1100 : random.number(220...560)),
                isInProduction: !isTabletop && year == .after && index % 4 == 1, isSigned: index % 3 == 0)
        }
        // A third party: the payment channel is taken away and back.
        add(
            "emergency", plan: nil, target: "bank-channel", Service.named("payment"), at: 520, isPassed: true,
            time: (900, year.pick(1200, 640)), isInProduction: false, isSigned: false)
    }

    private mutating func writeFailovers() {
        let components = Component.all.enumerated().filter { index, _ in year.pick(index % 2 == 1, index % 8 != 6) }
        for (index, component) in components {
            let target = component.id.hasSuffix("-db") ? 180 : 60
            let isSlow = year.pick(index % 3 == 1, false)
            add(
                "failover", plan: nil, target: component.id, component.service, at: 90 + index * 50,
                isPassed: !isSlow, time: (target, isSlow ? target * 2 : target / 2 + random.number(5...target / 2 - 5)),
                isInProduction: year == .after && index % 2 == 0, isSigned: false)
        }
    }

    /// Switches to the second site, and restores of whole services.
    private mutating func writeSwitches() {
        for (index, service) in Service.critical.enumerated() {
            guard year.pick(index < 2, index < 7) else { continue }
            let isReal = year.pick(index < 2, index < 4)
            let target = year.pick(240, 120)
            add(
                isReal ? "dr-switch" : "restore", plan: nil, target: service.id, service,
                at: year.pick(600, 350) + index * 60, isPassed: true, time: nil,
                recovery: (target, random.number(target / 3...target * 8 / 10)),
                loss: (year.pick(60, 15), random.number(year.pick(12...50, 2...12))), isInProduction: isReal,
                isSigned: isReal)
        }
    }

    private mutating func writeScaling() {
        let count = year.pick(2, 5)
        for (index, service) in Service.critical.prefix(count).enumerated() {
            add(
                "scaling", plan: nil, target: service.id, service, at: 300 + index * 120, isPassed: true,
                time: (600, random.number(240...540)), isInProduction: false, isSigned: false)
        }
    }

    private mutating func add(
        _ kind: String, plan: String?, target: String, _ service: Service, at perMille: Int, isPassed: Bool,
        time: (Int, Int)?, recovery: (Int, Int)? = nil, loss: (Int, Int)? = nil, isInProduction: Bool, isSigned: Bool
    ) {
        drills.append(
            Drill(
                id: "YL-\(year.rawValue)-\(101 + drills.count)", kind: kind, plan: plan, target: target,
                service: service,
                startedAt: year.moment(perMille).onWorkingDay.at(14, random.number(0...11) * 10),
                length: random.number(40...150), isPassed: isPassed, time: time, recovery: recovery, loss: loss,
                isInProduction: isInProduction, isAutomated: kind == "failover" && year == .after, isSigned: isSigned,
                isAnnounced: year == .before || drills.count % 4 != 0))
    }
}
