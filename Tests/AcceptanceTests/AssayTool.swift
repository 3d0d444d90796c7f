import Foundation
import Testing

/// The built tool, run as its users run it.
struct AssayTool {
    /// What a run printed, and how it ended.
    struct Outcome {
        var output: String
        var errors: String
        var status: Int32
    }

    /// The folder of the test bundle, where the tool lies as well.
    private static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
        path: "assay")

    /// Runs the tool and waits for its end.
    static func run(
        _ arguments: String..., environment: [String: String] = [:], in folder: URL? = nil
    ) throws -> Outcome {
        let work = try TemporaryFolder()
        let (output, errors) = (work.url.appending(path: "out"), work.url.appending(path: "err"))
        for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path(), contents: nil) }
        let process = Process()
        process.executableURL = path
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        if let folder { process.currentDirectoryURL = folder }
        try process.run()
        process.waitUntilExit()
        return Outcome(
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8), status: process.terminationStatus)
    }
}

/// A folder that is gone when the test is.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "assay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    var path: String { url.path() }
}
