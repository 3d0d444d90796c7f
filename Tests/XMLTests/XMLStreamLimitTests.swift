import Diagnostics
import Foundation
import Testing
import XML

@Suite struct XMLStreamLimitTests {
    @Test(.timeLimit(.minutes(15)))
    func `entities that grow without bound are refused at their declaration`() throws {
        var text = "<!DOCTYPE a [\n<!ENTITY e0 'ha'>\n"
        for level in 1...30 {
            text += "<!ENTITY e\(level) '" + String(repeating: "&e\(level - 1);", count: 10) + "'>\n"
        }
        let (events, failure) = read(text + "]><a>&e30;</a>")
        #expect(events.isEmpty)
        #expect(try #require(failure).diagnostic.id == "xml.entities-refused")
        #expect(failure?.diagnostic.location?.line == 2)
    }

    @Test(arguments: [
        "<!ENTITY e 'x'>", "<!ENTITY % e 'x'>", "<!ENTITY % e SYSTEM 'http://host.invalid/'> %e;",
        "<!ENTITY e SYSTEM 'http://host.invalid/'>", "<!NOTATION n SYSTEM 'n'><!ENTITY e SYSTEM 'x' NDATA n>",
        "<!ATTLIST a b CDATA 'x'>", "<!ATTLIST a b CDATA #FIXED 'x'>", "<!ATTLIST a b (x|y) 'x'>",
    ])
    func `declarations that change what is read are refused`(declaration: String) throws {
        let (events, failure) = read("<!DOCTYPE a [\(declaration)]><a/>")
        #expect(events.isEmpty)
        #expect(try #require(failure).diagnostic.id == "xml.entities-refused")
    }

    @Test(arguments: ["<!ELEMENT a (#PCDATA)>", "<!ATTLIST a b CDATA #IMPLIED c (x|y) #REQUIRED>", "<!-- c --><?p i?>"])
    func `declarations that change nothing are passed over`(declaration: String) {
        let (events, failure) = read("<!DOCTYPE a [\(declaration)]><a/>")
        #expect(failure == nil)
        #expect(outline(events) == ["<a>", "</a>"])
    }

    @Test func `a file that an entity names is not read`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "assay-\(UUID().uuidString).txt")
        try Data("secret".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let (events, failure) = read("<!DOCTYPE a [<!ENTITY e SYSTEM '\(file.absoluteString)'>]><a>&e;</a>")
        #expect(events.isEmpty)
        #expect(try #require(failure).diagnostic.id == "xml.entities-refused")
    }

    @Test func `a document type that a document names is not read`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "assay-\(UUID().uuidString).dtd")
        try Data("<!ENTITY e 'secret'><!ATTLIST a b CDATA 'secret'>".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let (events, failure) = read("<!DOCTYPE a SYSTEM '\(file.absoluteString)'><a>x&e;y</a>")
        #expect(outline(events).first == "<a>")
        #expect(!outline(events).joined().contains("secret"))
        #expect(try #require(failure).diagnostic.id == "xml.entities-refused")
    }

    @Test(.timeLimit(.minutes(15)))
    func `elements that are nested very deep are refused`() throws {
        let (events, failure) = read(String(repeating: "<a>", count: 200_000))
        #expect(events.count == 256)
        let diagnostic = try #require(failure).diagnostic
        #expect(diagnostic.id == "xml.too-large")
        #expect(diagnostic.summary.en.contains("256"))
    }

    @Test func `as many levels as the limit allows are read`() {
        let (events, failure) = read(
            String(repeating: "<a>", count: 256) + String(repeating: "</a>", count: 256))
        #expect(failure == nil)
        #expect(events.count == 512)
    }

    @Test(.timeLimit(.minutes(15)), arguments: [257, 20_000, 300_000])
    func `elements with very many attributes are refused`(count: Int) throws {
        let attributes = (0..<count).map { " a\($0)=''" }.joined()
        let (events, failure) = read("<r><a\(attributes)/></r>")
        #expect(outline(events) == ["<r>"])
        #expect(try #require(failure).diagnostic.id == "xml.too-large")
    }

    @Test(.timeLimit(.minutes(15)))
    func `very many namespaces in scope are refused`() throws {
        let levels = (0..<100).map { "<a xmlns:p\($0)='u' xmlns:q\($0)='u' xmlns:r\($0)='u'>" }.joined()
        #expect(try #require(read(levels).failure).diagnostic.id == "xml.too-large")
    }

    @Test func `a start tag without end is refused`() throws {
        let (events, failure) = read("<r><a b='" + String(repeating: "x", count: 6_000_000) + "'/></r>")
        #expect(outline(events) == ["<r>"])
        #expect(try #require(failure).diagnostic.id == "xml.too-large")
    }

    @Test func `a long attribute that holds many equals signs is read`() {
        let value = String(repeating: "x=y;z>1\n", count: 9_000)
        let (events, failure) = read("<r><a b=\"\(value)\"/></r>")
        #expect(failure == nil)
        #expect(events.count == 4)
    }

    @Test func `a text beyond ten million bytes is refused`() throws {
        let (events, failure) = read("<a>" + String(repeating: "text", count: 2_600_000) + "</a>")
        #expect(outline(Array(events.prefix(1))) == ["<a>"])
        #expect(try #require(failure).diagnostic.id == "xml.too-large")
    }

    @Test func `nothing is printed, whatever is wrong`() async throws {
        let result = try #require(
            await #expect(processExitsWith: .success, observing: [\.standardErrorContent, \.standardOutputContent]) {
                let declaration = Array("<?xml version='1.0' encoding='GB18030'?><a>".utf8)
                let broken: [[UInt8]] = [
                    declaration + [0xFF, 0xFF, 0x20], Array("<?xml version='1.0' encoding='none'?><a/>".utf8),
                    [0xFF, 0xFE, 0x3C, 0x00, 0x00, 0xD8, 0x20, 0x00], Array("<a>".utf8) + [0xC3],
                    Array("<x:a></b>".utf8), [],
                    Array("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>".utf8), Array("<a xml:id='1 2'/>".utf8),
                ]
                for bytes in broken {
                    _ = try? XMLElement.parse(bytes, named: "t")
                    _ = XMLSchema.validate(document: bytes, schema: bytes, named: "t")
                }
                let writer = try? XMLWriter { _ in throw CancellationError() }
                try? writer?.element("a", text: String(repeating: "x", count: 100_000))
                try? writer?.endDocument()
            })
        #expect(String(decoding: result.standardErrorContent, as: UTF8.self) == "")
    }
}
