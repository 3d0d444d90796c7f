import Collectors
import Diagnostics
import Testing

@Suite struct GitHubTests {
    private static let options = SourceOptions.github(repositories: ["shop/cart"])

    /// A repository with one object in each list.
    private static func answer(_ request: HTTPRequest) -> Result<HTTPResponse, TransportFailure> {
        let path = request.address.path
        if path.hasSuffix("/statuses") { return .json(#"[{"state": "success", "deployment_url": "d/1"}]"#) }
        if path.hasSuffix("/runs") { return .json(#"{"total_count": 1, "workflow_runs": [{"id": 5}]}"#) }
        if path.hasSuffix("/deployments") {
            return .json(
                #"""
                [{"id": 2, "created_at": "2024-06-16T00:00:00Z", "statuses_url": "https://tool.example/d/2/statuses"},
                 {"id": 1, "created_at": "2024-06-14T00:00:00Z", "statuses_url": "https://tool.example/d/1/statuses"},
                 {"id": 0, "created_at": "2024-01-01T00:00:00Z", "statuses_url": "https://tool.example/d/0/statuses"}]
                """#, ["Link": "<https://tool.example/repos/shop/cart/deployments?page=2>; rel=\"next\""])
        }
        return .json(
            #"[{"id": 7, "updated_at": "2024-06-14T00:00:00Z", "created_at": "2024-06-14T00:00:00Z"}]"#)
    }

    @Test func `all lists of a repository are collected`() async throws {
        let bench = try Workbench()
        let server = FakeServer { request, _ in Self.answer(request) }
        let outcome = await bench.collect(Self.options, from: server)
        #expect(outcome.isComplete)
        #expect(
            server.asked == [
                "/repos/shop/cart/deployments?per_page=100", "/d/1/statuses?per_page=100",
                "/repos/shop/cart/actions/runs?per_page=100&created=2024-06-05T12:00:00Z..2024-06-15T11:59:59Z",
                "/repos/shop/cart/releases?per_page=100",
                "/repos/shop/cart/pulls?state=all&sort=updated&direction=desc&per_page=100",
            ])
        #expect(
            outcome.sets.map(\.stream) == [
                "shop/cart/deployments", "shop/cart/workflow-runs", "shop/cart/releases", "shop/cart/pulls",
            ])
        #expect(server.requests[0].headers.contains(HTTPHeader("Accept", "application/vnd.github+json")))
    }

    @Test func `a list that comes newest first ends before what is too old`() async throws {
        let bench = try Workbench()
        let server = FakeServer { request, _ in Self.answer(request) }
        _ = await bench.collect(Self.options, from: server)
        #expect(!server.asked.contains { $0.contains("page=2") })
    }

    @Test func `deployments stand in one file with their statuses`() async throws {
        let bench = try Workbench()
        let server = FakeServer { request, _ in Self.answer(request) }
        _ = await bench.collect(Self.options, from: server)
        let path = try #require(bench.evidence().first { $0.contains("/deployments/") })
        let text = try bench.text(path)
        #expect(text.hasPrefix("[[{\"id\": 2"))
        #expect(text.hasSuffix("],\n[{\"state\": \"success\", \"deployment_url\": \"d/1\"}]]\n"))
    }

    @Test func `a deployment whose statuses cannot be had makes the list incomplete`() async throws {
        let bench = try Workbench()
        let server = FakeServer { request, _ in
            request.address.path.hasSuffix("/statuses") ? .status(404) : Self.answer(request)
        }
        let outcome = await bench.collect(Self.options, from: server)
        #expect(outcome.gaps.map(\.source) == ["source/shop/cart/deployments"])
        #expect(outcome.sets.count == 3)
    }

    @Test func `a search with more than 1000 runs is halved until it fits`() async throws {
        let bench = try Workbench()
        let server = FakeServer { request, _ in
            guard request.address.path.hasSuffix("/runs") else { return Self.answer(request) }
            let created = request.address.value("created") ?? ""
            let isWhole = created == "2024-06-05T12:00:00Z..2024-06-15T11:59:59Z"
            return .json(#"{"total_count": \#(isWhole ? 1500 : 700), "workflow_runs": [{"id": 1}]}"#)
        }
        let outcome = await bench.collect(Self.options, from: server)
        #expect(outcome.isComplete)
        #expect(
            server.asked.filter { $0.contains("/runs") }.map { $0.suffix(42) } == [
                "2024-06-05T12:00:00Z..2024-06-15T11:59:59Z", "2024-06-05T12:00:00Z..2024-06-10T11:59:59Z",
                "2024-06-10T12:00:00Z..2024-06-15T11:59:59Z",
            ])
        #expect(outcome.sets.count { $0.stream.hasSuffix("workflow-runs") } == 2)
    }

    @Test func `a window that cannot be halved any more is an error`() async throws {
        let bench = try Workbench()
        let server = FakeServer { request, _ in
            request.address.path.hasSuffix("/runs")
                ? .json(#"{"total_count": 1500, "workflow_runs": []}"#) : Self.answer(request)
        }
        let short = await bench.collect(Self.options, from: server, since: Workbench.now - 4_000_000)
        #expect(short.gaps.count == 4)
        #expect(short.diagnostics.map(\.id).contains("collect.too-many"))
    }
}
