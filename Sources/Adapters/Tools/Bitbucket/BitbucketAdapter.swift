public import Diagnostics
public import Evidence

/// Reads deployments, pipelines, steps and pull requests of Bitbucket Cloud, and pull requests of Bitbucket Server.
public struct BitbucketAdapter: Adapter {
    /// What the REST APIs of Bitbucket give.
    public let format = FormatDescription(
        id: "bitbucket-api", tool: "Bitbucket",
        summary: LocalizedText(
            en: "deployments, pipelines, steps and pull requests of Bitbucket Cloud and Server",
            zh: "Bitbucket Cloud 与 Server 的部署、流水线、步骤与拉取请求"),
        kinds: [.deployments, .merges],
        limits: LocalizedText(
            en: """
                a deployment that is 'COMPLETED' without a status ended, but nobody knows how; pipelines and steps count only if their \
                names speak of deploying, so give either deployments or steps of a repository; Bitbucket Cloud does not say when a request \
                was merged: the closing, the merge commit or else the last update is taken; merges into other branches than the main \
                branch are not taken
                """,
            zh: """
                状态为 COMPLETED 而没有结果的部署已结束但结果不详；流水线和步骤仅在名称表明是部署时采用，因此同一代码库请只提供部署或步骤之一；\
                Bitbucket Cloud 不给出合入时间：依次取关闭时间、合并提交时间、最后更新时间；不采用合入非主干分支的请求
                """))

    /// Creates the adapter.
    public init() {}

    private static let advice = LocalizedText(
        en: "export deployments ('/deployments/') and pull requests ('/pullrequests?state=MERGED')",
        zh: "请导出部署（/deployments/）与拉取请求（/pullrequests?state=MERGED）")

    private static let payloads = Payloads(
        sorts: [
            PayloadSort(
                id: "deployments", name: LocalizedText(en: "deployments", zh: "部署"),
                markers: [
                    ["uuid", "environment", "release", "state.name"], ["type", "deployable", "environment", "key"],
                ]),
            PayloadSort(
                id: "steps", name: LocalizedText(en: "pipeline steps", zh: "流水线步骤"),
                markers: [["type", "uuid", "state.name", "pipeline"]],
                words: ("type", ["pipeline_step"])),
            PayloadSort(
                id: "pipelines", name: LocalizedText(en: "pipelines", zh: "流水线"),
                markers: [["type", "uuid", "state.name", "target"], ["uuid", "build_number", "state", "target"]]),
            PayloadSort(
                id: "merges", name: LocalizedText(en: "pull requests", zh: "拉取请求"),
                markers: [
                    ["type", "destination.branch", "source.branch", "state"],
                    ["destination", "source", "merge_commit"],
                ]),
            PayloadSort(
                id: "server-merges",
                name: LocalizedText(en: "pull requests of Bitbucket Server", zh: "Bitbucket Server 拉取请求"),
                markers: [["fromRef", "toRef", "state", "createdDate"]]),
            PayloadSort(
                id: "issues", name: LocalizedText(en: "issues", zh: "议题"),
                markers: [["type", "reporter", "kind", "priority", "repository"]], words: ("type", ["issue"]),
                advice: advice),
            PayloadSort(
                id: "comments", name: LocalizedText(en: "comments", zh: "评论"),
                markers: [["type", "content", "links", "created_on"]],
                words: ("type", ["issue_comment", "pullrequest_comment"]), advice: advice),
            PayloadSort(
                id: "commits", name: LocalizedText(en: "commits", zh: "提交"),
                markers: [
                    ["type", "hash", "date", "links"], ["hash", "author.raw", "message", "links.self"],
                    ["displayId", "authorTimestamp", "committerTimestamp", "parents"],
                ], advice: advice),
            PayloadSort(
                id: "repositories", name: LocalizedText(en: "repositories", zh: "代码库"),
                markers: [
                    ["full_name", "scm", "workspace", "uuid"], ["full_name", "scm", "mainbranch"],
                    ["slug", "scmId", "forkable"],
                ],
                advice: advice),
        ],
        envelopes: ["values"], wrappers: ["pullrequest", "pullRequest"])

    /// By keys that only objects of Bitbucket have.
    public func recognize(_ content: Content) -> Recognition? {
        Self.payloads.recognize(content)
    }

    /// Reads what deploys and what was merged; the others are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var reader = BitbucketReader(path: content.path)
        Self.payloads.forEach(in: content, reporting: &diagnostics) { found in
            switch found.sort.id {
            case "deployments": if let row = reader.deployment(found.node) { records.append(row) }
            case "steps": if let row = reader.run(found.node, named: found.node.text("name")) { records.append(row) }
            case "pipelines":
                let name = found.node["target"]?["selector"]?.text("pattern")
                if let row = reader.run(found.node, named: name) { records.append(row) }
            case "merges": if let row = reader.merge(found.node) { records.append(row) }
            case "server-merges": if let row = reader.serverMerge(found.node) { records.append(row) }
            default: reader.log.countUnused(found.sort)
            }
        }
        reader.log.finish(to: &diagnostics)
    }
}
