/// The spans of one trace, sorted by their identifiers, and how they hang together.
struct TraceShape {
    private let spans: ArraySlice<SpanStore.Span>
    /// Halves of one call come in twos; of a long run of equal identifiers no more are looked at.
    private static let maximumHalves = 8

    /// Takes spans of one trace that are sorted by their identifiers.
    init(_ spans: ArraySlice<SpanStore.Span>) {
        self.spans = spans
    }

    /// The places of the spans with an identifier: none, one, or the halves that client and server wrote.
    func places(of identifier: UInt64) -> Range<Int> {
        var low = spans.startIndex
        var high = spans.endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if spans[middle].span < identifier { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < min(spans.endIndex, low + Self.maximumHalves), spans[end].span == identifier { end += 1 }
        return low..<end
    }

    /// The place of the span that caused another one; none for roots and orphans.
    ///
    /// The half that a caller wrote for the same call comes first; of several spans with the identifier of the parent,
    /// one of the same service, else one that came into a service, else the first.
    func cause(of place: Int) -> Int? {
        let span = spans[place]
        if span.role.isIncoming {
            let half = places(of: span.span).first { spans[$0].role.isOutgoing && $0 != place }
            if let half { return half }
        }
        guard span.parent != SpanIdentifier.none else { return nil }
        let candidates = places(of: span.parent)
        return candidates.first { spans[$0].service == span.service }
            ?? candidates.first { spans[$0].role.isIncoming } ?? candidates.first
    }

    /// Whether a span names a parent that is not there.
    func isOrphan(_ place: Int) -> Bool {
        let parent = spans[place].parent
        return parent != SpanIdentifier.none && places(of: parent).isEmpty
    }
}
