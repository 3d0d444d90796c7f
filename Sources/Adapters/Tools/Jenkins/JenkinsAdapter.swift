public import Diagnostics
public import Evidence

/// Reads builds of Jenkins, and stages as the stage view gives them.
public struct JenkinsAdapter: Adapter {
    /// What the remote access API and the stage view API of Jenkins give.
    public let format = FormatDescription(
        id: "jenkins-builds", tool: "Jenkins",
        summary: LocalizedText(
            en: "builds of Jenkins with their test results, and stages of pipelines (wfapi)",
            zh: "Jenkins 构建及其测试结果，以及流水线阶段（wfapi）"),
        kinds: [.deployments, .testRuns],
        limits: LocalizedText(
            en: """
                only builds and stages whose names speak of deploying, releasing or publishing count as deployments, so give either \
                builds or stages of a job; the environment is taken from that name; UNSTABLE is neither success nor failure; Jenkins \
                keeps as many builds as the job says, so counts are a lower bound; test results are those that the build lists under 'actions'
                """,
            zh: """
                只有名称表明是部署或发布的构建、阶段才计为部署，因此同一作业请只提供构建或阶段之一；环境取自该名称；UNSTABLE 既不计成功也不计失败；\
                Jenkins 只保留作业设定数量的构建，因此计数为下限；测试结果取自构建的 actions
                """))

    /// Creates the adapter.
    public init() {}

    private static let advice = LocalizedText(
        en:
            "export builds: '/job/NAME/api/json?tree=allBuilds[number,result,timestamp,duration,fullDisplayName,actions[*]]'",
        zh: "请导出构建：/job/NAME/api/json?tree=allBuilds[number,result,timestamp,duration,fullDisplayName,actions[*]]")

    private static let payloads = Payloads(
        sorts: [
            PayloadSort(
                id: "builds", name: LocalizedText(en: "builds", zh: "构建"),
                markers: [
                    ["_class", "number", "result", "timestamp"], ["number", "result", "timestamp", "fullDisplayName"],
                    ["number", "result", "timestamp", "duration", "actions"],
                    ["number", "result", "timestamp", "duration", "building"],
                ]),
            PayloadSort(
                id: "runs", name: LocalizedText(en: "pipeline runs of the stage view", zh: "阶段视图的流水线运行"),
                markers: [["_links", "status", "startTimeMillis", "stages"]]),
            PayloadSort(
                id: "stages", name: LocalizedText(en: "stages", zh: "阶段"),
                markers: [
                    ["name", "status", "startTimeMillis", "durationMillis", "pauseDurationMillis"],
                    ["name", "status", "startTimeMillis", "durationMillis", "_links"],
                ]),
            PayloadSort(
                id: "jobs", name: LocalizedText(en: "jobs without builds", zh: "不含构建的作业"),
                markers: [["_class", "fullName", "name", "url"], ["_class", "name", "url", "color"]],
                absent: ["builds", "allBuilds", "jobs"], advice: advice),
        ],
        envelopes: ["builds", "allBuilds", "jobs"])

    /// By keys that only builds and stages of Jenkins have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.payloads.recognize(content)
    }

    /// Reads what deploys and the results of tests; the others are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var reader = JenkinsReader(path: content.path)
        Self.payloads.forEach(in: content, reporting: &diagnostics) { found in
            switch found.sort.id {
            case "builds": reader.build(found.node, found.payload, into: &records)
            case "runs":
                found.node["stages"]?.items.forEach { stage in
                    reader.stage(stage, of: found.node, into: &records)
                }
            case "stages": reader.stage(found.node, of: nil, into: &records)
            default: reader.log.countUnused(found.sort)
            }
        }
        reader.log.finish(to: &diagnostics)
    }
}
