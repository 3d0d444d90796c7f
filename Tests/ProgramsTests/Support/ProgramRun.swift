import Foundation

/// A run of a program to its end.
struct ProgramRun: Sendable {
    /// The exit code.
    var status: Int32
    /// What was written to standard output.
    var output: String
    /// What was written to standard error.
    var errors: String

    /// A program could not be started, or did not end by itself.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// Runs a program; one that takes longer than allowed is ended and counts as failed.
    ///
    /// - Parameters:
    ///   - executable: The program.
    ///   - arguments: Its arguments.
    ///   - folder: Where it runs.
    ///   - environment: Variables beside those of the test run.
    ///   - limit: How long it may take.
    /// - Throws: If it cannot be started or does not end by itself.
    /// - Returns: What came of it.
    @concurrent static func run(
        _ executable: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:],
        limit: Duration = .seconds(60)
    ) async throws -> ProgramRun {
        let output = try ScratchFile()
        let errors = try ScratchFile()
        let process = ChildProcess(
            executable, arguments, in: folder, environment: environment, output: output, errors: errors)
        let watch = Task {
            try await Task.sleep(for: limit)
            process.end()
        }
        defer { watch.cancel() }
        guard let status = try await process.status() else {
            throw Failure(
                description:
                    "'\(executable.lastPathComponent)' did not end by itself within \(limit): \(errors.text.suffix(2000))"
            )
        }
        return ProgramRun(status: status, output: output.text, errors: errors.text)
    }
}
