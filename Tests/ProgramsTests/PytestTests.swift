import Testing

@Suite struct PytestTests {
    private static let pytest = Program.python("pytest")

    private static let cases = """
        import pytest

        def test_good():
            pass

        def test_bad():
            assert 1 == 2

        @pytest.mark.skip(reason="later")
        def test_skipped():
            pass

        @pytest.mark.xfail
        def test_known():
            assert False

        @pytest.fixture
        def broken():
            raise RuntimeError("no service")

        def test_error(broken):
            pass

        @pytest.mark.parametrize("number", [1, 2, 3])
        def test_numbers(number):
            pass

        """

    @Test(.needs(pytest))
    func `a report of pytest has the counts that it prints`() async throws {
        let workshop = try Workshop()
        try workshop.write(Self.cases, to: "test_shop.py")
        let printed = try await workshop.run(
            Self.pytest, ["-q", "-p", "no:cacheprovider", "--junitxml", "report.xml", "test_shop.py"], codes: [1]
        ).output
        func count(_ word: String) throws -> Int {
            let found = printed.firstMatch(of: try Regex("(\\d+) \(word)", as: (Substring, Substring).self))
            return found.flatMap { Int($0.1) } ?? 0
        }
        let reading = try await workshop.read("report.xml")
        #expect(reading.format == "junit-results" && reading.confidence == "certain")
        #expect(reading.counts == ["test_runs": 1])
        let run = try #require(reading.only("test_runs"))
        let (passed, failed, errors) = (try count("passed"), try count("failed"), try count("error"))
        // The report counts a failure that is expected as skipped.
        let skipped = try count("skipped") + count("xfailed")
        #expect((passed, failed, errors, skipped) == (4, 1, 1, 2))
        #expect(run.number("tests") == Double(passed + failed + errors + skipped))
        #expect(run.number("failures") == Double(failed + errors))
        #expect(run.number("skipped") == Double(skipped))
        #expect(run["passed"] == "false")
        let text = try workshop.text("report.xml")
        let stamp = try #require(text.firstMatch(of: /timestamp="([^"]+)"/)).1
        // Old versions write local time without a zone; the tests run in UTC.
        let start = Moment(String(stamp)) ?? Moment(stamp + "Z")
        #expect(run.time("started_at") == start?.date)
    }

    @Test(.needs(pytest))
    func `a run in which all tests pass has passed`() async throws {
        let workshop = try Workshop()
        try workshop.write("def test_good():\n    pass\n", to: "test_shop.py")
        try await workshop.run(
            Self.pytest, ["-q", "-p", "no:cacheprovider", "--junitxml", "report.xml", "test_shop.py"])
        let run = try #require(try await workshop.read("report.xml").only("test_runs"))
        #expect(run["tests"] == "1" && run["failures"] == "0" && run["passed"] == "true")
        let figure = try await workshop.measure(
            "    records: test_runs\n    statistic: share\n    holds: passed\n    unit: percent", of: "report.xml")
        #expect(figure == Figure(value: 100, sample: 1))
    }
}
