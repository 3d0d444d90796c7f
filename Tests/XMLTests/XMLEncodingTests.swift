import Diagnostics
import Testing
import XML

@Suite struct XMLEncodingTests {
    private let text = "<a b=\"设备\">订单中心 \u{1F600}</a>"
    private let expected = ["<a b=设备>", "订单中心 \u{1F600}", "</a>"]

    @Test(arguments: [false, true], [false, true])
    func `documents in UTF-16 are read`(isBigEndian: Bool, isDeclared: Bool) {
        let declaration = isDeclared ? "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" : ""
        let filler = String(repeating: "\u{8BA2}\u{1F600}", count: 50_000)
        let units = ("\u{FEFF}" + declaration + "<r>" + text + filler + "</r>").utf16
        let bytes = units.flatMap { unit in
            isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        let (events, failure) = read(bytes)
        #expect(failure == nil)
        #expect(outline(events) == ["<r>"] + expected + [filler, "</r>"])
    }

    @Test func `a byte order mark in front of UTF-8 is passed over`() {
        let (events, failure) = read([0xEF, 0xBB, 0xBF] + Array(text.utf8))
        #expect(failure == nil)
        #expect(outline(events) == expected)
    }

    /// The word for order, once in two bytes for each character and once in four, as GB 18030 has it.
    private let order: [UInt8] = [0xB6, 0xA9, 0xB5, 0xA5]
    private let smile: [UInt8] = [0x94, 0x39, 0xFC, 0x36]

    @Test(arguments: ["GB18030", "gb18030", "GBK", "GB2312"])
    func `documents that declare a Chinese encoding are read`(encoding: String) {
        let declaration = Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?>".utf8)
        let body = Array("<a b=\"".utf8) + order + Array("\">".utf8) + order + Array("</a>".utf8)
        let (events, failure) = read(declaration + body)
        #expect(failure == nil)
        #expect(outline(events) == ["<a b=订单>", "订单", "</a>"])
    }

    @Test(arguments: 0..<8)
    func `characters are not cut where portions of input meet`(offset: Int) {
        let declaration = Array("<?xml version=\"1.0\" encoding=\"GB18030\"?>".utf8)
        let repeated = Array(repeatElement(order + smile, count: 30_000).joined())
        let (events, failure) = read(
            declaration + Array("<a>".utf8) + Array(repeating: 0x20, count: offset) + repeated + Array("</a>".utf8))
        #expect(failure == nil)
        let expected = String(repeating: " ", count: offset) + String(repeating: "订单\u{1F600}", count: 30_000)
        #expect(outline(events) == ["<a>", expected, "</a>"])
    }

    @Test func `bytes that do not exist in the declared encoding are a fault`() throws {
        let declaration = Array("<?xml version=\"1.0\" encoding=\"GB18030\"?><a>".utf8)
        let (_, failure) = read(declaration + order + [0xFF, 0xFF] + Array("</a>".utf8))
        #expect(try #require(failure).diagnostic.id == "xml.malformed")
    }

    @Test func `bytes that are no UTF-8 are a fault with a line`() throws {
        let (events, failure) = read(Array("<a>\n<b/>\n".utf8) + order + Array("</a>".utf8))
        #expect(outline(events) == ["<a>", "\n", "<b>", "</b>", "\n"])
        let diagnostic = try #require(failure).diagnostic
        #expect(diagnostic.id == "xml.malformed")
        #expect(diagnostic.location?.line == 3)
    }
}
