internal import Adapters
internal import Collectors
internal import Diagnostics
internal import Evidence

/// Reads what a source of some kind is asked for.
struct SourceOptionsReader {
    let kind: String
    let url: String
    private(set) var diagnostics: [Diagnostic] = []

    init(kind: String, url: String) {
        self.kind = kind
        self.url = url
    }

    /// The options; none if what is needed is missing.
    mutating func options(_ reader: inout MapReader) -> SourceOptions? {
        switch kind {
        case "prometheus": return prometheus(&reader)
        case "alertmanager": return .alertmanager
        case "github":
            let lists = lists(of: SourceOptions.gitHubLists, &reader)
            return paths("repositories", &reader, exactly: 2).map { .github(repositories: $0, lists: lists) }
        case "gitlab": return paths("projects", &reader).map { .gitlab(projects: $0) }
        case "pagerduty": return .pagerduty
        case "jira":
            let isCloud = reader.flag("cloud") ?? url.contains(".atlassian.net")
            return .jira(JiraOptions(query: reader.text("query"), isCloud: isCloud))
        case "servicenow":
            let tables = reader.child("tables") == nil ? ["incident", "change_request"] : reader.texts("tables")
            return names(tables, "tables", &reader).map { .servicenow(tables: $0) }
        case "kubernetes":
            return names(reader.texts("namespaces"), "namespaces", &reader).map { .kubernetes(namespaces: $0) }
        case "argocd": return .argocd(projects: reader.texts("projects"))
        default: return .http(reader.items("endpoints").compactMap { endpoint($0) }).nonEmpty(&reader)
        }
    }

    private func paths(_ key: String, _ reader: inout MapReader, exactly count: Int? = nil) -> [String]? {
        let texts = reader.texts(key)
        if texts.isEmpty { reader.report(.missingKey(key, at: reader.node.location)) }
        for text in texts where !SourceRule.isPath(text, minimum: count ?? 1, maximum: count ?? 20) {
            reader.report(.sourcePath(text, key, at: reader.child(key)?.location ?? reader.node.location))
        }
        return reader.diagnostics.containsErrors ? nil : texts
    }

    private func names(_ texts: [String], _ key: String, _ reader: inout MapReader) -> [String]? {
        for text in texts where !SourceRule.isName(text) {
            reader.report(.sourcePath(text, key, at: reader.child(key)?.location ?? reader.node.location))
        }
        return reader.diagnostics.containsErrors ? nil : texts
    }

    /// Which of the lists that there are; all unless some are named.
    private func lists(of known: [String], _ reader: inout MapReader) -> [String] {
        guard let child = reader.child("lists") else { return known }
        let lists = reader.texts("lists")
        for list in lists where !known.contains(list) {
            reader.report(.unknownValue(list, of: "lists", among: known, at: child.location))
        }
        return lists
    }

    private mutating func prometheus(_ reader: inout MapReader) -> SourceOptions? {
        var options = PrometheusOptions()
        options.lists = lists(of: PrometheusOptions.knownLists, &reader)
        if reader.child("queries") != nil { options.queries = reader.items("queries").compactMap { query($0) } }
        return .prometheus(options)
    }

    /// A query by name alone is one of those that come with Assay.
    private mutating func query(_ node: Node) -> MetricQuery? {
        if let name = node.string {
            if let usual = MetricQuery.usual.first(where: { $0.name == name }) { return usual }
            diagnostics.append(
                .unknownValue(name, of: "queries", among: MetricQuery.usual.map(\.name), at: node.location))
            return nil
        }
        var reader = MapReader(node, keys: ["name", "query", "step", "instant", "records"])
        defer { diagnostics += reader.diagnostics }
        guard let name = reader.requiredText("name"), let query = reader.requiredText("query") else { return nil }
        if !SourceRule.isName(name) { reader.report(.sourcePath(name, "name", at: node.location)) }
        let isInstant = reader.flag("instant") ?? false
        let step = reader.duration("step") ?? 3_600_000_000
        return MetricQuery(
            name: name, query: query, step: isInstant ? nil : step,
            records: reader.child("records") == nil ? ["sli_windows"] : records(&reader))
    }

    private mutating func endpoint(_ node: Node) -> HTTPEndpoint? {
        var reader = MapReader(node, keys: ["name", "path", "records", "items", "paging"])
        defer { diagnostics += reader.diagnostics }
        guard let name = reader.requiredText("name"), let path = reader.requiredText("path") else { return nil }
        if !SourceRule.isName(name) { reader.report(.sourcePath(name, "name", at: node.location)) }
        if reader.child("records") == nil { reader.report(.missingKey("records", at: node.location)) }
        let items = Self.keys(reader.text("items"))
        return HTTPEndpoint(
            name: name, path: path, records: records(&reader), items: items, paging: paging(&reader))
    }

    private func records(_ reader: inout MapReader) -> [String] {
        let names = reader.texts("records")
        let known = RecordKind.all.map(\.id)
        for name in names where !known.contains(name) {
            reader.report(
                .unknownValue(
                    name, of: "records", among: known, at: reader.child("records")?.location ?? reader.node.location))
        }
        return names
    }

    private mutating func paging(_ reader: inout MapReader) -> HTTPEndpoint.Paging {
        guard let child = reader.child("paging") else { return .none }
        if child.string == "link" { return .link }
        var inner = MapReader(child, keys: ["next", "page", "offset", "cursor", "parameter", "size", "first"])
        defer { diagnostics += inner.diagnostics }
        if let next = inner.text("next") { return .next(path: Self.keys(next)) }
        let size = inner.integer("size", in: 1...100_000) ?? 100
        if let parameter = inner.text("page") {
            return .page(parameter: parameter, size: size, first: inner.integer("first") ?? 1)
        }
        if let parameter = inner.text("offset") { return .offset(parameter: parameter, size: size) }
        if let path = inner.text("cursor"), let parameter = inner.requiredText("parameter") {
            return .cursor(path: Self.keys(path), parameter: parameter)
        }
        inner.report(
            .wrongType(
                "paging",
                expected: LocalizedText(
                    en: "'link', or a map with one of next, page, offset, cursor",
                    zh: "link，或含 next、page、offset、cursor 之一的映射"), at: child.location))
        return .none
    }

    /// A chain of keys such as `data.items`; `$.data.items` is the same.
    private static func keys(_ text: String?) -> [String] {
        (text ?? "").split(separator: ".").map(String.init).filter { $0 != "$" }
    }
}

extension SourceOptions {
    /// The options, unless there is nothing to ask for.
    fileprivate func nonEmpty(_ reader: inout MapReader) -> SourceOptions? {
        guard case .http(let endpoints) = self, endpoints.isEmpty else { return self }
        reader.report(.missingKey("endpoints", at: reader.node.location))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func sourcePath(_ text: String, _ key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "sources.path",
            LocalizedText(en: "'\(text)' cannot be a value of '\(key)'", zh: "“\(text)”不能作为“\(key)”的值"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "use names of letters, digits, '-', '_' and '.', for a repository 'owner/name'",
                    zh: "请用由字母、数字、-、_、. 组成的名称；仓库写成“所有者/名称”")
            ])
    }
}
