import Diagnostics
import Reports
import Scoring
import Testing
import XML

@Suite struct PageSafetyTests {
    private func page(_ assessment: Assessment = SampleAssessment.real) throws -> Page {
        try Page(Rendering("html", of: assessment).text)
    }

    @Test func `the page is well-formed even as XML`() throws {
        #expect(throws: Never.self) { try page() }
        #expect(throws: Never.self) { try page(SampleAssessment.hypothetical) }
    }

    @Test func `only our own script and style are in the page`() throws {
        let page = try page()
        #expect(page.scripts == [try ReportFiles.templates.text(at: "templates/html/script.js")])
        #expect(page.styles.count == 1)
        #expect(
            page.elements.allSatisfy {
                !["script", "iframe", "object", "embed", "link", "img", "b-"].contains($0.name)
            })
    }

    @Test func `no attribute runs anything and none comes from a hostile text`() throws {
        let known: Set = [
            "aria-hidden", "aria-label", "aria-labelledby", "autocomplete", "charset", "checked", "class", "content",
            "cx", "cy",
            "data-level", "data-marks", "data-none", "data-tag", "data-text", "data-title", "dir", "fill", "for",
            "height",
            "hidden", "href", "http-equiv", "id", "label", "lang", "name", "patternTransform", "patternUnits",
            "placeholder",
            "points", "r", "rel", "role", "rx", "scope", "text-anchor", "title", "type", "value", "viewBox", "width",
            "x", "x1",
            "x2", "y", "y1", "y2",
        ]
        let used = Set(try page().elements.flatMap { $0.attributes.map(\.name) })
        #expect(used.subtracting(known).isEmpty)
    }

    @Test func `nothing is loaded from anywhere`() throws {
        let page = try page()
        let style = try #require(page.styles.first)
        #expect(!style.contains("@import") && !style.contains("url("))
        let addresses = page.elements.compactMap { $0.attribute("href") }.filter { !$0.hasPrefix("#") }
        #expect(!addresses.isEmpty)
        #expect(addresses.allSatisfy { $0.hasPrefix("https://sre.google/") })
        let links = page.elements.filter { $0.attribute("href")?.hasPrefix("http") == true }
        #expect(links.allSatisfy { $0.name == "a" && $0.attribute("rel") == "noreferrer noopener external" })
    }

    @Test func `the policy of the page allows its own script and nothing else`() throws {
        let page = try page()
        let policy = try #require(
            page.elements.first { $0.attribute("http-equiv") == "Content-Security-Policy" }?.attribute("content"))
        let digest = ScriptDigest.base64(of: try #require(page.scripts.first))
        #expect(policy.contains("default-src 'none'"))
        #expect(policy.contains("script-src 'sha256-\(digest)'"))
    }

    @Test func `an address that is not one of the web is shown but not linked`() throws {
        let page = try page()
        #expect(page.elements.contains { $0.name == "code" && $0.text == "javascript:alert(1)" })
        #expect(page.elements.allSatisfy { $0.attribute("href")?.hasPrefix("javascript") != true })
    }

    @Test func `hostile texts are shown as they are written`() throws {
        let text = try page().root.text
        #expect(text.contains("Order Center <script>alert(1)</script>"))
        #expect(text.contains("{{t.summary}} {{{style}}} {{> item}}"))
        #expect(text.contains("]]> <!-- --> &amp; &#60; 'single'"))
        #expect(text.contains("订单中心（核心）“引号”"))
    }

    @Test func `characters that change how others are read are replaced`() throws {
        let text = try page().root.text
        let unfit = text.unicodeScalars.filter {
            ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F..<0xA0).contains($0.value)
                || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) || $0.value == 0xFFFE
        }
        #expect(unfit.isEmpty)
        #expect(text.contains("مركز الطلبات \u{FFFD}gnp.exe\u{FFFD}"))
    }

    @Test(arguments: HostileText.all)
    func `a text that is shown has each escaped character on its own`(text: String) {
        let special: Set<Unicode.Scalar> = ["<", ">", "&", "\"", "'"]
        for character in DisplayText.shown(text) where character.unicodeScalars.contains(where: special.contains) {
            #expect(character.unicodeScalars.count == 1)
        }
    }

    @Test func `an ordinary text is left alone`() {
        for text in ["Order Center", "é ü 中文 🇨🇳 👩‍👩‍👧", "a \"quoted\" <tag> & more\nline", ""] {
            #expect(DisplayText.shown(text) == text)
        }
        #expect(DisplayText.shown("one\r\ntwo") == "one\ntwo")
    }

    @Test(arguments: [
        ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
        (String(repeating: "a", count: 55), "n0OQ+NMMLdkuyfCVtl4rmumwqSWlJY4kHJ8ekQ9zQxg="),
        (String(repeating: "a", count: 56), "s1Q5pKxvCUi21vnjxq8PX1kM4g8b3nCQ73lwaG7Gc4o="),
        (String(repeating: "a", count: 64), "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="),
        (String(repeating: "a", count: 119), "MeulHDE6XAgiat8Y1KNZz9/Y0ugWsT9K+VL36mWE3Ps="),
    ])
    func `a script is named by its SHA-256`(text: String, digest: String) {
        #expect(ScriptDigest.base64(of: text) == digest)
    }
}
