/// The reply of `/api/v1/query` or `/api/v1/query_range`, as it is or wrapped by a tool.
struct QueryReply {
    /// The map with `status`.
    var root: Node
    /// The map with `resultType` and `result`; none if the query failed.
    var data: Node?

    private static let types = ["matrix", "vector", "scalar", "string"]

    /// The reply that a map is or wraps; none if it is no such reply.
    ///
    /// A failed query has `status` `error` with `errorType`; any other has a `resultType` and a `result` under `data`,
    /// or, wrapped once more, under `data` of `data`.
    init?(_ map: Node) {
        root = map
        for data in [map["data"], map[path: "data", "data"]] {
            guard let data, let type = data["resultType"]?.string, Self.types.contains(type), data["result"] != nil
            else {
                continue
            }
            guard map["status"]?.string != nil else { return nil }
            self.data = data
            return
        }
        guard map["status"]?.equals("error") ?? false, let type = map["errorType"]?.string, !type.isEmpty,
            map["error"]?.string != nil
        else { return nil }
    }

    /// What the query failed with; none if it did not.
    ///
    /// Some services answer every query with an empty `errorType`.
    var error: (type: String, message: String)? {
        guard root["status"]?.equals("error") ?? false else { return nil }
        return (root["errorType"]?.string ?? "error", root["error"]?.string ?? "")
    }

    /// What the server warned of, such as a store that did not answer.
    var warnings: [String] {
        (root["warnings"]?.itemsOrNone ?? []).compactMap(\.string)
    }
}
