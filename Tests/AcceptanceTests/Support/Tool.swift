import Foundation

/// The built tool, run as its users run it.
enum Tool {
    /// What came of a run.
    struct Run {
        /// The exit code.
        var status: Int32
        /// What was written to standard output.
        var output: String
        /// What was written to standard error.
        var errors: String
    }

    /// The tool could not be started, or it was ended by a signal.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// The tool beside the test bundle, or the one that `ASSAY` names.
    private static let executable: URL? = {
        if let path = ProcessInfo.processInfo.environment["ASSAY"] { return URL(filePath: path) }
        return Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "assay")
    }()

    /// Runs the tool to its end; of the variables that influence it only those given are set.
    static func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:]
    ) async throws -> Run {
        try await run(URL(filePath: try path()), arguments, in: folder, environment: environment)
    }

    /// The path of the tool.
    static func path() throws -> String {
        guard let executable, FileManager.default.isExecutableFile(atPath: executable.path()) else {
            throw Failure(description: "there is no tool at '\(executable?.path() ?? "?")'; build the product 'assay'")
        }
        return executable.path()
    }

    /// Runs another program to its end, for what only it can do.
    static func run(
        _ executable: URL, _ arguments: [String], in folder: URL, environment: [String: String]
    ) async throws -> Run {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = cleanEnvironment.merging(environment) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        let (output, outputPath) = try scratchFile()
        let (errors, errorPath) = try scratchFile()
        defer { for path in [outputPath, errorPath] { try? FileManager.default.removeItem(atPath: path) } }
        process.standardOutput = output
        process.standardError = errors
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        guard process.terminationReason == .exit else {
            throw Failure(
                description: "'\(arguments.joined(separator: " "))' ended with signal \(process.terminationStatus)")
        }
        return Run(status: process.terminationStatus, output: text(outputPath), errors: text(errorPath))
    }

    /// What the test run has, without what changes how the tool prints.
    private static let cleanEnvironment = ProcessInfo.processInfo.environment.filter { name, _ in
        !["NO_COLOR", "TERM", "TZ", "LANG", "LANGUAGE"].contains(name) && !name.hasPrefix("LC_")
    }

    /// Files rather than pipes, so that no amount of output can block a run.
    private static func scratchFile() throws -> (handle: FileHandle, path: String) {
        let path = FileManager.default.temporaryDirectory.appending(path: "assay-\(UUID().uuidString)").path()
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw Failure(description: "'\(path)' cannot be written") }
        return (handle, path)
    }

    private static func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
}
