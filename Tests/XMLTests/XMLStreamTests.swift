import Diagnostics
import Testing
import XML

@Suite struct XMLStreamTests {
    @Test func `elements, attributes and text come in the order they are written`() {
        let (events, failure) = read(#"<a x="1" y="2">one<b/>two<c>three</c></a>"#)
        #expect(failure == nil)
        #expect(outline(events) == ["<a x=1 y=2>", "one", "<b>", "</b>", "two", "<c>", "three", "</c>", "</a>"])
    }

    @Test func `namespaces are resolved and their declarations are no attributes`() throws {
        let stream = XMLStream(
            Array(#"<p:a xmlns:p="urn:p" xmlns="urn:d" p:x="1" x="2"><b xmlns=""/><c/></p:a>"#.utf8), named: "t")
        let root = try #require(try stream.nextStart())
        #expect(root.name == "a")
        #expect(root.namespace == "urn:p")
        #expect(root.attributes.count == 2)
        #expect(root.attribute("x", namespace: "urn:p") == "1")
        #expect(root.attributes.last?.namespace == nil)
        #expect(root.attribute("x") == "1")
        #expect(root.attribute("y") == nil)
        #expect(try stream.nextStart()?.namespace == nil)
        #expect(try stream.nextStart()?.namespace == "urn:d")
        #expect(try stream.nextStart() == nil)
    }

    @Test func `references are replaced and text around them is one text`() {
        let (events, _) = read("<a b='&lt;&#x4e2d;&quot;'>x &amp; &#20013;<![CDATA[ <y> & ]]><!-- no -->z<?pi?>!</a>")
        #expect(outline(events) == ["<a b=<中\">", "x & 中 <y> & z!", "</a>"])
    }

    @Test(arguments: [
        ("&amp;", "&"), ("&#38;", "&"), ("&#x26;", "&"), ("&amp;#38;", "&#38;"), ("&amp;amp;", "&amp;"),
        ("&#38;#38;&amp;", "&#38;&"),
    ])
    func `an ampersand is the same in attributes and in text`(written: String, meant: String) {
        let (events, failure) = read("<a b='\(written)' xmlns='\(written)'>\(written)</a>")
        #expect(failure == nil)
        guard case .start(let element) = events.first else { return }
        #expect(element.namespace == meant)
        #expect(outline(events) == ["<a b=\(meant)>", meant, "</a>"])
    }

    @Test func `lines and depths are counted`() {
        let (events, _) = read("<?xml version='1.0'?>\n<a>\n<b\n x='1'/>\n<c><d/></c>\n</a>")
        let places = events.compactMap { event -> [Int]? in
            guard case .start(let element) = event else { return nil }
            return [element.line, element.depth]
        }
        #expect(places == [[2, 0], [4, 1], [5, 1], [5, 2]])
    }

    @Test func `lines are counted beyond sixteen bits`() {
        let (events, failure) = read("<a>" + String(repeating: "<b/>\n", count: 100_000) + "</a>")
        #expect(failure == nil)
        #expect(events.count == 2 + 300_000)
        guard case .start(let last) = events[events.count - 4] else {
            Issue.record("the fourth event from the end is a start")
            return
        }
        #expect(last.line == 100_000)
    }

    @Test(arguments: [1, 1000, 4090, 4096, 65_530, 65_536, 1_000_000])
    func `a text is one event however long it is`(count: Int) {
        let text = String(repeating: "中", count: count)
        let (events, failure) = read("<a b='\(text)'>\(text)<![CDATA[\(text)]]></a>")
        #expect(failure == nil)
        #expect(events.count == 3)
        #expect(outline(events) == ["<a b=\(text)>", text + text, "</a>"])
    }

    @Test func `white space in front of the declaration is passed over and its lines are counted`() throws {
        let stream = XMLStream(Array("\n \n<?xml version='1.0'?><a/>".utf8), named: "t")
        #expect(
            try stream.next() == .start(try #require(try XMLStream(Array("\n\n<a/>".utf8), named: "t").nextStart())))
        #expect(try stream.next() == .end(name: "a"))
        #expect(try stream.next() == nil)
        #expect(try stream.next() == nil)
    }

    @Test func `a prefix that is not declared is a warning`() throws {
        let stream = XMLStream(Array("<a>\n<x:b/><x:b/></a>".utf8), named: "t.xml")
        while try stream.next() != nil {}
        let warning = try #require(stream.warnings.first)
        #expect(stream.warnings.count == 1)
        #expect(warning.severity == .warning)
        #expect(warning.id == "xml.suspicious")
        #expect(warning.location?.description == "t.xml:2")
    }

    @Test func `an element can be skipped, read as text or read as a tree`() throws {
        let stream = XMLStream(
            Array("<r><skip>x<y><z/></y></skip><text>a<b>b</b>c</text><tree n='1'>\n <b/>\n</tree><end/></r>".utf8),
            named: "t")
        _ = try stream.nextStart()
        _ = try stream.nextStart()
        try stream.skipElement()
        #expect(try stream.nextStart()?.name == "text")
        #expect(try stream.readText() == "abc")
        let tree = try stream.readElement(try #require(try stream.nextStart()))
        #expect(tree.attribute("n") == "1")
        #expect(tree.content.count == 1)
        #expect(tree.children.map(\.name) == ["b"])
        #expect(try stream.nextStart()?.name == "end")
    }

    @Test func `a document type without declarations is passed over`() {
        let (events, failure) = read(
            "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0//EN' 'http://host.invalid/x.dtd'><html/>")
        #expect(failure == nil)
        #expect(outline(events) == ["<html>", "</html>"])
    }
}
