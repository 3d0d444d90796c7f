import Testing

@Suite struct WrkTests {
    private static let wrk = Program.debian("wrk")

    /// The number behind a label in a report.
    private func number(_ label: Regex<(Substring, Substring)>, in report: String) -> Double? {
        report.firstMatch(of: label).flatMap { Double($0.1) }
    }

    @Test(.needs(wrk, PageServer.program))
    func `a report of wrk has the counts, rate and percentiles that it prints`() async throws {
        let workshop = try Workshop()
        let server = try await PageServer(in: workshop)
        defer { server.stop() }
        let report = try await workshop.run(
            Self.wrk, ["-t1", "-c2", "-d1s", "--latency", server.page], output: "report.txt"
        ).output
        let reading = try await workshop.read("report.txt")
        #expect(reading.format == "wrk-report" && reading.confidence == "certain")
        #expect(reading.diagnostics == ["evidence.no-time"])
        let test = try #require(reading.only("load_tests"))
        #expect(test.number("requests") == number(/(\d+) requests in/, in: report))
        #expect(test.number("peak_rate") == number(/Requests\/sec: +([0-9.]+)/, in: report))
        #expect(test.number("errors") == 0)
        #expect(test["model"] == "closed")
        #expect(test["started_at"] == nil)
        for (column, percent) in [("p50", "50"), ("p99", "99")] {
            let line = try Regex(" \(percent)% +([0-9.]+)(us|ms|s)\n", as: (Substring, Substring, Substring).self)
            let printed = try #require(report.firstMatch(of: line))
            let units = ["us": 1e-6, "ms": 1e-3, "s": 1]
            let seconds = (Double(printed.1) ?? 0) * (units[String(printed.2)] ?? 0)
            #expect(abs(try #require(test.number(column)) - seconds) < 2e-6)
        }
        #expect(test["p95"] == nil)
        // wrk stops in the middle of the last requests, which the server has answered.
        let answered = try #require(server.answers["200"])
        #expect((answered - 2...answered).contains(Int(test.number("requests") ?? 0)))
    }

    @Test(.needs(wrk, PageServer.program))
    func `answers that are no success are errors of the test`() async throws {
        let workshop = try Workshop()
        let server = try await PageServer(in: workshop)
        defer { server.stop() }
        let report = try await workshop.run(
            Self.wrk, ["-t1", "-c1", "-d1s", server.missingPage], output: "report.txt"
        ).output
        let test = try #require(try await workshop.read("report.txt").only("load_tests"))
        #expect(test.number("errors") == number(/Non-2xx or 3xx responses: (\d+)/, in: report))
        #expect(test.number("errors") == test.number("requests"))
        #expect(test.number("error_share") == 1)
        #expect(test["p50"] == nil)
    }
}
