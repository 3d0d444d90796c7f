public import Diagnostics
public import Evidence

/// Reads entities of a Backstage catalogue: files of repositories, and what the API of the catalogue gives.
public struct BackstageCatalogueAdapter: Adapter {
    /// Entities as `catalog-info.yaml` and the API of the catalogue hold them.
    public let format = FormatDescription(
        id: "backstage-catalogue", tool: "Backstage",
        summary: LocalizedText(
            en: "entities of a Backstage catalogue: YAML or API", zh: "Backstage 目录实体：YAML 或 API"),
        kinds: [.dependencies, .people, .services, .teams],
        limits: LocalizedText(
            en: """
                components are services unless their type is a library, documentation or the like; a service is critical if a label, \
                annotation or field named 'critical' or 'criticality' says so, or if its 'tier' is 1, and not critical if its tier is \
                lower; reliability owners are taken from 'sre-owner' or 'sre-team'; a dependency is declared, not observed; keys of \
                paging tools are not stored, only that there is one
                """,
            zh: """
                组件计为服务，类型为库、文档等的除外；标签、注解或字段 critical、criticality 标明时为关键服务，tier 为 1 时为关键，更低则否；\
                可靠性负责方取自 sre-owner 或 sre-team；依赖是声明的，不是观测到的；不保存值班工具的密钥，只记录其存在
                """))

    /// Creates the adapter.
    public init() {}

    /// By the version and the kind of an entity.
    public func recognize(_ content: Content) -> Recognition? {
        guard let node = Self.objects(in: content, limit: 50).first(where: { BackstageEntity.isEntity($0) }) else {
            return nil
        }
        let (version, kind) = (node.text("apiVersion") ?? "", node.text("kind") ?? "")
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'apiVersion: \(version)' with 'kind: \(kind)'", zh: "“apiVersion: \(version)”与“kind: \(kind)”"))
    }

    /// Reads services, their dependencies, teams and people.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var run = BackstageRun(Self.objects(in: content, limit: .max), path: content.path)
        run.fill(&records)
        diagnostics += run.diagnostics
    }

    /// The objects of YAML documents, of JSON and of the pages of the API.
    private static func objects(in content: Content, limit: Int) -> [Node] {
        var result: [Node] = []
        func add(_ root: Node) {
            let list = root["items"] ?? root["entities"]
            if root.kind == .map, root["kind"] == nil, let list, list.kind == .list {
                result += list.items.lazy.filter { $0.kind == .map }.prefix(limit)
            } else if root.kind == .list {
                result += root.items.lazy.filter { $0.kind == .map }.prefix(limit)
            } else if root.kind == .map {
                result.append(root)
            }
        }
        for document in content.documents where result.count < limit { add(document.root) }
        if let lines = content.jsonLines {
            for document in lines.prefix(limit) { add(document.root) }
        }
        return result
    }
}
