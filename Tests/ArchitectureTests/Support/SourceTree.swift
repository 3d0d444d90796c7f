import Foundation
import Testing

/// The files of the repository, read from where this file stands.
enum SourceTree {
    /// A text file and its path below the repository.
    struct File: Sendable, CustomTestStringConvertible {
        var path: String
        var text: String

        /// The name without folders and ending.
        var stem: String { URL(filePath: path).deletingPathExtension().lastPathComponent }
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        var testDescription: String { path }
    }

    /// Expects that nothing is wrong in any of the files, and names those in which it is.
    static func expectNone(
        of files: [File], _ location: SourceLocation = #_sourceLocation, where isWrong: (File) -> Bool
    ) {
        let wrong = files.filter(isWrong).map(\.path)
        #expect(wrong == [], sourceLocation: location)
    }

    /// The top folder.
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The text of one file.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The names in a folder that are not hidden, sorted.
    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.path() + "/" + folder).filter { !$0.hasPrefix(".") }
            .sorted()
    }

    /// The Swift files below a folder, by path.
    static func swiftFiles(below folder: String) throws -> [File] {
        try files(below: folder).filter { $0.path.hasSuffix(".swift") }
    }

    /// The text files below a folder, by path; what builds and runs leave behind is not of the repository.
    static func files(below folder: String) throws -> [File] {
        let ignored = Set(try text(".gitignore").split(separator: "\n").map { $0.trimming(suffix: "/") })
        let top = folder.isEmpty ? root : root.appending(path: folder)
        guard let walk = FileManager.default.enumerator(atPath: top.path()) else { return [] }
        var files: [File] = []
        while let relative = walk.nextObject() as? String {
            let name = relative.split(separator: "/").last.map(String.init) ?? ""
            if ignored.contains(name) || name == ".git" || name.hasPrefix(".build") {
                walk.skipDescendants()
                continue
            }
            guard walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular,
                let bytes = FileManager.default.contents(atPath: top.path() + "/" + relative), !bytes.contains(0),
                let text = String(validating: bytes, as: UTF8.self)
            else { continue }
            files.append(File(path: folder.isEmpty ? relative : folder + "/" + relative, text: text))
        }
        return files.sorted { $0.path < $1.path }
    }
}

extension Substring {
    fileprivate func trimming(suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : String(self)
    }
}
