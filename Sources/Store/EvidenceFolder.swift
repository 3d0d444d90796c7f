public import Diagnostics
internal import Foundation

/// A plain folder with evidence: nothing but files, in the order of their paths.
public struct EvidenceFolder: Sendable {
    /// The folder.
    public let path: String

    /// Names a folder, or a single file.
    public init(path: String) {
        self.path = path
    }

    /// A file of the folder.
    public struct File: Hashable, Sendable {
        /// The path below the folder.
        public var relativePath: String
        /// The path to open.
        public var fullPath: String
        /// The size in bytes.
        public var size: Int
    }

    /// All files below the folder, ordered by path so that nothing depends on the file system.
    ///
    /// Hidden files are left out.
    ///
    /// Links are followed only while they stay inside the folder; one that leads out is reported and not read.
    public func files(reporting diagnostics: inout [Diagnostic]) -> [File] {
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        guard unsafe manager.fileExists(atPath: path, isDirectory: &isFolder) else {
            diagnostics.append(.missing(path))
            return []
        }
        guard isFolder.boolValue else {
            let name = URL(filePath: path).lastPathComponent
            return [File(relativePath: name, fullPath: path, size: Self.size(of: path))]
        }
        guard let walk = manager.enumerator(atPath: path) else {
            diagnostics.append(.unreadable(path))
            return []
        }
        let root = URL(filePath: path).resolvingSymlinksInPath().path()
        var files: [File] = []
        while let relative = walk.nextObject() as? String {
            if relative.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
            let full = path + "/" + relative
            let resolved = URL(filePath: full).resolvingSymlinksInPath().path()
            var isInnerFolder: ObjCBool = false
            guard unsafe manager.fileExists(atPath: full, isDirectory: &isInnerFolder), !isInnerFolder.boolValue else {
                continue
            }
            guard resolved.hasPrefix(root.hasSuffix("/") ? root : root + "/") else {
                diagnostics.append(.leadsOut(full))
                continue
            }
            files.append(File(relativePath: relative, fullPath: full, size: Self.size(of: full)))
        }
        return files.sorted { $0.relativePath < $1.relativePath }
    }

    /// The bytes of a file, or none if it cannot be read; the reason is reported.
    public static func bytes(of path: String, reporting diagnostics: inout [Diagnostic]) -> [UInt8]? {
        do {
            return [UInt8](try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe))
        } catch {
            diagnostics.append(.unreadable(path))
            return nil
        }
    }

    private static func size(of path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }
}

extension Diagnostic {
    fileprivate static func missing(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, id: "file.missing", LocalizedText(en: "there is no file or folder here", zh: "该路径下没有文件或文件夹"),
            at: SourceLocation(path: path),
            fixes: [LocalizedText(en: "check the path", zh: "请检查路径")])
    }

    fileprivate static func unreadable(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, id: "file.unreadable", LocalizedText(en: "cannot be read", zh: "无法读取"),
            at: SourceLocation(path: path),
            fixes: [LocalizedText(en: "check its permissions", zh: "请检查权限")])
    }

    fileprivate static func leadsOut(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, id: "file.leads-out",
            LocalizedText(en: "is a link that leads out of the folder and is not read", zh: "是指向文件夹之外的链接，不予读取"),
            at: SourceLocation(path: path),
            fixes: [LocalizedText(en: "copy the file into the folder", zh: "请将文件复制到文件夹内")])
    }
}
