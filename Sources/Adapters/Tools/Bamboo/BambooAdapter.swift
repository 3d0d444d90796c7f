public import Diagnostics
public import Evidence

/// Reads deployment results and build results of Bamboo.
public struct BambooAdapter: Adapter {
    /// What the REST API of Bamboo gives.
    public let format = FormatDescription(
        id: "bamboo-api", tool: "Bamboo",
        summary: LocalizedText(
            en: "deployment results and build results of Bamboo, with test counts", zh: "Bamboo 部署结果与构建结果，含测试数量"),
        kinds: [.deployments, .testRuns],
        limits: LocalizedText(
            en: """
                a deployment result does not name its environment unless it lies in a list of environments; builds count as deployments \
                only if their plan or job speaks of deploying; builds without tests give no test run
                """,
            zh: "部署结果不含环境名称，除非位于环境列表中；构建仅在计划或作业名称表明是部署时计为部署；没有测试的构建不产生测试记录"))

    /// Creates the adapter.
    public init() {}

    private static let advice = LocalizedText(
        en: "export deployment results ('/rest/api/latest/deploy/environment/ID/results')",
        zh: "请导出部署结果（/rest/api/latest/deploy/environment/ID/results）")

    private static let payloads = Payloads(
        sorts: [
            PayloadSort(
                id: "deployments", name: LocalizedText(en: "deployment results", zh: "部署结果"),
                markers: [
                    ["deploymentVersionName", "deploymentState", "lifeCycleState"],
                    ["deploymentVersion", "deploymentState", "startedDate"],
                ]),
            PayloadSort(
                id: "builds", name: LocalizedText(en: "build results", zh: "构建结果"),
                markers: [
                    ["buildResultKey", "lifeCycleState", "plan"], ["buildResultKey", "buildState", "buildNumber"],
                    ["plan", "buildResultKey", "planName"],
                ]),
            PayloadSort(
                id: "projects", name: LocalizedText(en: "deployment projects without results", zh: "不含结果的部署项目"),
                markers: [["planKey", "environments", "name", "operations"], ["oid", "planKey", "environments"]],
                advice: advice),
            PayloadSort(
                id: "jobs", name: LocalizedText(en: "plans and jobs", zh: "计划与作业"),
                markers: [["searchEntity", "id", "type"], ["shortKey", "shortName", "planKey", "link"]], advice: advice),
        ],
        envelopes: ["results", "result"], wrappers: ["results", "deploymentResult"])

    /// By keys that only results of Bamboo have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.payloads.recognize(content)
    }

    /// Reads what deploys and the results of tests; the others are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var reader = BambooReader(path: content.path)
        Self.payloads.forEach(in: content, reporting: &diagnostics) { found in
            switch found.sort.id {
            case "deployments": if let row = reader.deployment(found.node, found.payload) { records.append(row) }
            case "builds": reader.build(found.node, into: &records)
            default: reader.log.countUnused(found.sort)
            }
        }
        reader.log.finish(to: &diagnostics)
    }
}
