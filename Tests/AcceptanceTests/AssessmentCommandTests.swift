import Foundation
import Testing

/// The commands that assess: what they print as text and as JSON says the same.
@Suite(.serialized) struct AssessmentCommandTests {
    @Test func `the table and the JSON report have the same figures`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let text = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf).output
        let report = try AssessmentReport(
            try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json"))
        #expect(text.hasPrefix("Web shop  Small rubric 1.0.0\nas of 2024-07-01T00:00:00Z\n"))
        let lines = text.split(separator: "\n").map(String.init)
        let names = ["operations": "Operations", "change": "Change", "INC": "INC ", "CHG": "CHG "]
        for group in report.tracks + report.domains {
            let name = try #require(names[group.id])
            let line = try #require(lines.first { $0.hasPrefix(name) })
            let band = try #require(group.band)
            #expect(line.contains(" \(try #require(group.level)) "), "\(line)")
            #expect(
                line.contains(band.low == band.high ? "  \(band.low)  " : "  \(band.low)–\(band.high)  "), "\(line)")
            #expect(line.contains("provisional") == group.isProvisional, "\(line)")
        }
        for item in report.items {
            let short = item.id.split(separator: "-")[1]
            let line = try #require(lines.first { $0.hasPrefix(item.id.prefix(3) + " ") })
            #expect(line.contains("\(short):\(try #require(item.level))"))
        }
        let counts = report.criteria.outcomes.map(\.count)
        #expect(counts.reduce(0, +) == report.criteria.total)
        #expect(
            text.contains(
                "\n\(report.criteria.total) criteria: met \(counts[0]), partly met \(counts[1]), unmet \(counts[2])"))
        #expect(text.contains("Incidents     7"))
        #expect(!lines.contains { $0.hasSuffix(" ") })
    }

    @Test func `one track of the table`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await sandbox.run("assess", "--track", "change", "--as-of", SmallWorkspace.asOf)
        #expect(run.output.contains("\nChange "))
        #expect(!run.output.contains("\nOperations "))
        #expect(!run.output.contains("\nINC "))
    }

    @Test func `several subjects are a list in JSON and a portfolio in text`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.edit(
            "assay.yaml", "evidence: [evidence]", "  - {id: bank, services: [ledger]}\nevidence: [evidence]")
        let json = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json")
        let reports = try JSONDecoder().decode([AssessmentReport].self, from: Data(json.output.utf8))
        #expect(reports.map(\.subject.id) == ["shop", "bank"])
        #expect(reports[1].levels.values.allSatisfy { $0 == 0 })
        let text = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf)
        #expect(text.output.contains("\nOrganisation  0"))
        let one = try await sandbox.run("assess", "bank", "--as-of", SmallWorkspace.asOf, "--format", "json")
        #expect(try AssessmentReport(one).subject.id == "bank")
    }

    @Test func `explain leads from the level to the rows`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await sandbox.run("explain", "shop", "INC-1", "--as-of", SmallWorkspace.asOf)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("INC-1 Recovery time  level 1\n"))
        #expect(run.output.contains("not 2: INC-1.median unmet"))
        #expect(run.output.contains("Median recovery time: 130 min  n = 7"))
        #expect(run.output.contains("3: ≤ 60 min  unmet  [P]"))
        #expect(run.output.contains("I-4 = 240  evidence/itsm/incidents-june.csv:2"))
        #expect(run.output.contains("3 records from evidence/itsm/incidents.csv sha256:"))
        #expect(run.output.contains("[F] INC-1.L2.1 Times are recorded.  reliability team, 2024-06-01"))
    }

    @Test func `explain can be limited to a domain, an item or a former name, also as JSON`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        for (name, items) in [("INC", ["INC-1", "INC-2"]), ("INC-2", ["INC-2"]), ("CHG-9", ["CHG-1"])] {
            let text = try await sandbox.run("explain", "shop", name, "--as-of", SmallWorkspace.asOf).output
            let json = try await sandbox.run(
                "explain", "shop", name, "--as-of", SmallWorkspace.asOf, "--format", "json")
            let report = try AssessmentReport(json)
            #expect(report.items.map(\.id) == items)
            #expect(text.split(separator: "\n").filter { $0.contains("  level ") }.count == items.count)
            for item in report.items {
                #expect(text.contains("\(item.id) "))
                #expect(text.contains("  level \(try #require(item.level))\n"))
            }
        }
    }

    private struct Way: Decodable {
        var level: Int
        var target: Int
        var steps: [Step]

        struct Step: Decodable {
            var item: String
            var criterion: String?
            var missing: String
        }
    }

    @Test func `next names the open criteria, and reaching them is enough`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let arguments = ["next", "shop", "--as-of", SmallWorkspace.asOf]
        let text = try await Tool.run(arguments, in: sandbox.folder).output
        let json = try await Tool.run(arguments + ["--format", "json"], in: sandbox.folder).output
        let way = try JSONDecoder().decode(Way.self, from: Data(json.utf8))
        #expect((way.level, way.target) == (1, 2))
        #expect(text.hasPrefix("from level 1 to 2: \(way.steps.count) open criteria\n"))
        #expect(way.steps.map(\.criterion) == ["INC-1.median"])
        for step in way.steps { #expect(text.contains(step.missing)) }
        let reached = try await sandbox.run(
            "whatif", "shop", "INC-1.median=120", "--as-of", SmallWorkspace.asOf, "--format", "json")
        #expect(try AssessmentReport(reached).levels["track operations"] == 2)
    }

    @Test func `next says so where a level is reached`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await sandbox.run(
            "next", "shop", "--domain", "CHG", "--target", "2", "--as-of", SmallWorkspace.asOf)
        #expect(run.output == "level 2: 2 is reached\n")
    }

    @Test func `whatif marks everything as hypothetical and writes nothing back`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let before = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json")
        let arguments = ["whatif", "shop", "INC-1.median=45", "CHG-1.L2.1=F", "--as-of", SmallWorkspace.asOf]
        let text = try await Tool.run(arguments, in: sandbox.folder).output
        #expect(text.contains("HYPOTHETICAL: INC-1.median is taken as 45\n"))
        #expect(text.contains("HYPOTHETICAL: CHG-1.L2.1 is rated F\n"))
        let report = try AssessmentReport(try await Tool.run(arguments + ["--format", "json"], in: sandbox.folder))
        #expect(report.isHypothetical)
        #expect(report.levels["item INC-1"] == 3)
        #expect(report.levels["item CHG-1"] == 3)
        let after = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json")
        #expect(after.output == before.output)
    }

    @Test(arguments: [
        (["--level", "1"], 0), (["--level", "2"], 1), (["--track", "change", "--level", "2"], 0),
        (["--domain", "INC", "--level", "2"], 1), (["--item", "INC-2", "--level", "3"], 0),
        (["--item", "INC-2", "--level", "3", "--no-provisional"], 1), (["--item", "CHG-9", "--level", "2"], 0),
    ])
    func `a gate passes or fails, in text as in JSON`(arguments: [String], status: Int) async throws {
        struct Outcome: Decodable {
            var required: Int
            var reached: Int
            var passed: Bool
        }
        let sandbox = try await SmallWorkspace.sandbox()
        let command = ["gate", "shop", "--as-of", SmallWorkspace.asOf] + arguments
        let text = try await Tool.run(command, in: sandbox.folder)
        let json = try await Tool.run(command + ["--format", "json"], in: sandbox.folder)
        let outcome = try JSONDecoder().decode(Outcome.self, from: Data(json.output.utf8))
        #expect(Int(text.status) == status)
        #expect(Int(json.status) == status)
        #expect(outcome.passed == (status == 0))
        #expect(text.output.hasPrefix(outcome.passed ? "passed: " : "failed: "))
        #expect(text.output.contains(" is at \(outcome.reached)"))
        #expect(text.output.contains(", \(outcome.required) is required"))
    }

    @Test func `reports are written whole, in the languages and formats that are asked for`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await sandbox.run(
            "report", "shop", "--as-of", SmallWorkspace.asOf, "--out", "reports", "--report-lang", "zh")
        #expect(run.status == 0)
        #expect(run.output == "reports/shop.html\nreports/shop.xml\nreports/shop.json\n")
        #expect(try sandbox.text("reports/shop.html").contains("<html lang=\"zh"))
        #expect(try sandbox.text("reports/shop.html").contains("网上商城"))
        #expect(try sandbox.text("reports/shop.xml").hasPrefix("<?xml version=\"1.0\""))
        let printed = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json")
        #expect(try sandbox.text("reports/shop.json") == printed.output)
        let one = try await sandbox.run(
            "assess", "--as-of", SmallWorkspace.asOf, "--out", "one", "--reports", "json", "--format", "json")
        #expect(one.output == printed.output)
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.folder.path() + "/one") == ["shop.json"])
    }

    @Test func `a template of one's own takes the place of a built-in one, a broken one is refused`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.write("body { color: rebeccapurple }\n", to: "mine/templates/html/style.css")
        let run = try await sandbox.run(
            "report", "--as-of", SmallWorkspace.asOf, "--out", "reports", "--reports", "html", "--templates", "mine")
        #expect(run.status == 0)
        #expect(try sandbox.text("reports/shop.html").contains("rebeccapurple"))
        try sandbox.write("{{#open}}\n", to: "mine/templates/html/item.mustache")
        let broken = try await sandbox.run(
            "report", "--as-of", SmallWorkspace.asOf, "--out", "broken", "--reports", "html", "--templates", "mine")
        #expect(broken.status == 66)
        #expect(broken.errors.contains("item.mustache"))
        #expect(!sandbox.has("broken/shop.html"))
        #expect(!sandbox.has("broken/shop.html.partial"))
    }

    @Test func `names are met with the one that was probably meant`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        for (arguments, name) in [
            (["assess", "shpo"], "shop"), (["explain", "shop", "INC-11"], "INC-1"),
            (["assess", "--track", "chnage"], "change"),
            (["whatif", "shop", "INC-1.meddian=3"], "INC-1.median"), (["records", "incident"], "incidents"),
            (["assess", "--reports", "jsn"], "json"), (["assess", "--rubric", "dorra"], "dora"),
        ] {
            let run = try await Tool.run(arguments, in: sandbox.folder)
            #expect(run.errors.contains("did you mean '\(name)'?"), "\(arguments)")
        }
    }
}
