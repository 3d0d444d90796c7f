/// The header `Link` of RFC 8288.
enum LinkHeader {
    /// The target whose relation is `next`, or none.
    static func next(_ text: String) -> String? {
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            let target = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            let parameters = rest.firstIndex(of: "<").map { rest[..<$0] } ?? rest
            if isNext(parameters) { return String(target) }
        }
        return nil
    }

    private static func isNext(_ parameters: Substring) -> Bool {
        parameters.split { $0 == ";" || $0 == "," }.contains { parameter in
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].trimmed == "rel" else { return false }
            let relations = parts[1].filter { $0 != "\"" }.split(separator: " ")
            return relations.contains { $0.lowercased() == "next" }
        }
    }
}

extension Substring {
    fileprivate var trimmed: String { filter { $0 != " " }.lowercased() }
}
