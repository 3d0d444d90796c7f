public import Diagnostics
public import Evidence

/// Reads the links between services that Jaeger and Zipkin compute of their traces.
public struct JaegerDependenciesAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "jaeger-dependencies", tool: "Jaeger",
            summary: LocalizedText(
                en: "links between services with counts of calls, as Jaeger and Zipkin compute them of traces",
                zh: "服务间调用关系与次数，由 Jaeger 或 Zipkin 根据调用链计算"),
            kinds: [.dependencies],
            limits: LocalizedText(
                en:
                    "calls of a service to itself are left out; links say nothing about criticality, limits or fallbacks",
                zh: "略去服务对自身的调用；调用关系看不出是否关键、有无限制或降级"))
    }

    /// Recognises lists of objects with 'parent', 'child' and 'callCount'.
    public func recognize(_ content: Content) -> Recognition? {
        var found = false
        switch content.shape {
        case .json(let document): Self.visit(document.root, breadth: 5) { _ in found = true }
        case .jsonLines(let lines):
            for document in lines.prefix(3) { Self.visit(document.root, breadth: 5) { _ in found = true } }
        default: return nil
        }
        guard found else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "links with 'parent', 'child' and 'callCount'", zh: "调用关系含“parent”“child”“callCount”"))
    }

    /// Reads the links; the same link is one row.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var links: [String: [String: Int]] = [:]
        var faults = FaultSummary()
        var selfCalls = 0
        func take(_ node: Node) {
            guard let parent = node["parent"]?.string, let child = node["child"]?.string, !parent.isEmpty,
                !child.isEmpty
            else {
                faults.add("nameless", Self.nameless(node))
                return
            }
            guard parent != child else {
                selfCalls += 1
                return
            }
            if links[parent]?[child] == nil { links[parent, default: [:]][child] = node.line }
        }
        switch content.shape {
        case .json(let document): Self.visit(document.root, breadth: .max, take)
        case .jsonLines(let lines):
            lines.forEach(reporting: &diagnostics) { Self.visit($0.root, breadth: .max, take) }
        default: return
        }
        for (parent, children) in links.sorted(by: { $0.key < $1.key }) {
            for (child, line) in children.sorted(by: { $0.key < $1.key }) {
                records.append(Dependency(line: line, service: parent, target: child))
            }
        }
        diagnostics += faults.diagnostics
        if selfCalls > 0 { diagnostics.append(Self.selfCalls(selfCalls, content)) }
    }

    private static func visit(_ node: Node, breadth: Int, depth: Int = 0, _ body: (Node) -> Void) {
        guard depth < 4 else { return }
        switch node.kind {
        case .list:
            for item in node.items.lazy.prefix(breadth) { visit(item, breadth: breadth, depth: depth + 1, body) }
        case .map:
            if node.has("parent", "child", "callCount") {
                body(node)
            } else if let documents = SearchHits.documents(in: node) {
                for document in documents.prefix(breadth) {
                    visit(document, breadth: breadth, depth: depth + 1, body)
                }
            } else if let list = node["data"] ?? node["dependencies"] {
                visit(list, breadth: breadth, depth: depth + 1, body)
            }
        default: break
        }
    }
}

// MARK: - Messages

extension JaegerDependenciesAdapter {
    private static func nameless(_ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "jaeger.link",
            LocalizedText(
                en: "the link does not name both services; it is left out", zh: "该调用关系未写明双方服务；已略去"),
            at: node.location,
            fixes: [LocalizedText(en: "export the dependencies again", zh: "请重新导出调用关系")])
    }

    private static func selfCalls(_ count: Int, _ content: Content) -> Diagnostic {
        Diagnostic(
            .note, id: "jaeger.self-calls",
            LocalizedText(
                en: "\(count) links are calls of a service to itself; they are no dependencies and left out",
                zh: "有 \(count) 条为服务对自身的调用，不是依赖；已略去"),
            at: content.location(line: 1))
    }
}
