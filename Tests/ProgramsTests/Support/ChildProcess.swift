import Foundation
import Synchronization

/// A program that was started here, and is ended here at the latest.
final class ChildProcess: Sendable {
    private let process: Mutex<Process>

    /// Prepares a program; of the variables of the test run it gets those that do not change how it prints.
    init(
        _ executable: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:],
        output: ScratchFile, errors: ScratchFile
    ) {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = Self.plain.merging(environment) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output.open() ?? FileHandle.nullDevice
        process.standardError = errors.open() ?? FileHandle.nullDevice
        self.process = Mutex(process)
    }

    deinit { end() }

    /// Starts the program and goes on at once.
    func start() throws {
        try process.withLock { try $0.run() }
    }

    /// Starts the program and waits for its end.
    ///
    /// - Throws: If it cannot be started.
    /// - Returns: The exit code; none if it was ended by a signal.
    func status() async throws -> Int32? {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.withLock { process in
                process.terminationHandler = { _ in continuation.resume() }
                do { try process.run() } catch { continuation.resume(throwing: error) }
            }
        }
        return process.withLock { $0.terminationReason == .exit ? $0.terminationStatus : nil }
    }

    /// Ends the program if it runs.
    func end() {
        process.withLock { process in
            guard process.isRunning else { return }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
    }

    private static let plain: [String: String] = {
        let own = ProcessInfo.processInfo.environment.filter { name, _ in
            !["NO_COLOR", "TERM", "TZ", "LANG", "LANGUAGE", "PYTHONPATH"].contains(name) && !name.hasPrefix("LC_")
        }
        return own.merging(["LC_ALL": "C.UTF-8", "TZ": "UTC", "NO_COLOR": "1"]) { _, new in new }
    }()
}
