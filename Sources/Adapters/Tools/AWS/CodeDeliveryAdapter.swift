public import Diagnostics
public import Evidence

/// Reads deployments of AWS CodeDeploy, executions of AWS CodePipeline and builds of AWS CodeBuild.
public struct CodeDeliveryAdapter: Adapter {
    /// What the AWS command line, EventBridge and catalogues that collect AWS resources give.
    public let format = FormatDescription(
        id: "aws-code-deliveries", tool: "AWS CodeDeploy and CodePipeline",
        summary: LocalizedText(
            en: "deployments of CodeDeploy, executions and deploy actions of CodePipeline, builds of CodeBuild",
            zh: "CodeDeploy 部署、CodePipeline 执行与部署动作、CodeBuild 构建"),
        kinds: [.deployments],
        limits: LocalizedText(
            en: """
                an execution of a pipeline counts as one deployment of the service that the pipeline is named after; of actions only those of \
                the category Deploy, of builds only those whose project speaks of deploying, so give only one of these of a service; a page \
                of executions does not name its pipeline
                """,
            zh: """
                流水线的一次执行计为以其命名的服务的一次部署；动作只取 Deploy 类别，构建只取项目名称表明是部署的，因此同一服务请只提供其中之一；\
                执行列表不含流水线名称
                """))

    /// Creates the adapter.
    public init() {}

    private static let advice = LocalizedText(
        en: "export what ran: 'aws deploy batch-get-deployments' or 'aws codepipeline list-pipeline-executions'",
        zh: "请导出执行记录：aws deploy batch-get-deployments 或 aws codepipeline list-pipeline-executions")

    static let payloads = Payloads(
        sorts: [
            PayloadSort(
                id: "deployments", name: LocalizedText(en: "deployments of CodeDeploy", zh: "CodeDeploy 部署"),
                markers: [
                    ["deploymentId", "applicationName", "status"], ["DeploymentId", "ApplicationName", "Status"],
                ]),
            PayloadSort(
                id: "actions", name: LocalizedText(en: "action executions of CodePipeline", zh: "CodePipeline 动作执行"),
                markers: [
                    ["actionExecutionId", "pipelineExecutionId", "status"],
                    ["ActionExecutionId", "PipelineExecutionId", "Status"],
                ]),
            PayloadSort(
                id: "executions", name: LocalizedText(en: "pipeline executions", zh: "流水线执行"),
                markers: [
                    ["pipelineExecutionId", "status", "startTime"], ["PipelineExecutionId", "Status", "StartTime"],
                    ["pipelineExecutionId", "pipelineName", "status"],
                    ["PipelineExecutionId", "PipelineName", "Status"],
                ]),
            PayloadSort(
                id: "builds", name: LocalizedText(en: "builds of CodeBuild", zh: "CodeBuild 构建"),
                markers: [
                    ["buildStatus", "projectName", "currentPhase"], ["BuildStatus", "ProjectName", "CurrentPhase"],
                    ["BuildStatus", "BuildComplete", "CurrentPhase"],
                ]),
            PayloadSort(
                id: "definitions", name: LocalizedText(en: "definitions, not runs", zh: "定义而非执行"),
                markers: [["Type", "Properties"]],
                words: (
                    "Type",
                    [
                        "AWS::CodeDeploy::Application", "AWS::CodeDeploy::DeploymentGroup",
                        "AWS::CodeDeploy::DeploymentTarget", "AWS::CodeDeploy::DeploymentConfig",
                        "AWS::CodePipeline::Pipeline", "AWS::CodePipeline::Stage", "AWS::CodePipeline::Action",
                        "AWS::CodeBuild::Project",
                    ]
                ), advice: advice),
            PayloadSort(
                id: "pipelines", name: LocalizedText(en: "pipeline definitions", zh: "流水线定义"),
                markers: [["pipeline.roleArn", "pipeline.stages", "pipeline.name"]], advice: advice),
        ],
        envelopes: [
            "deploymentsInfo", "pipelineExecutionSummaries", "actionExecutionDetails", "builds", "Deployments",
        ],
        wrappers: ["Properties", "deploymentInfo", "pipelineExecution"])

    /// By keys that only these services have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.payloads.recognize(content)
    }

    /// Reads what deploys; the others are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var reader = CodeDeliveryReader(path: content.path)
        Self.payloads.forEach(in: content, reporting: &diagnostics) { found in
            let row: Deployment? =
                switch found.sort.id {
                case "deployments": reader.deployment(found.node)
                case "executions": reader.execution(found.node)
                case "actions": reader.action(found.node)
                case "builds": reader.build(found.node)
                default: nil
                }
            if let row { records.append(row) }
            if found.sort.advice != nil { reader.log.countUnused(found.sort) }
        }
        reader.log.finish(to: &diagnostics)
    }
}
