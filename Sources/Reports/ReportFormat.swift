public import Diagnostics
public import Scoring

/// Renders an assessment.
///
/// A format computes nothing: everything it shows is in the assessment.
public protocol ReportFormat: Sendable {
    /// The name on the command line, such as `html`.
    var id: String { get }
    /// The ending of the file, without a dot.
    var fileExtension: String { get }
    /// What it is for.
    var summary: LocalizedText { get }

    /// Writes the report piece by piece, so that no report is ever in memory as a whole.
    ///
    /// - Parameters:
    ///   - assessment: The assessment.
    ///   - languages: The languages to show, the first one first; at least one.
    ///   - templates: Files that take the place of those inside the binary, by path.
    ///   - sink: Takes the bytes in order.
    /// - Throws: A template that is missing or cannot be used, a report that its own schema refuses, or the error of the sink.
    func write(
        _ assessment: Assessment, languages: [Language], templates: ReportTemplates,
        to sink: (ArraySlice<UInt8>) throws -> Void
    ) throws
}

/// The templates, styles and schemas that reports are made with, by path below `reports/`.
public struct ReportTemplates: Sendable {
    private let texts: [String: String]

    /// Creates a set of templates from paths and texts; a later text for the same path takes the place of an earlier one.
    public init(_ texts: [(path: String, text: String)]) {
        self.texts = Dictionary(texts.map { ($0.path, $0.text) }) { _, last in last }
    }

    /// The text of a file, such as `templates/html/page.mustache`.
    public func text(at path: String) throws -> String {
        guard let text = texts[path] else { throw MissingTemplate(path: path) }
        return text
    }

    /// The paths, sorted.
    public var paths: [String] { texts.keys.sorted() }
}

/// A template that a report needs and that is not there.
public struct MissingTemplate: Error, Hashable, CustomStringConvertible {
    /// The path of the template.
    public var path: String

    /// Names the template.
    public var description: String { "the report template '\(path)' is missing" }
}
