import Foundation
import Testing

/// The past stays as it was: nothing that came later counts.
@Suite(.serialized) struct AsOfTests {
    private func report(_ sandbox: Sandbox, _ asOf: String) async throws -> AssessmentReport {
        let run = try await sandbox.run("assess", "--as-of", asOf, "--format", "json")
        #expect(run.status == 0)
        return try AssessmentReport(run)
    }

    @Test func `evidence that was collected later does not exist`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let past = try await report(sandbox, "2024-06-10")
        #expect(past.evidence.map(\.path) == ["evidence/itsm/incidents.csv"])
        #expect(past.measurement("INC-1.median")?.figure?.value.decimal == "50")
        #expect(past.measurement("CHG-1.failed")?.figure == nil)
        #expect(past.levels["item CHG-1"] == 1)
        #expect(past.levels["item INC-1"] == 3)
    }

    @Test func `statements that were made later do not exist`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.edit("evidence/manifest.yaml", "2024-06-30T00:00:00Z\n", "2024-06-01T00:00:00Z\n")
        #expect(try await report(sandbox, "2024-06-19").levels["item CHG-1"] == 3)
        #expect(try await report(sandbox, "2024-06-20").levels["item CHG-1"] == 2)
    }

    @Test func `long before everything nothing is demonstrated`() async throws {
        let past = try await report(try await SmallWorkspace.sandbox(), "2020-01-01")
        #expect(past.levels.values.allSatisfy { $0 == 0 })
        #expect(past.evidence.isEmpty)
    }

    @Test func `later evidence changes nothing in the past`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let before = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json")
        try sandbox.write(
            "单号,标题,服务,开始时间,恢复时间\nI-8,变慢,cart,2024-08-10 08:00:00,2024-08-10 20:00:00\n",
            to: "evidence/itsm/incidents-august.csv")
        try await sandbox.run("evidence", "list", "--write-manifest")
        let manifest = try sandbox.text("evidence/manifest.yaml")
        let name = "path: itsm/incidents-august.csv\n"
        try sandbox.write(
            manifest.replacing(name, with: name + "    collected: 2024-09-01\n"), to: "evidence/manifest.yaml")
        let after = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json")
        #expect(after.status == 0)
        #expect(try withoutExclusions(after) == withoutExclusions(before))
        let later = try await report(sandbox, "2024-09-02")
        #expect(later.evidence.contains { $0.path == "evidence/itsm/incidents-august.csv" })
    }

    /// The report, but for the count of rows that came too late.
    private func withoutExclusions(_ run: Tool.Run) throws -> NSDictionary {
        let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        return NSDictionary(dictionary: try #require(report).filter { $0.key != "exclusions" })
    }

    @Test func `a date is its first moment in the zone of the workspace`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        #expect(try await report(sandbox, "2024-07-01").asOf == "2024-07-01T00:00:00Z")
        #expect(try await report(sandbox, "2024-07-01T08:00:00+08:00").asOf == "2024-07-01T00:00:00Z")
        try sandbox.edit("assay.yaml", "rubric: ", "time_zone: \"+08:00\"\nrubric: ")
        #expect(try await report(sandbox, "2024-07-01").asOf == "2024-06-30T16:00:00Z")
    }
}
