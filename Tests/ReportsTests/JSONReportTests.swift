import Diagnostics
import Foundation
import Reports
import Scoring
import Testing
import XML

@Suite struct JSONReportTests {
    private func parsed(_ assessment: Assessment = SampleAssessment.real) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(Rendering("json", of: assessment).bytes))
    }

    @Test(arguments: [SampleAssessment.real, SampleAssessment.hypothetical])
    func `the report is valid against its schema`(assessment: Assessment) throws {
        let text = try ReportFiles.templates.text(at: "schema/assessment.schema.json")
        let schema = try JSONSchema(text)
        #expect(schema.faults(in: try parsed(assessment)) == [])
    }

    @Test func `the schema refuses what does not fit`() throws {
        let schema = try JSONSchema(try ReportFiles.templates.text(at: "schema/assessment.schema.json"))
        var object = try #require(try parsed() as? [String: Any])
        object["asOf"] = nil
        object["surprise"] = 1
        object["toolVersion"] = 2
        let faults = schema.faults(in: object)
        #expect(faults.contains("$: 'asOf' is missing"))
        #expect(faults.contains("$: 'surprise' is not known"))
        #expect(faults.contains("$.toolVersion: is not a string"))
    }

    @Test func `everything in the schema is explained`() throws {
        let schema = try JSONSchema(try ReportFiles.templates.text(at: "schema/assessment.schema.json"))
        #expect(schema.unexplained == [])
    }

    @Test func `it says the same as the XML report`() throws {
        var object = try #require(try parsed() as? [String: Any])
        #expect(object.removeValue(forKey: "format") as? String == "urn:assay:assessment:1")
        let root = try XMLElement.parse(Rendering("xml").bytes, named: "assessment.xml")
        #expect(ReportComparison.differences(object, root) == [])
    }

    @Test func `hostile texts come back exactly`() throws {
        let object = try #require(try parsed() as? [String: Any])
        let incomplete = try #require(object["incomplete"] as? [[String: Any]])
        let reason = try #require(incomplete.last?["reason"] as? [String: String])
        #expect(reason["en"]?.unicodeScalars.elementsEqual(HostileText.everything.en.unicodeScalars) == true)
        #expect(reason["zh"]?.unicodeScalars.elementsEqual(HostileText.everything.zh.unicodeScalars) == true)
    }

    @Test func `members keep the order of the schema`() throws {
        let text = try Rendering("json").text
        let keys = [
            "format", "toolVersion", "rubric", "subject", "criteria", "tracks", "domains", "items", "diagnostics",
        ]
        let places = try keys.map { try #require(text.range(of: "\n  \"\($0)\":")).lowerBound }
        #expect(places == places.sorted())
    }
}
