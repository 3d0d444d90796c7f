import Foundation
import Testing
import XML

/// A page as a tree; style and script, which are not markup, are taken out before it is read as XML.
struct Page {
    let root: XMLElement
    let styles: [String]
    let scripts: [String]

    init(_ text: String) throws {
        var text = text
        styles = Self.takeOut("style", of: &text)
        scripts = Self.takeOut("script", of: &text)
        root = try XMLElement.parse(Array(text.utf8), named: "page.html")
    }

    private static func takeOut(_ name: String, of text: inout String) -> [String] {
        var found: [String] = []
        while let start = text.range(of: "<\(name)>"), let end = text[start.upperBound...].range(of: "</\(name)>") {
            found.append(String(text[start.upperBound..<end.lowerBound]))
            text.removeSubrange(start.lowerBound..<end.upperBound)
        }
        return found
    }

    /// Every element of the page.
    var elements: [XMLElement] { root.subtree }

    /// The part in one language.
    func edition(_ language: String) throws -> XMLElement {
        try #require(elements.first { $0.hasClass("edition") && $0.attribute("id") == language })
    }
}

extension XMLElement {
    /// The element and all elements in it.
    var subtree: [XMLElement] { [self] + children.flatMap(\.subtree) }

    /// Whether one of its classes has a name.
    func hasClass(_ name: String) -> Bool {
        attribute("class")?.split(separator: " ").contains(Substring(name)) ?? false
    }
}
