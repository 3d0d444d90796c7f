import Foundation

/// A folder of its own for a test, gone afterwards.
final class Sandbox: Sendable {
    /// The folder.
    let folder: URL

    /// Makes the folder.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "assay-sandbox-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Runs the tool in the folder.
    @discardableResult
    func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Tool.Run {
        try await Tool.run(arguments, in: folder, environment: environment)
    }

    /// Writes a file and the folders above it.
    func write(_ text: String, to path: String) throws {
        try write(Data(text.utf8), to: path)
    }

    /// Writes a file and the folders above it.
    func write(_ bytes: Data, to path: String) throws {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
    }

    /// The text of a file.
    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }

    /// Replaces a part of a file.
    func edit(_ path: String, _ old: String, _ new: String) throws {
        let text = try text(path)
        guard text.contains(old) else { throw Tool.Failure(description: "'\(path)' has no '\(old)'") }
        try write(text.replacing(old, with: new), to: path)
    }

    /// Takes a file away.
    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appending(path: path))
    }

    /// Copies a file or folder from anywhere.
    func copy(_ source: URL, to path: String) throws {
        try FileManager.default.copyItem(at: source, to: folder.appending(path: path))
    }

    /// Whether there is a file or folder.
    func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path())
    }
}

extension Sandbox {
    /// Runs a line of shell script in the folder; `$ASSAY` is the tool.
    func shell(_ script: String, environment: [String: String] = [:]) async throws -> Tool.Run {
        let path = try Tool.path()
        return try await Tool.run(
            URL(filePath: "/bin/sh"), ["-c", script], in: folder,
            environment: environment.merging(["ASSAY": path]) { mine, _ in mine })
    }
}
