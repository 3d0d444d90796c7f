import Foundation
import Testing

@Suite struct ExitCodeTests {
    @Test func `help and version end with 0`() throws {
        #expect(try AssayTool.run("--version").status == 0)
        #expect(try AssayTool.run("--help").status == 0)
    }

    @Test(arguments: [
        "demo", "init", "assess", "explain", "next", "whatif", "gate", "report", "rubric", "evidence", "records",
    ])
    func `every command of the README explains itself`(command: String) throws {
        let outcome = try AssayTool.run(command, "--help")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("USAGE: assay \(command)"))
    }

    @Test func `a wrong command line ends with 64 and a suggestion`() throws {
        let outcome = try AssayTool.run("records", "incidnets")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("did you mean 'incidents'?"))
    }

    @Test func `a folder without a configuration ends with 66 and says what to do`() throws {
        let folder = try TemporaryFolder()
        let outcome = try AssayTool.run("assess", "--workspace", folder.path, "--as-of", "2023-10-26")
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("assay init"))
        #expect(outcome.output.isEmpty)
    }

    @Test(arguments: ["sre-caict-style", "dora"])
    func `the shipped rubrics have no fault and their examples pass`(rubric: String) throws {
        #expect(try AssayTool.run("rubric", "lint", rubric).status == 0)
        let outcome = try AssayTool.run("rubric", "test", rubric)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(" 0 faults"))
    }

    @Test func `an empty workspace demonstrates nothing`() throws {
        let folder = try TemporaryFolder()
        #expect(try AssayTool.run("init", folder.path + "new").status == 0)
        let outcome = try AssayTool.run(
            "gate", "my-system", "--level", "1", "-w", folder.path + "new", "--as-of", "2024-06-30")
        #expect(outcome.status == 1)
    }

    @Test func `what is printed has no escape codes where there is no terminal`() throws {
        let outcome = try AssayTool.run("rubric", "show", "INC-5", "--lang", "zh")
        #expect(outcome.output.contains("恢复时效"))
        #expect(!outcome.output.contains("\u{1B}"))
    }
}
