internal import Mustache

/// The templates of the page, parsed once.
struct PageTemplates {
    private let library: MustacheLibrary
    private let templates: ReportTemplates

    private static let folder = "templates/html/"
    private static let ending = ".mustache"

    /// Parses every template of the page.
    init(_ templates: ReportTemplates) throws {
        self.templates = templates
        var library = MustacheLibrary()
        for path in templates.paths where path.hasPrefix(Self.folder) && path.hasSuffix(Self.ending) {
            let name = String(path.dropFirst(Self.folder.count).dropLast(Self.ending.count))
            do {
                try library.register(try templates.text(at: path), named: name)
            } catch {
                throw UnusableTemplate(path: path, reason: String(describing: error))
            }
        }
        self.library = library
    }

    /// A file that is inserted as it is.
    func text(of name: String) throws -> String {
        try templates.text(at: Self.folder + name)
    }

    /// A view in a template.
    func render(_ view: View, _ name: String) throws -> String {
        guard let text = library.render(view, withTemplate: name) else {
            throw MissingTemplate(path: Self.folder + name + Self.ending)
        }
        return text
    }
}

/// A template that cannot be parsed.
package struct UnusableTemplate: Error, Hashable, CustomStringConvertible {
    /// The path of the template.
    package var path: String
    /// What the template engine says.
    package var reason: String

    /// Names the template and what is wrong with it.
    package var description: String { "the report template '\(path)' cannot be used: \(reason)" }
}
