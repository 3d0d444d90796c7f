public import Diagnostics
public import Evidence

/// Reads defects of ZenTao (禅道).
public struct ZenTaoAdapter: Adapter {
    /// What the API of ZenTao gives.
    public let format = FormatDescription(
        id: "zentao-api", tool: "ZenTao",
        summary: LocalizedText(en: "defects of ZenTao (API)", zh: "禅道缺陷（API）"),
        kinds: [.defects],
        limits: LocalizedText(
            en: """
                times without a zone are read as UTC+08:00; the release is the build that the defect was found in, unless that is the \
                trunk; the service is the name of the product where it is given; whether it escaped to production is not known; stories, \
                tasks and executions are not taken
                """,
            zh: "未注明时区的时间按 UTC+08:00 读取；发布取影响版本，主干除外；给出产品名称时以其为服务；无法得知是否流向生产环境；不采用需求、任务和执行"))

    /// Creates the adapter.
    public init() {}

    private static let advice = LocalizedText(
        en: "export defects ('/products/ID/bugs')", zh: "请导出缺陷（/products/ID/bugs）")

    private static let payloads = Payloads(
        sorts: [
            PayloadSort(
                id: "defects", name: LocalizedText(en: "defects", zh: "缺陷"),
                markers: [
                    ["openedBuild", "severity", "openedDate"], ["resolvedBuild", "severity", "openedBy", "title"],
                ]),
            PayloadSort(
                id: "tasks", name: LocalizedText(en: "tasks", zh: "任务"),
                markers: [["estStarted", "realStarted", "openedBy", "consumed"]], advice: advice),
            PayloadSort(
                id: "stories", name: LocalizedText(en: "stories", zh: "需求"),
                markers: [["openedBy", "stage", "reviewedBy", "product"]], advice: advice),
            PayloadSort(
                id: "executions", name: LocalizedText(en: "executions and projects", zh: "执行与项目"),
                markers: [["realBegan", "begin", "end", "openedBy"], ["PO", "PM", "QD", "RD"]], advice: advice),
            PayloadSort(
                id: "actions", name: LocalizedText(en: "actions", zh: "操作记录"),
                markers: [["objectType", "objectID", "actor", "action"]], advice: advice),
            PayloadSort(
                id: "accounts", name: LocalizedText(en: "accounts", zh: "账户"),
                markers: [["account", "realname", "dept"], ["account", "realname", "role"]], advice: advice),
            PayloadSort(
                id: "departments", name: LocalizedText(en: "departments", zh: "部门"),
                markers: [["parent", "path", "grade", "manager"]], advice: advice),
            PayloadSort(
                id: "work", name: LocalizedText(en: "work logs", zh: "日志"),
                markers: [["objectType", "objectID", "work", "consumed"]], advice: advice),
            PayloadSort(
                id: "commits", name: LocalizedText(en: "commits", zh: "提交"),
                markers: [["log.revision", "log.committer", "repo.product"]], advice: advice),
        ],
        envelopes: ["bugs", "tasks", "stories", "executions", "projects", "users"])

    /// By keys that only objects of ZenTao have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.payloads.recognize(content)
    }

    /// Reads the defects; the others are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var log = DeliveryLog(
            tool: "zentao", path: content.path, zone: ZoneRule(secondsFromUTC: 28_800),
            zoneName: "UTC+08:00")
        var count = 0
        let total = Self.payloads.forEach(in: content, reporting: &diagnostics) { found in
            count += 1
            guard found.sort.id == "defects" else {
                log.countUnused(found.sort)
                return
            }
            let bug = found.node
            let opened = log.time(bug, "openedDate")
            records.withTable(.defects) { table, evidence in
                table.beginRow(evidence: evidence, position: bug.line)
                table.set("id", text: bug.text("id"))
                table.set("service", text: bug.text("productName") ?? bug["product"]?.text("name"))
                table.set("found_at", time: opened)
                table.set("release", text: Self.build(bug["openedBuild"]))
                if let severity = bug["severity"]?.int, severity > 0 { table.set("severity", number: severity) }
            }
        }
        log.notePage(count, of: total)
        log.finish(to: &diagnostics)
    }

    /// The build that a defect was found in; none for the trunk.
    private static func build(_ node: Node?) -> String? {
        let first = node?.kind == .list ? node?[0] : node
        guard let text = first?.text("title", "name") ?? first?.string, !text.isEmpty,
            !["trunk", "主干", "0"].contains(text)
        else { return nil }
        return text
    }
}
