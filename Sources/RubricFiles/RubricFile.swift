/// A file of a rubric in memory.
///
/// Whoever calls reads the disk, the archive or the binary.
public struct RubricFile: Hashable, Sendable {
    /// The path as the user knows it; places in diagnostics begin with it.
    ///
    /// Folders are separated by `/`.
    public var path: String
    /// The content.
    public var text: String

    /// Creates a file.
    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}

extension RubricFile {
    /// The bytes whose digest pins a rubric: for each file its path, a zero byte, its text and a zero byte.
    ///
    /// Files are sorted by path. Paths begin at the folder of `rubric.yaml`, so that a copy elsewhere has the same bytes;
    /// files that the loader does not read (other endings than `.yaml`) do not count.
    public static func canonicalBytes(of files: [RubricFile]) -> [UInt8] {
        let folder = RubricFolder.root(of: files) ?? []
        let entries = files.map { (path: RubricFolder.components(of: $0.path), text: $0.text) }
            .filter { $0.path.last?.hasSuffix(".yaml") == true }
            .map { (path: Array(Self.path($0.path, in: folder).utf8), text: Array($0.text.utf8)) }
            .sorted { lhs, rhs in
                lhs.path == rhs.path
                    ? lhs.text.lexicographicallyPrecedes(rhs.text) : lhs.path.lexicographicallyPrecedes(rhs.path)
            }
        return entries.flatMap { $0.path + [0] + $0.text + [0] }
    }

    private static func path(_ components: [String], in folder: [String]) -> String {
        (components.starts(with: folder) ? Array(components.dropFirst(folder.count)) : components).joined(
            separator: "/")
    }
}
