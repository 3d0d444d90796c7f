/// One span of SkyWalking, as the query gives it or as an agent reports it.
struct SkyWalkingSpan {
    private let span: Node
    private let segment: Node?

    /// Takes a span with the segment that holds it, if it is in one.
    init(_ found: SkyWalkingReplies.Found) {
        span = found.span
        segment = found.segment
    }

    var trace: UInt64 {
        // Identifiers of traces are texts of any form, so that they are never read as hexadecimal numbers.
        SpanIdentifier.number((segment ?? span)["traceId"]?.utf8 ?? [], part: 0)
    }

    var identifier: UInt64 {
        guard let own = span["spanId"]?.int, let segmentIdentifier else { return SpanIdentifier.none }
        return SpanIdentifier.number(segmentIdentifier, part: own)
    }

    /// The parent in the same segment; for the first span of a segment the one that the first reference names.
    var parent: UInt64 {
        if let parent = span["parentSpanId"]?.int, parent >= 0, let segmentIdentifier {
            return SpanIdentifier.number(segmentIdentifier, part: parent)
        }
        guard let reference = span["refs"]?[0] else { return SpanIdentifier.none }
        guard let name = (reference["parentSegmentId"] ?? reference["parentTraceSegmentId"])?.utf8, !name.isEmpty,
            let parent = reference["parentSpanId"]?.int
        else { return SpanIdentifier.none }
        return SpanIdentifier.number(name, part: parent)
    }

    private var segmentIdentifier: ArraySlice<UInt8>? {
        guard let text = (span["segmentId"] ?? segment?["traceSegmentId"])?.utf8, !text.isEmpty else { return nil }
        return text
    }

    var service: String? { (segment?["service"] ?? span["serviceCode"])?.string }
    var name: String? { (span["endpointName"] ?? span["operationName"])?.string }
    var isError: Bool { span["isError"]?.bool ?? false }
    var hasLinks: Bool { span["refs"]?[0] != nil }

    /// What is called: the address that the span of an exit names.
    var peer: String? {
        guard let peer = span["peer"]?.string, !peer.isEmpty else { return nil }
        return peer
    }

    var role: SpanFacts.Role {
        let isMessage = ["MQ", "Mq"].contains((span["layer"] ?? span["spanLayer"])?.string ?? "")
        switch (span["type"] ?? span["spanType"])?.string?.lowercased() {
        case "entry": return isMessage ? .consumer : .server
        case "exit": return isMessage ? .producer : .client
        default: return .other
        }
    }

    /// Microseconds since 1970; the tool writes milliseconds.
    var start: Int64? { Self.time(span["startTime"]) }

    /// Microseconds.
    var duration: Int64? {
        guard let start, let end = Self.time(span["endTime"]), end >= start else { return nil }
        return end - start
    }

    private static func time(_ node: Node?) -> Int64? {
        guard let value = node?.int, value > 0, value < 1 << 52 else { return nil }
        return value * 1000
    }
}
