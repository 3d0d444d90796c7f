import Foundation
import Testing

@Suite(.serialized) struct EvidenceCommandTests {
    private struct File: Decodable {
        var path: String
        var sha256: String?
        var detection: String
        var format: String?
        var confidence: String?
        var records: [String: Int]
    }

    private func files(_ run: Tool.Run) throws -> [File] {
        try JSONDecoder().decode([File].self, from: Data(run.output.utf8))
    }

    @Test func `detection says what a file is, how surely, why, and what it gives`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await sandbox.run("evidence", "detect", "evidence/itsm/", "evidence/changes.json", "-w", ".")
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[1].hasPrefix("evidence/changes.json "))
        #expect(lines[1].contains("small-changes"))
        #expect(lines[1].contains("certain"))
        #expect(lines[1].contains("changes 10"))
        #expect(lines[1].contains("the mapping 'small-changes' asks for 'changes'"))
        #expect(lines[3].hasPrefix("evidence/itsm/incidents.csv "))
    }

    @Test func `detection as JSON has the same figures as its table`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let text = try await sandbox.run("evidence", "detect", "evidence", "-w", ".").output
        let files = try files(try await sandbox.run("evidence", "detect", "evidence", "-w", ".", "--format", "json"))
        #expect(files.count == 6)
        for file in files {
            let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(file.path + " ") })
            for (kind, count) in file.records { #expect(line.contains("\(kind) \(count)")) }
            if let format = file.format { #expect(line.contains(format)) }
        }
    }

    @Test func `a mislabelled file is known by its content`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.copy(sandbox.folder.appending(path: "evidence/changes.json"), to: "table.csv")
        let found = try files(try await sandbox.run("evidence", "detect", "table.csv", "-w", ".", "--format", "json"))
        #expect(found.map(\.format) == ["small-changes"])
    }

    @Test func `a workbook that nothing knows is one file, not an archive of its parts`() async throws {
        let sandbox = try Sandbox()
        try sandbox.copy(
            Repository.root.appending(path: "Tests/AdaptersTests/Fixtures/questionnaire/NEGATIVE-chart.xlsx"),
            to: "chart.xlsx")
        let run = try await sandbox.run("evidence", "detect", "chart.xlsx", "--format", "json")
        #expect(try files(run).map(\.detection) == ["unknown"])
        #expect(
            run.errors == """
                chart.xlsx: warning: is an office document in no form that is known and is not read \
                [evidence.office-document]
                  fix: save the sheet as CSV and write a mapping for it with 'assay evidence map'

                """)
    }

    @Test func `the records of a file are shown as they are understood`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await sandbox.run("evidence", "show", "evidence/itsm/incidents.csv", "-w", ".", "--limit", "1")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("incidents (3)\n  evidence/itsm/incidents.csv:2\n"))
        #expect(run.output.contains("    title: 购物车变慢\n"))
        #expect(run.output.contains("    started_at: 2024-05-02T02:00:00Z\n"))
        #expect(run.output.contains("  … and 2 more\n"))
        #expect(run.errors.contains("the text was read as 'GB18030'"))
    }

    @Test func `a first mapping is suggested, can be tested, and reads the file`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.remove("mappings/incidents.yaml")
        let suggestion = try await sandbox.run("evidence", "map", "evidence/itsm/incidents.csv", "--kind", "incidents")
        #expect(suggestion.status == 0)
        try sandbox.write(suggestion.output, to: "mappings/suggested.yaml")
        let test = try await sandbox.run("evidence", "map", "--test", "mappings")
        #expect(test.status == 0)
        #expect(test.output.contains("4 mappings tested, 0 faults"))
        let found = try files(
            try await sandbox.run("evidence", "detect", "evidence/itsm", "-w", ".", "--format", "json"))
        #expect(found.map(\.records) == [["incidents": 4], ["incidents": 3]])
    }

    @Test func `mappings for every kind of source are read`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let found = try files(try await sandbox.run("evidence", "list", "--format", "json"))
        let records = Dictionary(uniqueKeysWithValues: found.map { ($0.path, $0.records) })
        #expect(records["evidence/itsm/incidents.csv"] == ["incidents": 3])
        #expect(records["evidence/changes.json"] == ["changes": 10])
        #expect(records["evidence/services.yaml"] == ["services": 2])
        #expect(records["evidence/objectives.yaml"] == ["slos": 2])
    }

    @Test func `the manifest has digests and kinds, and keeps what it knew`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let manifest = try sandbox.text("evidence/manifest.yaml")
        #expect(manifest.contains("  - path: changes.json\n    sha256: "))
        #expect(
            manifest.contains(
                "    source: changes\n    collector: \"nightly job\"\n    collected: 2024-06-30T00:00:00Z\n"))
        #expect(manifest.contains("    period: [2024-01-01T00:00:00Z, 2024-06-30T00:00:00Z]\n    records: [changes]\n"))
        #expect(try sandbox.text("attestations/manifest.yaml").contains("records: [attestations]"))
        let again = try await sandbox.run("evidence", "list", "--write-manifest")
        #expect(
            again.output == "evidence/manifest.yaml\nattestations/manifest.yaml\n"
                || again.output == "./evidence/manifest.yaml\n./attestations/manifest.yaml\n")
        #expect(try sandbox.text("evidence/manifest.yaml") == manifest)
    }

    @Test func `a renewed manifest says which files are gone or new in content`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.remove("evidence/services.yaml")
        try sandbox.edit("evidence/changes.json", "\"bad\"", "\"ok\"")
        let run = try await sandbox.run("evidence", "list", "--write-manifest")
        #expect(run.errors.contains("'evidence/services.yaml' is not there and is no longer in the manifest"))
        #expect(run.errors.contains("evidence/changes.json: warning: has other content than before"))
        let manifest = try sandbox.text("evidence/manifest.yaml")
        #expect(!manifest.contains("services.yaml"))
        #expect(!manifest.contains("path: changes.json\n    sha256: \n"))
    }

    @Test(arguments: [
        "a b.csv", "事件 2024.csv", "tab\tstop.csv", "new\nline.csv", "quote\".csv", "#1: x.csv", "- x.csv",
    ])
    func `a file of any name can be in a manifest`(name: String) async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.copy(sandbox.folder.appending(path: "evidence/itsm/incidents-june.csv"), to: "evidence/" + name)
        try await sandbox.run("evidence", "list", "--write-manifest")
        let run = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        try sandbox.remove("evidence/" + name)
        let without = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf)
        #expect(without.status == 2)
        #expect(without.errors.contains("[evidence.missing]"))
    }

    @Test func `a file that is not in the manifest and one that nothing knows are named`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.write("nothing that anybody knows\n", to: "evidence/notes.txt")
        let run = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf)
        #expect(run.status == 0)
        #expect(run.errors.contains("evidence/notes.txt: warning: is not in the manifest"))
        #expect(run.errors.contains("evidence/notes.txt: warning: is in no format that is known"))
    }

    @Test func `a folder that is named twice counts once`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let once = try AssessmentReport(
            try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json"))
        try sandbox.edit("assay.yaml", "evidence: [evidence]", "evidence: [evidence, evidence/itsm, ./evidence/]")
        let twice = try AssessmentReport(
            try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json"))
        #expect(twice.measurement("outcome.incidents")?.sample == once.measurement("outcome.incidents")?.sample)
        #expect(twice.levels == once.levels)
    }

    @Test func `evidence may lie elsewhere`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.copy(sandbox.folder.appending(path: "evidence"), to: "elsewhere")
        try sandbox.remove("evidence")
        let run = try await sandbox.run(
            "assess", "--evidence", "elsewhere", "--as-of", SmallWorkspace.asOf, "--format", "json")
        #expect(run.status == 0)
        #expect(try AssessmentReport(run).levels["item CHG-1"] == 2)
        #expect(try AssessmentReport(run).evidence.allSatisfy { $0.path.hasPrefix("elsewhere/") })
    }

    @Test func `other files than mappings among the mappings do no harm`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.write("# Mappings\n", to: "mappings/README.md")
        let run = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf)
        #expect(run.status == 0)
        try sandbox.write("mapping: 1\nid: half\n", to: "mappings/half.yaml")
        let broken = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf)
        #expect(broken.status == 2)
        #expect(broken.errors.contains("mappings/half.yaml:1"))
    }

    @Test func `the list of formats is a table and JSON`() async throws {
        struct Format: Decodable {
            var id: String
            var kinds: [String]
        }
        let sandbox = try Sandbox()
        let text = try await sandbox.run("evidence", "formats")
        let json = try await sandbox.run("evidence", "formats", "--format", "json")
        let formats = try JSONDecoder().decode([Format].self, from: Data(json.output.utf8))
        #expect(formats.count >= 20)
        #expect(formats.map(\.id) == formats.map(\.id).sorted())
        #expect(text.output.split(separator: "\n").count == formats.count + 1)
    }

    @Test func `the columns of a record kind are a table and JSON`() async throws {
        let sandbox = try Sandbox()
        let text = try await sandbox.run("records", "incidents")
        #expect(text.output.contains("recovered_at"))
        let json = try await sandbox.run("records", "--format", "json")
        let kinds = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
        let table = try await sandbox.run("records")
        #expect(table.output.split(separator: "\n").count == kinds.count + 1)
    }
}
