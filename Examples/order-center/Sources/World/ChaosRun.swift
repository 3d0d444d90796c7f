/// One run of a chaos experiment.
struct ChaosRun: Sendable {
    var id: String
    var experiment: Experiment
    var startedAt: Moment
    var endedAt: Moment
    var environment: String
    var hasHeld: Bool
    var isAborted: Bool
    var isAutomated: Bool
    var isAbortTested: Bool
    /// Whether detection, alert and recovery times were taken by machine.
    var isTimed: Bool
    var findings: Int
    /// Seconds.
    var recoverySeconds: Int
    /// The identifier that the tool gave it.
    var toolID: String

    /// The runs of a year, in the order of time.
    static func all(in year: Year) -> [ChaosRun] {
        var random = Random(seed: UInt64(year.rawValue) * 314_606_869)
        let experiments = Experiment.all(in: year)
        let starts =
            year == .before
            ? [Moment(2022, 2, 23, 15), Moment(2022, 3, 16, 15), Moment(2022, 4, 7, 15), Moment(2022, 8, 10, 15)]
            : (0..<30).map { Moment(2022, 12, 6).adding(days: $0 * 7).at(10 + $0 % 6) }
                + (0..<42).map {
                    Moment(2023, 7, 20).adding(days: $0 * 9 / 4).onWorkingDay.at(10 + $0 % 7, $0 % 2 * 30)
                }
        var aborts = Spread(year.pick(0, 870))
        var timed = Spread(year.pick(0, 730))
        var automated = Spread(year.pick(0, 690))
        return starts.sorted().enumerated().map { index, start in
            let experiment = experiments[index % experiments.count]
            let uid = uid(&random)
            let isAborted = year == .after && index % 19 == 7
            let hasHeld = index % 6 != 2
            let place = year.pick("test", index % 9 == 4 ? "test" : index % 11 == 5 ? "production" : "staging")
            let isFromMesh = experiment.tool == .mesh
            let isAbortTested = aborts.next() || isAborted && !isFromMesh
            return ChaosRun(
                id: identifier(experiment, start, uid, index), experiment: experiment, startedAt: start,
                endedAt: start.adding(minutes: isFromMesh ? 5 : random.number(12...45)),
                environment: isFromMesh ? "staging" : place, hasHeld: hasHeld, isAborted: isAborted && !isFromMesh,
                isAutomated: automated.next() || isFromMesh, isAbortTested: isAbortTested, isTimed: timed.next(),
                findings: hasHeld ? 0 : 1, recoverySeconds: random.number(year.pick(240...420, 150...340)), toolID: uid)
        }
    }

    private static func identifier(_ experiment: Experiment, _ start: Moment, _ uid: String, _ index: Int) -> String {
        switch experiment.tool {
        case .mesh: "oc-staging/PodChaos/\(experiment.service.id)-pod-failure-\(uid.prefix(5))@\(uid)"
        case .toolkit: "\(experiment.title)@\(start.utc.dropLast())+00:00"
        case .platform: "RUN-\(start.compactDate)-\(100 + index)"
        }
    }

    private static func uid(_ random: inout Random) -> String {
        let digits = random.digits(32)
        var parts: [Substring] = []
        var rest = digits[...]
        for length in [8, 4, 4, 4, 12] {
            parts.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return parts.joined(separator: "-")
    }
}
