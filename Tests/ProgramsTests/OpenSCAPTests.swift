import Testing

@Suite struct OpenSCAPTests {
    private static let oscap = Program.debian("oscap", package: "openscap-scanner")

    /// Four rules: one that holds everywhere, one that holds nowhere, one without a check, and one that is not selected.
    private static let benchmark = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Benchmark xmlns="http://checklists.nist.gov/xccdf/1.2" id="xccdf_test.assay_benchmark_small" resolved="1" xml:lang="en">
          <status>draft</status>
          <title>Small benchmark</title>
          <version>1.0</version>
          <Rule id="xccdf_test.assay_rule_accounts" selected="true" severity="high">
            <title>There is a list of accounts</title>
            <check system="http://oval.mitre.org/XMLSchema/oval-definitions-5">
              <check-content-ref href="checks.xml" name="oval:test.assay:def:1"/>
            </check>
          </Rule>
          <Rule id="xccdf_test.assay_rule_nowhere" selected="true" severity="medium">
            <title>There is a file that nobody has</title>
            <check system="http://oval.mitre.org/XMLSchema/oval-definitions-5">
              <check-content-ref href="checks.xml" name="oval:test.assay:def:2"/>
            </check>
          </Rule>
          <Rule id="xccdf_test.assay_rule_manual" selected="true" severity="low">
            <title>Somebody looked</title>
          </Rule>
          <Rule id="xccdf_test.assay_rule_unselected" selected="false" severity="low">
            <title>Not asked</title>
          </Rule>
        </Benchmark>

        """

    private static func definition(_ number: Int) -> String {
        """
            <definition class="compliance" id="oval:test.assay:def:\(number)" version="1">
              <metadata><title>file \(number)</title><description>file \(number)</description></metadata>
              <criteria><criterion test_ref="oval:test.assay:tst:\(number)"/></criteria>
            </definition>

        """
    }

    private static func test(_ number: Int) -> String {
        """
            <unix:file_test id="oval:test.assay:tst:\(number)" version="1" check="all" check_existence="at_least_one_exists" comment="file">
              <unix:object object_ref="oval:test.assay:obj:\(number)"/>
            </unix:file_test>

        """
    }

    private static func object(_ number: Int, _ path: String) -> String {
        """
            <unix:file_object id="oval:test.assay:obj:\(number)" version="1"><unix:filepath>\(path)</unix:filepath></unix:file_object>

        """
    }

    private static let checks =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oval_definitions xmlns="http://oval.mitre.org/XMLSchema/oval-definitions-5"
            xmlns:oval="http://oval.mitre.org/XMLSchema/oval-common-5"
            xmlns:unix="http://oval.mitre.org/XMLSchema/oval-definitions-5#unix">
          <generator>
            <oval:schema_version>5.11</oval:schema_version><oval:timestamp>2024-01-01T00:00:00</oval:timestamp>
          </generator>

        """ + "  <definitions>\n" + definition(1) + definition(2) + "  </definitions>\n  <tests>\n" + test(1) + test(2)
        + "  </tests>\n  <objects>\n" + object(1, "/etc/passwd") + object(2, "/etc/assay-has-no-such-file")
        + "  </objects>\n</oval_definitions>\n"

    private func scan(in workshop: Workshop) async throws -> String {
        try workshop.write(Self.benchmark, to: "benchmark.xml")
        try workshop.write(Self.checks, to: "checks.xml")
        // The scanner ends with 2 if a rule failed.
        return try await workshop.run(
            Self.oscap, ["xccdf", "eval", "--results", "results.xml", "--results-arf", "report.xml", "benchmark.xml"],
            codes: [2]
        ).output
    }

    @Test(.needs(oscap), arguments: ["results.xml", "report.xml"])
    func `the results of a scan are those that the scanner prints`(name: String) async throws {
        let workshop = try Workshop()
        let printed = try await scan(in: workshop)
        let reading = try await workshop.read(name)
        #expect(reading.format == "xccdf-results" && reading.confidence == "certain")
        #expect(reading.diagnostics == ["xccdf.not-selected"])
        var expected: [String: String] = [:]
        for match in printed.matches(of: /Rule\s+(\S+)\s+Result\s+(\S+)/) {
            expected[String(match.1)] = String(match.2)
        }
        #expect(expected.count == 3)
        let words = ["true": "pass", "false": "fail"]
        let results = try #require(reading.records["scan_results"])
        #expect(results.count == 3)
        for result in results {
            let rule = try #require(result["rule"])
            #expect(result["passed"].map { words[$0] ?? "?" } ?? "notchecked" == expected[rule], "\(rule)")
            #expect(result["scanned_at"] != nil)
        }
    }

    @Test(.needs(oscap))
    func `a share of rules that are met leaves out what was not checked`() async throws {
        let workshop = try Workshop()
        _ = try await scan(in: workshop)
        let figure = try await workshop.measure(
            "    records: scan_results\n    statistic: share\n    holds: passed\n    unit: percent", of: "results.xml")
        #expect(figure == Figure(value: 50, sample: 2))
    }

    @Test(.needs(oscap))
    func `a benchmark without results proves nothing`() async throws {
        let workshop = try Workshop()
        try workshop.write(Self.benchmark, to: "benchmark.xml")
        try await workshop.run(Self.oscap, ["info", "benchmark.xml"])
        let reading = try await workshop.read("benchmark.xml")
        #expect(reading.format == "xccdf-results" && reading.counts.isEmpty)
        #expect(reading.diagnostics == ["xccdf.no-results"])
    }
}
