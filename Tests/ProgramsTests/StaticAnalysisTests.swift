import Testing

@Suite struct StaticAnalysisTests {
    private static let bandit = Program.python("bandit", package: "'bandit[sarif]'")
    // The version is printed only after a newer one was asked for.
    private static let semgrep = Program.python("semgrep", proof: ["--help"])

    private static let program = """
        import subprocess

        def run(text):
            return subprocess.call(text, shell=True)

        def reckon(text):
            return eval(text)

        def reckon_twice(text):
            return eval(eval(text))

        """

    @Test(.needs(bandit))
    func `rules that bandit found broken are not met`() async throws {
        let workshop = try Workshop()
        try workshop.write(Self.program, to: "shop.py")
        // The scanner ends with 1 if it found something.
        try await workshop.run(Self.bandit, ["-q", "-f", "sarif", "-o", "findings.sarif", "shop.py"], codes: [1])
        try await workshop.run(Self.bandit, ["-q", "-f", "json", "shop.py"], codes: [1], output: "findings.json")
        let rules = try workshop.json("findings.json")["results"]?.items.compactMap { $0["test_id"]?.text } ?? []
        #expect(rules.count > 3)
        let reading = try await workshop.read("findings.sarif")
        #expect(reading.format == "sarif-results" && reading.confidence == "certain")
        let results = try #require(reading.records["scan_results"])
        #expect(results.count == Set(rules).count)
        #expect(Set(results.compactMap { $0["rule"] }) == Set(rules))
        #expect(results.allSatisfy { $0["passed"] == "false" && $0["tool"] == "Bandit" && $0["scanned_at"] != nil })
    }

    private static let rules = """
        rules:
          - id: no-eval
            pattern: eval(...)
            message: what is given is run
            languages: [python]
            severity: ERROR
          - id: no-exec
            pattern: exec(...)
            message: what is given is run
            languages: [python]
            severity: ERROR

        """

    @Test(.needs(semgrep))
    func `rules of semgrep are met where nothing was found`() async throws {
        let workshop = try Workshop()
        try workshop.write(Self.program, to: "shop.py")
        try workshop.write(Self.rules, to: "rules.yaml")
        try await workshop.run(
            Self.semgrep,
            [
                "scan", "--metrics=off", "--disable-version-check", "--config", "rules.yaml", "--sarif", "-o",
                "findings.sarif", "shop.py",
            ],
            environment: [
                "SEMGREP_SETTINGS_FILE": workshop.path("settings.yaml"), "SEMGREP_LOG_FILE": workshop.path("log.txt"),
            ])
        let reading = try await workshop.read("findings.sarif")
        #expect(reading.format == "sarif-results" && reading.confidence == "certain")
        let results = try #require(reading.records["scan_results"])
        let passed = Dictionary(uniqueKeysWithValues: results.map { ($0["rule"] ?? "", $0["passed"]) })
        #expect(passed == ["no-eval": "false", "no-exec": "true"])
        #expect(results.allSatisfy { ($0["scanned_at"] == nil) == reading.diagnostics.contains("sarif.no-time") })
    }
}
