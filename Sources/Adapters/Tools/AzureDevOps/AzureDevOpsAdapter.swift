public import Diagnostics
public import Evidence

/// Reads builds, pipeline runs, releases, environment deployments, timelines and pull requests of Azure DevOps.
public struct AzureDevOpsAdapter: Adapter {
    /// What the REST API, service hooks and `az` give.
    public let format = FormatDescription(
        id: "azure-devops-api", tool: "Azure DevOps",
        summary: LocalizedText(
            en: "builds, pipeline runs, release deployments, timelines and pull requests of Azure DevOps",
            zh: "Azure DevOps 构建、流水线运行、发布部署、时间线与拉取请求"),
        kinds: [.deployments, .merges],
        limits: LocalizedText(
            en: """
                builds, runs and timeline records count only if their names speak of deploying; of a timeline the stages, or the jobs where \
                no stage deploys; partiallySucceeded is neither success nor failure; a vote of 5 or 10 is an approval; give only one of \
                builds, timelines and deployments of a pipeline
                """,
            zh: """
                构建、运行和时间线记录仅在名称表明是部署时采用；时间线取阶段，没有部署阶段时取作业；partiallySucceeded 既不计成功也不计失败；\
                投票为 5 或 10 视为批准；同一流水线请只提供构建、时间线、部署之一
                """))

    /// Creates the adapter.
    public init() {}

    private static let advice = LocalizedText(
        en: "export release or environment deployments, or builds ('_apis/build/builds')",
        zh: "请导出发布或环境的部署记录，或构建（_apis/build/builds）")

    private static let payloads = Payloads(
        sorts: [
            PayloadSort(
                id: "releases", name: LocalizedText(en: "deployments of releases", zh: "发布部署"),
                markers: [
                    ["releaseEnvironment", "deploymentStatus", "operationStatus"],
                    ["release", "deploymentStatus", "attempt", "reason"],
                ]),
            PayloadSort(
                id: "environments", name: LocalizedText(en: "deployments to environments", zh: "环境部署"),
                markers: [
                    ["environmentId", "planType", "definition", "result"], ["environmentId", "owner", "startTime"],
                ]),
            PayloadSort(
                id: "builds", name: LocalizedText(en: "builds", zh: "构建"),
                markers: [["buildNumber", "definition", "status"], ["buildNumber", "definition", "queueTime"]]),
            PayloadSort(
                id: "runs", name: LocalizedText(en: "pipeline runs", zh: "流水线运行"),
                markers: [
                    ["pipeline.name", "state", "createdDate", "id"], ["pipeline.folder", "state", "createdDate"],
                ]),
            PayloadSort(
                id: "records", name: LocalizedText(en: "timeline records", zh: "时间线记录"),
                markers: [["previousAttempts", "type", "startTime", "finishTime", "state"]]),
            PayloadSort(
                id: "merges", name: LocalizedText(en: "pull requests", zh: "拉取请求"),
                markers: [["pullRequestId", "sourceRefName", "targetRefName", "status"]]),
            PayloadSort(
                id: "commits", name: LocalizedText(en: "commits", zh: "提交"),
                markers: [["commitId", "author.date", "committer.date", "comment"]], advice: advice),
            PayloadSort(
                id: "work-items", name: LocalizedText(en: "work items", zh: "工作项"),
                markers: [["fields", "rev", "id", "url"]], advice: advice),
            PayloadSort(
                id: "repositories", name: LocalizedText(en: "repositories", zh: "代码库"),
                markers: [["defaultBranch", "remoteUrl", "sshUrl", "project"]], advice: advice),
            PayloadSort(
                id: "targets", name: LocalizedText(en: "environments without deployments", zh: "不含部署的环境"),
                markers: [["createdOn", "lastModifiedBy", "lastModifiedOn", "name", "project"]], advice: advice),
            PayloadSort(
                id: "projects", name: LocalizedText(en: "projects", zh: "项目"),
                markers: [["visibility", "revision", "lastUpdateTime", "state", "url"]], advice: advice),
            PayloadSort(
                id: "teams", name: LocalizedText(en: "teams", zh: "团队"),
                markers: [["identityUrl", "projectName", "projectId", "name"]], advice: advice),
        ],
        envelopes: ["value", "records"], wrappers: ["resource"])

    /// By keys that only objects of Azure DevOps have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.payloads.recognize(content)
    }

    /// Reads what deploys and what was merged; the others are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var reader = AzureDevOpsReader(path: content.path)
        var timeline: [Node] = []
        Self.payloads.forEach(in: content, reporting: &diagnostics) { found in
            switch found.sort.id {
            case "releases": if let row = reader.release(found.node) { records.append(row) }
            case "environments": if let row = reader.environment(found.node, found.payload) { records.append(row) }
            case "builds": if let row = reader.build(found.node) { records.append(row) }
            case "runs": if let row = reader.run(found.node) { records.append(row) }
            case "records": timeline.append(found.node)
            case "merges": if let row = reader.merge(found.node) { records.append(row) }
            default: reader.log.countUnused(found.sort)
            }
        }
        for row in reader.timeline(timeline) { records.append(row) }
        reader.log.finish(to: &diagnostics)
    }
}
