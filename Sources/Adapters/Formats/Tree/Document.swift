public import Diagnostics

/// One JSON value or one YAML document, as a tree that both formats share.
///
/// The tree lies in flat arrays; no object is made for a value, and texts are decoded only when they are asked for.
public struct Document: Sendable {
    let storage: DocumentStorage
    /// Whether the source could be read to its end.
    ///
    /// If not, it was cut or is broken: what was complete before that place is there, and the innermost record of a list that was
    /// being read is left out as a whole, so that no half-read record looks like a whole one.
    public let isComplete: Bool

    init(storage: DocumentStorage, isComplete: Bool) {
        self.storage = storage
        self.isComplete = isComplete
    }

    /// The outermost value.
    public var root: Node { Node(storage: storage, index: 0) }

    /// The path of the file, for messages.
    public var path: String { storage.path }

    /// The maps at the top: the root, or the maps of a root that is a list.
    public var objects: [Node] {
        switch root.kind {
        case .map: [root]
        case .list: root.items.filter { $0.kind == .map }
        default: []
        }
    }
}

extension Document {
    /// Reads one JSON value.
    ///
    /// Faults are reported; what was complete before the fault is in the document, which then says that it is not complete.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8; anything else is refused.
    ///   - path: The path for messages.
    ///   - diagnostics: Receives what is wrong.
    /// - Returns: The document, or none if there was no complete value at all.
    public static func json(
        _ bytes: [UInt8], path: String, reporting diagnostics: inout [Diagnostic]
    ) -> Document? {
        JSONReader(bytes: bytes, path: path).read(reporting: &diagnostics)
    }

    /// Reads all documents of a YAML stream.
    ///
    /// A document that cannot be read is reported and left out; the others are kept.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8; anything else is refused.
    ///   - path: The path for messages.
    ///   - diagnostics: Receives what is wrong.
    /// - Returns: The documents that have content, in order.
    public static func yaml(
        _ bytes: [UInt8], path: String, reporting diagnostics: inout [Diagnostic]
    ) -> [Document] {
        YAMLReader(bytes: bytes, path: path).read(reporting: &diagnostics)
    }

    /// Reads the JSON or YAML that a text value holds, such as a configuration inside of a Kubernetes ConfigMap.
    ///
    /// Lines are those of the outer file where the text is a YAML block, and start at the line of the text elsewhere.
    ///
    /// - Parameters:
    ///   - node: A text; anything else gives nothing.
    ///   - diagnostics: Receives what is wrong.
    /// - Returns: The documents that the text holds, in order.
    public static func embedded(in node: Node, reporting diagnostics: inout [Diagnostic]) -> [Document] {
        guard node.kind == .text, let utf8 = node.utf8 else { return [] }
        let bytes = Array(utf8)
        let shift = node.startsBlock ? node.line : node.line - 1
        let first = bytes.first { !$0.isJSONBlank }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            let reader = JSONReader(bytes: bytes, path: node.path, lineShift: shift)
            return reader.read(reporting: &diagnostics).map { [$0] } ?? []
        }
        return YAMLReader(bytes: bytes, path: node.path, lineShift: shift).read(reporting: &diagnostics)
    }
}
