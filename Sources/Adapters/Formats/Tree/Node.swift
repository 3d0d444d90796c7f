public import Diagnostics

/// A place in a document: one value, and the way to what is below it.
///
/// JSON and YAML read the same. Asking a value for something that it is not gives none, never a failure:
/// ```swift
/// let target = node["spec"]?["objectives"]?[0]?["target"]?.double
/// ```
public struct Node: Sendable {
    let storage: DocumentStorage
    let index: Int

    @inline(__always)
    init(storage: DocumentStorage, index: Int) {
        self.storage = storage
        self.index = index
    }

    @inline(__always)
    var entry: TapeEntry { storage.tape[index] }

    /// What a value is.
    public enum Kind: Hashable, Sendable {
        /// Nothing.
        case null
        /// True or false.
        case boolean
        /// A number, kept as it is written.
        case number
        /// A text.
        case text
        /// Items in order.
        case list
        /// Keys with values, in the order of the source.
        case map
    }

    /// What the value is.
    public var kind: Kind {
        switch entry.kind {
        case .null: .null
        case .boolean: .boolean
        case .number: .number
        case .text, .escapedText: .text
        case .list: .list
        case .map: .map
        }
    }

    /// Whether the value is null.
    ///
    /// A key that is absent gives no node at all.
    public var isNull: Bool { entry.kind == .null }

    /// The path of the file, for messages.
    public var path: String { storage.path }

    /// The line in the source, counted from 1.
    public var line: Int { storage.position(of: index).line }

    /// The column in UTF-8 bytes, counted from 1.
    public var column: Int { storage.position(of: index).column }

    /// The file, line and column.
    public var location: SourceLocation {
        let place = storage.position(of: index)
        return SourceLocation(path: path, line: place.line, column: place.column)
    }

    /// The way from the root, such as `spec.objectives[2].target`; empty for the root itself.
    public var pathDescription: String {
        var text = ""
        var current = Node(storage: storage, index: 0)
        while current.index < index {
            guard let step = current.step(towards: index) else { break }
            if current.kind == .map, !text.isEmpty { text += "." }
            text += step.name
            current = step.child
        }
        return text
    }

    /// The child that holds an entry, and its key or its index in brackets.
    private func step(towards target: Int) -> (name: String, child: Node)? {
        if kind == .list {
            for (position, item) in items.enumerated() where target < item.index + item.entry.span {
                return ("[\(position)]", item)
            }
        }
        for entry in entries where target < entry.value.index + entry.value.entry.span {
            return (entry.key, entry.value)
        }
        return nil
    }

    /// Whether this is a block scalar of YAML, whose text starts on the next line.
    var startsBlock: Bool {
        guard !storage.positions.isEmpty else { return false }
        let mark = storage.lines.byte(at: Int(storage.positions[index]))
        return mark == UInt8(ascii: "|") || mark == UInt8(ascii: ">")
    }
}
