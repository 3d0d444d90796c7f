/// The window of a collection: what was said on the command line, and when it is now.
package struct CollectionWindow: Hashable, Sendable {
    /// The start in microseconds UTC; none to take that of the source.
    package var since: Int64?
    /// The end in microseconds UTC.
    package var until: Int64

    /// Creates a window.
    package init(since: Int64?, until: Int64) {
        self.since = since
        self.until = until
    }

    /// The window of a source; none if it would end before it starts.
    func range(for source: SourceDeclaration) -> Range<Int64>? {
        let start = since ?? source.since ?? until - source.period
        return start < until ? start..<until : nil
    }
}
