import Collectors
import Diagnostics
import Testing

/// What each further tool is asked for, and how its pages end.
@Suite struct ToolTests {
    private func collect(
        _ options: SourceOptions, days: Int64 = 10, _ script: @escaping FakeServer.Script
    ) async throws -> (SourceOutcome, FakeServer, Workbench) {
        let bench = try Workbench()
        let server = FakeServer(script)
        return (await bench.collect(options, from: server, days: days), server, bench)
    }

    @Test func `Alertmanager gives alerts and silences`() async throws {
        let (outcome, server, _) = try await collect(.alertmanager) { _, _ in .json("[{}]") }
        #expect(outcome.isComplete)
        #expect(server.asked == ["/api/v2/alerts", "/api/v2/silences"])
    }

    @Test func `GitLab is asked by the time of the last change, and pages need no total`() async throws {
        let (outcome, server, _) = try await collect(.gitlab(projects: ["group/shop"])) { request, _ in
            let isFirst = request.address.value("cursor") == nil
            let link = request.address.text + "&cursor=abc"
            return .json("[{}]", isFirst ? ["Link": "<\(link)>; rel=\"next\""] : [:])
        }
        #expect(outcome.isComplete)
        #expect(server.requests.count == 6)
        #expect(
            server.requests[0].address.text.hasPrefix("https://tool.example/api/v4/projects/group%2Fshop/deployments?"))
        #expect(
            server.asked[0].hasSuffix(
                "updated_after=2024-06-05T12:00:00Z&updated_before=2024-06-15T12:00:00Z&order_by=updated_at&sort=asc&per_page=100"
            ))
        #expect(outcome.items == 6)
    }

    @Test func `PagerDuty gives pages until there is no more`() async throws {
        let (outcome, server, _) = try await collect(.pagerduty) { request, _ in
            let list = String(request.address.path.dropFirst())
            let isFirst = request.address.value("offset") == "0"
            return .json("{\"\(list)\": [{}], \"more\": \(isFirst && list == "incidents")}")
        }
        #expect(outcome.isComplete)
        #expect(
            server.requests.map { $0.address.path + " " + ($0.address.value("offset") ?? "") } == [
                "/incidents 0", "/incidents 100", "/log_entries 0", "/oncalls 0",
            ])
        #expect(server.requests[0].address.value("since") == "2024-06-05T12:00:00Z")
        #expect(server.requests[2].address.value("include[]") == "incidents")
    }

    @Test func `PagerDuty halves a window before the offset that it does not allow`() async throws {
        let (outcome, server, _) = try await collect(.pagerduty) { request, _ in
            let list = String(request.address.path.dropFirst())
            let isWhole =
                request.address.value("since") == "2024-06-05T12:00:00Z"
                && request.address.value("until") == "2024-06-15T12:00:00Z"
            return .json("{\"\(list)\": [{}], \"more\": \(isWhole && list == "incidents")}")
        }
        #expect(outcome.isComplete)
        let offsets = server.requests.compactMap { $0.address.value("offset").flatMap { Int($0) } }
        #expect(offsets.max() == 9900)
        #expect(server.requests.count == 100 + 2 + 2)
        #expect(outcome.sets.map(\.stream) == ["incidents", "incidents", "log-entries", "on-calls"])
    }

    @Test func `Jira Server counts from where a page ended, even if it gives less than was asked for`() async throws {
        let (outcome, server, _) = try await collect(
            .jira(JiraOptions(query: "project = OPS OR labels = incident", isCloud: false))
        ) { request, _ in
            let start = request.address.value("startAt").flatMap { Int($0) } ?? 0
            let count = min(50, 120 - start)
            let issues = (0..<count).map { _ in "{}" }.joined(separator: ",")
            return .json("{\"startAt\": \(start), \"maxResults\": 50, \"total\": 120, \"issues\": [\(issues)]}")
        }
        #expect(outcome.items == 120)
        #expect(server.requests.map { $0.address.value("startAt") } == ["0", "50", "100"])
        #expect(
            server.requests[0].address.value("jql")
                == "(project = OPS OR labels = incident) AND updated >= \"2024-06-04\" AND updated < \"2024-06-17\" ORDER BY created ASC, key ASC"
        )
        #expect(server.requests[0].address.value("expand") == "changelog")
    }

    @Test func `Jira Cloud pages with tokens`() async throws {
        let (outcome, server, _) = try await collect(.jira(JiraOptions(query: nil, isCloud: true))) { _, number in
            .json("{\"issues\": [{}]\(number == 0 ? ", \"nextPageToken\": \"t1\"" : ", \"isLast\": true")}")
        }
        #expect(outcome.items == 2)
        #expect(server.requests.map(\.address.path) == ["/rest/api/3/search/jql", "/rest/api/3/search/jql"])
        #expect(server.requests.map { $0.address.value("nextPageToken") } == [nil, "t1"])
    }

    @Test func `ServiceNow goes on behind a page with gaps as long as there are rows`() async throws {
        let (outcome, server, _) = try await collect(.servicenow(tables: ["incident"])) { _, number in
            .json("{\"result\": [{}\(number == 0 ? "" : ", {}")]}", ["X-Total-Count": "2500"])
        }
        #expect(outcome.isComplete)
        #expect(server.requests.map { $0.address.value("sysparm_offset") } == ["0", "1000", "2000"])
        #expect(server.requests[0].address.value("sysparm_display_value") == "all")
        #expect(
            server.requests[0].address.value("sysparm_query")
                == "sys_updated_on>=2024-06-04 00:00:00^sys_updated_on<2024-06-17 00:00:00^ORDERBYsys_created_on^ORDERBYsys_id"
        )
        #expect(outcome.sets.map(\.kinds) == [["incidents"]])
    }

    @Test func `Kubernetes lists become one file, for they are tied to each other`() async throws {
        let (outcome, server, bench) = try await collect(.kubernetes(namespaces: ["shop"])) { request, _ in
            let more = request.address.path.hasSuffix("/deployments") && request.address.value("continue") == nil
            return .json(
                #"{"kind": "XList", "apiVersion": "v1", "metadata": {"continue": "\#(more ? "c1" : "")"}, "items": [{}]}"#
            )
        }
        #expect(outcome.isComplete)
        #expect(
            server.asked == [
                "/apis/apps/v1/namespaces/shop/deployments?limit=500",
                "/apis/apps/v1/namespaces/shop/deployments?limit=500&continue=c1",
                "/apis/apps/v1/namespaces/shop/statefulsets?limit=500",
                "/apis/apps/v1/namespaces/shop/daemonsets?limit=500",
                "/apis/autoscaling/v2/namespaces/shop/horizontalpodautoscalers?limit=500",
                "/apis/policy/v1/namespaces/shop/poddisruptionbudgets?limit=500",
            ])
        #expect(bench.evidence() == ["collected/source/workloads/20240615T120000Z/page-0001.json"])
        #expect(try bench.text(bench.evidence()[0]).matches(of: /XList/).count == 6)
        #expect(outcome.sets.map(\.kinds) == [["workloads"]])
    }

    @Test func `a list of Kubernetes without items is null and empty`() async throws {
        let (outcome, _, _) = try await collect(.kubernetes(namespaces: [])) { _, _ in
            .json(#"{"kind": "DeploymentList", "metadata": {}, "items": null}"#)
        }
        #expect(outcome.isComplete)
    }

    @Test func `Argo CD gives its applications`() async throws {
        let (outcome, server, _) = try await collect(.argocd(projects: ["a", "b"])) { _, _ in .json(#"{"items": [{}]}"#)
        }
        #expect(outcome.isComplete)
        #expect(server.asked == ["/api/v1/applications?projects=a&projects=b"])
    }
}
