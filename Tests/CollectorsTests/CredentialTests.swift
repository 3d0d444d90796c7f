import Collectors
import Diagnostics
import Foundation
import Testing

/// Who sees a token, and who never does.
@Suite struct CredentialTests {
    private static let token = "s3cr3t-token-0123456789"

    private func authorizations(_ server: FakeServer, _ name: String = "Authorization") -> [String?] {
        server.requests.map { request in request.headers.first { $0.name == name }?.value }
    }

    @Test func `a token comes from the environment or from a file`() async throws {
        let bench = try Workbench()
        try Data("\(Self.token)\n".utf8).write(to: bench.folder.appending(path: "token"))
        for reference in [SecretReference.environment("TOKEN"), .file("token")] {
            let server = FakeServer { _, _ in .json("[]") }
            let outcome = await bench.collect(.endpoint(), from: server, environment: ["TOKEN": Self.token]) {
                $0.token = reference
            }
            #expect(outcome.isComplete)
            #expect(authorizations(server) == ["Bearer " + Self.token])
        }
    }

    @Test func `each tool gets its token in its own way`() async throws {
        let cases: [(SourceOptions, String, String)] = [
            (.pagerduty, "Authorization", "Token token=" + Self.token),
            (.gitlab(projects: ["a/b"]), "PRIVATE-TOKEN", Self.token),
            (.alertmanager, "Authorization", "Bearer " + Self.token),
        ]
        for (options, header, value) in cases {
            let bench = try Workbench()
            let server = FakeServer { _, _ in .status(404) }
            _ = await bench.collect(options, from: server, environment: ["TOKEN": Self.token]) {
                $0.token = .environment("TOKEN")
            }
            #expect(Set(authorizations(server, header)) == [value])
        }
    }

    @Test func `a user with a token is sent as Basic`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json("[]") }
        _ = await bench.collect(.endpoint(), from: server, environment: ["TOKEN": "pass"]) {
            $0.token = .environment("TOKEN")
            $0.user = .plain("user")
        }
        #expect(authorizations(server) == ["Basic dXNlcjpwYXNz"])
    }

    @Test func `a missing secret is an error that names its place, and nothing is sent`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json("[]") }
        let outcome = await bench.collect(.endpoint(), from: server) { $0.token = .environment("NO_SUCH_TOKEN") }
        #expect(server.requests.isEmpty)
        #expect(outcome.diagnostics.map(\.id) == ["collect.missing-secret"])
        #expect(outcome.diagnostics[0].summary.en.contains("'$NO_SUCH_TOKEN'"))
        #expect(outcome.gaps.map(\.kinds) == [["incidents"]])
    }

    @Test func `a token is not sent in the clear to another machine`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json("[]") }
        let outcome = await bench.collect(
            .endpoint(), from: server, url: "http://tool.example", environment: ["TOKEN": Self.token]
        ) { $0.token = .environment("TOKEN") }
        #expect(server.requests.isEmpty)
        #expect(outcome.diagnostics.map(\.id) == ["collect.not-encrypted"])
        let local = await bench.collect(
            .endpoint(), from: server, url: "http://127.0.0.1:9090", environment: ["TOKEN": Self.token]
        ) { $0.token = .environment("TOKEN") }
        #expect(local.isComplete)
    }

    @Test func `a redirect within the server keeps the token, one to another server drops it`() async throws {
        let bench = try Workbench()
        let server = FakeServer { request, number in
            switch number {
            case 0: .status(302, ["Location": "/moved"])
            case 1: .status(307, ["Location": "https://other.example/list"])
            default: .json("[]")
            }
        }
        let outcome = await bench.collect(.endpoint(), from: server, environment: ["TOKEN": Self.token]) {
            $0.token = .environment("TOKEN")
            $0.headers = [SourceDeclaration.Header(name: "X-Scope-OrgID", value: .plain("team"))]
        }
        #expect(outcome.isComplete)
        #expect(server.requests.map(\.address.host) == ["tool.example", "tool.example", "other.example"])
        #expect(authorizations(server) == ["Bearer " + Self.token, "Bearer " + Self.token, nil])
        #expect(authorizations(server, "X-Scope-OrgID") == ["team", "team", nil])
    }

    @Test(arguments: ["http://tool.example/list", "ftp://tool.example/", ""])
    func `a redirect to what is not encrypted is not followed`(target: String) async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .status(302, ["Location": target]) }
        let outcome = await bench.collect(.endpoint(), from: server)
        #expect(outcome.diagnostics.map(\.id) == ["collect.redirect"])
    }

    @Test func `redirects in a circle end`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .status(302, ["Location": "/list"]) }
        #expect(await bench.collect(.endpoint(), from: server).diagnostics.map(\.id) == ["collect.redirect"])
        #expect(server.requests.count == 6)
    }

    @Test func `a next page on another server is asked for without the token`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, number in
            number == 0 ? .json("[1]", ["Link": "<https://other.example/2>; rel=next"]) : .json("[2]")
        }
        _ = await bench.collect(.endpoint(.link), from: server, environment: ["TOKEN": Self.token]) {
            $0.token = .environment("TOKEN")
        }
        #expect(authorizations(server) == ["Bearer " + Self.token, nil])
    }

    @Test func `the token is in no file and in no message, even if the server repeats it`() async throws {
        let bench = try Workbench()
        let token = Self.token
        let server = FakeServer { _, number in
            number == 0
                ? .json(
                    #"[{"echo": "you sent \#(token)", "Bearer \#(token)": 1}]"#,
                    ["Link": "</next?private_token=\(token)>; rel=next"])
                : .status(400, [:], #"{"message": "bad \#(token)"}"#)
        }
        let outcome = await bench.collect(.endpoint(.link), from: server, environment: ["TOKEN": Self.token]) {
            $0.token = .environment("TOKEN")
        }
        #expect(server.requests.count == 2)
        #expect(!outcome.isComplete)
        #expect(try !bench.everything().contains(Self.token))
        #expect(!"\(outcome)".contains(Self.token))
    }
}
