import Foundation
import Testing

@Suite struct LocustTests {
    private static let locust = Program.python("locust")

    /// A visitor who asks for 160 pages, every fourth of which is not there, and then ends the test.
    private static let visitor = """
        from locust import HttpUser, constant, task

        class Visitor(HttpUser):
            wait_time = constant(0.01)
            sent = 0

            @task
            def ask(self):
                self.sent += 1
                if self.sent % 4 == 0:
                    self.client.get("/missing.html", name="missing")
                else:
                    self.client.get("/index.html", name="page")
                if self.sent == 160:
                    self.environment.runner.quit()

        """

    @Test(.needs(locust, PageServer.program))
    func `the histograms of Locust have the requests that the server answered`() async throws {
        let workshop = try Workshop()
        let server = try await PageServer(in: workshop)
        defer { server.stop() }
        try workshop.write(Self.visitor, to: "locustfile.py")
        try await workshop.run(
            Self.locust,
            [
                "--headless", "-f", "locustfile.py", "-H", server.page.replacing("/index.html", with: ""), "-u", "1",
                "-r", "1", "-t", "40s", "--only-summary", "--csv", "run", "--csv-full-history", "--json",
                "--exit-code-on-error", "0",
            ], output: "run.json")
        let reading = try await workshop.read("run.json")
        #expect(reading.format == "locust-json" && reading.confidence == "certain")
        #expect(reading.diagnostics == [])
        let test = try #require(reading.only("load_tests"))
        #expect(server.answers == ["200": 120, "404": 40])
        #expect(test.number("requests") == 160 && test.number("errors") == 40 && test.number("error_share") == 0.25)
        let entries = try workshop.json("run.json").items
        #expect(entries.count == 2)
        let start = entries.compactMap { $0["start_time"]?.number }.min()
        let end = entries.compactMap { $0["last_request_timestamp"]?.number }.max()
        #expect(abs(try #require(test.time("started_at")).timeIntervalSince1970 - (try #require(start))) < 1e-3)
        #expect(abs(try #require(test.time("ended_at")).timeIntervalSince1970 - (try #require(end))) < 1e-3)
        try await checkTables(in: workshop)
    }

    /// The tables are written once a second, so that they may lack the last requests.
    private func checkTables(in workshop: Workshop) async throws {
        let total = try #require(
            try workshop.text("run_stats.csv").split(whereSeparator: \.isNewline)
                .first { $0.hasPrefix(",Aggregated,") }?.split(separator: ",", omittingEmptySubsequences: false))
        let statistics = try await workshop.read("run_stats.csv")
        #expect(statistics.format == "locust-stats" && statistics.confidence == "certain")
        let test = try #require(statistics.only("load_tests"))
        #expect(test["requests"] == String(total[2]) && test["errors"] == String(total[3]))
        #expect(test.number("peak_rate") == Double(total[9]))
        #expect(test.number("p50") == Double(total[11]).map { $0 / 1000 })
        #expect(test.number("p95") == Double(total[16]).map { $0 / 1000 })
        #expect(test.number("p99") == Double(total[18]).map { $0 / 1000 })
        #expect(Int(total[2]) ?? 0 <= 160)

        let history = try await workshop.read("run_stats_history.csv")
        #expect(history.format == "locust-history" && history.confidence == "certain")
        let run = try #require(history.only("load_tests"))
        #expect(run["requests"] == String(total[2]) && run["errors"] == String(total[3]))
        // Locust writes a rate of 0 until it has looked back for some seconds; that is no rate that was reached.
        #expect(run["peak_rate"] == nil || (run.number("peak_rate") ?? 0) > 0)

        for name in ["run_failures.csv", "run_exceptions.csv"] {
            let reading = try await workshop.read(name)
            #expect(reading.format == "locust-failures" && reading.counts.isEmpty)
            #expect(reading.diagnostics == ["locust.failures"])
        }
    }
}
