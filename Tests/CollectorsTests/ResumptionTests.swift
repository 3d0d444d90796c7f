import Collectors
import Diagnostics
import Foundation
import Testing

/// What happens when a collection is repeated, or was interrupted.
@Suite struct ResumptionTests {
    private static let pages = SourceOptions.endpoint(.page(parameter: "page", size: 1, first: 1))
    private static let window = SourceOptions.endpoint(path: "/list?from={since}&to={until}")

    /// Four pages, of which the third cannot be had while `isBroken`.
    private func server(broken: Bool) -> FakeServer {
        FakeServer { request, _ in
            let page = request.address.value("page").flatMap { Int($0) } ?? 1
            if broken, page == 3 { return .status(404) }
            return .json(page < 4 ? "[{\"id\": \(page)}]" : "[]")
        }
    }

    @Test func `a list of how things are begins anew after an interruption`() async throws {
        let bench = try Workbench()
        #expect(await !bench.collect(Self.pages, from: server(broken: true)).isComplete)
        bench.clock.advance(60_000_000)
        let again = server(broken: false)
        #expect(await bench.collect(Self.pages, from: again).isComplete)
        #expect(again.requests.count == 4)
    }

    @Test func `a window goes on where it was interrupted`() async throws {
        let options = SourceOptions.http([
            HTTPEndpoint(
                name: "list", path: "/list?from={since}", records: ["incidents"],
                paging: .page(parameter: "page", size: 1, first: 1))
        ])
        let bench = try Workbench()
        let first = await bench.collect(options, from: server(broken: true))
        #expect(first.diagnostics.map(\.id) == ["collect.not-found"])
        #expect(bench.evidence().isEmpty)
        bench.clock.advance(60_000_000)
        let again = server(broken: false)
        let second = await bench.collect(options, from: again, until: Workbench.now)
        #expect(second.isComplete)
        #expect(again.requests.map { $0.address.value("page") } == ["3", "4"])
        #expect(second.items == 3)
        #expect(bench.evidence().count == 3)
        #expect(bench.files().allSatisfy { !$0.contains(".open-") && !$0.contains(".new-") })
    }

    @Test func `a part of an interrupted collection that was changed is not trusted`() async throws {
        let options = SourceOptions.http([
            HTTPEndpoint(
                name: "list", path: "/list?from={since}", records: ["incidents"],
                paging: .page(parameter: "page", size: 1, first: 1))
        ])
        let bench = try Workbench()
        _ = await bench.collect(options, from: server(broken: true))
        let part = try #require(bench.files().first { $0.hasSuffix("answer-1.json") })
        try Data("[{\"id\": 9}]".utf8).write(to: bench.folder.appending(path: part))
        let again = server(broken: false)
        #expect(await bench.collect(options, from: again).isComplete)
        #expect(again.requests.count == 4)
        #expect(try !bench.everything().contains("9}]"))
    }

    @Test func `the same window is not asked for again, and what may have changed is`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json("[1]") }
        let first = await bench.collect(Self.window, from: server, days: 10)
        #expect(first.newFolders.count == 1)
        // A day before the end may still have changed; the rest is settled.
        let second = await bench.collect(Self.window, from: server, days: 10)
        #expect(second.sets.map(\.start) == [Workbench.now - 10 * Workbench.day, Workbench.now - Workbench.day])
        let third = await bench.collect(Self.window, from: server, days: 10)
        #expect(third.unchanged == 1)
        #expect(third.newFolders.isEmpty)
        #expect(third.sets.count == 2)
        bench.clock.advance(2 * Workbench.day)
        let fourth = await bench.collect(Self.window, from: server, days: 10, until: Workbench.now)
        #expect(fourth.unchanged == 1)
        let fifth = await bench.collect(Self.window, from: server, days: 10, until: Workbench.now)
        #expect(fifth.settled == 1)
        #expect(fifth.requests == 0)
    }

    @Test func `a second collection changes no byte of the first`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, number in .json("[\(number)]") }
        _ = await bench.collect(Self.window, from: server)
        let before = try Dictionary(uniqueKeysWithValues: bench.evidence().map { ($0, try bench.text($0)) })
        bench.clock.advance(Workbench.day)
        _ = await bench.collect(Self.window, from: server)
        #expect(bench.evidence().count > before.count)
        for (path, text) in before { #expect(try bench.text(path) == text) }
    }

    @Test func `other content of the same window lies beside the earlier one`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, number in .json("[\(number)]") }
        for _ in 0..<3 { _ = await bench.collect(Self.window, from: server, days: 1) }
        let label = "collected/source/list/20240614T120000Z--20240615T120000Z"
        #expect(
            bench.evidence() == [label + "-2/page-0001.json", label + "-3/page-0001.json", label + "/page-0001.json"])
    }

    @Test func `a window whose files are gone is asked for again`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json("[1]") }
        _ = await bench.collect(Self.window, from: server)
        bench.clock.advance(2 * Workbench.day)
        _ = await bench.collect(Self.window, from: server, until: Workbench.now)
        let first = try #require(bench.evidence().first)
        try FileManager.default.removeItem(at: bench.folder.appending(path: first).deletingLastPathComponent())
        let again = await bench.collect(Self.window, from: server, until: Workbench.now)
        #expect(again.newFolders.count == 1)
        #expect(
            bench.evidence() == [
                "collected/source/list/20240605T120000Z--20240614T120000Z/page-0001.json",
                "collected/source/list/20240614T120000Z--20240615T120000Z/page-0001.json",
            ])
    }

    @Test func `windows end with calendar months`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json("[1]") }
        let outcome = await bench.collect(Self.window, from: server, days: 60)
        #expect(
            outcome.newFolders.map { $0.split(separator: "/").last ?? "" } == [
                "20240416T120000Z--20240501T000000Z", "2024-05-01--2024-06-01", "20240601T000000Z--20240615T120000Z",
            ])
        #expect(server.asked[1] == "/list?from=2024-05-01T00:00:00Z&to=2024-06-01T00:00:00Z")
    }

    @Test func `one window that fails does not disturb the others`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, number in number == 1 ? .status(404) : .json("[1]") }
        let outcome = await bench.collect(Self.window, from: server, days: 60)
        #expect(outcome.newFolders.count == 2)
        #expect(outcome.gaps.map(\.period) == [1_714_521_600_000_000..<1_717_200_000_000_000])
        #expect(outcome.complete.count == 2)
    }

    @Test func `a refused token ends the source at once, and all of it is missing`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .status(401) }
        let outcome = await bench.collect(Self.window, from: server, days: 60)
        #expect(server.requests.count == 1)
        #expect(outcome.gaps.count == 3)
        #expect(outcome.diagnostics.count == 1)
    }

    @Test func `the account of each file repeats its request`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json(#"["someone@corp.example"]"#) }
        _ = await bench.collect(.endpoint(path: "/list?api_key=abc&x=1"), from: server)
        let account = try bench.text("collected/source/list/20240615T120000Z/.requests/page-0001.json")
        #expect(account.contains(#""url" : "https://tool.example/list?api_key=REDACTED&x=1""#))
        #expect(account.contains(#""status" : 200"#))
        #expect(account.contains(#""collected" : "2024-06-15T12:00:00Z""#))
        #expect(account.contains(#""email" : 1"#))
        // printf '["someone@corp.example"]' | sha256sum
        #expect(account.contains("1161200b71747197544c85ec216e57adc2941c58b2a3e9e7779b2bd93f4581f6"))
    }
}
