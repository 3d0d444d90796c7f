public import Diagnostics
public import Evidence

/// Reads the members of a Patroni cluster.
public struct PatroniClusterAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "patroni-cluster", tool: "Patroni",
            summary: LocalizedText(
                en: "members of PostgreSQL clusters under Patroni: 'GET /cluster' or 'patronictl list -f json'",
                zh: "Patroni 管理的 PostgreSQL 集群成员：“GET /cluster”或“patronictl list -f json”"),
            kinds: [.components],
            limits: LocalizedText(
                en: """
                    one row for each cluster: redundant with a leader that runs and a running replica that may take over, unless the cluster \
                    is paused; that is how things are at one moment and shows no failover; zones and single points are not known
                    """,
                zh: """
                    每个集群一行：有运行中的主节点及至少一个可接管的运行副本且集群未暂停，即为冗余；这只是某一时刻的状态，不证明发生过切换；\
                    可用区与单点情况不可知
                    """))
    }

    /// Recognises members with roles, states and timelines.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.documents.first?.root else { return nil }
        let first = root["members"]?[0] ?? (root.kind == .list ? root[0] : nil)
        let isReply =
            root["members"]?.kind == .list && first?.has("name", "role", "state") ?? false
            && (root["scope"] != nil || first?["timeline"] != nil || first?["api_url"] != nil)
        let isList = root.kind == .list && first?.has("Cluster", "Member", "Role", "State") ?? false
        guard isReply || isList else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "members with role, state and timeline", zh: "成员含角色、状态与时间线"))
    }

    /// A cluster with the members that count.
    private struct Cluster {
        var name: String?
        var line: Int
        var hasLeader = false
        var hasReplica = false
    }

    /// Reads the clusters.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let root = content.documents.first?.root else { return }
        var clusters: [Cluster] = []
        var positions: [String: Int] = [:]
        let members = (root["members"] ?? root).items.filter { $0.kind == .map }
        for member in members {
            let name = root.text("scope") ?? member.text("Cluster")
            if positions[name ?? ""] == nil {
                positions[name ?? ""] = clusters.count
                clusters.append(Cluster(name: name, line: root.kind == .list ? member.line : root.line))
            }
            guard let position = positions[name ?? ""] else { continue }
            let role = (member.text("role", "Role") ?? "").lowercased().replacing("_", with: " ")
            let state = (member.text("state", "State") ?? "").lowercased()
            guard state == "running" || state == "streaming" || state == "in archive recovery" else { continue }
            if role.contains("leader") || role == "master" || role == "primary" {
                clusters[position].hasLeader = true
            } else if !Self.isBarred(member) {
                clusters[position].hasReplica = true
            }
        }
        let isPaused = root["pause"]?.bool ?? false
        for cluster in clusters {
            if cluster.name == nil { diagnostics.append(Self.noName(at: content.location(line: cluster.line))) }
            records.withTable(.components) { table, evidence in
                table.beginRow(evidence: evidence, position: cluster.line)
                table.set("id", text: cluster.name)
                table.set("redundant", flag: cluster.hasLeader && cluster.hasReplica && !isPaused)
            }
        }
        diagnostics.append(Self.moment(at: content.location(line: root.line)))
    }

    /// Whether a member may not take over.
    private static func isBarred(_ member: Node) -> Bool {
        let tags = member["tags"] ?? member["Tags"]
        return tags?["nofailover"]?.bool == true || tags?["failover_priority"]?.int == 0
    }

    private static func moment(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "patroni.moment",
            LocalizedText(
                en: "this is the cluster at one moment; that failover works is shown only by a drill",
                zh: "这是集群某一时刻的状态；切换是否有效只能由演练证明"),
            at: location,
            fixes: [LocalizedText(en: "give the record of a failover drill", zh: "请提供故障切换演练记录")])
    }

    private static func noName(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "patroni.no-name",
            LocalizedText(
                en: "the reply does not name its cluster; the component has no identifier", zh: "未给出集群名称；该部件没有标识"),
            at: location,
            fixes: [LocalizedText(en: "use patronictl list -f json", zh: "请使用 patronictl list -f json")])
    }
}
