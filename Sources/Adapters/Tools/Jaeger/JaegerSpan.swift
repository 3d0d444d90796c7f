/// One span of Jaeger.
struct JaegerSpan {
    private let node: Node
    private var kind: Node?
    private var error: Node?
    private var status: Node?
    /// Who is called, by the first of `peerKeys` that is there.
    private var called: (rank: Int, name: Node)?

    /// Looks into the tags of a span: a list, or a map as Elasticsearch stores them where tags are fields.
    init(_ node: Node) {
        self.node = node
        for tag in node["tags"]?.items ?? Node.Items.none(of: node) {
            // The model of Jaeger names values by their type.
            guard let key = tag["key"], let value = tag["value"] ?? tag["vStr"] ?? tag["vBool"] else { continue }
            take(value) { key.equals($0) }
        }
        guard let fields = node["tag"] else { return }
        for (name, value) in fields.entries {
            let name = name.replacing("@", with: ".")
            take(value) { name == $0 }
        }
    }

    /// The tags that name who is called, in the order in which they count.
    private static let peerKeys = ["peer.service", "db.system", "db.type", "messaging.system"]

    /// Keeps a value if its tag is one of those that matter; of a tag that is there twice the first counts.
    private mutating func take(_ value: Node, isTag: (String) -> Bool) {
        if isTag("span.kind") {
            kind = kind ?? value
        } else if isTag("error") {
            error = error ?? value
        } else if isTag("otel.status_code") {
            status = status ?? value
        } else if let rank = Self.peerKeys.firstIndex(where: isTag), rank < called?.rank ?? .max {
            called = (rank, value)
        }
    }

    var trace: UInt64 { SpanIdentifier.number(node["traceID"] ?? node["traceId"]) }
    var span: UInt64 { SpanIdentifier.number(node["spanID"] ?? node["spanId"]) }
    var operation: String? { node["operationName"]?.string }

    /// The span that this one is a child of, else the one that it follows, both in the same trace.
    var parent: UInt64 {
        var followed = SpanIdentifier.none
        for reference in node["references"]?.items ?? Node.Items.none(of: node) {
            guard SpanIdentifier.number(reference["traceID"] ?? reference["traceId"]) == trace else { continue }
            let number = SpanIdentifier.number(reference["spanID"] ?? reference["spanId"])
            // The model leaves out CHILD_OF, which is its default.
            if reference["refType"]?.equals("CHILD_OF") ?? true { return number }
            if followed == SpanIdentifier.none { followed = number }
        }
        if followed != SpanIdentifier.none { return followed }
        return SpanIdentifier.number(node["parentSpanID"])
    }

    /// Whether it refers to something beside its parent.
    var hasLinks: Bool { node["references"]?[1] != nil }

    var role: SpanFacts.Role { SpanFacts.Role(kind?.string) }

    /// Whether the tag `error` is true, as truth value or text, or the status of OpenTelemetry is ERROR.
    var isError: Bool {
        error?.bool ?? false || status?.equals("ERROR") ?? false
    }

    var peer: String? { called?.name.string.flatMap { $0.isEmpty ? nil : $0 } }

    /// Microseconds since 1970.
    var start: Int64? {
        if let start = node["startTime"]?.int, start > 0 { return start }
        if node["startTime"]?.kind == .text, let start = TimestampParser().parse(node["startTime"]).microseconds {
            return start
        }
        guard let millis = node["startTimeMillis"]?.int, millis > 0, millis < 1 << 52 else { return nil }
        return millis * 1000
    }

    /// Microseconds.
    var duration: Int64? {
        if let duration = node["duration"]?.int { return duration >= 0 ? duration : nil }
        guard let duration = DurationParser.parse(node["duration"]), duration >= 0 else { return nil }
        return duration
    }

    /// The name of the service: of its own process, or of the one that it refers to.
    func service(_ processes: Node?) -> String? {
        if let name = node[path: "process", "serviceName"]?.string { return name }
        guard let key = node["processID"]?.string else { return nil }
        return processes?[key]?["serviceName"]?.string
    }
}

extension Node.Items {
    /// No items at all.
    static func none(of node: Node) -> Node.Items {
        Node.Items(storage: node.storage, start: 0, end: 0)
    }
}
