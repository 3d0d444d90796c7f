/// A data file of the package that is inside the binary.
public struct EmbeddedFile: Hashable, Sendable {
    /// The path below the package, such as `rubrics/dora/rubric.yaml`.
    public let path: String
    /// The content.
    public let text: String

    /// Every embedded file, ordered by path.
    public static let all: [EmbeddedFile] = generated.sorted { $0.path < $1.path }

    /// The files below a folder, ordered by path.
    public static func files(below folder: String) -> [EmbeddedFile] {
        all.filter { $0.path.hasPrefix(folder + "/") }
    }

    /// The content of one file, or none if it is not embedded.
    public static func text(at path: String) -> String? {
        all.first { $0.path == path }?.text
    }
}
