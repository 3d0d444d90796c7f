import Diagnostics

/// One event.
struct CDEvent {
    let context: Node
    let subject: Node
    let line: Int
    /// The subject and the predicate, such as `service.deployed`.
    let type: String

    /// The content of the subject.
    var content: Node? { subject["content"] }
    /// The identifier of the subject.
    var subjectID: String? { subject.text("id") }

    /// The event that a map is, alone or as the data of a CloudEvent; none if it is something else.
    init?(_ node: Node) {
        let data = node["data"]
        let event = node["context"] == nil && data?.kind == .map ? data : node
        guard let context = event?["context"], let subject = event?["subject"], subject.kind == .map,
            let name = context.text("type"), name.hasPrefix("dev.cdevents.")
        else { return nil }
        let parts = name.split(separator: ".")
        guard parts.count >= 4 else { return nil }
        self.context = context
        self.subject = subject
        line = node.line
        type = "\(parts[2]).\(parts[3])"
    }

    /// Calls the body with each event.
    static func forEach(in content: Content, reporting diagnostics: inout [Diagnostic], _ body: (CDEvent) -> Void) {
        if let lines = content.jsonLines {
            lines.forEach(reporting: &diagnostics) { visit($0.root, breadth: .max, body) }
        } else {
            for document in content.documents { visit(document.root, breadth: .max, body) }
        }
    }

    /// The first event, looked for in the first items of lists only.
    static func first(in content: Content) -> CDEvent? {
        var found: CDEvent?
        let documents = content.jsonLines.map { Array($0.prefix(5)) } ?? Array(content.documents.prefix(5))
        for document in documents where found == nil {
            visit(document.root, breadth: 5) { event in
                if found == nil { found = event }
            }
        }
        return found
    }

    private static func visit(_ node: Node, breadth: Int, depth: Int = 0, _ body: (CDEvent) -> Void) {
        if node.kind == .list {
            guard depth < 3 else { return }
            for item in node.items.lazy.prefix(breadth) { visit(item, breadth: breadth, depth: depth + 1, body) }
        } else if let event = CDEvent(node) {
            body(event)
        } else if let list = node["events"] ?? node["items"], list.kind == .list, depth < 3 {
            visit(list, breadth: breadth, depth: depth + 1, body)
        }
    }
}
