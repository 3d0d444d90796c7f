import Foundation

/// A folder of its own for a test, in which programs and the built tool run; gone afterwards.
final class Workshop: Sendable {
    /// The folder.
    let folder: URL

    /// Makes the folder.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "assay-programs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Where a file of the folder is.
    func path(_ name: String) -> String { folder.appending(path: name).path() }

    /// Writes a file and the folders above it.
    func write(_ text: String, to name: String) throws {
        let url = folder.appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// The text of a file.
    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    /// The JSON of a file.
    func json(_ name: String) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: try Data(contentsOf: folder.appending(path: name)))
    }

    /// Runs a program in the folder.
    ///
    /// - Parameters:
    ///   - program: The program.
    ///   - arguments: Its arguments.
    ///   - environment: Variables beside those of the test run.
    ///   - codes: The exit codes that are right.
    ///   - output: The file that receives standard output; none for no file.
    /// - Throws: If it is not installed, does not end by itself, or ends with another code.
    /// - Returns: What came of it.
    @discardableResult
    func run(
        _ program: Program, _ arguments: [String], environment: [String: String] = [:], codes: Set<Int32> = [0],
        output: String? = nil
    ) async throws -> ProgramRun {
        guard let file = await program.locate() else {
            throw ProgramRun.Failure(description: "'\(program.name)' is not installed")
        }
        let run = try await ProgramRun.run(file, arguments, in: folder, environment: environment)
        guard codes.contains(run.status) else {
            throw ProgramRun.Failure(
                description:
                    "'\(program.name)' ended with \(run.status): \(run.output.suffix(2000)) \(run.errors.suffix(2000))")
        }
        if let output { try write(run.output, to: output) }
        return run
    }
}
