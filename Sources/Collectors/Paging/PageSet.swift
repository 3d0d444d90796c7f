/// Requests whose answers belong together: they are kept only if all of them came.
package struct PageSet: Sendable {
    /// The requests; each is followed by its further pages.
    package var requests: [HTTPRequest]
    /// How further pages are asked for.
    package var paging = Paging.none
    /// The keys that lead to the list of records; none where the body is the list.
    package var items: [String] = []
    /// What the body must be, so that an error or a login page is not taken for an answer.
    package var shape = ReplyShape.list
    /// Where a list that comes newest first may end.
    package var floor: Floor?
    /// The most records that the server gives for one search.
    package var cap: Cap?
    /// What is asked for each record besides.
    package var details: Details?
    /// Whether all answers become one file, because their records are tied to each other.
    package var isOneFile = false

    /// Creates a set of requests.
    package init(_ requests: [HTTPRequest]) {
        self.requests = requests
    }

    /// The end of a list that comes newest first: records older than a time are not asked for.
    package struct Floor: Sendable {
        /// The keys of the time in a record.
        package var path: [String]
        /// The time in microseconds UTC.
        package var time: Int64
    }

    /// The most records that the server gives for one search.
    package struct Cap: Sendable {
        /// The number of records.
        package var count: Int
        /// The keys of the number of all records in the body, if it has it.
        package var total: [String]?
    }

    /// A request for each record.
    package struct Details: Sendable {
        /// The keys of the address in a record.
        package var path: [String]
        /// Parameters of the request, not encoded yet.
        package var parameters: [(String, String)] = []
    }
}

/// What a body must be.
package enum ReplyShape: Hashable, Sendable {
    /// Any JSON list or map.
    case any
    /// A list, or a map that has a list under the keys of the records.
    case list
    /// What Prometheus answers: `status` is `success`.
    case prometheus
}
