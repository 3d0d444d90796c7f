/// One step through a document.
public enum XMLStreamEvent: Hashable, Sendable {
    /// An element begins.
    case start(XMLStartElement)
    /// Text between tags, never empty; character references, CDATA sections and comments within it make no cut.
    case text(String)
    /// The element with this local name ends.
    case end(name: String)
}

/// The start tag of an element.
public struct XMLStartElement: Hashable, Sendable {
    /// The name without a prefix.
    public let name: String
    /// The address of its namespace, or none.
    public let namespace: String?
    /// The attributes in the order they are written; declarations of namespaces are not among them.
    public let attributes: [XMLAttribute]
    /// The line on which the start tag ends, counted from 1.
    public let line: Int
    /// How many elements are open around it: 0 for the root.
    public let depth: Int

    /// The value of an attribute, or none if the element does not have it.
    ///
    /// Without a namespace the first attribute with this local name is taken, in whatever namespace it is.
    public func attribute(_ name: String, namespace: String? = nil) -> String? {
        attributes.value(of: name, namespace: namespace)
    }
}

/// An attribute of an element.
public struct XMLAttribute: Hashable, Sendable {
    /// The name without a prefix.
    public let name: String
    /// The address of its namespace; none if it has no prefix.
    public let namespace: String?
    /// The value, with references replaced and white space normalised as XML demands.
    public let value: String
}

extension [XMLAttribute] {
    func value(of name: String, namespace: String?) -> String? {
        first { $0.name == name && (namespace == nil || $0.namespace == namespace) }?.value
    }
}
