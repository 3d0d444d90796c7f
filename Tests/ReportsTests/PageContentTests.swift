import Diagnostics
import Evidence
import Foundation
import Reports
import Rubric
import Scoring
import Testing
import XML

@Suite struct PageContentTests {
    private func text(_ language: Language, _ section: String) throws -> String {
        let page = try Page(Rendering("html", languages: [language]).text)
        let id = "\(language.rawValue)-\(section)"
        let element = try #require(page.elements.first { $0.attribute("id") == id })
        return Self.words(of: element)
    }

    /// The text with one blank between words and elements.
    private static func words(of element: XMLElement) -> String {
        func collect(_ element: XMLElement, _ result: inout String) {
            for part in element.content {
                switch part {
                case .text(let text): result += text
                case .element(let child):
                    result += " "
                    collect(child, &result)
                    result += " "
                }
            }
        }
        var result = ""
        collect(element, &result)
        return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func `a figure stands with value, numerator and denominator, sample, window and exclusions`() throws {
        let text = try text(.english, "item-INC-1")
        #expect(text.contains("99.01 %"))
        #expect(text.contains("100 of 101"))
        #expect(text.contains("sample 101"))
        #expect(text.contains("90 days, 2023-07-28 to 2023-10-26"))
        #expect(text.contains("'review' is missing 7"))
        #expect(text.contains("exactly 10000/101"))
        #expect(text.contains("Wilson interval (z = 1.96): 94.6 % to 99.8 %"))
    }

    @Test func `a row that counts against a value is told with evidence and position`() throws {
        let text = try text(.english, "item-INC-1")
        #expect(text.contains("incidents – servicenow/incidents.csv :17"))
        #expect(text.contains("INC0009 incidents 200 min servicenow/incidents.csv :5"))
        // Evidence that is not in the list is named by its number.
        #expect(text.contains("INC0003 incidents – #9 :3"))
    }

    @Test func `a threshold of the tier counts and a proposal is marked`() throws {
        let text = try text(.english, "item-INC-1")
        #expect(text.contains("3 ≥ 99.99 % ✕ unmet"))
        #expect(text.contains("BAD"))
        #expect(text.contains("2 ≥ 50 % ✓ met P [proposal]"))
        #expect(text.contains("GSRE"))
    }

    @Test func `a value just beyond a bound is not rounded onto it`() throws {
        // 60.000001 minutes where 60 are asked for.
        let text = try text(.english, "item-INC-1")
        #expect(text.contains("60.000001 min"))
        #expect(text.contains("3 ≤ 60 min ✕ unmet"))
    }

    @Test func `ratings stand side by side with role, author, dates and evidence`() throws {
        let text = try text(.english, "item-INC-1")
        #expect(text.contains("F fully achieved (92.5 %) — assessor, reliability office ]]>"))
        #expect(text.contains("2023-10-16 · valid until 2024-05-13"))
        #expect(text.contains("Other ratings beside it (1)"))
        #expect(text.contains("L largely achieved (67.5 %) — team, self-assessment, order team , 2023-07-28"))
        #expect(text.contains("seen: record, data, hearsay"))
        #expect(text.contains("Nobody has rated it."))
    }

    @Test func `a rating that ran out says so`() throws {
        #expect(try text(.english, "item-CHG-1").contains("valid until 2023-10-25 run out"))
        #expect(try text(.chinese, "item-CHG-1").contains("有效期至 2023-10-25 已失效"))
    }

    @Test func `an item that does not apply gives its reason and no level`() throws {
        let text = try text(.english, "item-INC-2")
        #expect(text.contains("– not applicable"))
        #expect(text.contains("Why this level en <script>alert(1)</script>"))
    }

    @Test func `a waived criterion is marked and never shown as met`() throws {
        let text = try text(.english, "item-CHG-1")
        #expect(text.contains("3 ≤ 15 % ✕ unmet waived"))
        #expect(text.contains("a criterion is waived"))
        #expect(text.contains("It is never a pass"))
    }

    @Test func `a small sample and a longer window are pointed out`() throws {
        let text = try text(.english, "item-CHG-1")
        #expect(text.contains("small sample"))
        #expect(text.contains("longer window"))
        #expect(text.contains("365 days, 2022-10-26 to 2023-10-26"))
    }

    @Test func `the counts of outcomes are those of the assessment and add up`() throws {
        let result = SampleAssessment.real.result
        let text = try text(.english, "criteria")
        for (outcome, count) in result.outcomeCounts {
            let name = outcome.rawValue.replacing("-", with: " ")
            #expect(text.contains("\(name) \(count)"))
        }
        let all = result.items.reduce(0) { $0 + $1.determinations.count }
        #expect(text.contains("All criteria \(all) The counts add up"))
    }

    @Test func `outcomes are shown against the year before`() throws {
        let text = try text(.english, "outcomes")
        #expect(text.contains("33.33 min −33.3 % better"))
        #expect(text.contains("Before 50 min · sample 9 365 days, 2021-10-26 to 2022-10-26"))
        #expect(try self.text(.chinese, "outcomes").contains("33.33 分钟 −33.3% 改善"))
    }

    @Test func `the summary names subject, date, rubric, digest, band and what it is not`() throws {
        let text = try text(.english, "summary")
        for part in [
            "Order Center <script>alert(1)</script>", "2023-10-26", "Sample rubric 1.2.3", SampleAssessment.digest("a"),
            "Not an official standard, and no certificate.", "provisional",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        let band = try #require(SampleAssessment.real.result.tracks.first?.result.band)
        #expect(text.contains("from \(band.low) to \(band.high)"))
    }

    @Test func `evidence, exclusions, gaps and diagnostics are listed`() throws {
        let evidence = try text(.english, "evidence")
        for part in [
            SampleAssessment.digest("b"), "123,456 bytes", "servicenow-csv", "collected 2023-10-24",
            "covers 2022-10-26 to 2023-10-26", "incidents 1234", "changes belong to no subject that is known 12,345",
            "load_tests",
        ] {
            #expect(evidence.contains(part), "\(part)")
        }
        let completeness = try text(.english, "completeness")
        for part in [
            "warning INC0010004 is missing completeness.missing-numbers", "somebody else's, or gone",
            "to do: look it up",
            "seen in INC0010004 · servicenow/incidents.csv:3",
        ] {
            #expect(completeness.contains(part), "\(part)")
        }
        let unresolved = try text(.english, "unresolved")
        for part in [
            "Services that belong to nobody (3)", "(names no service) changes 12,000",
            "order-api changes 300 incidents 4",
            "claimed by several: order-center/order-api, ",
        ] {
            #expect(unresolved.contains(part), "\(part)")
        }
        let diagnostics = try text(.english, "diagnostics")
        let worst = try #require(diagnostics.range(of: "the file is cut short"))
        let mildest = try #require(diagnostics.range(of: "a note"))
        #expect(worst.lowerBound < mildest.lowerBound)
    }
}
