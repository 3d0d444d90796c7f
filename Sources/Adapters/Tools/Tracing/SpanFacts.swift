/// What is known about one span, in the same form for all tools.
struct SpanFacts {
    /// Where it stands.
    var line: Int
    var trace: UInt64
    var span: UInt64
    /// `SpanIdentifier.none` if it is a root.
    var parent: UInt64
    /// The index that `SpanStore.service` gave.
    var service: UInt32
    var role = Role.other
    var isError = false
    /// Whether it is linked to spans other than its parent.
    var hasLinks = false
    /// Microseconds since 1970.
    var start: Int64?
    /// Microseconds, not negative.
    var duration: Int64?
    /// The end in microseconds since 1970 where the tool states it; start and duration are rounded down each for itself.
    var statedEnd: Int64?
    /// Who is called, as the caller sees it.
    var peer: String?

    /// What a span does for its service.
    enum Role: UInt8 {
        /// Work inside of the service, or not stated.
        case other
        case server
        case client
        case producer
        case consumer

        /// Whether it stands for something that leaves the service.
        var isOutgoing: Bool { self == .client || self == .producer }

        /// Whether it stands for something that comes into the service.
        var isIncoming: Bool { self == .server || self == .consumer }

        /// The role that a word names, with or without the prefix of OpenTelemetry, in any case.
        init(_ word: String?) {
            var word = (word ?? "").uppercased()
            if word.hasPrefix("SPAN_KIND_") { word.removeFirst("SPAN_KIND_".count) }
            switch word {
            case "SERVER": self = .server
            case "CLIENT": self = .client
            case "PRODUCER": self = .producer
            case "CONSUMER": self = .consumer
            default: self = .other
            }
        }
    }

    /// The end in microseconds since 1970; the start if the duration is not known.
    var end: Int64? {
        guard let start else { return nil }
        if let statedEnd { return statedEnd }
        let sum = start.addingReportingOverflow(duration ?? 0)
        return sum.overflow ? start : sum.partialValue
    }
}
