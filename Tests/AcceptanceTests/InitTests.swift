import Testing

@Suite(.serialized) struct InitTests {
    @Test func `a fresh folder can be assessed at once and demonstrates nothing`() async throws {
        let sandbox = try Sandbox()
        let start = try await sandbox.run("init", "new/system/")
        #expect(start.status == 0)
        #expect(start.output.hasPrefix("new/system/assay.yaml\n"))
        let run = try await sandbox.run("assess", "-w", "new/system", "--as-of", "2024-06-30", "--format", "json")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        let report = try AssessmentReport(run)
        #expect(report.items.count == 69)
        #expect(report.levels.values.allSatisfy { $0 == 0 })
        #expect(report.tracks.allSatisfy { $0.isProvisional && $0.band == AssessmentReport.Band(low: 0, high: 5) })
        let open = try #require(report.criteria.outcomes.first { $0.id == "no-evidence" })
        #expect(open.count == report.criteria.total)
    }

    @Test func `nothing is known of a fresh folder, so nothing is covered`() async throws {
        let sandbox = try Sandbox()
        try await sandbox.run("init")
        let report = try AssessmentReport(
            try await sandbox.run("assess", "--as-of", "2024-06-30", "--rubric", "dora", "--format", "json"))
        #expect(report.tracks.map(\.coverage.percent.decimal) == ["0"])
        #expect(report.domains.map(\.coverage.percent.decimal) == ["0"])
    }

    @Test func `no gate of a level passes on a fresh folder`() async throws {
        let sandbox = try Sandbox()
        try await sandbox.run("init")
        let run = try await sandbox.run(
            "gate", "my-system", "--level", "1", "--as-of", "2024-06-30", "--rubric", "dora")
        #expect(run.status == 1)
    }

    @Test func `the next level of a fresh folder is one that asks for something`() async throws {
        let sandbox = try Sandbox()
        try await sandbox.run("init")
        let run = try await sandbox.run("next", "my-system", "--as-of", "2024-06-30", "--rubric", "dora")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("from level 0 to 2: "))
    }

    @Test func `nothing that is there is overwritten`() async throws {
        let sandbox = try Sandbox()
        try sandbox.write("mine\n", to: "attestations/self-assessment.yaml")
        let run = try await sandbox.run("init")
        #expect(run.status == 74)
        #expect(try sandbox.text("attestations/self-assessment.yaml") == "mine\n")
        #expect(!sandbox.has("assay.yaml"))
    }

    @Test func `the sources in the comments of a fresh folder are a configuration`() async throws {
        let sandbox = try Sandbox()
        try await sandbox.run("init")
        let text = try sandbox.text("assay.yaml")
        let start = try #require(text.firstRange(of: "# sources:")).lowerBound
        let lines = text[start...].split(separator: "\n").filter { line in
            ["# sources:", "#   ", "# redaction:"].contains { line.hasPrefix($0) }
        }
        let sources = lines.map { String($0.dropFirst(2)) }.joined(separator: "\n")
        try sandbox.write(text[..<start] + sources + "\n", to: "assay.yaml")
        let run = try await sandbox.run("evidence", "collect", "--dry-run")
        #expect(run.status == 0, "\(run.errors)")
        for stream in [
            "metrics/queries/checkout-success", "metrics/rules", "code/my-org/my-api/pulls", "pages/incidents",
            "tickets/issues", "cluster/workloads", "cmdb/outages",
        ] {
            #expect(run.output.contains(stream + ": GET https://"), "\(stream)")
        }
    }
}
