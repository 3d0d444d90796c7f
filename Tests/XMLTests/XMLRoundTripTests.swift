import Testing
import XML

@Suite struct XMLRoundTripTests {
    /// Characters that are likely to break a writer, next to arbitrary ones.
    private func text(using generator: inout SeededGenerator) -> String {
        let special: [Unicode.Scalar] = ["<", ">", "&", "\"", "'", "]", "-", "\t", "\n", "\r", " ", "\u{FFFD}", "中"]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...40, using: &generator) {
            if Bool.random(using: &generator) {
                text.append(special[Int.random(in: 0..<special.count, using: &generator)])
            } else if let scalar = Unicode.Scalar(UInt32.random(in: 0x20...0x10FFFF, using: &generator)),
                scalar.value != 0xFFFE, scalar.value != 0xFFFF
            {
                text.append(scalar)
            }
        }
        return String(text)
    }

    private struct Node: Equatable {
        var name: String
        var attributes: [(String, String)]
        var text: String
        var children: [Node]

        static func == (lhs: Node, rhs: Node) -> Bool {
            lhs.name == rhs.name && lhs.children == rhs.children
                && lhs.attributes.count == rhs.attributes.count
                && zip(lhs.attributes, rhs.attributes).allSatisfy { $0.0 == $1.0 && same($0.1, $1.1) }
                && same(lhs.text, rhs.text)
        }

        /// Canonical equivalence, by which Swift compares strings, would hide a changed scalar.
        private static func same(_ lhs: String, _ rhs: String) -> Bool {
            lhs.unicodeScalars.elementsEqual(rhs.unicodeScalars)
        }
    }

    private func node(depth: Int, using generator: inout SeededGenerator) -> Node {
        let children = depth == 0 ? 0 : Int.random(in: 0...4, using: &generator)
        return Node(
            name: ["a", "部件", "x.y-z", "_1"][Int.random(in: 0..<4, using: &generator)],
            attributes: (0..<Int.random(in: 0...3, using: &generator)).map { ("n\($0)", text(using: &generator)) },
            text: children == 0 ? text(using: &generator) : "",
            children: (0..<children).map { _ in node(depth: depth - 1, using: &generator) })
    }

    private func write(_ node: Node, to writer: XMLWriter) throws {
        try writer.startElement(node.name, attributes: node.attributes)
        try writer.text(node.text)
        for child in node.children { try write(child, to: writer) }
        try writer.endElement()
    }

    private func read(_ element: XMLElement) -> Node {
        Node(
            name: element.name, attributes: element.attributes.map { ($0.name, $0.value) },
            text: element.children.isEmpty ? element.text : "", children: element.children.map { read($0) })
    }

    @Test(arguments: 1...100)
    func `what is written is read back unchanged`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let tree = node(depth: 4, using: &generator)
        let bytes = try XMLWriter.bytes { try write(tree, to: $0) }
        #expect(read(try XMLElement.parse(bytes, named: "t")) == tree)
        #expect(try XMLWriter.bytes { try write(tree, to: $0) } == bytes)
    }
}
