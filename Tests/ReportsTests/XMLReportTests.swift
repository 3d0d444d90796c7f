import Diagnostics
import Evidence
import Foundation
import Indicators
import Reports
import Rubric
import Scoring
import Testing
import XML

@Suite struct XMLReportTests {
    private let schema = "schema/assessment.xsd"

    @Test(arguments: [SampleAssessment.real, SampleAssessment.hypothetical])
    func `the report is valid against its schema`(assessment: Assessment) throws {
        let bytes = try Rendering("xml", of: assessment).bytes
        let schema = Array(try ReportFiles.templates.text(at: schema).utf8)
        #expect(XMLSchema.validate(document: bytes, schema: schema, named: "assessment.xml").isEmpty)
    }

    @Test func `levels, bands, outcomes and values are the same when they are read back`() throws {
        let assessment = SampleAssessment.real
        let root = try XMLElement.parse(Rendering("xml").bytes, named: "assessment.xml")
        #expect(root.namespace == "urn:assay:assessment:1")
        let items = try #require(root.child("items")?.children)
        #expect(items.map { $0.attribute("id") } == assessment.result.items.map(\.item.rawValue))
        for (element, item) in zip(items, assessment.result.items) {
            #expect(element.attribute("level") == item.level.map(\.description))
            #expect(element.child("band")?.attribute("low") == item.band.map(\.low.description))
            #expect(element.child("band")?.attribute("high") == item.band.map(\.high.description))
            let determinations = try #require(element.child("determinations")?.children)
            #expect(determinations.map { $0.attribute("outcome") } == item.determinations.map(\.outcome.rawValue))
            #expect(determinations.map { $0.attribute("isWaived") } == item.determinations.map { "\($0.isWaived)" })
            for (indicator, measurement) in zip(element.child("indicators")?.children ?? [], item.measurements) {
                let value = indicator.child("measurement")?.child("figure")?.child("value")?.attribute("exact")
                #expect(value == measurement.value.map { "\($0.numerator)/\($0.denominator)" })
            }
        }
        let tracks = try #require(root.child("tracks")?.children)
        #expect(tracks.map { $0.attribute("level") } == assessment.result.tracks.map { $0.result.level?.description })
        let domains = try #require(root.child("domains")?.children)
        #expect(domains.map { $0.attribute("level") } == assessment.result.domains.map { $0.result.level?.description })
    }

    @Test func `digests and evidence are the same when they are read back`() throws {
        let root = try XMLElement.parse(Rendering("xml").bytes, named: "assessment.xml")
        #expect(root.child("rubric")?.attribute("sha256") == SampleAssessment.real.rubricDigest)
        let evidence = try #require(root.child("evidence")?.children)
        #expect(evidence.map { $0.attribute("sha256") } == SampleAssessment.evidence.map(\.digest))
        #expect(evidence.first?.attribute("path") == "servicenow/incidents.csv")
    }

    @Test func `hostile texts come back but for characters that XML cannot carry`() throws {
        let root = try XMLElement.parse(Rendering("xml").bytes, named: "assessment.xml")
        let tags = root.child("subject")?.child("tags")?.children.map(\.text)
        #expect(tags == ["core", HostileText.attribute])
        #expect(root.child("subject")?.attribute("owner") == HostileText.direction)
        #expect(root.child("incomplete")?.text.contains("nul \u{FFFD}, bell \u{FFFD}") == true)
    }

    @Test func `a report that its schema refuses is not handed over`() throws {
        let text = try ReportFiles.templates.text(at: schema)
            .replacing(#"name="toolVersion" type="xs:string""#, with: #"name="toolVersion" type="xs:int""#)
        let templates = ReportFiles.templates(replacing: schema, with: text)
        var isHandedOver = false
        let format = try #require(ReportCatalogue.named("xml"))
        let failure = #expect(throws: InvalidReport.self) {
            try format.write(SampleAssessment.real, languages: [.english], templates: templates) { _ in
                isHandedOver = true
            }
        }
        #expect(!isHandedOver)
        #expect(failure?.description.contains("toolVersion") == true)
    }

    @Test func `a document above the limit passes piece by piece`() throws {
        var pieces: [[UInt8]] = []
        let gate = ValidationGate(schema: [], limit: 3) { pieces.append(Array($0)) }
        try gate.take([1, 2])
        #expect(pieces.isEmpty)
        try gate.take([3, 4])
        try gate.take([5])
        try gate.finish()
        #expect(pieces == [[1, 2, 3, 4], [5]])
    }

    @Test func `everything in the schema is explained`() throws {
        let text = try ReportFiles.templates.text(at: schema)
        let root = try XMLElement.parse(Array(text.utf8), named: schema)
        let named = root.subtree.filter {
            ["element", "attribute", "complexType", "simpleType"].contains($0.name) && $0.attribute("name") != nil
        }
        #expect(named.count > 200)
        for element in named {
            let text = element.child("annotation")?.child("documentation")?.text ?? ""
            #expect(text.hasSuffix("."), "\(element.attribute("name") ?? "") in line \(element.line)")
        }
    }
}
