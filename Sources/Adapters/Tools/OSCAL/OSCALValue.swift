import XML

/// A value of OSCAL, which has the same names in JSON, YAML and XML.
///
/// A list under a plural key in JSON is a row of elements with the singular name in XML.
enum OSCALValue {
    case node(Node)
    case element(XMLElement)

    /// The line in the source.
    var line: Int {
        switch self {
        case .node(let node): node.line
        case .element(let element): element.line
        }
    }

    /// The items of a list.
    ///
    /// - Parameters:
    ///   - plural: The key of the list in JSON.
    ///   - singular: The name of the elements in XML.
    /// - Returns: The items in order; nothing if there are none.
    func list(_ plural: String, _ singular: String) -> [OSCALValue] {
        switch self {
        case .node(let node): (node[plural]?.items).map { $0.filter { $0.kind == .map }.map(OSCALValue.node) } ?? []
        case .element(let element): element.children(named: singular).map(OSCALValue.element)
        }
    }

    /// The value under a key, or the first element of that name.
    func child(_ name: String) -> OSCALValue? {
        switch self {
        case .node(let node): node[name].map(OSCALValue.node)
        case .element(let element): element.child(name).map(OSCALValue.element)
        }
    }

    /// The text under a key: of an attribute, or of an element of that name.
    func text(_ name: String) -> String? {
        let text: String? =
            switch self {
            case .node(let node): node[name]?.string
            case .element(let element): element.attribute(name) ?? element.child(name)?.text
            }
        return text.flatMap { $0.isEmpty ? nil : $0 }
    }
}
