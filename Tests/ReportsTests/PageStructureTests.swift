import Diagnostics
import Reports
import Rubric
import Scoring
import Testing
import XML

@Suite struct PageStructureTests {
    private func page(
        _ assessment: Assessment = SampleAssessment.real, _ languages: [Language] = [.english, .chinese]
    ) throws -> Page {
        try Page(Rendering("html", of: assessment, languages: languages).text)
    }

    @Test func `every identifier occurs once`() throws {
        let ids = try page().elements.compactMap { $0.attribute("id") }
        #expect(ids.count == Set(ids).count)
    }

    @Test func `every internal link and every reference to a label leads somewhere`() throws {
        let elements = try page().elements
        let ids = Set(elements.compactMap { $0.attribute("id") })
        let links = elements.compactMap { $0.attribute("href") }.filter { $0.hasPrefix("#") }.map {
            String($0.dropFirst())
        }
        let labels = elements.compactMap { $0.attribute("for") }
        let names = elements.flatMap { $0.attribute("aria-labelledby")?.split(separator: " ").map(String.init) ?? [] }
        #expect(links.count > 50 && labels.count > 2 && names.count > 10)
        #expect(Set(links + labels + names).subtracting(ids).isEmpty)
    }

    @Test func `links stay in their language`() throws {
        let page = try page()
        for language in ["en", "zh"] {
            let links = try page.edition(language).subtree.compactMap { $0.attribute("href") }.filter {
                $0.hasPrefix("#")
            }
            #expect(links.allSatisfy { $0.hasPrefix("#\(language)-") })
        }
    }

    @Test func `the first language shows without a script and the other is hidden`() throws {
        for languages in [[Language.english, .chinese], [.chinese, .english]] {
            let page = try page(SampleAssessment.real, languages)
            #expect(try page.edition(languages[0].rawValue).attribute("hidden") == nil)
            #expect(try page.edition(languages[1].rawValue).attribute("hidden") == "hidden")
            #expect(page.root.attribute("lang")?.hasPrefix(languages[0].rawValue) == true)
            let checked = page.elements.filter { $0.attribute("checked") != nil }
            #expect(checked.map { $0.attribute("value") } == [languages[0].rawValue])
        }
    }

    @Test func `one language needs no choice`() throws {
        let page = try page(SampleAssessment.real, [.chinese])
        #expect(page.elements.allSatisfy { $0.attribute("name") != "language" })
        #expect(try page.edition("zh").attribute("lang") == "zh-Hans")
    }

    @Test func `each edition has its landmarks and one main heading`() throws {
        let page = try page()
        for language in ["en", "zh"] {
            let elements = try page.edition(language).subtree
            for landmark in ["nav", "main", "footer", "h1"] { #expect(elements.count { $0.name == landmark } == 1) }
            #expect(elements.count { $0.hasClass("bar") && $0.name == "header" } == 1)
            #expect(elements.count { $0.hasClass("skip") } == 1)
        }
    }

    @Test func `every section has a heading that names it and tables say what their headers head`() throws {
        let elements = try page().elements
        let headings = Dictionary(
            elements.filter { $0.attribute("id") != nil }.map { ($0.attribute("id") ?? "", $0.name) }
        ) { first, _ in first }
        let sections = elements.filter { $0.name == "main" }.flatMap { $0.children(named: "section") }
        #expect(sections.count == 2 * (11 + 2))
        for section in sections {
            let name = try #require(section.attribute("aria-labelledby"))
            #expect(["h1", "h2"].contains(headings[name]))
        }
        #expect(elements.filter { $0.name == "th" }.allSatisfy { ["col", "row"].contains($0.attribute("scope")) })
    }

    @Test func `a chart is told in words to those who do not see it`() throws {
        let charts = try page().elements.filter {
            $0.name == "svg" && $0.hasClass("chart") && $0.attribute("aria-hidden") == nil
        }
        #expect(!charts.isEmpty)
        for chart in charts {
            #expect(chart.child("title")?.text.isEmpty == false)
            #expect(chart.child("desc")?.text.isEmpty == false)
        }
    }

    @Test func `what is hypothetical says so in every section and in the footer`() throws {
        for language in ["en", "zh"] {
            let edition = try page(SampleAssessment.hypothetical).edition(language)
            let sections = edition.subtree.filter { $0.name == "main" }.flatMap { $0.children(named: "section") }
            #expect(sections.allSatisfy { $0.subtree.contains { $0.hasClass("hypothetical") } })
            let footer = try #require(edition.subtree.first { $0.name == "footer" })
            #expect(footer.subtree.contains { $0.hasClass("hypothetical") })
            let items = edition.subtree.filter { $0.hasClass("item") }
            #expect(items.allSatisfy { $0.subtree.contains { $0.hasClass("hypothetical") } })
        }
        #expect(try page().elements.allSatisfy { !$0.hasClass("hypothetical") })
    }

    @Test func `every item and every domain has its section`() throws {
        let ids = Set(try page().elements.compactMap { $0.attribute("id") })
        for language in ["en", "zh"] {
            for item in SampleRubric.rubric.items { #expect(ids.contains("\(language)-item-\(item.id)")) }
            for domain in SampleRubric.rubric.domains { #expect(ids.contains("\(language)-domain-\(domain.id)")) }
        }
    }
}
