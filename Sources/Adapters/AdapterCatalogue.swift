/// All built-in adapters.
///
/// To add a format, write its file and name it here; a test finds a file that was forgotten.
public enum AdapterCatalogue {
    /// The adapters in alphabetical order of their formats.
    public static let all: [any Adapter] = [
        CodeDeliveryAdapter(),
        AzureDevOpsAdapter(),
        BackstageCatalogue(),
        BambooAdapter(),
        BitbucketAdapter(),
        ChaosMeshAdapter(),
        ChaosToolkitExperimentAdapter(),
        ChaosToolkitJournalAdapter(),
        CircleCIAdapter(),
        GitHubDeployments(),
        GitHubPulls(),
        GitHubReleases(),
        GitHubWorkflowRuns(),
        GitLabAdapter(),
        JenkinsAdapter(),
        JMeterSamplesAdapter(),
        JMeterStatisticsAdapter(),
        JMeterSummaryAdapter(),
        K6StreamAdapter(),
        K6SummaryAdapter(),
        KubernetesManifestsAdapter(),
        PostIncidentReviews(),
        OpenSLOAdapter(),
        PrometheusQueryAdapter(),
        PrometheusRulesAdapter(),
        ServiceNowChanges(),
        ServiceNowIncidents(),
        TAPDAdapter(),
        ZenTaoAdapter(),
    ]
}
