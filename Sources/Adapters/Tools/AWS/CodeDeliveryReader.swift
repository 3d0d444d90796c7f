/// Turns objects of CodeDeploy, CodePipeline and CodeBuild into records.
///
/// Keys start with a small letter in what the command line gives, and with a capital one in resource catalogues.
struct CodeDeliveryReader {
    var log: DeliveryLog

    init(path: String) {
        log = DeliveryLog(tool: "aws-code", path: path)
    }

    private static let statuses: [String: RunStatus] = [
        "succeeded": .success, "failed": .failed, "fault": .failed, "timed_out": .failed, "stopped": .cancelled,
        "cancelled": .cancelled, "abandoned": .cancelled, "superseded": .superseded, "created": .open,
        "queued": .open, "inprogress": .open, "in_progress": .open, "stopping": .open, "baking": .open, "ready": .open,
    ]

    /// A deployment of CodeDeploy.
    mutating func deployment(_ node: Node) -> Deployment? {
        let application = node.text("applicationName", "ApplicationName")
        let group = node.text("deploymentGroupName", "DeploymentGroupName")
        var row = row(node, id: node.text("deploymentId", "DeploymentId"))
        row.service = application
        row.environment = EnvironmentName.value(of: group)
        let revision = node["revision"] ?? node["Revision"]
        row.commit = revision?["gitHubLocation"]?.text("commitId")
        row.version = row.commit ?? revision?["s3Location"]?.text("version", "key")
        row.actor = node.text("creator", "Creator")
        if let actor = row.actor, actor == "codeDeployRollback" || actor == "autoscaling" { row.automated = true }
        let rollback = node["rollbackInfo"] ?? node["RollbackInfo"]
        if rollback?.text("rollbackTriggeringDeploymentId") != nil { row.unplanned = true }
        if row.outcome == .failed, rollback?.text("rollbackDeploymentId") != nil { row.outcome = .rolledBack }
        row.strategy = Self.strategy(node)
        setTimes(
            &row, log.time(node, "startTime", "StartTime", "createTime", "CreateTime"),
            log.time(node, "completeTime", "CompleteTime"))
        return row
    }

    /// An execution of a pipeline.
    mutating func execution(_ node: Node) -> Deployment? {
        var row = row(node, id: node.text("pipelineExecutionId", "PipelineExecutionId"))
        row.service = node.text("pipelineName", "PipelineName")
        row.environment = EnvironmentName.find(in: row.service ?? "")
        let sources = node["sourceRevisions"] ?? node["SourceRevisions"] ?? node["artifactRevisions"]
        row.commit = sources?[0]?.text("revisionId", "RevisionId")
        let trigger = (node["trigger"] ?? node["Trigger"])?.text("triggerType", "TriggerType")
        row.automated = Self.isAutomated(trigger)
        if let kind = node.text("executionType", "ExecutionType"), kind == "ROLLBACK" { row.unplanned = true }
        setTimes(&row, log.time(node, "startTime", "StartTime"), log.time(node, "lastUpdateTime", "LastUpdateTime"))
        return row
    }

    /// An action of a pipeline, if its category is Deploy.
    mutating func action(_ node: Node) -> Deployment? {
        let input = node["input"] ?? node["Input"]
        let kind = input?["actionTypeId"] ?? input?["ActionTypeId"]
        let name = node.text("actionName", "ActionName")
        guard kind?.text("category", "Category") == "Deploy" else {
            log.countOther(name)
            return nil
        }
        var row = row(node, id: node.text("actionExecutionId", "ActionExecutionId"))
        row.service = node.text("pipelineName", "PipelineName")
        row.environment =
            EnvironmentName.find(in: name ?? "") ?? EnvironmentName.find(in: node.text("stageName", "StageName") ?? "")
        setTimes(&row, log.time(node, "startTime", "StartTime"), log.time(node, "lastUpdateTime", "LastUpdateTime"))
        return row
    }

    /// A build, if its project speaks of deploying.
    mutating func build(_ node: Node) -> Deployment? {
        let id = node.text("id", "Id")
        let project = node.text("projectName", "ProjectName") ?? id?.split(separator: ":").first.map(String.init)
        let words = RunName(name: project)
        guard words.isDeployment else {
            log.countOther(project)
            return nil
        }
        var row = row(node, id: id)
        row.service = project
        row.environment = words.environment
        row.commit = node.text("resolvedSourceVersion", "ResolvedSourceVersion")
        if words.isRemedy { row.unplanned = true }
        setTimes(&row, log.time(node, "startTime", "StartTime"), log.time(node, "endTime", "EndTime"))
        return row
    }

    private mutating func row(_ node: Node, id: String?) -> Deployment {
        let text = node.text("status", "Status", "buildStatus", "BuildStatus")
        let status = log.status(text, in: Self.statuses, line: node.line)
        var row = Deployment(line: node.line)
        row.id = id
        row.outcome = status.outcome
        log.take(status, named: text)
        return row
    }

    private func setTimes(_ row: inout Deployment, _ start: Int64?, _ end: Int64?) {
        row.startedAt = start
        row.finishedAt = row.outcome == nil ? nil : end
    }

    /// How traffic was moved: by the style of the deployment, or else by the name of its configuration.
    private static func strategy(_ node: Node) -> Deployment.Strategy? {
        let style = (node["deploymentStyle"] ?? node["DeploymentStyle"])?.text("deploymentType", "DeploymentType")
        let configuration = node.text("deploymentConfigName", "DeploymentConfigName") ?? ""
        if configuration.contains("Canary") { return .canary }
        if style == "BLUE_GREEN" { return .blueGreen }
        if configuration.contains("AllAtOnce") { return .allAtOnce }
        let rolling = ["OneAtATime", "HalfAtATime", "Linear"]
        return rolling.contains { configuration.contains($0) } ? .rolling : nil
    }

    private static func isAutomated(_ trigger: String?) -> Bool? {
        switch trigger {
        case nil: nil
        case "StartPipelineExecution", "PutActionRevision", "ManualRollback":
            trigger == "PutActionRevision" ? nil : false
        case "CreatePipeline": nil
        default: true
        }
    }
}
