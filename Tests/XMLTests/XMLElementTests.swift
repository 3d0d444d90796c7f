import Diagnostics
import Testing
import XML

@Suite struct XMLElementTests {
    private func parse(_ text: String) throws(XMLFailure) -> XMLElement {
        try XMLElement.parse(Array(text.utf8), named: "t.xml")
    }

    @Test func `a document becomes a tree`() throws {
        let root = try parse("<r v='1'>\n <a>one</a>\n <b/>\n <a>two<i>!</i></a>\n</r>")
        #expect(root.name == "r")
        #expect(root.attribute("v") == "1")
        #expect(root.children.map(\.name) == ["a", "b", "a"])
        #expect(root.children(named: "a").map(\.text) == ["one", "two!"])
        #expect(root.child("a")?.line == 2)
        #expect(root.child("c") == nil)
        #expect(root.child("b")?.text == "")
    }

    @Test func `white space is kept in elements that hold only text and left out where it is layout`() throws {
        let root = try parse("<r> <a>  </a> <b>x <i>y</i></b> </r>")
        #expect(root.content.count == 2)
        #expect(root.child("a")?.text == "  ")
        #expect(root.text == "  x y")
    }

    @Test func `a tree has no more elements than allowed`() throws {
        let text = Array("<r><a/><a/></r>".utf8)
        #expect(try XMLElement.parse(text, named: "t", limit: 3).children.count == 2)
        let failure = try #require(throws: XMLFailure.self) { try XMLElement.parse(text, named: "t", limit: 2) }
        #expect(failure.diagnostic.id == "xml.too-large")
    }

    @Test(arguments: ["<a/><b/>", "<a>", "", "<a/>text"])
    func `a fault anywhere in the document is thrown`(text: String) throws {
        let failure = try #require(throws: XMLFailure.self) { try parse(text) }
        #expect(failure.diagnostic.id == "xml.malformed")
    }
}
