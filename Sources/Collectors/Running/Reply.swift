internal import Adapters
internal import Diagnostics
internal import Expressions

/// An answer that was found to be what was asked for.
struct Reply {
    /// The body as a tree.
    let root: Node
    /// The records.
    let records: [Node]
    /// What the server warns of, such as a store that did not answer.
    let warnings: [String]

    /// Checks an answer.
    ///
    /// - Parameters:
    ///   - response: The answer.
    ///   - set: What was asked for.
    ///   - request: The request, as it may be shown.
    /// - Throws: If it is a web page, no JSON, an error, or something else than was asked for.
    init(_ response: HTTPResponse, of set: PageSet, request: String) throws(CollectionFailure) {
        var faults: [Diagnostic] = []
        guard !Self.isWebPage(response) else { throw CollectionFailure(.webPage, request: request) }
        guard let document = Document.json(response.body, path: "", reporting: &faults), document.isComplete,
            !faults.containsErrors, document.root.kind == .map || document.root.kind == .list
        else { throw CollectionFailure(.notJSON, request: request) }
        root = document.root
        let list = root.value(at: set.items)
        switch set.shape {
        case .any: break
        case .list:
            guard list?.kind == .list || list?.isNull == true else {
                throw CollectionFailure(.otherShape, request: request, words: ServerWords.text(of: response.body))
            }
        case .prometheus:
            guard root["status"]?.string == "success", root["data"] != nil else {
                throw CollectionFailure(.otherShape, request: request, words: ServerWords.text(of: response.body))
            }
        }
        records = list.map { $0.kind == .list ? Array($0.items) : [] } ?? []
        warnings = set.shape == .prometheus ? root["warnings"].map { $0.items.compactMap(\.string) } ?? [] : []
    }

    private static func isWebPage(_ response: HTTPResponse) -> Bool {
        let start = String(decoding: response.body.prefix(200), as: UTF8.self).lowercased()
        return response.header("content-type")?.lowercased().contains("text/html") == true
            || start.contains("<html") || start.contains("<!doctype html")
    }

    /// Whether the list has reached a time before which nothing is wanted.
    func hasReached(_ floor: PageSet.Floor) -> Bool {
        guard let time = records.last.flatMap({ Self.time($0.value(at: floor.path)) }) else { return false }
        return time < floor.time
    }

    /// The time that a value gives in RFC 3339, in microseconds UTC.
    static func time(_ node: Node?) -> Int64? {
        node?.string.flatMap { try? CivilTime.parse($0) }
    }
}
