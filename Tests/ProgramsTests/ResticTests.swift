import Foundation
import Testing

@Suite struct ResticTests {
    private static let restic = Program.debian("restic")

    @discardableResult
    private func call(
        _ arguments: String..., in workshop: Workshop, output: String? = nil
    ) async throws -> ProgramRun {
        try await workshop.run(
            Self.restic, ["--no-cache", "-r", "repository"] + arguments, environment: ["RESTIC_PASSWORD": "test"],
            output: output)
    }

    private func backUp(in workshop: Workshop) async throws {
        try await call("init", in: workshop)
        for number in 1...3 {
            try workshop.write("\(number)\n", to: "data/\(number).txt")
            try await call(
                "backup", "data", "--host", "shop-db", "--json", in: workshop, output: "backup-\(number).json")
        }
    }

    @Test(.needs(restic))
    func `the snapshots of restic are backups with their times`() async throws {
        let workshop = try Workshop()
        try await backUp(in: workshop)
        try await call("snapshots", "--json", in: workshop, output: "snapshots.json")
        let reading = try await workshop.read("snapshots.json")
        #expect(reading.format == "restic-snapshots" && reading.confidence == "certain")
        let snapshots = try workshop.json("snapshots.json").items
        let backups = try #require(reading.records["backups"])
        #expect(backups.count == 3 && snapshots.count == 3)
        for (backup, snapshot) in zip(backups, snapshots) {
            #expect(backup["id"] == snapshot["short_id"]?.text)
            #expect(backup["outcome"] == "success")
            #expect(backup["dataset"]?.hasPrefix("shop-db:") == true)
            let taken = try #require(snapshot["time"]?.text.flatMap(Moment.init)).date
            #expect(abs(try #require(backup.time("started_at")).timeIntervalSince(taken)) < 1e-5)
        }
        // Old versions do not record the end.
        let hasEnd = snapshots.allSatisfy { $0["summary"]?["backup_end"] != nil }
        #expect(reading.diagnostics.contains("restic.no-end") == !hasEnd)
        #expect(reading.diagnostics.contains("restic.only-successes"))
    }

    @Test(.needs(restic))
    func `what restic says at the end of a backup is that backup`() async throws {
        let workshop = try Workshop()
        try await backUp(in: workshop)
        try await call("snapshots", "--json", in: workshop, output: "snapshots.json")
        let reading = try await workshop.read("backup-3.json")
        #expect(reading.format == "restic-snapshots")
        let backup = try #require(reading.only("backups"))
        #expect(backup["id"] == (try workshop.json("snapshots.json").items.last?["short_id"]?.text))
        #expect(backup["outcome"] == "success")
        #expect((backup.number("size") ?? 0) > 0)
    }

    @Test(.needs(restic))
    func `the size of a repository is known and proves no backup`() async throws {
        let workshop = try Workshop()
        try await backUp(in: workshop)
        try await call("stats", "--json", in: workshop, output: "stats.json")
        let reading = try await workshop.read("stats.json")
        #expect(reading.format == "restic-snapshots" && reading.counts.isEmpty)
        #expect(reading.diagnostics == ["restic.stats"])
    }
}
