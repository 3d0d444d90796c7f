/// A selector of labels, as budgets, workloads and spread rules have them.
struct LabelSelector {
    private let labels: [(key: String, value: String)]
    private let requirements: [Requirement]

    private struct Requirement {
        var key: String
        var comparison: String
        var values: [String]
    }

    /// Reads `matchLabels` and `matchExpressions`; none if there is no selector.
    init?(_ node: Node?) {
        guard let node, node.kind == .map else { return nil }
        labels = (node["matchLabels"]?.entries).map { $0.map { ($0.key, $0.value.string ?? "") } } ?? []
        requirements =
            (node["matchExpressions"]?.items).map { items in
                items.map { item in
                    Requirement(
                        key: item["key"]?.string ?? "", comparison: item["operator"]?.string ?? "",
                        values: (item["values"]?.items).map { $0.compactMap(\.string) } ?? [])
                }
            } ?? []
    }

    /// Whether nothing is asked for.
    var isEmpty: Bool { labels.isEmpty && requirements.isEmpty }

    /// Whether labels fulfil all that is asked for; an operator that does not exist is never fulfilled.
    func matches(_ other: Node?) -> Bool {
        labels.allSatisfy { other?[$0.key]?.string == $0.value }
            && requirements.allSatisfy { requirement in
                let value = other?[requirement.key]?.string
                switch requirement.comparison {
                case "In": return value.map(requirement.values.contains) ?? false
                case "NotIn": return value.map { !requirement.values.contains($0) } ?? true
                case "Exists": return value != nil
                case "DoesNotExist": return value == nil
                default: return false
                }
            }
    }
}
