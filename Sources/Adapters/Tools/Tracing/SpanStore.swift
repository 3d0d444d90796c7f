/// Collects the spans of a file in about 40 bytes each, whatever tool they come from.
struct SpanStore {
    /// A span as far as the shape of its trace depends on it.
    struct Span {
        var trace: UInt64
        var span: UInt64
        var parent: UInt64
        var service: UInt32
        /// The index of who is called; 0 if it is not known.
        var peer: UInt32
        /// The index of the root; `Span.noRoot` for all others.
        var root: UInt32
        var role: SpanFacts.Role
        var hasLinks: Bool

        static let noRoot = UInt32.max
    }

    /// What a root needs beside its place in the trace.
    struct Root {
        var name: UInt32
        var line: UInt32
        /// Microseconds since 1970; `Int64.max` if not known.
        var start: Int64
        /// Microseconds; negative if not known.
        var duration: Int64
        /// Microseconds since 1970; the start if the duration is not known, `Int64.min` if neither is.
        var end: Int64
    }

    /// The spans in the order of the file.
    private(set) var spans: [Span] = []
    private(set) var roots: [Root] = []
    /// The sums of each service, in the order of `services`.
    private(set) var summaries: [TraceSummary] = [TraceSummary(line: 1)]
    private(set) var services = NameTable()
    private(set) var peers = NameTable()
    private(set) var names = NameTable()

    /// The index of a service; 0 if it has no name.
    mutating func service(_ name: String?, line: Int) -> UInt32 {
        let index = services.index(of: name)
        if Int(index) == summaries.count { summaries.append(TraceSummary(line: line, service: name)) }
        return index
    }

    /// Takes a span.
    ///
    /// - Parameters:
    ///   - facts: The span.
    ///   - name: Its name; asked for only if the span is a root.
    mutating func append(_ facts: SpanFacts, name: @autoclosure () -> String?) {
        var facts = facts
        // A span cannot be its own parent; old tracers wrote the identifier of a root twice.
        if facts.parent == facts.span { facts.parent = SpanIdentifier.none }
        add(facts)
        var root = Span.noRoot
        if facts.parent == SpanIdentifier.none, roots.count < Int(Span.noRoot) {
            root = UInt32(roots.count)
            roots.append(
                Root(
                    name: names.index(of: name()), line: UInt32(clamping: facts.line), start: facts.start ?? .max,
                    duration: facts.duration ?? -1, end: facts.end ?? .min))
        }
        spans.append(
            Span(
                trace: facts.trace, span: facts.span, parent: facts.parent, service: facts.service,
                peer: facts.peer.map { peers.index(of: $0) } ?? 0, root: root, role: facts.role,
                hasLinks: facts.hasLinks))
    }

    private mutating func add(_ facts: SpanFacts) {
        let index = Int(facts.service)
        if summaries[index].spans == 0 { summaries[index].line = facts.line }
        summaries[index].spans += 1
        if facts.isError { summaries[index].errorSpans += 1 }
        if let start = facts.start { summaries[index].startedAt = min(summaries[index].startedAt ?? start, start) }
        if let end = facts.end { summaries[index].endedAt = max(summaries[index].endedAt ?? end, end) }
    }
}

/// Gives each name a small number; 0 is no name.
struct NameTable {
    private var indices: [String: UInt32] = [:]
    private var texts: [String?] = [nil]

    /// The number of a name, the same for the same name.
    mutating func index(of name: String?) -> UInt32 {
        guard let name, !name.isEmpty else { return 0 }
        if let index = indices[name] { return index }
        let index = UInt32(texts.count)
        indices[name] = index
        texts.append(name)
        return index
    }

    /// The name of a number.
    subscript(_ index: UInt32) -> String? {
        Int(index) < texts.count ? texts[Int(index)] : nil
    }
}
