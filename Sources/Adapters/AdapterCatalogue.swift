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
        CloudStatusAdapter(),
        GitHubDeployments(),
        GitHubIssuesAdapter(),
        GitHubPulls(),
        GitHubReleases(),
        GitHubWorkflowRuns(),
        IncidentLogAdapter(),
        JiraIssuesAdapter(),
        JMeterSamplesAdapter(),
        JMeterStatisticsAdapter(),
        JMeterSummaryAdapter(),
        K6StreamAdapter(),
        K6SummaryAdapter(),
        KubernetesManifestsAdapter(),
        OnCallCalendarAdapter(),
        OpenSLOAdapter(),
        OpsgenieAlertsAdapter(),
        OpsgenieIncidentsAdapter(),
        OpsgenieOnCallAdapter(),
        PagerDutyIncidentsAdapter(),
        PagerDutyOnCallAdapter(),
        PostIncidentReviews(),
        PrometheusQueryAdapter(),
        PrometheusRulesAdapter(),
        QuestionnaireAdapter(),
        ReviewChecklistAdapter(),
        ServiceNowChanges(),
        ServiceNowIncidents(),
        StatusHistoryTableAdapter(),
        StatuspageHistoryAdapter(),
        StatuspageIncidentsAdapter(),
        XMindAdapter(),
    ]
}
