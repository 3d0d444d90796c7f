import Foundation
import Testing

@Suite(.serialized) struct HelpTests {
    @Test(arguments: [
        [], ["demo"], ["init"], ["assess"], ["explain"], ["next"], ["whatif"], ["gate"], ["report"], ["records"],
        ["rubric"],
        ["rubric", "list"], ["rubric", "show"], ["rubric", "lint"], ["rubric", "test"], ["evidence"],
        ["evidence", "detect"],
        ["evidence", "list"], ["evidence", "show"], ["evidence", "map"], ["evidence", "formats"],
        ["evidence", "check"], ["evidence", "services"],
    ])
    func `every command says what it does and how`(command: [String]) async throws {
        let sandbox = try Sandbox()
        let run = try await Tool.run(command + ["--help"], in: sandbox.folder)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.hasPrefix("OVERVIEW: "))
        #expect(run.output.contains("USAGE: " + (["assay"] + command).joined(separator: " ")))
        for line in run.output.split(separator: "\n") where line.hasPrefix("  -") {
            #expect(line.count > 26 || run.output.contains("\(line)\n   "), "\(line) is not explained")
        }
    }

    @Test func `the help names every command that the README uses`() async throws {
        let help = try await Sandbox().run("help").output
        let readme = try Repository.text("README.md")
        let commands = Set(readme.matches(of: /assay ([a-z]+)\s/).map { String($0.1) })
        #expect(commands.count > 8)
        let missing = commands.filter { $0 != "help" && !help.contains("\n  \($0) ") }
        #expect(missing == [])
    }

    @Test func `the version is a semantic version`() async throws {
        let run = try await Sandbox().run("--version")
        #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completions are there for each shell`(shell: String) async throws {
        let run = try await Sandbox().run("--generate-completion-script", shell)
        #expect(run.status == 0)
        #expect(run.output.contains("whatif"))
    }
}
