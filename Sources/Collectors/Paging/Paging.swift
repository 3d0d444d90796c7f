internal import Adapters

/// How the next page of a list is asked for.
package enum Paging: Hashable, Sendable {
    /// There is one page.
    case none
    /// By the header `Link` with `rel="next"`.
    case link
    /// By an address under keys of the body.
    case next(path: [String])
    /// By the number of the page in a parameter.
    case page(parameter: String, size: Int, first: Int)
    /// By the number of records before the page in a parameter.
    case offset(OffsetPaging)
    /// By a text under keys of the body, given back in a parameter.
    case cursor(path: [String], parameter: String)
}

/// How pages that are found by an offset end.
package struct OffsetPaging: Hashable, Sendable {
    /// The parameter.
    package var parameter: String
    /// How many records a full page has.
    package var size: Int
    /// The keys of a truth value that says whether there is more, if the body has one.
    package var more: [String]?
    /// The keys of the number of all records, if the body has it.
    package var total: [String]?
    /// The header with the number of all records, if there is one.
    package var totalHeader: String?
    /// Whether the next page starts behind the records that came; otherwise behind a full page.
    package var advancesByCount: Bool

    /// Creates a way to page.
    package init(
        parameter: String, size: Int, more: [String]? = nil, total: [String]? = nil, totalHeader: String? = nil,
        advancesByCount: Bool = false
    ) {
        self.parameter = parameter
        self.size = size
        self.more = more
        self.total = total
        self.totalHeader = totalHeader
        self.advancesByCount = advancesByCount
    }
}

extension Paging {
    /// The address of the page after one, or none if it was the last.
    ///
    /// - Parameters:
    ///   - address: The address of the page.
    ///   - response: The answer.
    ///   - root: Its body.
    ///   - count: How many records it has.
    /// - Returns: The next address.
    func address(after address: WebAddress, _ response: HTTPResponse, _ root: Node, count: Int) -> WebAddress? {
        var next = address
        switch self {
        case .none: return nil
        case .link:
            return response.header("link").flatMap(LinkHeader.next).flatMap(address.resolving)
        case .next(let path):
            guard let text = root.value(at: path)?.string, !text.isEmpty else { return nil }
            return address.resolving(text)
        case .page(let parameter, let size, let first):
            guard count >= size, count > 0 else { return nil }
            let number = address.value(parameter).flatMap { Int($0) } ?? first
            next.replace(parameter, "\(number + 1)")
        case .offset(let paging):
            let start = address.value(paging.parameter).flatMap { Int($0) } ?? 0
            guard paging.hasMore(response, root, start: start, count: count) else { return nil }
            next.replace(paging.parameter, "\(start + (paging.advancesByCount ? count : paging.size))")
        case .cursor(let path, let parameter):
            guard let text = root.value(at: path)?.string, !text.isEmpty else { return nil }
            next.replace(parameter, text)
        }
        return next
    }
}

extension OffsetPaging {
    /// Whether there are records behind a page.
    ///
    /// Where the server says how many there are, that counts: a page may have gaps that the user must not see.
    fileprivate func hasMore(_ response: HTTPResponse, _ root: Node, start: Int, count: Int) -> Bool {
        if let more, let value = root.value(at: more)?.bool { return value }
        let inBody = total.flatMap { root.value(at: $0)?.int }.map { Int($0) }
        let inHeader = totalHeader.flatMap { response.header($0) }.flatMap { Int($0) }
        if let all = inBody ?? inHeader {
            return start + (advancesByCount ? count : size) < all && (count > 0 || !advancesByCount)
        }
        return totalHeader == nil ? count >= size : count > 0
    }
}

extension Node {
    /// The value at the end of a chain of keys; the node itself for none.
    func value(at path: [String]) -> Node? {
        var current = self
        for key in path {
            guard let child = current[key] else { return nil }
            current = child
        }
        return current
    }
}
