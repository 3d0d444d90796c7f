import Foundation
import Testing

@Suite(.serialized) struct TerminalTests {
    private static let hasScript = FileManager.default.fileExists(atPath: "/usr/bin/script")

    @Test(arguments: [
        ["assess", "--as-of", "2024-07-01"], ["explain", "shop", "--as-of", "2024-07-01"], ["rubric", "show"],
    ])
    func `there are no escape codes and no progress where there is no terminal`(arguments: [String]) async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await Tool.run(arguments, in: sandbox.folder, environment: ["TERM": "xterm-256color"])
        #expect(run.status == 0)
        #expect(!run.output.contains("\u{1B}"))
        #expect(!run.errors.contains("\u{1B}"))
        #expect(!run.errors.contains("\r"))
    }

    @Test(.enabled(if: hasScript, "needs the program 'script' to stand in for a terminal"))
    func `a terminal gets colour and progress unless NO_COLOR says no`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let command = "\"$ASSAY\" assess --as-of \(SmallWorkspace.asOf)"
        let script = "script -qec '\(command)' /dev/null"
        let colour = try await sandbox.shell(script, environment: ["TERM": "xterm"])
        #expect(colour.output.contains("\u{1B}[1m"))
        #expect(colour.output.contains("reading evidence"))
        let plain = try await sandbox.shell(script, environment: ["TERM": "xterm", "NO_COLOR": "1"])
        #expect(!plain.output.contains("\u{1B}[1m"))
        #expect(plain.output.contains("Web shop"))
        let dumb = try await sandbox.shell(script, environment: ["TERM": "dumb"])
        #expect(!dumb.output.contains("\u{1B}[1m"))
    }

    @Test func `control characters of the data are shown, not obeyed`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.write("a\n", to: "evidence/\u{1B}[2Jred\u{202E}.txt")
        try sandbox.write(
            "单号,标题,服务,开始时间,恢复时间\nI\u{1B}[31m,x,cart,2024-06-10 08:00:00,2024-06-20 12:00:00\n",
            to: "evidence/itsm/hostile.csv")
        for arguments in [["assess"], ["explain", "shop"]] {
            let run = try await Tool.run(arguments + ["--as-of", SmallWorkspace.asOf], in: sandbox.folder)
            #expect(!(run.output + run.errors).contains("\u{1B}"))
            #expect(!(run.output + run.errors).contains("\u{202E}"))
        }
        let run = try await sandbox.run("evidence", "detect", "evidence", "-w", ".")
        #expect(run.output.contains("evidence/\\u{1b}[2Jred\\u{202e}.txt"))
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test func `results go to standard output and diagnostics to standard error`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.remove("evidence/changes.json")
        let run = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json")
        #expect(try AssessmentReport(run).levels["item CHG-1"] == 1)
        let first = try #require(run.errors.split(separator: "\n").first)
        #expect(first.contains(/^evidence\/manifest\.yaml:\d+:\d+: error: .+ \[evidence\.missing\]$/))
    }

    @Test func `a reader that stops early is no crash`() async throws {
        let sandbox = try Sandbox()
        let run = try await sandbox.shell("\"$ASSAY\" rubric show | head -n 1")
        #expect(run.status == 0)
        #expect(!run.errors.contains("rror"))
    }
}
