import Foundation

/// The repository that these tests belong to.
enum Repository {
    /// The top folder.
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Where `Scripts/install-test-programs` puts what comes from Python.
    static let pythonPrograms = root.appending(path: ".build-programs/python/bin")
}
