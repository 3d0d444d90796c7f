import Diagnostics

/// A reply of Tempo to a search: a list of traces with their roots, but without their spans.
enum TempoSearch {
    /// Whether content is such a reply.
    static func isReply(_ content: Content) -> Bool {
        guard let root = content.json?.root, let traces = root["traces"], traces.kind == .list else { return false }
        guard let first = traces[0] else { return root[path: "metrics", "inspectedBytes"] != nil }
        return first.has("traceID", "startTimeUnixNano")
            && (first["rootServiceName"] ?? first["rootTraceName"] ?? first["spanSet"] ?? first["spanSets"]) != nil
    }

    /// That the reply holds no spans.
    static func note(_ content: Content) -> Diagnostic {
        let count = content.json?.root["traces"]?.items.count { $0.kind == .map } ?? 0
        return Diagnostic(
            .note, id: "tempo.search",
            LocalizedText(
                en:
                    "the search found \(count) traces, but holds only those of their spans that it asked for; no record is taken",
                zh: "搜索找到 \(count) 条调用链，但只含搜索命中的跨度，未取得记录"),
            at: content.location(line: 1),
            fixes: [
                LocalizedText(
                    en: "export each trace with '/api/traces/<id>'", zh: "请用 /api/traces/<id> 逐条导出调用链")
            ])
    }
}
