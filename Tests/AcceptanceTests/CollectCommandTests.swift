import Foundation
import Testing

/// Live collection with the built tool, from a real server on this machine.
@Suite(.serialized) struct CollectCommandTests {
    private let environment = ["DESK_TOKEN": CollectWorkspace.token]

    private func everything(_ sandbox: Sandbox) -> String {
        var text = ""
        let walk = FileManager.default.enumerator(atPath: sandbox.folder.path())
        while let path = walk?.nextObject() as? String {
            let bytes = FileManager.default.contents(atPath: sandbox.folder.appending(path: path).path())
            text += path + "\n" + String(decoding: bytes ?? Data(), as: UTF8.self) + "\n"
        }
        return text
    }

    private func median(_ sandbox: Sandbox) async throws -> (run: Tool.Run, value: String?, incomplete: Int) {
        let run = try await sandbox.run("assess", "--format", "json")
        let report = try AssessmentReport(run)
        return (run, report.measurement("INC-1.median")?.figure?.value.decimal, report.incomplete.count)
    }

    @Test func `what is collected can be assessed, and holds neither the token nor an address`() async throws {
        let server = try LoopbackServer { _ in .json(CollectWorkspace.incidents()) }
        let sandbox = try CollectWorkspace.sandbox(server.url)
        let run = try await sandbox.run("evidence", "collect", environment: environment)
        #expect(run.status == 0)
        #expect(run.output.contains("desk"))
        #expect(run.errors.contains("e-mail addresses became pseudonyms"))
        #expect(server.requests.allSatisfy { $0.headers["authorization"] == "Bearer " + CollectWorkspace.token })
        #expect(server.requests.count >= 3)
        #expect(try sandbox.text("evidence/manifest.yaml").contains("source: desk/incidents"))
        let everything = everything(sandbox)
        #expect(!everything.contains(CollectWorkspace.token))
        #expect(!everything.contains("corp.example"))
        #expect(everything.contains("@redacted.invalid"))
        let (assessment, value, incomplete) = try await median(sandbox)
        #expect(assessment.status == 0)
        #expect(value == "60")
        #expect(incomplete == 0)
    }

    @Test func `a source that fails is an error, leaves a gap, and is no lack of incidents`() async throws {
        let server = try LoopbackServer { _ in .json(CollectWorkspace.incidents()) }
        let sandbox = try CollectWorkspace.sandbox(server.url)
        try await sandbox.run("evidence", "collect", environment: environment)
        server.answer { _ in .json("{\"error\": \"database is down\"}", status: 500) }
        let failed = try await sandbox.run("evidence", "collect", environment: environment)
        #expect(failed.status == 2)
        #expect(failed.errors.contains("error: source 'desk': the server answered with status 500 [collect.status]"))
        #expect(failed.errors.contains("it said 'database is down'"))
        #expect(try sandbox.text("evidence/manifest.yaml").contains("gaps:\n  - source: desk/incidents\n"))
        let (assessment, value, incomplete) = try await median(sandbox)
        #expect(assessment.status == 2)
        #expect(assessment.errors.contains("[evidence.gap]"))
        #expect(value == nil)
        #expect(incomplete == 1)
        // The list of files keeps what it does not know.
        try await sandbox.run("evidence", "list", "--write-manifest")
        #expect(try sandbox.text("evidence/manifest.yaml").contains("gaps:\n"))
        server.answer { _ in .json(CollectWorkspace.incidents()) }
        let healed = try await sandbox.run("evidence", "collect", environment: environment)
        #expect(healed.status == 0)
        #expect(try !sandbox.text("evidence/manifest.yaml").contains("gaps:"))
        #expect(try await median(sandbox).value == "60")
    }

    @Test func `a gap does not matter to an assessment of an earlier date`() async throws {
        let server = try LoopbackServer { _ in .json("{}", status: 404) }
        let sandbox = try CollectWorkspace.sandbox(server.url)
        try await sandbox.run("evidence", "collect", environment: environment)
        let run = try await sandbox.run("assess", "--as-of", "2020-01-01", "--format", "json")
        #expect(try AssessmentReport(run).incomplete.isEmpty)
    }

    @Test func `one source that fails does not keep the others`() async throws {
        let good = try LoopbackServer { _ in .json(CollectWorkspace.incidents()) }
        let bad = try LoopbackServer { _ in .json("<html>Log in</html>") }
        let sources = CollectWorkspace.source(bad.url, id: "bad") + "\n" + CollectWorkspace.source(good.url)
        let sandbox = try CollectWorkspace.sandbox("", sources: sources)
        let run = try await sandbox.run("evidence", "collect", "--format", "json", environment: environment)
        #expect(run.status == 2)
        #expect(run.errors.contains("[collect.web-page]"))
        struct Outcome: Decodable {
            var source: String
            var complete: Bool
            var records: Int
        }
        let outcomes = try JSONDecoder().decode([Outcome].self, from: Data(run.output.utf8))
        #expect(outcomes.map(\.source) == ["bad", "desk"])
        #expect(outcomes.map(\.complete) == [false, true])
        #expect(outcomes[1].records > 0)
        let only = try await sandbox.run("evidence", "collect", "desk", environment: environment)
        #expect(only.status == 0)
    }

    @Test func `an empty answer is evidence that nothing happened, and no fault`() async throws {
        let server = try LoopbackServer { _ in .json("{\"data\": []}") }
        let sandbox = try CollectWorkspace.sandbox(server.url)
        #expect(try await sandbox.run("evidence", "collect", environment: environment).status == 0)
        let run = try await sandbox.run("assess", "--format", "json")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(try sandbox.text("evidence/manifest.yaml").contains("items: 0"))
    }

    @Test func `a second collection asks for little and changes no file`() async throws {
        let server = try LoopbackServer { _ in .json("{\"data\": []}") }
        let sandbox = try CollectWorkspace.sandbox(server.url)
        try await sandbox.run(
            "evidence", "collect", "--since", "2024-01-01", "--until", "2024-04-01", environment: environment)
        #expect(
            server.requests.map(\.target) == [
                "/incidents?from=2024-01-01T00:00:00Z&to=2024-02-01T00:00:00Z",
                "/incidents?from=2024-02-01T00:00:00Z&to=2024-03-01T00:00:00Z",
                "/incidents?from=2024-03-01T00:00:00Z&to=2024-04-01T00:00:00Z",
            ])
        let before = everything(sandbox)
        let again = try await sandbox.run(
            "evidence", "collect", "--since", "2024-01-01", "--until", "2024-04-01", environment: environment)
        #expect(again.status == 0)
        #expect(server.requests.count == 3)
        #expect(everything(sandbox) == before)
    }

    @Test func `a trial run prints the requests, needs no token and writes nothing`() async throws {
        let server = try LoopbackServer { _ in .json("{}") }
        let sandbox = try CollectWorkspace.sandbox(server.url)
        let run = try await sandbox.run(
            "evidence", "collect", "--dry-run", "--since", "2024-01-01", "--until", "2024-03-01")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("desk/incidents: GET \(server.url)/incidents?from=2024-01-01T00%3A00%3A00Z&"))
        #expect(run.output.hasSuffix("2 requests; nothing was sent\n"))
        #expect(server.requests.isEmpty)
        #expect(!sandbox.has("evidence"))
        #expect(!sandbox.has(".assay"))
    }

    @Test func `a redirect to another server gets no token`() async throws {
        let other = try LoopbackServer { _ in .json("{\"data\": []}") }
        let target = other.url
        let server = try LoopbackServer { _ in .redirect(to: target + "/elsewhere") }
        let sandbox = try CollectWorkspace.sandbox(server.url)
        #expect(try await sandbox.run("evidence", "collect", environment: environment).status == 0)
        #expect(!other.requests.isEmpty)
        #expect(other.requests.allSatisfy { $0.headers["authorization"] == nil })
    }

    @Test func `an answer that is too large is refused`() async throws {
        let server = try LoopbackServer { _ in
            .json("{\"data\": [" + String(repeating: "1,", count: 2_000_000) + "1]}")
        }
        let sandbox = try CollectWorkspace.sandbox(server.url, more: "size_limit: 100K")
        let run = try await sandbox.run("evidence", "collect", environment: environment)
        #expect(run.status == 2)
        #expect(run.errors.contains("[collect.too-large]"))
    }

    @Test func `nobody at the door is told as such`() async throws {
        let sandbox = try CollectWorkspace.sandbox("http://127.0.0.1:1")
        let run = try await sandbox.run("evidence", "collect", environment: environment)
        #expect(run.status == 2)
        #expect(run.errors.contains("[collect.unreachable]"))
        let chinese = try await sandbox.run("evidence", "collect", "--lang", "zh", environment: environment)
        #expect(chinese.errors.contains("错误: 采集源“desk”：无法连接服务器 [collect.unreachable]"))
        #expect(chinese.output.hasPrefix("采集源"))
    }

    @Test func `a token in the configuration is refused and not repeated`() async throws {
        let sandbox = try CollectWorkspace.sandbox("https://desk.example")
        try sandbox.edit("assay.yaml", "{env: DESK_TOKEN}", CollectWorkspace.token)
        let run = try await sandbox.run("evidence", "collect")
        #expect(run.status == 66)
        #expect(run.errors.contains("'token' must say where the secret is, not hold it [sources.secret]"))
        #expect(!run.errors.contains(CollectWorkspace.token))
    }

    @Test(arguments: [
        ("kind: http", "kind: htp", "configuration.unknown-value"), ("id: desk", "id: ../desk", "sources.name"),
        ("url: https", "url: ftp", "sources.address"), ("https://", "https://me:pw@", "sources.secret"),
        ("records: [incidents]", "records: [incident]", "configuration.unknown-value"),
        ("attempts: 1", "attempts: many", "configuration.wrong-type"),
        ("attempts: 1", "timeout: 5", "configuration.wrong-type"),
        ("attempts: 1", "tries: 1", "configuration.unknown-key"),
        ("attempts: 1", "headers: {X-Api-Key: abcdef}", "sources.secret"),
    ])
    func `a fault in a declaration is told with its place`(old: String, new: String, id: String) async throws {
        let sandbox = try CollectWorkspace.sandbox("https://desk.example")
        try sandbox.edit("assay.yaml", old, new)
        let run = try await sandbox.run("evidence", "collect", environment: environment)
        #expect(run.status == 66)
        #expect(run.errors.contains("[\(id)]"), "\(run.errors)")
        #expect(run.errors.contains("assay.yaml:"))
        #expect(!run.errors.contains("abcdef"))
    }

    @Test func `the command line is checked`() async throws {
        let sandbox = try CollectWorkspace.sandbox("https://desk.example")
        let unknown = try await sandbox.run("evidence", "collect", "dask")
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("did you mean 'desk'?"))
        #expect(try await sandbox.run("evidence", "collect", "--since", "soon").status == 64)
        #expect(
            try await sandbox.run("evidence", "collect", "--since", "2024-02-01", "--until", "2024-01-01").status == 64)
        let empty = try Sandbox()
        try await empty.run("init")
        let none = try await empty.run("evidence", "collect")
        #expect(none.status == 66)
        #expect(none.errors.contains("[collect.no-sources]"))
    }
}
