import Diagnostics

/// One sort of object that the API of a tool gives, such as deployments.
struct PayloadSort: Sendable {
    /// A short name within the tool.
    var id: String
    /// What the objects are called, in the plural.
    var name: LocalizedText
    /// Sets of keys, of which an object of the sort has one as a whole.
    ///
    /// A point leads into a map.
    var markers: [[String]]
    /// Keys that show another sort.
    var absent: [String] = []
    /// A key whose text must be one of some.
    var words: (key: String, values: Set<String>)?
    /// What to export instead, if the objects prove nothing.
    var advice: LocalizedText?

    /// The keys by which an object is recognised; none if it is not of this sort.
    func keys(of node: Node) -> [String]? {
        guard let set = markers.first(where: { $0.allSatisfy { Self.value($0, in: node) != nil } }),
            !absent.contains(where: { Self.value($0, in: node) != nil })
        else { return nil }
        if let words {
            guard let text = Self.value(words.key, in: node)?.string, words.values.contains(text) else { return nil }
        }
        return set
    }

    /// The value at the end of a chain of keys with points between them.
    private static func value(_ path: String, in node: Node) -> Node? {
        guard path.utf8.contains(UInt8(ascii: ".")) else { return node[path] }
        var current: Node? = node
        for key in path.split(separator: ".") { current = current?[String(key)] }
        return current
    }
}
