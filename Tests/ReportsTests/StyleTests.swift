import Foundation
import Reports
import Testing

/// The style sheet: what it promises to those who see little or no colour, and to those who print.
@Suite struct StyleTests {
    /// The colours of a block of the style sheet, by name.
    private func colours(after marker: String) throws -> [String: String] {
        let style = try ReportFiles.templates.text(at: "templates/html/style.css")
        let start = try #require(style.range(of: marker))
        let block = style[start.upperBound...].prefix { $0 != "}" }
        return Dictionary(
            block.matches(of: /--([a-z0-9-]+): (#[0-9a-f]{6})/).map { (String($0.1), String($0.2)) }
        ) { first, _ in first }
    }

    /// The contrast of two colours by WCAG 2.2.
    private func contrast(_ one: String, _ other: String) throws -> Double {
        let lights = try [one, other].map(luminance).sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    private func luminance(_ colour: String) throws -> Double {
        let number = try #require(Int(colour.dropFirst(), radix: 16))
        let parts = [number >> 16, number >> 8 & 255, number & 255].map { part in
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    @Test(arguments: [":root {", "@media (prefers-color-scheme: dark) {", "@media print {"])
    func `text stands out from its ground by WCAG AA`(block: String) throws {
        let colours = try colours(after: block == ":root {" ? block : block + "\n  :root {")
        var pairs = (0...5).map { ("on-l\($0)", "l\($0)") }
        for name in ["ink", "ink-quiet", "accent", "met", "partly", "unmet", "unknown", "expired", "waived", "warn"] {
            pairs.append((name, "paper"))
        }
        pairs += [
            ("ink", "wash"), ("ink-quiet", "wash"), ("accent", "wash"), ("ink", "accent-wash"), ("ink", "warn-wash"),
            ("ink", "bad-wash"), ("unmet", "bad-wash"), ("warn", "wash"), ("paper", "unmet"), ("paper", "accent"),
        ]
        for (text, ground) in pairs {
            let ratio = try contrast(try #require(colours[text]), try #require(colours[ground]))
            #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
        }
        for ground in ["bar-met", "bar-unmet"] {
            #expect(try contrast("#ffffff", try #require(colours[ground])) >= 4.5, "\(ground)")
        }
        for ground in ["bar-partly", "bar-expired"] {
            #expect(try contrast("#241a00", try #require(colours[ground])) >= 4.5, "\(ground)")
        }
        #expect(try contrast(try #require(colours["ink"]), try #require(colours["bar-unknown"])) >= 4.5)
    }

    @Test(arguments: [":root {", "@media (prefers-color-scheme: dark) {\n  :root {"])
    func `levels keep their order in grey`(block: String) throws {
        let colours = try colours(after: block)
        let lights = try (1...5).map { try luminance(try #require(colours["l\($0)"])) }
        #expect(lights == lights.sorted() || lights == lights.sorted().reversed())
        for (one, next) in zip(lights, lights.dropFirst()) {
            #expect((max(one, next) + 0.05) / (min(one, next) + 0.05) > 1.2)
        }
    }

    @Test func `it has rules for paper, for narrow screens and for the dark`() throws {
        let style = try ReportFiles.templates.text(at: "templates/html/style.css")
        for rule in [
            "@page { size: A4", "@media print", "prefers-color-scheme: dark", "max-width: 48rem", "break-before: page",
        ] {
            #expect(style.contains(rule))
        }
    }
}
