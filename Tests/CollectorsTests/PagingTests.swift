import Collectors
import Diagnostics
import Testing

/// How pages follow each other, and when they end.
@Suite struct PagingTests {
    private static func list(_ count: Int, from first: Int = 1) -> String {
        "[" + (first..<first + count).map { "{\"id\": \($0)}" }.joined(separator: ", ") + "]"
    }

    private func collect(_ options: SourceOptions, _ script: @escaping FakeServer.Script) async throws -> (
        SourceOutcome, FakeServer, Workbench
    ) {
        let bench = try Workbench()
        let server = FakeServer(script)
        return (await bench.collect(options, from: server), server, bench)
    }

    @Test func `the header Link is followed to its end`() async throws {
        let (outcome, server, bench) = try await collect(.endpoint(.link)) { _, number in
            let link = "<https://tool.example/list?page=1>; rel=\"prev\", </list?page=\(number + 2)>; rel=\"next last\""
            return .json(Self.list(2), number < 2 ? ["Link": link] : ["Link": "</list?page=1>; rel=\"first\""])
        }
        #expect(outcome.items == 6)
        #expect(server.asked == ["/list", "/list?page=2", "/list?page=3"])
        #expect(bench.evidence().map { $0.suffix(14) } == ["page-0001.json", "page-0002.json", "page-0003.json"])
    }

    @Test func `a number of pages ends with one that is not full, and an empty one is not kept`() async throws {
        let (outcome, server, bench) = try await collect(.endpoint(.page(parameter: "page", size: 2, first: 1))) {
            .json(Self.list($1 < 2 ? 2 : 0))
        }
        #expect(server.asked == ["/list", "/list?page=2", "/list?page=3"])
        #expect(outcome.items == 4)
        #expect(bench.evidence().count == 2)
    }

    @Test func `an offset grows by the size of a page`() async throws {
        let (outcome, server, _) = try await collect(.endpoint(.offset(parameter: "start", size: 3))) {
            .json(Self.list($1 < 2 ? 3 : 1))
        }
        #expect(server.asked == ["/list", "/list?start=3", "/list?start=6"])
        #expect(outcome.items == 7)
    }

    @Test func `a cursor is given back as it came`() async throws {
        let (_, server, _) = try await collect(
            .endpoint(.cursor(path: ["meta", "next"], parameter: "after"), items: ["data"])
        ) { _, number in
            .json("{\"data\": [1], \"meta\": {\"next\": \(number == 0 ? "\"a+b/c=\"" : "null")}}")
        }
        #expect(server.asked == ["/list", "/list?after=a+b/c="])
        #expect(server.requests[1].address.text.hasSuffix("?after=a%2Bb%2Fc%3D"))
    }

    @Test func `an address in the body may be relative`() async throws {
        let (_, server, _) = try await collect(.endpoint(.next(path: ["next"]), items: ["data"])) { _, number in
            .json("{\"data\": [1], \"next\": \"\(number == 0 ? "/list?p=2" : "")\"}")
        }
        #expect(server.asked == ["/list", "/list?p=2"])
    }

    @Test func `pages that lead in a circle are an error, not an endless collection`() async throws {
        let (outcome, server, bench) = try await collect(.endpoint(.link)) { _, number in
            .json("[1]", ["Link": "</list?page=\(number % 2)>; rel=next"])
        }
        #expect(server.requests.count == 3)
        #expect(outcome.diagnostics.map(\.id) == ["collect.circle"])
        #expect(bench.evidence().isEmpty)
    }

    @Test func `an empty list is an answer, and says that there was nothing`() async throws {
        let (outcome, _, bench) = try await collect(.endpoint()) { _, _ in .json("[]") }
        #expect(outcome.isComplete)
        #expect(outcome.items == 0)
        #expect(outcome.sets.map(\.kinds) == [["incidents"]])
        #expect(outcome.sets[0].files.map(\.items) == [0])
        #expect(try bench.text(bench.evidence()[0]) == "[]")
    }

    @Test func `half of the pages is nothing`() async throws {
        let (outcome, _, bench) = try await collect(.endpoint(.link)) { _, number in
            number == 0 ? .json("[1]", ["Link": "</list?page=2>; rel=next"]) : .status(404)
        }
        #expect(!outcome.isComplete)
        #expect(outcome.sets.isEmpty)
        #expect(bench.evidence().isEmpty)
    }
}
