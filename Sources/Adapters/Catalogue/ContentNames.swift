internal import Diagnostics
internal import XML

/// The names that the structure of a file consists of: keys of JSON and YAML, columns of tables, elements and attributes of XML,
/// words at the start of lines.
///
/// A format is known by its names. What no adapter recognises can be told by them which format it comes nearest to.
public struct ContentNames: Hashable, Sendable {
    /// The names, as they are written.
    public private(set) var names: Set<String> = []

    /// Collects the names of some content; of a large file only those of its beginning.
    public init(_ content: Content) {
        switch content.shape {
        case .json, .yaml: for document in content.documents.prefix(20) { collect(document.root, depth: 0) }
        case .jsonLines(let lines): for document in lines.prefix(20) { collect(document.root, depth: 0) }
        case .table(let table): for name in table.header { insert(name) }
        case .xml: collectMarkup(content)
        case .html, .markdown, .text: collectWords(content)
        case .empty, .archive, .binary, .unread: break
        }
    }

    private static let maximumCount = 400
    private static let maximumDepth = 6
    /// How many items of a list stand for all of them.
    private static let sampledItems = 5

    private mutating func insert(_ name: String) {
        guard names.count < Self.maximumCount, name.utf8.count <= 60, !name.isEmpty, Int(name) == nil else { return }
        names.insert(name)
    }

    private mutating func collect(_ node: Node, depth: Int) {
        guard depth <= Self.maximumDepth, names.count < Self.maximumCount else { return }
        switch node.kind {
        case .map:
            for (key, value) in node.entries {
                insert(key)
                // Kubernetes and its like say by a value what they are.
                if ["kind", "apiVersion", "type", "_class"].contains(key), let text = value.string { insert(text) }
                collect(value, depth: depth + 1)
            }
        case .list: for item in node.items.prefix(Self.sampledItems) { collect(item, depth: depth + 1) }
        default: break
        }
    }

    private mutating func collectMarkup(_ content: Content) {
        let stream = XMLStream(Array(content.bytes.prefix(1 << 16)), named: content.path)
        // A large file is cut here, so that a fault at the end says nothing.
        while names.count < Self.maximumCount, let event = try? stream.next() {
            guard case .start(let element) = event else { continue }
            insert(element.name)
            for attribute in element.attributes { insert(attribute.name) }
        }
    }

    private mutating func collectWords(_ content: Content) {
        for line in String(decoding: content.bytes.prefix(1 << 14), as: UTF8.self).split(separator: "\n").prefix(100) {
            let words = line.split { !$0.isLetter && !$0.isNumber && !"-_./".contains($0) }.prefix(4)
            for word in words where word.count >= 3 && word.contains(where: \.isLetter) { insert(String(word)) }
        }
    }
}
