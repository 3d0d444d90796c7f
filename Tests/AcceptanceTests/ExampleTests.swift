import Foundation
import Testing

/// The example system, from files in tool formats to the figures that its story tells.
@Suite(.serialized) struct ExampleTests {
    /// The example, written once for all tests.
    private static let demo = Task {
        let sandbox = try Sandbox()
        let run = try await sandbox.run("demo")
        #expect(run.status == 0, "\(run.errors)")
        return sandbox
    }

    private func report(asOf: String, environment: [String: String] = [:]) async throws -> Tool.Run {
        try await Self.demo.value.run(
            "assess", "-w", "assay-demo", "--as-of", asOf, "--format", "json", environment: environment)
    }

    @Test func `the figures of the year are those of the story`() async throws {
        let report = try AssessmentReport(try await report(asOf: "2023-10-26"))
        func change(_ id: String) throws -> String {
            try #require(report.measurement(id)?.changePercent?.decimal)
        }
        #expect(try change("outcome.recovery-time").hasPrefix("-54."))
        #expect(try change("outcome.incidents").hasPrefix("-77."))
        let availability = try #require(report.measurement("outcome.availability")?.figure?.value.decimal)
        #expect(try #require(Double(availability)) > 99.9)
    }

    @Test func `the operations track reaches level 3 in 2023 and was below it in 2022`() async throws {
        let now = try AssessmentReport(try await report(asOf: "2023-10-26"))
        let before = try AssessmentReport(try await report(asOf: "2022-10-26"))
        #expect(now.levels["track operations"] == 3)
        #expect(try #require(before.levels["track operations"]) < 3)
        for domain in now.domains {
            #expect(try #require(domain.level) >= before.levels["domain \(domain.id)"] ?? 0, "\(domain.id)")
        }
        #expect(before.evidence.count < now.evidence.count)
    }

    @Test func `S6 neither time zone nor locale changes a byte`() async throws {
        let plain = try await report(asOf: "2023-10-26")
        for (zone, locale) in [("Asia/Shanghai", "zh_CN.UTF-8"), ("America/New_York", "de_DE.UTF-8")] {
            let other = try await report(
                asOf: "2023-10-26", environment: ["TZ": zone, "LC_ALL": locale, "LANG": locale])
            #expect(other.output == plain.output)
        }
    }

    @Test(arguments: ["2023/emergency/drills.csv", "2023/servicenow/change-requests.csv"])
    func `S1 a supporting file that is gone raises no level and is named`(file: String) async throws {
        let before = try AssessmentReport(try await report(asOf: "2023-10-26"))
        let copy = try Sandbox()
        try copy.copy(try await Self.demo.value.folder.appending(path: "assay-demo"), to: "demo")
        try copy.remove("demo/evidence/" + file)
        let run = try await copy.run("assess", "-w", "demo", "--as-of", "2023-10-26", "--format", "json")
        #expect(run.status == 2)
        #expect(run.errors.contains("evidence/" + file))
        for (name, level) in try AssessmentReport(run).levels { #expect(level <= before.levels[name] ?? -1, "\(name)") }
    }

    @Test(arguments: ["2022-10-26", "2023-10-26"])
    func `the example is complete but for one finding that its README explains`(asOf: String) async throws {
        let run = try await Self.demo.value.run(
            "evidence", "check", "order-center", "-w", "assay-demo", "--as-of", asOf)
        #expect(run.status == 0)
        if asOf == "2022-10-26" {
            #expect(run.output == "no sign that anything is missing\n")
        } else {
            #expect(run.output.contains("holds exactly 100 'action_items', a usual page size"))
            #expect(run.output.hasSuffix("findings: 1, warnings among them: 1; no level is changed by them\n"))
        }
    }

    @Test func `S1 an incident and a month of changes taken out of the example are found`() async throws {
        let copy = try Sandbox()
        try copy.copy(try await Self.demo.value.folder.appending(path: "assay-demo"), to: "demo")
        let incidents = "demo/evidence/2023/war-room/重大故障台账.csv"
        func drop(_ path: String, _ isGone: (Substring) -> Bool) throws {
            let lines = try copy.text(path).split(whereSeparator: \.isNewline)
            try copy.write(lines.filter { !isGone($0) }.joined(separator: "\n"), to: path)
        }
        try drop(incidents) { $0.hasPrefix("INC0010659,") }
        try drop("demo/evidence/2023/servicenow/incident-list.csv") { $0.hasPrefix("INC0010659,") }
        try drop("demo/evidence/2023/servicenow/change-requests.csv") { $0.contains(",2023-04-") }
        try copy.remove("demo/evidence/manifest.yaml")
        let run = try await copy.run("evidence", "check", "-w", "demo", "--as-of", "2023-10-26")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("1 is missing: INC0010659"))
        #expect(run.output.contains("1 incident was reviewed and is not among the incidents: INC0010659"))
        #expect(run.output.contains("'order-center' has no 'changes' in 2023-04"))
    }

    @Test func `a second demo in the same folder is the same, one over other files is refused`() async throws {
        let sandbox = try await Self.demo.value
        let page = try sandbox.text("assay-demo/reports/order-center.html")
        let again = try await sandbox.run("demo")
        #expect(again.status == 0)
        #expect(try sandbox.text("assay-demo/reports/order-center.html") == page)
        let other = try await SmallWorkspace.sandbox()
        let configuration = try other.text("assay.yaml")
        let refused = try await other.run("demo", "--out", ".")
        #expect(refused.status == 64)
        #expect(try other.text("assay.yaml") == configuration)
    }

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: Repository.root.path() + "/reports/example"),
            "there is no 'reports/example' yet; run 'make generate'"))
    func `the reports in the repository are those that the demo writes`() async throws {
        let folder = Repository.root.path() + "/reports/example"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(names == ["order-center.html", "order-center.json", "order-center.xml"])
        for name in names {
            let isSame =
                try Repository.text("reports/example/" + name)
                == (try await Self.demo.value).text("assay-demo/reports/" + name)
            #expect(isSame, "'reports/example/\(name)' is not what the demo writes; run 'make generate' and commit it")
        }
    }
}
