/// What labels and annotations say about an objective, beyond what its format has fields for.
///
/// Read are owner, team, kind, user-facing, approved-by, approved-at and reviewed-at, with or without a prefix such as
/// `example.com/`. A value may be a text or a list of texts.
struct ObjectiveLabels {
    private let maps: [Node]

    /// Takes the maps of labels and annotations; earlier ones count first.
    init(_ maps: [Node?]) {
        self.maps = maps.compactMap { $0 }.filter { $0.kind == .map }
    }

    /// The value of a key, with or without a prefix.
    func node(_ key: String) -> Node? {
        for map in maps {
            if let value = map[key] { return value }
            for (name, value) in map.entries where name.hasSuffix("/\(key)") { return value }
        }
        return nil
    }

    /// The first of some keys that has a text.
    func text(anyOf keys: String...) -> String? {
        for key in keys {
            if let text = Self.words(node(key)) { return text }
        }
        return nil
    }

    /// The kind of what is measured, if a key `kind`, `slo-kind`, `sli-kind`, `category` or `type` says so.
    var kind: String? {
        let kinds = ["availability", "latency", "throughput", "quality", "freshness", "other"]
        for key in ["kind", "slo-kind", "sli-kind", "category", "type"] {
            if let word = Self.words(node(key))?.lowercased(), kinds.contains(word) { return word }
        }
        return nil
    }

    /// Fills what the labels say into an objective.
    ///
    /// - Parameters:
    ///   - slo: The objective; what it already says is kept.
    ///   - times: Reads times.
    func fill(_ slo: inout ServiceObjective, times: inout TimeNotes) {
        slo.kind = slo.kind ?? kind
        slo.userFacing = slo.userFacing ?? (node("user-facing") ?? node("user_facing"))?.bool
        slo.owner = slo.owner ?? text(anyOf: "owner", "team")
        slo.approvedBy = slo.approvedBy ?? text(anyOf: "approved-by", "approved_by")
        slo.approvedAt = slo.approvedAt ?? times.time(node("approved-at") ?? node("approved_at"))
        slo.reviewedAt = slo.reviewedAt ?? times.time(node("reviewed-at") ?? node("reviewed_at"))
    }

    /// A text, or the texts of a list with commas between them; none if there is none.
    static func words(_ node: Node?) -> String? {
        guard let node else { return nil }
        guard node.kind == .list else { return node.string.flatMap { $0.isEmpty ? nil : $0 } }
        let words = node.items.compactMap(\.string)
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}
