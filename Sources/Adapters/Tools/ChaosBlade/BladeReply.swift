/// A reply of the command line of ChaosBlade.
enum BladeReply {
    /// The experiments of `blade status`.
    case experiments([Node])
    /// The agents that `blade prepare` attached, of `blade status --type prepare`.
    case preparations
    /// The identifier that `blade create` gives.
    case created
    /// A failure of a command that names an identifier.
    case failure

    /// Reads a reply; none if a map is no reply of ChaosBlade.
    init?(_ root: Node) {
        guard root.kind == .map, let code = root["code"]?.int, root["success"]?.bool != nil else { return nil }
        let result = root["result"]
        let records = result?.kind == .list ? Array(result?.items ?? root.items) : result.map { [$0] } ?? []
        let maps = records.filter { $0.kind == .map }
        if let first = maps.first, maps.count == records.count {
            if maps.allSatisfy({ $0.has("Uid", "Command", "Status") && ($0["SubCommand"] != nil || $0["Flag"] != nil) })
            {
                self = .experiments(maps)
            } else if first.has("Uid", "ProgramType", "Status") {
                self = .preparations
            } else {
                return nil
            }
            return
        }
        let known = Set(root.entries.map(\.key)).subtracting(["code", "success", "result", "error"])
        guard known.isEmpty else { return nil }
        if code == 200, let uid = result?.string, Self.isIdentifier(uid) {
            self = .created
        } else if let text = root["error"]?.string, root["success"]?.bool == false, code >= 40_000 || code == 63_014,
            code < 100_000, text.contains("`") || text.contains("uid") || text.contains("blade")
        {
            self = .failure
        } else {
            return nil
        }
    }

    private static func isIdentifier(_ text: String) -> Bool {
        text.utf8.count == 16 && text.utf8.allSatisfy { $0.hexadecimalValue != nil }
    }
}
