/// Two years of evidence of an Order Center of a telecom operator, in the formats of the tools that such a team runs.
///
/// Nothing in it is real. Everything is derived from one seeded model of services, changes and incidents, so that the files
/// agree with each other and are the same on every machine.
public enum OrderCenterExample {
    /// All files of the example, in the order of their paths.
    public static func files() -> [ExampleFile] {
        let world = World()
        return sources.flatMap { $0(world) }.sorted { $0.path < $1.path }
    }

    /// What writes files, by source system.
    private static var sources: [(World) -> [ExampleFile]] {
        [
            Workspace.files, Attestations.files, AlertPlatform.files, Architecture.files, Backstage.files,
            BackupSystem.files,
            CapacityPlanning.files, ChaosMesh.files, ChaosPlatform.files, ChaosToolkit.files, CodePlatform.files,
            ConfigurationDatabase.files, DetectionPlatform.files, EmergencyPlans.files, GitHubDeployments.files,
            ImprovementTracker.files, IncidentReviews.files, JourneyCatalogue.files, KubernetesManifests.files,
            LoadGenerators.files,
            ObjectiveDefinitions.files, ObjectivePlatform.files, Observability.files, OnCallDesk.files,
            OperationsPlatform.files, PrometheusQueries.files, PrometheusRules.files, ReleasePlatform.files,
            ResilienceLedger.files, ServiceNowChanges.files, ServiceNowIncidents.files, TeamOffice.files,
            TestPlatform.files,
            Tracing.files, WarRoom.files,
        ]
    }
}
