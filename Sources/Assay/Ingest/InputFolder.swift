internal import Adapters
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
        /// Evidence of a workspace.
        case evidence
        /// Statements of people in a workspace.
        case attestations
        /// Mappings.
        case mappings
        /// Files that somebody only wants to look at.
        case exports
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
            return File(
                file: file, name: isItself ? name : name == "." ? file.relativePath : name + "/" + file.relativePath)
        }
    }

    /// The bytes of a file, or none if it cannot be read or is larger than any adapter takes; the reason is reported.
    static func bytes(of file: File, reporting diagnostics: inout [Diagnostic]) -> [UInt8]? {
        let limit = ContentLimits.standard.maximumBytes
        guard file.file.size <= limit else {
            diagnostics.append(.tooLarge(file.name, file.file.size, limit))
            return nil
        }
        return EvidenceFolder.bytes(of: file.file.fullPath, reporting: &diagnostics)
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

extension Diagnostic {
    fileprivate static func tooLarge(_ path: String, _ size: Int, _ limit: Int) -> Diagnostic {
        Diagnostic(
            .error, id: "file.too-large",
            LocalizedText(
                en: "has \(size) bytes; at most \(limit) are read", zh: "有 \(size) 字节，最多读取 \(limit) 字节"),
            at: SourceLocation(path: path),
            fixes: [LocalizedText(en: "export a shorter period, or split the file", zh: "请导出较短的时段，或拆分该文件")])
    }
}
