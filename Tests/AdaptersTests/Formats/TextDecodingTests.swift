import Adapters
import Diagnostics
import Testing

@Suite struct TextDecodingTests {
    @Test func `plain UTF-8 is taken as it is`() {
        let content = Content("编号,状态\n1,已关闭\n")
        #expect(content.encoding == TextEncoding(.utf8, basis: .content))
        #expect(content.diagnostics.isEmpty)
        #expect(content.table?.header == ["编号", "状态"])
    }

    @Test func `a byte order mark is not part of the text`() {
        let content = Content(path: "a", bytes: [0xEF, 0xBB, 0xBF] + Array("{\"a\": 1}".utf8))
        #expect(content.encoding == TextEncoding(.utf8, basis: .byteOrderMark))
        #expect(content.json?.root["a"]?.int == 1)
        #expect(content.bytes.first == UInt8(ascii: "{"))
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 is read in both byte orders, with and without a mark`(isLittleEndian: Bool, hasMark: Bool) {
        let text = (hasMark ? "\u{FEFF}" : "") + "id,标题\n1,订单中心 😀\n2,b\n"
        let bytes = text.utf16.flatMap { unit -> [UInt8] in
            let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
            return isLittleEndian ? [low, high] : [high, low]
        }
        let content = Content(path: "a", bytes: bytes)
        let name: TextEncoding.Name = isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
        #expect(content.encoding == TextEncoding(name, basis: hasMark ? .byteOrderMark : .content))
        #expect(content.table?.rows.map { $0[1] } == ["订单中心 😀", "b"])
        #expect(content.diagnostics.map(\.id) == ["text.encoding"])
    }

    @Test func `JSON in GBK from a Chinese Windows is read`() {
        let bytes = [UInt8](hex: "7b22cac2cef1223a22b5c7c2bc222c22d1f9b1be223a31327d")
        let content = Content(path: "statistics.json", bytes: bytes)
        #expect(content.encoding == TextEncoding(.gb18030, basis: .content))
        #expect(content.json?.root.summary == "{事务:'登录',样本:12}")
        #expect(content.diagnostics.map(\.id) == ["text.encoding"])
        #expect(content.diagnostics.first?.summary.en == "the text was read as 'GB18030'")
    }

    @Test func `a table in GBK is read`() {
        let hex =
            "b1e0bac52cb1eacce22cd7b4ccac0a312cb6a9b5a5d6d0d0c4e5b4bbfa2cd2d1b9d8b1d50a322cd6a7b8b6b3accab12cb4a6c0edd6d00a"
        let content = Content(path: "a", bytes: [UInt8](hex: hex))
        #expect(content.table?.header == ["编号", "标题", "状态"])
        #expect(content.table?.rows.map { $0[1] } == ["订单中心宕机", "支付超时"])
    }

    @Test func `characters of four bytes and the mark of GB18030 are read`() {
        let bytes = [UInt8](hex: "84319533" + "c3fbb3c63a209534b235d2b0bcd2a2e30a")
        let content = Content(path: "a", bytes: bytes)
        #expect(content.encoding == TextEncoding(.gb18030, basis: .byteOrderMark))
        #expect(content.text == "名称: 𠮷野家€\n")
    }

    @Test(arguments: [
        ("6e616d652c4772f6df650a636166e92c6e61ef76650a", "name,Größe\ncafé,naïve\n"),
        ("70726963653a20352080209620936f6b940a", "price: 5 € – “ok”\n"),
        ("2264e96ae0207675222c226372e9e965220a", "\"déjà vu\",\"créée\"\n"),
    ])
    func `Western text is not taken for Chinese`(hex: String, text: String) {
        let content = Content(path: "a", bytes: [UInt8](hex: hex))
        #expect(content.encoding == TextEncoding(.windows1252, basis: .lastResort))
        #expect(content.text == text)
        #expect(content.diagnostics.map(\.id) == ["text.encoding-guessed"])
    }

    @Test func `the encoding that XML declares settles what the bytes leave open`() {
        let head = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a>".utf8)
        let pairs: [UInt8] = [0xC8, 0xB1, 0xCF, 0xDD]
        let western = Content(path: "a", bytes: head + pairs + Array("</a>".utf8))
        #expect(western.encoding == TextEncoding(.windows1252, basis: .declaration))
        #expect(western.text.hasSuffix("È±ÏÝ</a>"))
        let chinese = Content(
            path: "a", bytes: Array("<?xml version='1.0' encoding='gbk'?><a>".utf8) + pairs + Array("</a>".utf8))
        #expect(chinese.encoding == TextEncoding(.gb18030, basis: .declaration))
        #expect(chinese.text.hasSuffix("缺陷</a>"))
    }

    @Test func `UTF-8 with a broken place stays UTF-8 and says where`() {
        var bytes = Array("第一行，订单中心\n第二行，支付超时\n".utf8)
        bytes[bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? 0] = 0xFF
        let content = Content(path: "a", bytes: bytes)
        #expect(content.encoding?.name == .utf8)
        #expect(content.encoding?.replacements == 3)
        let diagnostic = content.diagnostics.first { $0.id == "text.invalid-bytes" }
        #expect(diagnostic?.location?.line == 2)
        #expect(diagnostic?.location?.column == 1)
        #expect(content.text.hasPrefix("第一行，订单中心\n\u{FFFD}"))
    }

    @Test(arguments: 1...2)
    func `a character that the end of the file cuts off is left out`(missing: Int) {
        let bytes = Array("标题：订单".utf8.dropLast(missing))
        let content = Content(path: "a", bytes: bytes)
        #expect(content.text == "标题：订")
        #expect(content.diagnostics.map(\.id) == ["text.invalid-bytes"])
    }

    @Test(arguments: [
        ("504b0304140000000800", "archive zip"), ("1f8b0800000000000003", "archive gzip"),
        ("28b52ffd0458", "archive zstandard"), ("fd377a585a000004", "archive xz"), ("377abcaf271c0004", "archive 7z"),
        ("255044462d312e37", "binary PDF document"), ("89504e470d0a1a0a", "binary PNG image"),
        ("53514c69746520666f726d6174203300", "binary SQLite database"), ("7f454c460201", "binary program"),
        ("61620063", "binary binary data"), ("fffe0000", "binary UTF-32 text"),
    ])
    func `what is no text is named`(hex: String, shape: String) {
        let content = Content(path: "a.json", bytes: [UInt8](hex: hex))
        #expect(content.shapeName == shape)
        #expect(content.encoding == nil)
        #expect(content.text.isEmpty)
    }

    @Test func `a tar file is known by the mark in its head`() {
        var bytes = [UInt8](repeating: 0x61, count: 512)
        bytes.replaceSubrange(257..<262, with: Array("ustar".utf8))
        #expect(Content(path: "a", bytes: bytes).shapeName == "archive tar")
    }
}
