public import Diagnostics

extension Content {
    /// The document if this is JSON.
    public var json: Document? {
        if case .json(let document) = shape { document } else { nil }
    }

    /// The values if this is JSON one after the other.
    public var jsonLines: JSONLines? {
        if case .jsonLines(let lines) = shape { lines } else { nil }
    }

    /// The table if this is delimited text.
    public var table: DelimitedTable? {
        if case .table(let table) = shape { table } else { nil }
    }

    /// The outermost element if this is XML or HTML.
    public var markup: MarkupRoot? {
        switch shape {
        case .xml(let root), .html(let root): root
        default: nil
        }
    }

    /// The kind of archive if this is one.
    public var archiveKind: ArchiveKind? {
        if case .archive(let kind) = shape { kind } else { nil }
    }

    /// The document of JSON, all documents of YAML; nothing for everything else, JSON lines included.
    public var documents: [Document] {
        switch shape {
        case .json(let document): [document]
        case .yaml(let documents): documents
        default: []
        }
    }

    /// The maps at the top of JSON and YAML: each document that is a map, and the maps of each that is a list.
    ///
    /// This is how most declarations come: one object, several documents, or a list of objects.
    public var objects: [Node] {
        documents.flatMap(\.objects)
    }

    /// The lines of the text; nothing for archives and binary files.
    public var lines: TextLines {
        TextLines(encoding == nil ? [] : bytes)
    }

    /// The whole text; empty for archives and binary files.
    public var text: String {
        encoding == nil ? "" : String(decoding: bytes, as: UTF8.self)
    }

    /// A place in this file.
    ///
    /// - Parameters:
    ///   - line: The line, counted from 1.
    ///   - column: The column in bytes, counted from 1.
    /// - Returns: The path of the file with the line and column.
    public func location(line: Int? = nil, column: Int? = nil) -> SourceLocation {
        SourceLocation(path: path, line: line, column: column)
    }
}
