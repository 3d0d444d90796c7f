import Foundation
import Testing

/// The table of exit codes in the README, row by row.
@Suite(.serialized) struct ExitCodeTests {
    @Test func `the README and the help list the same codes`() async throws {
        let sandbox = try Sandbox()
        let help = try await sandbox.run("--help").output
        let rows = try Repository.text("README.md").split(separator: "\n").compactMap { line -> Int32? in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return cells.count == 2 ? Int32(cells[0]) : nil
        }
        #expect(rows == [0, 1, 2, 64, 66, 74])
        for code in rows { #expect(help.contains("\n  \(code) "), "\(code)") }
    }

    @Test func `0 where everything is done`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
    }

    @Test func `1 where a gate is missed`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await sandbox.run(
            "gate", "shop", "--track", "change", "--level", "3", "--as-of", SmallWorkspace.asOf)
        #expect(run.status == 1)
        #expect(run.output == "failed: change is at 2, 3 is required\n")
    }

    @Test func `1 where a rubric has faults`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.edit("rubrics/small/CHG/CHG-1.yaml", "unit: percent", "unit: per-cent")
        let run = try await sandbox.run("rubric", "lint", "rubrics/small")
        #expect(run.status == 1)
        #expect(run.errors.contains("rubrics/small/CHG/CHG-1.yaml:16:"))
    }

    @Test func `1 where an example of a rubric fails`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.edit("rubrics/small/INC/INC-2.yaml", "expect: {level: 1}", "expect: {level: 2}")
        let run = try await sandbox.run("rubric", "test", "rubrics/small")
        #expect(run.status == 1)
        #expect(run.output == "5 examples passed, 1 faults\n")
        #expect(run.errors.contains("'a third is not': level is 1"))
    }

    @Test func `1 where the test of a mapping fails`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.edit("mappings/incidents.yaml", "T02:00:00Z", "T03:00:00Z")
        let run = try await sandbox.run("evidence", "map", "--test", "mappings")
        #expect(run.status == 1)
        #expect(run.errors.contains("mappings/incidents.yaml:"))
    }

    @Test func `2 where the input had errors and the result says what is missing`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.remove("evidence/changes.json")
        let run = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf)
        #expect(run.status == 2)
        #expect(run.output.contains("no evidence"))
        #expect(run.errors.contains("evidence/changes.json"))
    }

    @Test func `2 where a gate is passed although the input had errors`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.remove("evidence/changes.json")
        let run = try await sandbox.run(
            "gate", "shop", "--item", "INC-2", "--level", "2", "--as-of", SmallWorkspace.asOf)
        #expect(run.output.hasPrefix("passed: INC-2"))
        #expect(run.status == 2)
    }

    @Test(arguments: [
        ["assess", "shopp"], ["explain", "shop", "INC-77"], ["assess", "--track", "operation"],
        ["next", "shop", "--domain", "INCC"], ["gate", "shop", "--level", "6"], ["gate", "shop", "--level", "x"],
        ["gate", "shop", "--level", "2", "--item", "INC-1", "--track", "change"], ["gate", "shop"],
        ["assess", "--as-of", "2024-13-45"], ["assess", "--reports", "pdf"], ["assess", "--report-lang", "fr"],
        ["report", "--reports", ""], ["whatif", "shop", "INC-1.median"], ["whatif", "shop", "INC-1.median=fast"],
        ["whatif", "shop", "INC-1.L2.1=X"], ["whatif", "shop", "INC-1.mean=3"], ["records", "incident"],
        ["evidence", "map", "evidence/changes.json", "--kind", "change"],
        ["evidence", "show", "evidence/changes.json", "--limit=-1"], ["rubric", "show", "SLO-99"],
        ["rubric", "test", "rubrics/small", "--item", "INC-99"], ["asses"], ["assess", "--colour"],
    ])
    func `64 where the command line is wrong`(arguments: [String]) async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await Tool.run(arguments, in: sandbox.folder)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(!run.errors.isEmpty)
    }

    @Test(arguments: [
        ["assess", "-w", "nowhere"], ["assess", "--rubric", "nothing"], ["evidence", "detect", "nowhere.csv"],
        ["evidence", "show", "nowhere.csv"], ["evidence", "map", "nowhere.csv"], ["evidence", "map", "evidence"],
        ["evidence", "map", "--test", "nowhere"], ["evidence", "list", "-w", "nowhere"], ["rubric", "lint", "nowhere"],
        ["rubric", "test", "nowhere"], ["rubric", "show", "--rubric", "nowhere"],
        ["report", "--templates", "nowhere", "--out", "reports"],
    ])
    func `66 where the input cannot be read at all`(arguments: [String]) async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await Tool.run(arguments, in: sandbox.folder)
        #expect(run.status == 66)
        #expect(run.errors.contains(": error: ") || run.errors.hasPrefix("error: "))
    }

    @Test(arguments: [
        "", "assay: 2\n", "- a\n", "assay: 1\nsubject: []\n", "assay: 1\nsubjects: shop\n", "assay: 1\nsubjects: []\n",
        "assay: 1\nsubjects: [{id: ../shop}]\n", "assay: 1\nsubjects: [{id: a}, {id: a}]\n",
        "assay: 1\nsubjects: [{id: a, services: [x]}, {id: b, services: [X]}]\n",
        "assay: 1\ntime_zone: Europe/Berlin\n",
        "assay: 1\nsubjects: [{id: a, tier: 0}]\n", "assay: 1\nsubjects: [{id: a, parent: b}]\n",
        "assay: 1\nrubric: [small]\n", "assay: [\n",
    ])
    func `66 where the configuration is wrong, with its line`(configuration: String) async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.write(configuration, to: "assay.yaml")
        let run = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf)
        #expect(run.status == 66)
        #expect(run.errors.contains("./assay.yaml"))
    }

    @Test func `74 where the output cannot be written`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.write("a file is no folder\n", to: "taken")
        let inFile = try await sandbox.run("report", "--out", "taken/reports", "--as-of", SmallWorkspace.asOf)
        #expect(inFile.status == 74)
        #expect(inFile.errors.contains("cannot be written"))
        let overFile = try await sandbox.run("init", ".")
        #expect(overFile.status == 74)
        #expect(overFile.errors.contains("already there"))
        let unwritable = try await sandbox.run("init", "taken/workspace")
        #expect(unwritable.status == 74)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs a device that is always full"))
    func `74 where standard output is full`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await sandbox.shell("\"$ASSAY\" rubric show > /dev/full")
        #expect(run.status == 74)
        #expect(run.errors.contains("output.failed"))
    }
}
