/// Writes the changes and deployments of one year after a plan.
struct ChangeYear {
    private let plan: ChangePlan
    private var random: Random
    private var number: Int
    private(set) var changes: [Change] = []
    private(set) var deployments: [Deployment] = []
    private var failed: Spread
    private var rolledBack: Spread
    private var withIssues: Spread
    private var cancelled: Spread
    private var withoutOutcome: Spread

    init(_ plan: ChangePlan, firstNumber: Int) {
        self.plan = plan
        random = Random(seed: UInt64(plan.year.rawValue) * 7919)
        number = 40_210 + firstNumber
        failed = Spread(plan.failed, phase: 300)
        rolledBack = Spread(plan.rolledBack, phase: 700)
        withIssues = Spread(plan.withIssues, phase: 100)
        cancelled = Spread(plan.cancelled, phase: 900)
        withoutOutcome = Spread(plan.withoutOutcome, phase: 450)
    }

    mutating func write(_ versions: inout VersionCounter) {
        writeDeployments(&versions)
        writeOthers()
    }

    private mutating func writeDeployments(_ versions: inout VersionCounter) {
        var unrecorded = Spread(plan.withoutRecord)
        var automated = Spread(plan.automated)
        var progressive = Spread(plan.progressive)
        var judged = Spread(plan.judgedByMachine)
        var regression = Spread(plan.regressions, phase: 200)
        var tested = Spread(plan.rollbackTested)
        let step = plan.deployments / plan.majorReleases
        for index in 0..<plan.deployments {
            let isMajor = index % step == step / 2 && index / step < plan.majorReleases
            let service =
                isMajor ? Service.critical[index / step % Service.critical.count] : random.pick(Service.all)
            let isAutomated = automated.next()
            let startedAt = time(index, of: plan.deployments, isAtNight: !isAutomated)
            let finishedAt = startedAt.adding(
                minutes: isAutomated ? random.number(6...28) : random.number(35...150))
            let committedAt = startedAt.adding(hours: -random.number(plan.leadHours), minutes: -random.number(0...59))
            let drawn = nextOutcome(mayBeUnknown: false) ?? .success
            let outcome = isMajor && drawn == .cancelled ? .success : drawn
            let version = versions.next(service, isMajor: isMajor)
            let isProgressive = progressive.next()
            let isJudged = judged.next()
            var deployment = Deployment(
                id: 512_000_000 + plan.year.rawValue % 100 * 1_000_000 + index * 37 + random.number(0...30),
                service: service, version: version, commit: random.digits(40), change: nil, committedAt: committedAt,
                mergedAt: startedAt.adding(hours: -random.number(2...30)), startedAt: startedAt, finishedAt: finishedAt,
                outcome: outcome, remediedAt: nil, isAutomated: isAutomated,
                strategy: isProgressive
                    ? random.pick(["canary", "canary", "blue-green", "feature-flag"])
                    : random.pick(["rolling", "rolling", "all-at-once"]),
                analysis: isJudged ? "automatic" : plan.year.pick("none", "manual"),
                isCompared: isJudged, hasRegression: regression.next(), isRollbackTested: tested.next(),
                isMajor: isMajor)
            if outcome != .success, outcome != .cancelled {
                deployment.remediedAt = finishedAt.adding(minutes: random.number(plan.remedyMinutes))
            }
            if !unrecorded.next() || isMajor {
                let change = record(deployment)
                deployment.change = change.number
                changes.append(change)
            }
            deployments.append(deployment)
        }
    }

    /// The change record of a deployment.
    private mutating func record(_ deployment: Deployment) -> Change {
        let isEmergency = random.number(1...100) <= plan.year.pick(9, 4)
        let createdAt = deployment.startedAt.adding(hours: isEmergency ? 1 : -random.number(20...120))
        return Change(
            number: nextNumber(), title: "Release \(deployment.release) of \(deployment.service.name)",
            type: isEmergency ? "emergency" : deployment.isMajor ? "normal" : random.pick(["normal", "standard"]),
            category: "Software", risk: deployment.isMajor ? "high" : random.pick(["low", "moderate", "moderate"]),
            service: deployment.service, createdAt: createdAt,
            approvedAt: isEmergency ? nil : createdAt.adding(hours: random.number(2...18)),
            startedAt: deployment.startedAt, finishedAt: deployment.finishedAt,
            outcome: withoutOutcome.next() && deployment.outcome == .success ? nil : deployment.outcome,
            hasBackoutPlan: deployment.isRollbackTested || random.number(0...1) == 0, isMajor: deployment.isMajor,
            release: deployment.release)
    }

    private mutating func writeOthers() {
        let kinds: [(category: String, title: String)] = [
            ("Database", "Add index to"), ("Database", "Archive old orders of"),
            ("Network", "Change firewall rules of"),
            ("Hardware", "Replace node of"), ("Configuration", "Change pool sizes of"),
            ("Configuration", "Change rate limits of"), ("Configuration", "Renew certificates of"),
            ("Hardware", "Extend storage of"),
        ]
        for index in 0..<plan.otherChanges {
            let service = random.pick(Service.all)
            let kind = random.pick(kinds)
            let startedAt = time(index, of: plan.otherChanges, isAtNight: true)
            let createdAt = startedAt.adding(hours: -random.number(24...200))
            let isStandard = kind.category == "Configuration" && random.number(0...2) > 0
            changes.append(
                Change(
                    number: nextNumber(), title: "\(kind.title) \(service.name)",
                    type: isStandard ? "standard" : "normal", category: kind.category,
                    risk: random.pick(["low", "low", "moderate", "high"]), service: service, createdAt: createdAt,
                    approvedAt: createdAt.adding(hours: random.number(3...20)), startedAt: startedAt,
                    finishedAt: startedAt.adding(minutes: random.number(20...160)),
                    outcome: nextOutcome(mayBeUnknown: true), hasBackoutPlan: random.number(0...3) > 0, isMajor: false,
                    release: nil))
        }
    }

    private mutating func nextOutcome(mayBeUnknown: Bool) -> Change.Outcome? {
        // Every spread is asked each time, so that none depends on the others.
        let answers = (failed.next(), rolledBack.next(), withIssues.next(), cancelled.next())
        if answers.0 { return .failed }
        if answers.1 { return .rolledBack }
        if answers.2 { return .issues }
        if answers.3 { return .cancelled }
        return mayBeUnknown && withoutOutcome.next() ? nil : .success
    }

    private mutating func nextNumber() -> String {
        number += 1
        return "CHG00\(number)"
    }

    /// A time within the slot of a change: in the maintenance window at night, or on a working day.
    private mutating func time(_ index: Int, of count: Int, isAtNight: Bool) -> Moment {
        let day = plan.year.moment((index * 994 + random.number(0...900)) / count + 2)
        return isAtNight
            ? day.at(0, 10 + random.number(0...220)) : day.onWorkingDay.at(10, random.number(0...480))
    }
}
