import Diagnostics
import Evidence
import Rubric
import RubricFiles
import Testing

@Suite struct LinterTests {
    @Test func `warnings and notes leave the rubric usable`() throws {
        let files = try #require(Fixture.replacing("sources: [P, BOOK]", with: "sources: [P]", in: "AAA/AAA-1.yaml"))
        let (rubric, diagnostics) = Fixture.lint(files)
        #expect(rubric != nil)
        #expect(diagnostics.map(\.severity) == [.note])
    }

    @Test func `an official rubric needs a published source`() throws {
        var files = try #require(Fixture.replacing("official: false", with: "official: true", in: "rubric.yaml"))
        #expect(Fixture.lint(files).diagnostics.map(\.id) == [])
        files[0].text.replace("    url: https://example.org/book\n", with: "")
        let diagnostics = Fixture.lint(files).diagnostics
        #expect(diagnostics.map(\.id) == ["rubric.official"])
        #expect(diagnostics.map(\.severity) == [.warning])
        #expect(diagnostics.first?.location?.line == 6)
    }

    @Test func `levels without a number in between are a gap`() throws {
        let files = try #require(
            Fixture.replacing(
                "  2:\n    name: {en: Foundation", with: "  5:\n    name: {en: Foundation", in: "rubric.yaml"))
        let diagnostics = Fixture.lint(files).diagnostics
        let gap = try #require(diagnostics.first { $0.id == "rubric.level-gap" })
        #expect(gap.summary.en == "the levels are not numbered from 1 without a gap: 2, 4 missing")
        #expect(gap.location?.line == 7)
    }

    @Test func `a domain without an item is empty`() {
        let diagnostics = Fixture.lint(Fixture.files.filter { $0.path != "demo/BBB/BBB-1.yaml" }).diagnostics
        #expect(diagnostics.map(\.id).contains("rubric.empty-domain"))
    }

    @Test func `equal thresholds of neighbouring levels are in order`() throws {
        let files = try #require(Fixture.replacing("value: 240", with: "value: 60.5", in: "AAA/AAA-1.yaml"))
        #expect(Fixture.lint(files).diagnostics.map(\.id) == [])
    }

    @Test func `a tier may be milder or stricter as long as its levels rise`() throws {
        let files = try #require(
            Fixture.replacing("3: {value: 30, sources", with: "3: {value: 240, sources", in: "AAA/AAA-1.yaml"))
        #expect(Fixture.lint(files).diagnostics.map(\.id) == [])
    }

    @Test func `a missing weight is found in the file of its domain`() throws {
        let files = try #require(Fixture.replacing("weight: 40", with: "weight: 0", in: "BBB/domain.yaml"))
        let weight = Fixture.lint(files).diagnostics.first { $0.id == "rubric.weight" }
        #expect(weight?.location == SourceLocation(path: "demo/BBB/domain.yaml", line: 4, column: 9))
    }

    @Test func `the fix of a wrong sum says how much is missing`() throws {
        let files = try #require(Fixture.replacing("weight: 40", with: "weight: 40.25", in: "BBB/domain.yaml"))
        let sum = try #require(Fixture.lint(files).diagnostics.first)
        #expect(sum.summary.en == "the weights of the domains add up to 100.25 instead of 100")
        #expect(sum.notes.first?.en == "the weights are AAA 60, BBB 40.25")
        #expect(sum.fixes.first?.en == "take 0.25 off the weights in the 'domain.yaml' files")
    }

    @Test func `every expression is checked in what it can see`() {
        let linter = RubricLinter(kinds: Fixture.kinds) { source, context in
            let sees = [
                context.records ?? "nothing", context.member.map { "of \($0)" } ?? "",
                context.seesSubject ? "subject" : "",
                "\(context.expected)",
            ].filter { !$0.isEmpty }
            let text = "\(source.text) | \(sees.joined(separator: " | "))"
            return (nil, [Diagnostic(.note, id: "seen", LocalizedText(verbatim: text), at: source.location)])
        }
        let seen = linter.lint(Fixture.files).diagnostics.filter { $0.id == "seen" }.map(\.summary.en)
        #expect(
            seen == [
                "user_impact | incidents | condition",
                "recovered_at - detected_at | incidents | quantity",
                "subject.tier <= 2 | nothing | subject | condition",
                "critical | plans | condition",
                "passed && of.critical | drills | of record(kind: \"plans\") | condition",
                "has(owner) | plans | condition",
                "cost | incidents | quantity",
                "severity | incidents | quantity",
                "critical | plans | condition",
                "recovered_at - detected_at | incidents | quantity",
                "severity | incidents | value",
            ])
    }

    @Test func `a clause over fixed values sees the value`() throws {
        let files = try #require(
            Fixture.replacing("distinct: plan}", with: "where: of.value != id}", in: "AAA/AAA-2.yaml"))
        let linter = RubricLinter(kinds: Fixture.kinds) { source, context in
            let isValue = source.text == "of.value != id" && context.member == .value && context.records == "drills"
            return (
                nil, isValue ? [Diagnostic(.note, id: "seen", LocalizedText(verbatim: "it"), at: source.location)] : []
            )
        }
        #expect(linter.lint(files).diagnostics.count { $0.id == "seen" } == 1)
    }

    @Test func `expressions over unknown record kinds are not checked`() throws {
        let files = try #require(
            Fixture.replacing(
                "records: plans\n    statistic: share", with: "records: x\n    statistic: share", in: "BBB/BBB-1.yaml"))
        let diagnostics = Fixture.lint(files).diagnostics
        #expect(diagnostics.map(\.id) == ["rubric.unknown-kind"])
    }

    @Test(arguments: ["1.0.0", "0.1.0-beta.2", "10.20.30"])
    func `semantic versions are accepted`(version: String) throws {
        let files = try #require(Fixture.replacing("version: 1.2.0", with: "version: \(version)", in: "rubric.yaml"))
        #expect(Fixture.lint(files).diagnostics.map(\.id) == [])
    }

    @Test(arguments: ["1.0", "v1.0.0", "1.0.0.0", "01.0.0", "1.0.0+build", "1.0.٣"])
    func `other versions are not`(version: String) throws {
        let files = try #require(Fixture.replacing("version: 1.2.0", with: "version: \(version)", in: "rubric.yaml"))
        #expect(Fixture.lint(files).diagnostics.map(\.id) == ["rubric.version"])
    }
}
