import Testing

@Suite struct HeyTests {
    private static let hey = Program.debian("hey")

    @Test(.needs(hey, PageServer.program))
    func `a report of hey has the counts, rate and percentiles that it prints`() async throws {
        let workshop = try Workshop()
        let server = try await PageServer(in: workshop)
        defer { server.stop() }
        let report = try await workshop.run(
            Self.hey, ["-n", "200", "-c", "4", server.page], output: "report.txt"
        ).output
        let reading = try await workshop.read("report.txt")
        #expect(reading.format == "hey-report" && reading.confidence == "certain")
        #expect(reading.diagnostics == ["evidence.no-time"])
        let test = try #require(reading.only("load_tests"))
        #expect(test.number("requests") == 200 && test.number("errors") == 0)
        #expect(server.answers == ["200": 200])
        #expect(test["peak_rate"] == report.firstMatch(of: /Requests\/sec:\t([0-9.]+)/).map { String($0.1) })
        for percent in [50, 95, 99] {
            let printed = report.firstMatch(
                of: try Regex("\(percent)%+ in ([0-9.]+) secs", as: (Substring, Substring).self))
            #expect(test.number("p\(percent)") == printed.flatMap { Double($0.1) })
        }
    }

    @Test(.needs(hey, PageServer.program))
    func `the table of hey has one row for each request, and pages that are missing are errors`() async throws {
        let workshop = try Workshop()
        let server = try await PageServer(in: workshop)
        defer { server.stop() }
        let table = try await workshop.run(
            Self.hey, ["-n", "100", "-c", "2", "-o", "csv", server.missingPage], output: "samples.csv"
        ).output
        let reading = try await workshop.read("samples.csv")
        #expect(reading.format == "hey-samples" && reading.confidence == "certain")
        let test = try #require(reading.only("load_tests"))
        #expect(test.number("requests") == 100 && test.number("errors") == 100)
        #expect(server.answers == ["404": 100])
        let times = table.split(separator: "\n").dropFirst().compactMap { Double($0.prefix { $0 != "," }) }.sorted()
        #expect(times.count == 100)
        // The nearest rank of 100 values.
        #expect(test.number("p50") == times[49])
        #expect(test.number("p95") == times[94])
        #expect(test.number("p99") == times[98])
    }

    @Test(.needs(hey))
    func `requests that nobody answers are errors`() async throws {
        let workshop = try Workshop()
        // Nothing listens on the port for discarding.
        try await workshop.run(
            Self.hey, ["-n", "4", "-c", "1", "-t", "1", "http://127.0.0.1:9/"], output: "report.txt")
        let test = try #require(try await workshop.read("report.txt").only("load_tests"))
        #expect(test.number("requests") == 4 && test.number("errors") == 4 && test.number("error_share") == 1)
        #expect(test["p50"] == nil)
    }
}
