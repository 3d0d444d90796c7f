import Diagnostics
import Reports
import Testing

@Suite struct CatalogueTests {
    @Test func `formats have names and endings of their own`() {
        #expect(ReportCatalogue.all.map(\.id) == ["html", "xml", "json"])
        #expect(Set(ReportCatalogue.all.map(\.fileExtension)).count == ReportCatalogue.all.count)
        #expect(ReportCatalogue.all.allSatisfy { !$0.summary.en.isEmpty && !$0.summary.zh.isEmpty })
    }

    @Test func `a format is found by its name`() {
        #expect(ReportCatalogue.named("xml")?.fileExtension == "xml")
        #expect(ReportCatalogue.named("pdf") == nil)
    }

    @Test(arguments: [
        ("html", "templates/html/style.css"), ("html", "templates/html/item.mustache"),
        ("xml", "schema/assessment.xsd"),
    ])
    func `a template that is missing is named`(id: String, path: String) throws {
        let format = try #require(ReportCatalogue.named(id))
        let kept = ReportFiles.templates.paths.filter { $0 != path }
        let templates = ReportTemplates(try kept.map { ($0, try ReportFiles.templates.text(at: $0)) })
        let failure = #expect(throws: MissingTemplate.self) {
            try format.write(SampleAssessment.real, languages: [.english], templates: templates) { _ in }
        }
        #expect(failure?.path == path)
    }

    @Test func `a template that cannot be parsed is named`() throws {
        let path = "templates/html/item.mustache"
        let failure = #expect(throws: UnusableTemplate.self) {
            try Rendering("html", templates: ReportFiles.templates(replacing: path, with: "{{#open}}"))
        }
        #expect(failure?.path == path)
        #expect(failure?.description.contains("cannot be used") == true)
    }

    @Test func `a template sees nothing of the views around it`() throws {
        // 'anchor' is a name of the item, but not of its level.
        let templates = ReportFiles.templates(
            replacing: "templates/html/level.mustache", with: "<i>[{{anchor}}{{nothing}}|{{number}}]</i>")
        let text = try Rendering("html", templates: templates).text
        #expect(text.contains("<i>[|3]</i>"))
        #expect(!text.contains("<i>[en-"))
    }

    @Test func `an error of the sink stops the report`() throws {
        struct Full: Error, Equatable {}
        for format in ReportCatalogue.all {
            var pieces = 0
            #expect(throws: Full()) {
                try format.write(SampleAssessment.real, languages: [.english], templates: ReportFiles.templates) { _ in
                    pieces += 1
                    throw Full()
                }
            }
            #expect(pieces == 1)
        }
    }
}
