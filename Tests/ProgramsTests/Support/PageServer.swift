import Foundation

/// A web server on the loopback interface that has one page, and counts its answers by writing a line for each.
final class PageServer: Sendable {
    /// What it runs on: the web server of Python's library.
    static let program = Program.debian("python3")

    /// The address of the page.
    let page: String
    /// The address of a page that it does not have.
    let missingPage: String
    private let child: ChildProcess
    private let log: ScratchFile
    private let workshop: Workshop

    /// Starts the server on a port that is free.
    ///
    /// - Parameter workshop: The folder that receives the page.
    /// - Throws: If it does not answer for some seconds.
    init(in workshop: Workshop) async throws {
        guard let python = await Self.program.locate() else {
            throw ProgramRun.Failure(description: "'python3' is not installed")
        }
        try workshop.write("<p>hello</p>\n", to: "web/index.html")
        let output = try ScratchFile()
        self.workshop = workshop
        log = try ScratchFile()
        child = ChildProcess(
            python, ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", workshop.path("web")],
            in: workshop.folder, output: output, errors: log)
        try child.start()
        let port = try await Self.port(output)
        page = "http://127.0.0.1:\(port)/index.html"
        missingPage = "http://127.0.0.1:\(port)/missing.html"
    }

    /// Waits until the server says on which port it listens.
    private static func port(_ output: ScratchFile) async throws -> String {
        for _ in 0..<500 {
            if let match = output.text.firstMatch(of: /port (\d+) \(http/) { return String(match.1) }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw ProgramRun.Failure(description: "the web server did not start: \(output.text)")
    }

    /// How many requests it answered so far, by status.
    var answers: [String: Int] {
        var answers: [String: Int] = [:]
        for match in log.text.matches(of: #/"GET [^"]*" (\d{3}) /#) { answers[String(match.1), default: 0] += 1 }
        return answers
    }

    /// Ends the server.
    func stop() { child.end() }
}
