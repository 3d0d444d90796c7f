import Collectors
import Diagnostics
import Testing

@Suite struct PrometheusTests {
    private static let empty = #"{"status": "success", "data": {"resultType": "matrix", "result": []}}"#
    private static let series =
        #"{"status": "success", "data": {"resultType": "matrix", "result": [{"metric": {"job": "a"}, "values": [[1718000000, "1"]]}]}}"#

    private func options(step: Int64?, lists: [String] = []) -> SourceOptions {
        let query = MetricQuery(name: "up", query: "up{job=\"a\"}", step: step, records: ["sli_windows"])
        return .prometheus(PrometheusOptions(queries: [query], lists: lists))
    }

    @Test func `a range is cut so that no request asks for more than 11000 points`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json(Self.series) }
        // The day begins the window: ten and a half days of 15 seconds are 60,480 points.
        let outcome = await bench.collect(options(step: 15_000_000), from: server, days: 10, until: Workbench.now)
        #expect(outcome.isComplete)
        #expect(server.requests.count == 6)
        var next: Int?
        for request in server.requests {
            let start = try #require(request.address.value("start").flatMap { Int($0) })
            let end = try #require(request.address.value("end").flatMap { Int($0) })
            #expect((end - start) / 15 + 1 <= 11_000)
            #expect(start % 15 == 0)
            if let next { #expect(start == next) }
            next = end + 15
            #expect(request.address.value("query") == "up{job=\"a\"}")
            #expect(request.address.value("step") == "15")
        }
        #expect(server.requests.first?.address.value("start") == "1717545600")
        #expect(server.requests.last?.address.value("end") == "1718452785")
        #expect(outcome.newFolders == ["collected/source/queries/up/20240605T000000Z--20240615T120000Z"])
    }

    @Test func `samples lie at multiples of the step, so that later ones fit`() async throws {
        let bench = try Workbench(now: Workbench.now + 1_234_567)
        let server = FakeServer { _, _ in .json(Self.series) }
        _ = await bench.collect(options(step: 3_600_000_000), from: server, days: 1)
        #expect(server.requests[0].address.value("start") == "1718323200")
        #expect(server.requests[0].address.value("end") == "1718452800")
    }

    @Test func `a month that is over is settled, the one that goes on is collected anew as a whole`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json(Self.series) }
        _ = await bench.collect(options(step: 3_600_000_000), from: server, days: 40)
        #expect(server.requests.map { $0.address.value("start") } == ["1714953600", "1717200000"])
        bench.clock.advance(Workbench.day)
        let second = await bench.collect(options(step: 3_600_000_000), from: server, days: 40)
        // Days are counted from whole files: half a day in each of two files would be two half days.
        #expect(server.requests.dropFirst(2).map { $0.address.value("start") } == ["1717200000"])
        #expect(second.newFolders == ["collected/source/queries/up/20240601T000000Z--20240616T120000Z"])
    }

    @Test func `a step within a second is written exactly`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json(Self.series) }
        _ = await bench.collect(options(step: 86_400_500_000), from: server, days: 10)
        #expect(server.requests[0].address.value("step") == "86400.5")
    }

    @Test func `one value is asked for as of now`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json(Self.series) }
        let outcome = await bench.collect(options(step: nil), from: server)
        #expect(server.requests[0].address.path == "/api/v1/query")
        #expect(outcome.sets.map(\.period) == [nil])
    }

    @Test func `a query that finds nothing shows nothing and is told`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in .json(Self.empty) }
        let outcome = await bench.collect(options(step: 3_600_000_000), from: server)
        #expect(outcome.isComplete)
        #expect(outcome.diagnostics.map(\.id) == ["collect.no-series"])
        #expect(bench.evidence().isEmpty)
    }

    @Test func `an error of the query is no evidence`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in
            .json(#"{"status": "error", "errorType": "execution", "error": "query timed out"}"#)
        }
        let outcome = await bench.collect(options(step: 3_600_000_000), from: server)
        #expect(outcome.diagnostics.map(\.id) == ["collect.other-answer"])
        #expect(outcome.diagnostics[0].notes.map(\.en).contains("it said 'query timed out'"))
        #expect(outcome.gaps.map(\.kinds) == [["sli_windows"]])
    }

    @Test func `a store that did not answer is told`() async throws {
        let bench = try Workbench()
        let server = FakeServer { _, _ in
            .json(
                #"{"status": "success", "warnings": ["store 10.0.0.1 gone"], "data": {"resultType": "vector", "result": [{"metric": {}, "value": [1, "1"]}]}}"#
            )
        }
        let outcome = await bench.collect(options(step: nil), from: server)
        #expect(outcome.diagnostics.map(\.id) == ["collect.partial-reply"])
        #expect(outcome.isComplete)
    }

    @Test func `rules, alerts and targets are taken as they are`() async throws {
        let bench = try Workbench()
        let server = FakeServer { request, _ in
            let key =
                request.address.path.hasSuffix("rules")
                ? "groups" : request.address.path.hasSuffix("alerts") ? "alerts" : "activeTargets"
            return .json("{\"status\": \"success\", \"data\": {\"\(key)\": [{}, {}]}}")
        }
        let outcome = await bench.collect(
            .prometheus(PrometheusOptions(queries: [], lists: PrometheusOptions.knownLists)), from: server)
        #expect(server.asked == ["/api/v1/rules", "/api/v1/alerts", "/api/v1/targets?state=active"])
        #expect(outcome.items == 6)
        // A rule tells which of its alerts are firing.
        #expect(outcome.sets.first?.kinds == ["alert_rules", "alert_events"])
    }

    @Test func `the queries that come along have names, steps and record kinds`() {
        for query in MetricQuery.usual {
            #expect(SourceRule.isName(query.name))
            #expect(query.step == 3_600_000_000)
            #expect(!query.records.isEmpty)
            #expect(query.query.count { $0 == "(" } == query.query.count { $0 == ")" })
        }
    }
}
