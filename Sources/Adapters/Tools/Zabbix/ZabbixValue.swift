import XML

/// A value of an export of Zabbix, which is XML, YAML or JSON with the same names.
enum ZabbixValue {
    case node(Node)
    case element(XMLElement)

    /// Where it stands.
    var line: Int {
        switch self {
        case .node(let node): node.line
        case .element(let element): element.line
        }
    }

    /// The text under a name; none if it is absent or empty.
    func text(_ name: String) -> String? {
        let text: String?
        switch self {
        case .node(let node): text = node[name]?.string
        case .element(let element): text = element.child(name)?.text
        }
        return text.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The maps of the list under a name.
    ///
    /// XML wraps each in an element of its own name, such as `trigger` in `triggers`.
    func list(_ name: String) -> [ZabbixValue] {
        switch self {
        case .node(let node):
            guard let list = node[name] else { return [] }
            // A map with a single list in it is XML that was turned into JSON.
            if list.kind == .map {
                return list.entries.flatMap { entry -> [ZabbixValue] in
                    entry.value.kind == .map ? [.node(entry.value)] : entry.value.mapItems.map { .node($0) }
                }
            }
            return list.mapItems.map { .node($0) }
        case .element(let element): return element.child(name)?.children.map { .element($0) } ?? []
        }
    }

    /// The values below that can hold lists, with the name that each stands under.
    var children: [(name: String, value: ZabbixValue)] {
        switch self {
        case .node(let node):
            switch node.kind {
            case .map:
                return node.entries.filter { $0.value.kind == .map || $0.value.kind == .list }.map {
                    ($0.key, .node($0.value))
                }
            case .list: return node.mapItems.map { ("", .node($0)) }
            default: return []
            }
        case .element(let element):
            return element.children.filter { !$0.children.isEmpty }.map { ($0.name, .element($0)) }
        }
    }
}
