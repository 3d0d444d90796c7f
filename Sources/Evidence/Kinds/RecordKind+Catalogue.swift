extension RecordKind {
    /// All record kinds, in alphabetical order of their names.
    public static let all: [RecordKind] = [
        .actionItems, .alertEvents, .alertRules, .architectureReviews, .automationJobs, .backups, .budgetEvents,
        .businessFunctions, .capacityForecasts, .changes, .chaosExperiments, .chaosRuns, .components, .dashboards,
        .datasets, .defects, .dependencies, .deployments, .detectionEvaluations, .drills, .errorBudgetPolicies,
        .failureModes, .incidents, .journeys, .loadTests, .logStreams, .merges, .onCallShifts, .operations, .people,
        .plans, .postIncidentReviews, .probes, .projects, .readinessReviews, .recoveryObjectives, .resources,
        .restores, .reviews, .scanResults, .selfAssessments, .serviceRequests, .services, .signals, .sliWindows,
        .slos, .surveys, .teams, .telemetryTargets, .testRuns, .topologyChecks, .traceSummaries, .transactionWindows,
        .utilizationWindows, .workLogs, .workloads,
    ]

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

    /// The record kind of a name, or none if there is no such kind; takes the same time for every name.
    public static func named(_ id: String) -> RecordKind? {
        byID[id]
    }
}
