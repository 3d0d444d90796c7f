internal import Foundation

/// Writes files so that a reader finds the old content or the new, never a part of it.
public enum AtomicFile {
    /// Writes bytes to a temporary file beside the path, waits until they are on the disk, and then gives it its name.
    ///
    /// - Parameters:
    ///   - bytes: The content.
    ///   - path: The path; folders above it are made.
    ///   - isPrivate: Whether only the owner may read it.
    /// - Throws: If anything of it fails; the path then has what it had before.
    public static func write(
        _ bytes: [UInt8], to path: String, isPrivate: Bool = false
    ) throws(WriteFailure) {
        let manager = FileManager.default
        let folder = URL(filePath: path).deletingLastPathComponent().path()
        let temporary = path + ".\(ProcessInfo.processInfo.processIdentifier).new"
        do {
            try manager.createDirectory(at: URL(filePath: folder), withIntermediateDirectories: true)
            let attributes: [FileAttributeKey: Any]? = isPrivate ? [.posixPermissions: 0o600] : nil
            guard manager.createFile(atPath: temporary, contents: nil, attributes: attributes),
                let handle = FileHandle(forWritingAtPath: temporary)
            else { throw WriteFailure(path: path) }
            try handle.write(contentsOf: Data(bytes))
            try handle.synchronize()
            try handle.close()
        } catch {
            try? manager.removeItem(atPath: temporary)
            throw WriteFailure(path: path)
        }
        guard unsafe rename(temporary, path) == 0 else {
            try? manager.removeItem(atPath: temporary)
            throw WriteFailure(path: path)
        }
        settle(folder)
    }

    /// Gives a folder that is complete its final name.
    ///
    /// - Parameters:
    ///   - source: The folder.
    ///   - target: The new path, where nothing is yet; folders above it are made.
    /// - Throws: If it cannot be moved.
    public static func moveFolder(_ source: String, to target: String) throws(WriteFailure) {
        let parent = URL(filePath: target).deletingLastPathComponent().path()
        do {
            try FileManager.default.createDirectory(at: URL(filePath: parent), withIntermediateDirectories: true)
        } catch {
            throw WriteFailure(path: target)
        }
        settle(source)
        guard unsafe rename(source, target) == 0 else { throw WriteFailure(path: target) }
        settle(parent)
    }

    /// Waits until the names in a folder are on the disk; not every file system can.
    private static func settle(_ folder: String) {
        guard let handle = FileHandle(forReadingAtPath: folder) else { return }
        try? handle.synchronize()
        try? handle.close()
    }
}

/// A file or folder that could not be written.
public struct WriteFailure: Error, Hashable {
    /// The path.
    public var path: String

    /// Creates a failure.
    public init(path: String) {
        self.path = path
    }
}
