/// One list that a source gives, with the record kinds that come of it.
package struct Stream: Sendable {
    /// The name, a relative path.
    package var name: String
    /// The record kinds that it gives.
    package var kinds: [String]
    /// How time matters.
    package var span: Span
    /// Whether an empty answer shows that nothing happened; a query that finds no series shows nothing.
    package var isEmptyTelling = true
    /// Whether the facts about one record may lie in several windows: then no window replaces another.
    package var isScattered = false
    /// The requests for a window in microseconds UTC; none if there is nothing to ask in it.
    package var requests: @Sendable (Range<Int64>) -> PageSet?

    /// How time matters.
    package enum Span: Hashable, Sendable {
        /// How things are when they are asked for.
        case now
        /// Measurements in calendar months that are collected as a whole, since days and months are counted from them.
        case months(settling: Int64)
        /// What happened in a window; what lies within `settling` microseconds before a collection may still change.
        case window(settling: Int64, byMonth: Bool)
    }

    /// Creates a stream.
    package init(
        _ name: String, kinds: [String], span: Span, requests: @escaping @Sendable (Range<Int64>) -> PageSet?
    ) {
        self.name = name
        self.kinds = kinds
        self.span = span
        self.requests = requests
    }
}
