/// The documents that Elasticsearch and OpenSearch give: the hits of a search, or one dumped document a line.
enum SearchHits {
    /// The documents in a value; none if it is no search reply and no dumped document.
    static func documents(in node: Node) -> [Node]? {
        if let source = node["_source"], source.kind == .map { return [source] }
        guard let hits = node[path: "hits", "hits"], hits.kind == .list else { return nil }
        return hits.items.compactMap { $0["_source"] }
    }
}
