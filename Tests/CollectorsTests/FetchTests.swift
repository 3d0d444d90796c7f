import Collectors
import Diagnostics
import Testing

/// What is repeated, what is not, and how long is waited.
@Suite struct FetchTests {
    @Test func `an answer of success is taken at once`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json(#"[{"id": 1}]"#) }
        let outcome = await bench.collect(.endpoint(), from: server)
        #expect(outcome.isComplete)
        #expect(outcome.items == 1)
        #expect(bench.clock.sleeps.isEmpty)
        #expect(bench.evidence() == ["collected/source/list/20240615T120000Z/page-0001.json"])
        #expect(try bench.text(bench.evidence()[0]) == #"[{"id": 1}]"#)
    }

    @Test(arguments: [408, 429, 500, 502, 503, 504])
    func `a fault that may pass is tried again, each time later`(status: Int) async throws {
        let bench = try Workbench()
        let server = FakeServer { _, number in number < 3 ? .status(status) : .json("[]") }
        let outcome = await bench.collect(.endpoint(), from: server)
        #expect(outcome.isComplete)
        #expect(server.requests.count == 4)
        let sleeps = bench.clock.sleeps
        #expect(sleeps.count == 3)
        for (sleep, whole) in zip(sleeps, [1.0, 2.0, 4.0]) { #expect((whole / 2...whole).contains(sleep)) }
    }

    @Test(arguments: [
        (400, "collect.status"), (401, "collect.refused"), (403, "collect.refused"), (404, "collect.not-found"),
        (422, "collect.status"),
    ])
    func `a refusal is not tried again and says what to do`(status: Int, id: String) async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .status(status, [:], #"{"message": "no such thing"}"#) }
        let outcome = await bench.collect(.endpoint(), from: server)
        #expect(server.requests.count == 1)
        #expect(outcome.diagnostics.map(\.id) == [id])
        let diagnostic = try #require(outcome.diagnostics.first)
        #expect(diagnostic.severity == .error)
        #expect(!diagnostic.fixes.isEmpty)
        #expect(diagnostic.location?.line == 3)
        #expect(diagnostic.notes.map(\.en).contains("it said 'no such thing'"))
        #expect(diagnostic.notes.map(\.en).contains("the request was GET https://tool.example/list"))
        #expect(outcome.gaps.map(\.kinds) == [["incidents"]])
        #expect(bench.evidence().isEmpty)
    }

    @Test func `after the last attempt the fault is told`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .failure(.timedOut) }
        let outcome = await bench.collect(.endpoint(), from: server) { $0.limits.attempts = 3 }
        #expect(server.requests.count == 3)
        #expect(outcome.diagnostics.map(\.id) == ["collect.timed-out"])
    }

    @Test func `a certificate that is not trusted is not tried again`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .failure(.untrusted("self-signed certificate")) }
        let outcome = await bench.collect(.endpoint(), from: server)
        #expect(server.requests.count == 1)
        #expect(outcome.diagnostics.map(\.id) == ["collect.untrusted"])
    }

    @Test(arguments: [
        ["Retry-After": "30"], ["Retry-After": "Sat, 15 Jun 2024 12:00:30 GMT"],
        ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1718452830"],
        ["RateLimit-Remaining": "0", "RateLimit-Reset": "30"],
        ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "2024-06-15T12:00:30Z"],
    ])
    func `a rate limit is waited for as long as the server says`(headers: [String: String]) async throws {
        let bench = try Workbench()
        let server = FakeServer { _, number in number == 0 ? .status(429, headers) : .json("[]") }
        #expect(await bench.collect(.endpoint(), from: server).isComplete)
        #expect(bench.clock.sleeps == [30])
    }

    @Test func `a 403 of GitHub with nothing left is a rate limit, one without is a refusal`() async throws {
        let bench = try Workbench()
        let headers = ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1718452860"]
        let server = FakeServer { _, number in number == 0 ? .status(403, headers) : .json("[]") }
        #expect(await bench.collect(.endpoint(), from: server).isComplete)
        #expect(bench.clock.sleeps == [60])
    }

    @Test func `when nothing is left after an answer, the next request waits`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, number in
            number == 0
                ? .json(
                    "[1]",
                    [
                        "Link": "<https://tool.example/list?page=2>; rel=\"next\"", "X-RateLimit-Remaining": "0",
                        "X-RateLimit-Reset": "1718452845",
                    ]) : .json("[2]")
        }
        #expect(await bench.collect(.endpoint(.link), from: server).isComplete)
        #expect(bench.clock.sleeps == [45])
    }

    @Test func `a limit that lasts longer than the source may take ends it, and says until when`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .status(429, ["Retry-After": "7200"]) }
        let outcome = await bench.collect(.endpoint(), from: server)
        #expect(server.requests.count == 1)
        #expect(outcome.diagnostics.map(\.id) == ["collect.rate-limited"])
        #expect(outcome.diagnostics[0].summary.en.hasSuffix("until 2024-06-15T14:00:00Z"))
        #expect(bench.clock.sleeps.isEmpty)
    }

    @Test func `the total time is a limit for attempts too`() async throws {
        let bench = try Workbench()
        let clock = bench.clock
        let server = FakeServer { _, _ in
            clock.advance(40_000_000)
            return .failure(.timedOut)
        }
        let outcome = await bench.collect(.endpoint(), from: server) { $0.limits.total = 60_000_000 }
        #expect(server.requests.count == 2)
        #expect(outcome.diagnostics.map(\.id) == ["collect.timed-out"])
    }

    @Test func `an answer that is too large is refused`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json("[" + String(repeating: "1,", count: 1000) + "1]") }
        let outcome = await bench.collect(.endpoint(), from: server) { $0.limits.maximumBytes = 1000 }
        #expect(outcome.diagnostics.map(\.id) == ["collect.too-large"])
        #expect(bench.evidence().isEmpty)
    }

    @Test(arguments: [
        ("[{\"id\": 1}", "collect.not-json"), ("", "collect.not-json"),
        ("<html><body>Log in</body></html>", "collect.web-page"),
        ("\n<!DOCTYPE html>\n<html>", "collect.web-page"), ("{\"message\": \"x\"}", "collect.other-answer"),
        ("[1] [2]", "collect.not-json"), ("\"text\"", "collect.not-json"),
    ])
    func `what is no answer is never evidence`(body: String, id: String) async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json(body) }
        let outcome = await bench.collect(.endpoint(items: ["incidents"]), from: server)
        #expect(outcome.diagnostics.map(\.id) == [id])
        #expect(outcome.gaps.count == 1)
        #expect(bench.evidence().isEmpty)
    }

    @Test func `a web page by its type is none either`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json("[]", ["Content-Type": "text/html; charset=utf-8"]) }
        #expect(await bench.collect(.endpoint(), from: server).diagnostics.map(\.id) == ["collect.web-page"])
    }

    @Test func `a clock that goes ahead of the server's cuts the window`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json("[]", ["Date": "Sat, 15 Jun 2024 11:00:00 GMT"]) }
        let options = SourceOptions.endpoint(path: "/list?from={since}&to={until}")
        let outcome = await bench.collect(options, from: server, days: 1)
        #expect(outcome.diagnostics.map(\.id) == ["collect.clock-skew"])
        #expect(outcome.diagnostics[0].summary.en.contains("3600 seconds ahead"))
        #expect(outcome.isComplete)
        #expect(outcome.sets.map(\.end) == [Workbench.now - 3_600_000_000])
    }
}
