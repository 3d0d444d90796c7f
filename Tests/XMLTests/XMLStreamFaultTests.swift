import Diagnostics
import Testing
import XML

@Suite struct XMLStreamFaultTests {
    @Test(arguments: [
        ("", 1), ("   ", 1), ("text", 1), ("<a>\n<b></a>", 2), ("<a>\n&undeclared;</a>", 2), ("<a/>\n<b/>", 2),
        ("<a x='1' x='2'/>", 1), ("<a>\n\n<", 3), ("<a>\u{1}</a>", 1), ("<a b=c/>", 1), ("<a>]]></a>", 1),
        (#"{"json": true}"#, 1), ("<a>&#0;</a>", 1), ("<?xml version='1.0' encoding='no-such'?><a/>", 1),
    ])
    func `a malformed document gives a fault with its line`(text: String, line: Int) throws {
        let diagnostic = try #require(read(Array(text.utf8), named: "bad.xml").failure).diagnostic
        #expect(diagnostic.id == "xml.malformed")
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.location?.description == "bad.xml:\(line)")
        #expect(!diagnostic.summary.en.contains("\n"))
        #expect(!diagnostic.fixes.isEmpty)
    }

    @Test func `what stands in front of a fault is read`() throws {
        let (events, failure) = read("<a><b>one</b><c>two</d></a>")
        #expect(outline(events) == ["<a>", "<b>", "one", "</b>", "<c>", "two"])
        #expect(try #require(failure).description.contains("Opening and ending tag mismatch: c"))
    }

    @Test func `a document that ends too early gives what it holds and says what is open`() throws {
        let rows = String(repeating: "<row n='1'>text</row>\n", count: 10_000)
        let (events, failure) = read("<rows>\n" + rows + "<row n='2'>te")
        #expect(events.count == 1 + 1 + 40_000 + 2)
        #expect(outline(events).suffix(2) == ["<row n=2>", "te"])
        let diagnostic = try #require(failure).diagnostic
        #expect(diagnostic.id == "xml.malformed")
        #expect(diagnostic.summary.en.contains("ends before 'row' is closed"))
        #expect(diagnostic.location?.line == 10_002)
    }

    @Test func `every beginning of a document gives a beginning of its events and a fault`() {
        let text = Array(
            "<?xml version='1.0'?><!DOCTYPE a><a x='1'>t&amp;u<b xmlns:p='urn:p' p:y='中'/><![CDATA[c]]><!-- d --></a>"
                .utf8)
        let whole = outline(read(text).events)
        for length in text.indices {
            let (events, failure) = read(Array(text[..<length]))
            #expect(failure?.diagnostic.id == "xml.malformed", "\(length)")
            let part = outline(events)
            #expect(part.count <= whole.count, "\(length)")
            for (lhs, rhs) in zip(part, whole) { #expect(rhs.hasPrefix(lhs), "\(length)") }
        }
    }

    @Test func `a fault is thrown again by every further call`() throws {
        let stream = XMLStream(Array("<a></b>".utf8), named: "t")
        _ = try stream.next()
        #expect(throws: XMLFailure.self) { try stream.next() }
        #expect(throws: XMLFailure.self) { try stream.next() }
    }

    @Test(arguments: 0..<200)
    func `a damaged document never crashes the reader`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "<?xml version='1.0' encoding='UTF-16'?>", "<!DOCTYPE a [", "]>", "<a b='", "'>", "</a>", "<!--", "-->",
            "<![CDATA[", "]]>", "&#x", ";", "&amp;", "<a xmlns:p='u'>", "<p:b/>", "<!ELEMENT a (b)>", "<?p", "?>", "中",
            "\u{0}",
        ]
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...200, using: &generator) {
            bytes += Array(pieces[Int.random(in: 0..<pieces.count, using: &generator)].utf8)
            if Int.random(in: 0..<10, using: &generator) == 0 { bytes.append(.random(in: 0...255, using: &generator)) }
        }
        let (events, failure) = read(bytes)
        #expect(events.count <= bytes.count)
        #expect(read(bytes).failure == failure)
    }
}
