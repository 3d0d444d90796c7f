/// A place in an input: a file and, where known, a line and column in it, or a row of a table.
public struct SourceLocation: Hashable, Sendable {
    /// The path as the user gave it, or as it is named inside an archive.
    public var path: String
    /// The line, counted from 1.
    public var line: Int?
    /// The column in UTF-8 bytes, counted from 1.
    public var column: Int?

    /// Creates a location; leave out what is not known.
    public init(path: String, line: Int? = nil, column: Int? = nil) {
        self.path = path
        self.line = line
        self.column = column
    }
}

extension SourceLocation: CustomStringConvertible {
    /// The form `path:line:column` that editors and terminals make clickable.
    public var description: String {
        switch (line, column) {
        case (let line?, let column?): "\(path):\(line):\(column)"
        case (let line?, nil): "\(path):\(line)"
        default: path
        }
    }
}

extension SourceLocation: Comparable {
    /// Orders by path, then line, then column; unknown comes first.
    public static func < (lhs: SourceLocation, rhs: SourceLocation) -> Bool {
        (lhs.path, lhs.line ?? 0, lhs.column ?? 0) < (rhs.path, rhs.line ?? 0, rhs.column ?? 0)
    }
}
