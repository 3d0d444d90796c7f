/// How changes and deployments went in a year: what the generator is asked to bring about.
struct ChangePlan: Sendable {
    let year: Year

    var deployments: Int { year.pick(262, 524) }
    var otherChanges: Int { year.pick(236, 252) }
    /// Major releases, each of a critical service.
    var majorReleases: Int { 16 }
    /// Shares in thousandths.
    var failed: Int { year.pick(52, 17) }
    var rolledBack: Int { year.pick(40, 18) }
    var withIssues: Int { year.pick(30, 20) }
    var cancelled: Int { year.pick(22, 20) }
    var withoutOutcome: Int { year.pick(80, 14) }
    var withoutRecord: Int { year.pick(38, 26) }
    var automated: Int { year.pick(420, 960) }
    var progressive: Int { year.pick(270, 720) }
    var judgedByMachine: Int { year.pick(190, 670) }
    var regressions: Int { year.pick(70, 24) }
    var rollbackTested: Int { year.pick(570, 905) }
    var withoutCommitTime: Int { year.pick(260, 40) }
    /// Minutes until a bad deployment was put right.
    var remedyMinutes: ClosedRange<Int> { year.pick(120...520, 14...95) }
    /// Hours from the first commit to the start of the deployment.
    var leadHours: ClosedRange<Int> { year.pick(150...700, 40...190) }
}
