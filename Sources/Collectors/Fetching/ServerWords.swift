internal import Adapters
internal import Diagnostics

/// What a server says about why it refuses a request.
enum ServerWords {
    /// The message in an answer of JSON, cut to 200 characters; none for any other answer.
    static func text(of body: [UInt8]) -> String? {
        var ignored: [Diagnostic] = []
        guard body.count < 1 << 20, let root = Document.json(body, path: "", reporting: &ignored)?.root else {
            return nil
        }
        let places = [
            ["error"], ["message"], ["error", "message"], ["error", "detail"], ["errorMessages"], ["errors"],
        ]
        for place in places {
            guard let node = root.value(at: place) else { continue }
            let texts = node.kind == .list ? node.items.compactMap(\.string) : node.string.map { [$0] } ?? []
            if let text = texts.first, !text.isEmpty { return String(text.prefix(200)) }
        }
        return nil
    }
}
