import Foundation
import Testing

/// Missing evidence never helps (S1): files are taken away, broken and changed one by one.
@Suite(.serialized) struct MissingEvidenceTests {
    private func report(_ sandbox: Sandbox) async throws -> (run: Tool.Run, report: AssessmentReport) {
        let run = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json")
        return (run, try AssessmentReport(run))
    }

    private func expectNoRise(
        from before: AssessmentReport, to after: AssessmentReport, _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(after.levels.count == before.levels.count, sourceLocation: location)
        for (name, level) in after.levels {
            #expect(level <= before.levels[name] ?? -1, "\(name)", sourceLocation: location)
        }
        #expect(after.criteria.total == before.criteria.total, sourceLocation: location)
    }

    @Test func `the levels before anything is taken away are those that the files say`() async throws {
        let (run, report) = try await report(try await SmallWorkspace.sandbox())
        #expect(run.status == 0)
        #expect(
            report.levels == [
                "item INC-1": 1, "item INC-2": 3, "item CHG-1": 2, "domain INC": 1, "domain CHG": 2,
                "track operations": 1, "track change": 2,
            ])
        #expect(report.measurement("INC-1.median")?.figure?.value.decimal == "130")
        #expect(report.measurement("CHG-1.failed")?.figure?.value.decimal == "10")
    }

    @Test(arguments: SmallWorkspace.supporting)
    func `S1 a file that is gone raises no level and is named`(path: String) async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let before = try await report(sandbox).report
        try sandbox.remove(path)
        let (run, after) = try await report(sandbox)
        #expect(run.status == 2)
        #expect(run.errors.contains("evidence '\(path)' is in the manifest, but not in the folder"))
        #expect(!after.incomplete.isEmpty)
        expectNoRise(from: before, to: after)
    }

    @Test(arguments: SmallWorkspace.supporting)
    func `a changed byte is named, and the file is not used`(path: String) async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let before = try await report(sandbox).report
        var bytes = try Data(contentsOf: sandbox.folder.appending(path: path))
        bytes[bytes.count - 2] ^= 1
        try sandbox.write(bytes, to: path)
        let (run, after) = try await report(sandbox)
        #expect(run.status == 2)
        #expect(run.errors.contains("\(path): error: was changed after it was collected and is not used"))
        #expect(!after.evidence.contains { $0.path == path })
        expectNoRise(from: before, to: after)
    }

    @Test func `the loss of a file whose content nobody noted makes everything incomplete`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.edit("evidence/manifest.yaml", "    records: [incidents]\n", "")
        try sandbox.remove("evidence/itsm/incidents-june.csv")
        let (run, after) = try await report(sandbox)
        #expect(run.status == 2)
        #expect(after.levels.values.allSatisfy { $0 <= 1 })
        #expect(run.errors.contains("the manifest does not say what it held"))
    }

    @Test(arguments: [
        "manifest: 1\nevidence:\n  - [\n", "manifest: 1\nevidence:\n  - {sha256: 00}\n", "", "manifest: 9\n",
    ])
    func `a manifest that cannot be read as a whole demonstrates nothing`(text: String) async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let before = try await report(sandbox).report
        try sandbox.write(text, to: "evidence/manifest.yaml")
        let (run, after) = try await report(sandbox)
        #expect(run.status == 2)
        #expect(run.errors.contains("evidence/manifest.yaml"))
        #expect(after.levels.values.allSatisfy { $0 <= 1 })
        expectNoRise(from: before, to: after)
    }

    @Test func `a record kind that does not exist is refused in a manifest`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.edit("evidence/manifest.yaml", "records: [changes]", "records: [change]")
        let run = try await report(sandbox).run
        #expect(run.status == 2)
        #expect(run.errors.contains("there is no record kind 'change'"))
        #expect(run.errors.contains("did you mean 'changes'?"))
    }

    @Test func `a mapping that is gone leaves its records unread, which is an error`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let before = try await report(sandbox).report
        try sandbox.remove("mappings/incidents.yaml")
        let (run, after) = try await report(sandbox)
        #expect(run.status == 2)
        #expect(run.errors.contains("evidence/itsm/incidents.csv: error: is in no format that is known"))
        #expect(after.incomplete.map(\.id) == ["incidents"])
        expectNoRise(from: before, to: after)
    }

    /// A slip in a statement, and what must be said about it.
    struct Slip: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var message: String

        var testDescription: String { message }
    }

    @Test(arguments: [
        Slip(old: "rating: L", new: "rating: Z", message: "'rating' cannot be 'Z'"),
        Slip(old: "subject: shop", new: "subject: shopp", message: "there is no subject 'shopp'"),
        Slip(old: "item: CHG-1", new: "item: CHG-7", message: "the rubric has no 'CHG-7'"),
        Slip(old: "practice: L2.1", new: "practice: L2.7", message: "the rubric has no 'CHG-1.L2.7'"),
        Slip(old: "role: assessor", new: "role: assesor", message: "'role' cannot be 'assesor'"),
        Slip(old: "ratings:", new: "rating:", message: "unknown key 'rating'"),
        Slip(old: "stated: 2024-06-20", new: "stated: someday", message: "'stated' must be a date"),
        Slip(old: "attestations: 1", new: "attestations: 2", message: "of a version that is known"),
    ])
    func `a slip in a statement is an error, not a statement less`(slip: Slip) async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.remove("attestations/manifest.yaml")
        try sandbox.edit("attestations/assessors.yaml", slip.old, slip.new)
        let run = try await report(sandbox).run
        #expect(run.status == 2)
        #expect(run.errors.contains("attestations/assessors.yaml:"))
        #expect(run.errors.contains(slip.message))
    }

    @Test func `an empty folder of evidence demonstrates nothing`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.remove("evidence")
        try sandbox.write("", to: "evidence/.keep")
        try sandbox.remove("attestations")
        try sandbox.write("", to: "attestations/.keep")
        let (run, after) = try await report(sandbox)
        #expect(run.status == 0)
        #expect(after.levels.values.allSatisfy { $0 == 0 })
    }
}
