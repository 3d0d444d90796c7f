internal import Diagnostics
internal import Foundation
internal import Store

/// A folder or a single file that is read, with the name under which its files appear in messages and reports.
struct InputFolder: Hashable {
    /// The path to open.
    let path: String
    /// The name, as the user wrote it.
    let name: String
    /// What the folder is for.
    let purpose: Purpose

    /// What a folder is for.
    enum Purpose {
        case evidence
        case attestations
        case mappings
    }

    init(path: String, name: String, purpose: Purpose) {
        self.path = path
        self.name = Self.withoutEnd(name)
        self.purpose = purpose
    }

    /// A file of the folder.
    struct File {
        var file: EvidenceFolder.File
        /// The name in messages.
        var name: String
    }

    /// The files in the order of their paths.
    func files(reporting diagnostics: inout [Diagnostic]) -> [File] {
        EvidenceFolder(path: path).files(reporting: &diagnostics).map { file in
            let isItself = file.fullPath == path
            return File(file: file, name: isItself ? name : name == "." ? file.relativePath : name + "/" + file.relativePath)
        }
    }

    /// The path of a file with all links followed, by which the same file is known again.
    static func identity(of file: File) -> String {
        URL(filePath: file.file.fullPath).standardizedFileURL.resolvingSymlinksInPath().path()
    }

    private static func withoutEnd(_ name: String) -> String {
        var name = name
        while name.count > 1, name.hasSuffix("/") { name.removeLast() }
        while name.hasPrefix("./"), name.count > 2 { name.removeFirst(2) }
        return name
    }
}
