/// An address below a source that answers with JSON.
public struct HTTPEndpoint: Hashable, Sendable {
    /// The name, which is part of the path of its files.
    public var name: String
    /// The path below the address of the source, with its query.
    ///
    /// `{since}` and `{until}` stand for the window in RFC 3339, `{since_s}` and `{until_s}` for seconds since 1970.
    public var path: String
    /// The record kinds that a mapping makes of the answers.
    public var records: [String]
    /// The keys that lead to the list of records; none where the answer is the list itself.
    public var items: [String]
    /// How the next page is asked for.
    public var paging: Paging

    /// How the next page is asked for.
    public enum Paging: Hashable, Sendable {
        /// There is one page.
        case none
        /// By the header `Link` with `rel="next"`.
        case link
        /// By an address under keys of the answer.
        case next(path: [String])
        /// By the number of the page in a parameter; a page that is not full is the last.
        case page(parameter: String, size: Int, first: Int)
        /// By the number of records before the page in a parameter; a page that is not full is the last.
        case offset(parameter: String, size: Int)
        /// By a text under keys of the answer, given back in a parameter.
        case cursor(path: [String], parameter: String)
    }

    /// Creates an endpoint.
    public init(name: String, path: String, records: [String], items: [String] = [], paging: Paging = .none) {
        self.name = name
        self.path = path
        self.records = records
        self.items = items
        self.paging = paging
    }

    /// Whether the window is part of the request; otherwise the answer shows how things are at the time.
    package var hasWindow: Bool {
        path.contains("{since") || path.contains("{until")
    }
}
