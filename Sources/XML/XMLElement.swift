/// An element with everything in it, for documents that are small enough to hold as a whole.
public struct XMLElement: Hashable, Sendable {
    /// The name without a prefix.
    public let name: String
    /// The address of its namespace, or none.
    public let namespace: String?
    /// The attributes in the order they are written; declarations of namespaces are not among them.
    public let attributes: [XMLAttribute]
    /// The line on which the start tag ends, counted from 1.
    public let line: Int
    /// The elements and texts in it.
    ///
    /// White space that only lays out child elements is left out.
    public private(set) var content: [Content] = []

    /// What an element holds.
    public enum Content: Hashable, Sendable {
        /// An element.
        case element(XMLElement)
        /// A text, never empty.
        case text(String)
    }

    /// How many elements a tree may have unless said otherwise.
    public static let defaultLimit = 1_000_000

    init(_ start: XMLStartElement) {
        name = start.name
        namespace = start.namespace
        attributes = start.attributes
        line = start.line
    }

    /// Reads a whole document and gives its root element.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - path: The path of the document in diagnostics.
    ///   - limit: How many elements the document may have.
    /// - Throws: What is wrong with the document; see `XMLStream`.
    /// - Returns: The root element.
    public static func parse(
        _ bytes: [UInt8], named path: String, limit: Int = defaultLimit
    ) throws(XMLFailure) -> XMLElement {
        let stream = XMLStream(bytes, named: path)
        guard let start = try stream.nextStart() else { throw .noElement(path) }
        let root = try stream.readElement(start, limit: limit)
        // Reads on to the end, so that a fault behind the root is not overlooked.
        while try stream.next() != nil {}
        return root
    }

    mutating func append(_ part: Content) {
        content.append(part)
    }

    mutating func dropLayout() {
        guard content.contains(where: { if case .element = $0 { true } else { false } }) else { return }
        content.removeAll { part in
            guard case .text(let text) = part else { return false }
            return text.utf8.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        }
    }
}

extension XMLElement {
    /// The child elements in the order they are written.
    public var children: [XMLElement] {
        content.compactMap { if case .element(let child) = $0 { child } else { nil } }
    }

    /// The child elements with a local name.
    public func children(named name: String) -> [XMLElement] {
        children.filter { $0.name == name }
    }

    /// The first child element with a local name, or none.
    public func child(_ name: String) -> XMLElement? {
        for case .element(let child) in content where child.name == name { return child }
        return nil
    }

    /// The value of an attribute, or none if the element does not have it.
    ///
    /// Without a namespace the first attribute with this local name is taken, in whatever namespace it is.
    public func attribute(_ name: String, namespace: String? = nil) -> String? {
        attributes.value(of: name, namespace: namespace)
    }

    /// The text in the element and in the elements in it, in the order it is written; empty if there is none.
    public var text: String {
        var text = ""
        for part in content {
            switch part {
            case .element(let child): text += child.text
            case .text(let part): text += part
            }
        }
        return text
    }
}
