/// One span of Zipkin, version 2 or 1.
struct ZipkinSpan {
    let node: Node

    /// Takes a map with the keys of a span; none for anything else.
    init?(_ node: Node) {
        guard node.kind == .map, node["traceId"]?.kind == .text, node["id"]?.kind == .text else { return nil }
        self.node = node
    }

    /// Whether it has keys that only spans of Zipkin have beside their identifiers.
    var isCertain: Bool {
        if node["localEndpoint"]?.kind == .map || node["remoteEndpoint"]?.kind == .map { return true }
        if node["binaryAnnotations"]?.kind == .list { return true }
        return node["annotations"]?[0]?["endpoint"] != nil
    }

    /// Whether it has at least some key of a span beside its identifiers.
    var isLikely: Bool {
        isCertain || node["timestamp"] != nil && node["duration"] != nil && node["name"] != nil
    }

    /// Whether it is written in version 1.
    private var isOld: Bool {
        node["localEndpoint"] == nil && node["kind"] == nil
            && (node["binaryAnnotations"] != nil || node["annotations"]?[0]?["endpoint"] != nil)
    }

    /// What one service says about the span.
    struct Half {
        var service: String?
        var peer: String?
        var role = SpanFacts.Role.other
        var isError = false
        /// Microseconds since 1970.
        var start: Int64?
        /// Microseconds.
        var duration: Int64?
    }

    /// The halves: one in version 2; in version 1 one for each side that wrote annotations.
    var halves: [Half] { isOld ? ZipkinOldSpan(node).halves : [half] }

    private var half: Half {
        var half = Half()
        half.service = node[path: "localEndpoint", "serviceName"]?.string
        half.peer = node[path: "remoteEndpoint", "serviceName"]?.string
        half.role = SpanFacts.Role(node["kind"]?.string)
        // Whatever the text of the tag is, even an empty one.
        half.isError = node[path: "tags", "error"] != nil
        half.start = Self.time(node["timestamp"])
        half.duration = Self.length(node["duration"])
        return half
    }

    /// Microseconds since 1970; none for 0.
    static func time(_ node: Node?) -> Int64? {
        guard let value = node?.int, value > 0 else { return nil }
        return value
    }

    /// Microseconds; Zipkin writes at least 1, and 0 stands for not known.
    static func length(_ node: Node?) -> Int64? {
        guard let value = node?.int, value > 0 else { return nil }
        return value
    }
}
