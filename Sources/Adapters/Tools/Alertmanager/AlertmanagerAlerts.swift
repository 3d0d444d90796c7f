/// Finds the alerts in what the API and the webhook of Alertmanager give.
///
/// They may stand alone, in a list, in groups, in the envelope of version 1 of the API, or in the payload of a webhook.
enum AlertmanagerAlerts {
    /// An alert, and the webhook payload around it.
    struct Found {
        var alert: Node
        var payload: Node?
    }

    /// Calls the body with each alert in a value, in the order of the file.
    ///
    /// - Parameters:
    ///   - node: The value.
    ///   - breadth: How many items of each list are looked at.
    ///   - body: Receives one alert after the other.
    static func forEach(in node: Node, breadth: Int = .max, _ body: (Found) -> Void) {
        visit(node, payload: nil, depth: 0, breadth: breadth, body)
    }

    private static func visit(_ node: Node, payload: Node?, depth: Int, breadth: Int, _ body: (Found) -> Void) {
        guard depth < 6 else { return }
        if node.kind == .list {
            for item in node.items.lazy.prefix(breadth) {
                visit(item, payload: payload, depth: depth + 1, breadth: breadth, body)
            }
        } else if isAlert(node) {
            body(Found(alert: node, payload: payload))
        } else if let alerts = node["alerts"], alerts.kind == .list {
            let isWebhook = node["groupKey"] != nil || node["commonLabels"] != nil
            visit(alerts, payload: isWebhook ? node : payload, depth: depth + 1, breadth: breadth, body)
        } else if let blocks = node["blocks"], blocks.kind == .list {
            visit(blocks, payload: payload, depth: depth + 1, breadth: breadth, body)
        } else if let data = node["data"], data.kind == .list, node["status"] != nil {
            visit(data, payload: payload, depth: depth + 1, breadth: breadth, body)
        }
    }

    /// Whether a map is an alert: labels and a start, and what only Alertmanager adds to them.
    private static func isAlert(_ node: Node) -> Bool {
        guard node["labels"]?.kind == .map, node["startsAt"] != nil else { return false }
        return node["fingerprint"] != nil || node["status"] != nil || node["generatorURL"] != nil
    }
}
