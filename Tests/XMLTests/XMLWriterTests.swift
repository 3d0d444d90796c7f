import Diagnostics
import Testing
import XML

@Suite struct XMLWriterTests {
    private func write(_ body: (XMLWriter) throws -> Void) throws -> String {
        String(decoding: try XMLWriter.bytes(body), as: UTF8.self)
    }

    @Test func `a document is laid out with two blanks`() throws {
        let text = try write { writer in
            try writer.startElement("报告", attributes: [("xmlns:x", "urn:x"), ("version", "1")])
            try writer.comment("one -- two-")
            try writer.startElement("list")
            try writer.element("x:item", attributes: [("名", "订单")], text: "订单中心")
            try writer.startElement("empty")
            try writer.endElement()
        }
        #expect(
            text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <报告 xmlns:x="urn:x" version="1">
                  <!--one - - two- -->
                  <list>
                    <x:item 名="订单">订单中心</x:item>
                    <empty/>
                  </list>
                </报告>

                """)
    }

    @Test func `text and attributes are escaped`() throws {
        let text = try write { writer in
            try writer.element("a", attributes: [("b", "<&>\"'\n\t\r")], text: "<&>\"'\n\t\r]]>")
        }
        #expect(text.contains("b=\"&lt;&amp;&gt;&quot;'&#10;&#9;&#13;\""))
        #expect(
            text.contains(">&lt;&amp;&gt;\"'\n\t&#13;]]&gt;</a>")
                || text.contains(">&lt;&amp;&gt;&quot;'\n\t&#13;]]&gt;</a>"))
    }

    @Test(arguments: ["\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
    func `characters that XML cannot carry become replacement characters`(character: String) throws {
        let text = "a\(character)b"
        let bytes = try XMLWriter.bytes { writer in
            try writer.element("a", attributes: [("b", text)], text: text)
        }
        let root = try XMLElement.parse(bytes, named: "t")
        #expect(root.text == "a\u{FFFD}b")
        #expect(root.attribute("b") == "a\u{FFFD}b")
    }

    @Test(arguments: ["\u{FF3E}", "\u{FFBF}", "\u{1FFBE}", "\u{7F}", "\u{85}", "\u{FFFD}", "\u{10FFFF}"])
    func `characters that XML can carry are kept`(character: String) throws {
        let bytes = try XMLWriter.bytes { try $0.element("a", text: character) }
        #expect(try XMLElement.parse(bytes, named: "t").text.unicodeScalars.elementsEqual(character.unicodeScalars))
    }

    @Test func `white space between text and elements is kept as it is`() throws {
        let text = try write { writer in
            try writer.startElement("r")
            try writer.startElement("p")
            try writer.text("one ")
            try writer.element("b", text: "two")
            try writer.text(" three")
            try writer.endElement()
            try writer.startElement("p", isMixed: true)
            try writer.startElement("b")
            try writer.endElement()
            try writer.text("four")
            try writer.endElement()
        }
        #expect(
            text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <r>
                  <p>one <b>two</b> three</p>
                  <p><b/>four</p>
                </r>

                """)
    }

    @Test(arguments: ["", "1a", "a b", "a\u{0}b", "a:b:c", "<", "-a"])
    func `names that XML does not allow are refused`(name: String) throws {
        for attempt in [{ try $0.startElement(name) }, { try $0.startElement("a", attributes: [(name, "")]) }]
            as [(XMLWriter) throws -> Void]
        {
            let failure = try #require(throws: XMLFailure.self) { _ = try XMLWriter.bytes(attempt) }
            #expect(failure.diagnostic.id == "xml.invalid-name")
        }
    }

    @Test func `an attribute that is given twice is refused`() throws {
        let failure = try #require(throws: XMLFailure.self) {
            _ = try XMLWriter.bytes { try $0.startElement("a", attributes: [("b", "1"), ("c", "2"), ("b", "3")]) }
        }
        #expect(failure.diagnostic.id == "xml.invalid-name")
    }

    @Test func `what would not be well-formed is refused`() throws {
        let attempts: [(XMLWriter) throws -> Void] = [
            { _ in }, { try $0.text("x") }, { try $0.endElement() },
            { writer in
                try writer.element("a", text: "")
                try writer.element("b", text: "")
            },
        ]
        for attempt in attempts {
            let failure = try #require(throws: XMLFailure.self) { _ = try XMLWriter.bytes(attempt) }
            #expect(failure.diagnostic.id == "xml.not-well-formed")
        }
    }

    @Test func `bytes reach the sink in portions while the document is written`() throws {
        var sizes: [Int] = []
        let writer = try XMLWriter { sizes.append($0.count) }
        try writer.startElement("a")
        for _ in 0..<10_000 { try writer.element("b", text: "some text that fills the buffer") }
        #expect(sizes.count > 5)
        try writer.element("c", text: String(repeating: "中", count: 1_000_000))
        try writer.endDocument()
        #expect(sizes.max() ?? 0 < 100_000)
    }

    @Test func `an error of the sink is thrown by the call that caused it`() throws {
        struct Full: Error {}
        var calls = 0
        let writer = try XMLWriter { _ in
            calls += 1
            throw Full()
        }
        try writer.startElement("a")
        #expect(throws: Full.self) { try writer.text(String(repeating: "x", count: 100_000)) }
        #expect(throws: Full.self) { try writer.endDocument() }
        #expect(calls == 1)
    }

    @Test func `a document that is given up leaves nothing behind`() throws {
        var count = 0
        do {
            let writer = try XMLWriter { count += $0.count }
            try writer.startElement("a")
            try writer.text("never ended")
        }
        #expect(count == 0)
    }
}
