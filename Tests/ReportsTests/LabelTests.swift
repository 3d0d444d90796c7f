import Diagnostics
import Foundation
import Reports
import Testing
import XML

@Suite struct LabelTests {
    private let templates = ReportFiles.templates.paths.filter { $0.hasSuffix(".mustache") }

    private func names(in text: String) -> Set<String> {
        Set(text.matches(of: /\{\{t\.([A-Za-z]+)\}\}/).map { String($0.1) })
    }

    @Test func `every label that a template uses has a text in both languages`() throws {
        for path in templates {
            for name in names(in: try ReportFiles.templates.text(at: path)) {
                let text = try #require(LabelTexts.all[name], "\(path) uses '\(name)'")
                #expect(!text.en.isEmpty && !text.zh.isEmpty)
            }
        }
    }

    @Test func `every label is used`() throws {
        let used = try templates.reduce(into: Set<String>()) {
            $0.formUnion(names(in: try ReportFiles.templates.text(at: $1)))
        }
        for name in LabelTexts.all.keys.sorted() where !used.contains(name) {
            #expect(ReportFiles.sources.contains("Labels.\(name)"), "'\(name)' is used nowhere")
        }
    }

    @Test func `every label is Chinese in Chinese`() {
        for (name, text) in LabelTexts.all.sorted(by: { $0.key < $1.key }) {
            let isChinese = text.zh.unicodeScalars.contains { (0x4E00..<0xA000).contains($0.value) }
            #expect(isChinese, "\(name)")
            #expect(!text.en.unicodeScalars.contains { (0x4E00..<0xA000).contains($0.value) }, "\(name)")
            #expect(!text.zh.contains(", ") && !text.zh.contains("; "), "half-width punctuation in \(name)")
        }
    }

    @Test func `no heading, cell of a header, term or label of the page is empty`() throws {
        let page = try Page(Rendering("html").text)
        let named: Set = [
            "h1", "h2", "h3", "h4", "th", "dt", "caption", "summary", "label", "option", "title", "desc", "a",
        ]
        for element in page.elements where named.contains(element.name) {
            let text = element.text.trimmingCharacters(in: .whitespacesAndNewlines)
            #expect(!text.isEmpty, "<\(element.name)> in line \(element.line)")
        }
    }

    @Test func `drawings, style and script are all that is inserted without escaping`() throws {
        let allowed: Set = ["definitions", "style", "script", "ladder", "radar", "heatMap", "chart", "bar"]
        for path in templates {
            let text = try ReportFiles.templates.text(at: path)
            for match in text.matches(of: /\{\{(?:\{|&)\s*([^}]*)\}/) {
                #expect(allowed.contains(String(match.1)), "\(path): \(match.0)")
            }
        }
    }
}
