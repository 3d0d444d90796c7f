/// All built-in adapters.
///
/// To add a format, write its file and name it here; a test finds a file that was forgotten.
public enum AdapterCatalogue {
    /// The adapters in alphabetical order of their formats.
    public static let all: [any Adapter] = [
        BackstageCatalogue(),
        ChaosMeshAdapter(),
        ChaosToolkitExperimentAdapter(),
        ChaosToolkitJournalAdapter(),
        DatadogSLOAdapter(),
        GitHubDeployments(),
        GitHubPulls(),
        GitHubReleases(),
        GitHubWorkflowRuns(),
        JaegerDependenciesAdapter(),
        JaegerTracesAdapter(),
        JMeterSamplesAdapter(),
        JMeterStatisticsAdapter(),
        JMeterSummaryAdapter(),
        K6StreamAdapter(),
        K6SummaryAdapter(),
        KubernetesManifestsAdapter(),
        Nobl9Adapter(),
        OpenSLOAdapter(),
        OTLPAdapter(),
        PostIncidentReviews(),
        PrometheusQueryAdapter(),
        PrometheusRulesAdapter(),
        PyrraAdapter(),
        ServiceNowChanges(),
        ServiceNowIncidents(),
        SkyWalkingAlarmsAdapter(),
        SkyWalkingTracesAdapter(),
        SLOGeneratorReportAdapter(),
        SLOGeneratorSpecAdapter(),
        SlothAdapter(),
        ZipkinTracesAdapter(),
    ]
}
