import Foundation
import Testing

@Suite(.serialized) struct RubricCommandTests {
    @Test func `the list names each shipped rubric with its digest`() async throws {
        let sandbox = try Sandbox()
        let text = try await sandbox.run("rubric", "list")
        let json = try await sandbox.run("rubric", "list", "--format", "json")
        let rubrics = try JSONDecoder().decode([Listed].self, from: Data(json.output.utf8))
        #expect(rubrics.map(\.id) == ["dora", "sre-caict-style"])
        for rubric in rubrics {
            #expect(text.output.contains("\(rubric.id) "))
            #expect(rubric.digest.count == 64)
            #expect(rubric.items > 0)
            #expect(!rubric.official)
        }
    }

    private struct Listed: Decodable {
        var id: String
        var digest: String
        var items: Int
        var official: Bool
    }

    @Test(arguments: ["sre-caict-style", "dora"])
    func `a shipped rubric has no fault, and its examples pass`(rubric: String) async throws {
        let sandbox = try Sandbox()
        let lint = try await sandbox.run("rubric", "lint", rubric, "--strict")
        #expect(lint.status == 0)
        #expect(lint.output.contains(" 0 errors, 0 warnings"))
        let test = try await sandbox.run("rubric", "test", rubric)
        #expect(test.status == 0)
        #expect(test.output.wholeMatch(of: /[1-9]\d* examples passed, 0 faults\n/) != nil)
    }

    @Test func `an item shows levels, thresholds with their sources, and practices`() async throws {
        let run = try await Sandbox().run("rubric", "show", "INC-5")
        #expect(run.status == 0)
        #expect(run.output.contains("INC-5 Recovery time (MTTR)  gate"))
        #expect(run.output.contains("3: ≤ 60 min  [KUSH, PRISM]"))
        #expect(run.output.contains("INC-5.L2.1"))
    }

    @Test func `a domain shows all of its items`() async throws {
        let run = try await Sandbox().run("rubric", "show", "INC")
        for number in 1...7 {
            #expect(run.output.contains("\nINC-\(number) ") || run.output.hasPrefix("INC-\(number) "))
        }
    }

    @Test func `a former name of an item still leads to it`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await sandbox.run("rubric", "show", "CHG-9", "--rubric", "rubrics/small")
        #expect(run.output.hasPrefix("CHG-1 Failed changes"))
    }

    @Test func `a slip in a name is met with the right one`() async throws {
        let run = try await Sandbox().run("rubric", "show", "ICN-5")
        #expect(run.status == 64)
        #expect(run.errors.contains("did you mean 'INC-5'?"))
        let rubric = try await Sandbox().run("rubric", "lint", "dorra")
        #expect(rubric.errors.contains("did you mean 'dora'?"))
    }

    /// A way to break a rubric, and what must be said about it.
    struct Fault: Sendable, CustomTestStringConvertible {
        var path: String
        var old: String
        var new: String
        var id: String

        var testDescription: String { id }
    }

    @Test(arguments: [
        Fault(path: "INC/INC-1.yaml", old: "statistic: median", new: "statistics: median", id: "rubric.unknown-key"),
        Fault(path: "INC/INC-1.yaml", old: "recovered_at -", new: "recoverd_at -", id: "expression."),
        Fault(path: "INC/INC-1.yaml", old: "zh: 时间线", new: "zh: \"\"", id: "rubric."),
        Fault(path: "INC/INC-1.yaml", old: "3: {value: 60", new: "3: {value: 600", id: "rubric."),
        Fault(path: "INC/INC-1.yaml", old: "sources: [P]", new: "sources: [Q]", id: "rubric."),
        Fault(path: "INC/INC-1.yaml", old: "id: INC-1\n", new: "id: INC-2\n", id: "rubric."),
        Fault(path: "INC/domain.yaml", old: "weight: 60", new: "weight: 61", id: "rubric."),
        Fault(
            path: "rubric.yaml", old: "domains: [INC, CHG]\noutcomes", new: "domains: [INC, CHH]\noutcomes",
            id: "rubric."),
        Fault(path: "CHG/CHG-1.yaml", old: "holds: outcome", new: "holds: [outcome", id: "rubric."),
    ])
    func `a broken rubric is refused with path, line and a fix`(fault: Fault) async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let path = "rubrics/small/" + fault.path
        let old = fault.old == "zh: 时间线" ? "zh: 核对时间线。" : fault.old
        try sandbox.edit(path, old, fault.new)
        let lint = try await sandbox.run("rubric", "lint", "rubrics/small")
        #expect(lint.status == 1)
        #expect(lint.errors.contains(#/rubrics/small/[A-Za-z0-9/.-]+:\d+(:\d+)?: error: /#))
        #expect(lint.errors.contains("[\(fault.id)"))
        let assess = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf)
        #expect(assess.status == 66)
        #expect(assess.output.isEmpty)
    }

    @Test func `a file that is not UTF-8 is refused, not read as if it were`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.write(Data([0x69, 0x64, 0x3A, 0xFF, 0x0A]), to: "rubrics/small/CHG/CHG-2.yaml")
        let run = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf)
        #expect(run.status == 66)
        #expect(run.errors.contains("rubrics/small/CHG/CHG-2.yaml: error: is not UTF-8"))
    }

    @Test func `faults are also there as JSON`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.edit("rubrics/small/INC/INC-1.yaml", "statistic: median", "statistics: median")
        let run = try await sandbox.run("rubric", "lint", "rubrics/small", "--format", "json")
        let found = try JSONDecoder().decode([AssessmentReport.Diagnostic].self, from: Data(run.output.utf8))
        #expect(run.status == 1)
        #expect(run.errors.isEmpty)
        #expect(found.contains { $0.severity == "error" && $0.path == "rubrics/small/INC/INC-1.yaml" })
    }

    @Test func `a copy of a shipped rubric on disk is the same rubric`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.copy(Repository.root.appending(path: "rubrics/dora"), to: "copy-of-dora")
        let shipped = try await sandbox.run(
            "assess", "--rubric", "dora", "--as-of", SmallWorkspace.asOf, "--format", "json")
        let copied = try await sandbox.run(
            "assess", "--rubric", "copy-of-dora", "--as-of", SmallWorkspace.asOf, "--format", "json")
        #expect(try AssessmentReport(shipped).rubric.id == "dora")
        #expect(copied.output == shipped.output)
    }

    @Test func `S10 an old rubric gives the old result, a new one a second result`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let before = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json")
        try sandbox.copy(sandbox.folder.appending(path: "rubrics/small"), to: "rubrics/old")
        try sandbox.edit("rubrics/small/CHG/CHG-1.yaml", "2: {value: 20", "2: {value: 5")
        try sandbox.edit("rubrics/small/CHG/CHG-1.yaml", "3: {value: 10", "3: {value: 1")
        let after = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json")
        let again = try await sandbox.run(
            "assess", "--as-of", SmallWorkspace.asOf, "--rubric", "rubrics/old", "--format", "json")
        #expect(try AssessmentReport(before).levels["item CHG-1"] == 2)
        #expect(try AssessmentReport(after).levels["item CHG-1"] == 1)
        #expect(try AssessmentReport(after).rubric.sha256 != AssessmentReport(before).rubric.sha256)
        #expect(again.output == before.output)
    }
}
