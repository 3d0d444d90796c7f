import Diagnostics
import Testing
import XML

@Suite struct XMLSchemaTests {
    private let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="report">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="item" maxOccurs="unbounded">
                  <xs:complexType><xs:attribute name="level" type="xs:int" use="required"/></xs:complexType>
                </xs:element>
              </xs:sequence>
            </xs:complexType>
          </xs:element>
        </xs:schema>
        """

    private func validate(_ document: String, _ schema: String? = nil) -> [Diagnostic] {
        XMLSchema.validate(
            document: Array(document.utf8), schema: Array((schema ?? self.schema).utf8), named: "report.xml")
    }

    @Test func `a valid document has no faults`() {
        #expect(validate("<report><item level='3'/><item level='-4'/></report>").isEmpty)
    }

    @Test func `faults are given with their lines`() {
        let faults = validate("<report>\n<item level='3'/>\n<item level='high'/>\n<item/>\n<other/>\n</report>")
        #expect(faults.allSatisfy { $0.id == "xml.schema" && $0.severity == .error })
        #expect(Set(faults.compactMap(\.location?.line)) == [3, 4, 5])
        #expect(faults.first?.summary.en.contains("high") == true)
        #expect(faults.first?.location?.path == "report.xml")
    }

    @Test func `lines are right beyond sixteen bits`() {
        let items = String(repeating: "<item level='1'/>\n", count: 70_000)
        #expect(validate("<report>\n\(items)<item/>\n</report>").first?.location?.line == 70_002)
    }

    @Test(arguments: ["<report>", "", "<!DOCTYPE report [<!ENTITY e 'x'>]><report/>"])
    func `a document that cannot be read is reported as such`(document: String) {
        let faults = validate(document)
        #expect(faults.count == 1)
        #expect(["xml.malformed", "xml.entities-refused"].contains(faults.first?.id))
        #expect(faults.first?.location?.path == "report.xml")
    }

    @Test(arguments: [
        "<xs:schema", "<a/>",
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' type='missing'/></xs:schema>",
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='other.xsd'/></xs:schema>",
    ])
    func `a schema that cannot be used is reported and nothing counts as valid`(schema: String) {
        let faults = validate("<report><item level='3'/></report>", schema)
        #expect(faults.containsErrors)
        #expect(faults.first?.location?.path == "schema")
    }

    @Test func `the number of faults is limited and the rest is counted`() {
        let faults = validate("<report>\(String(repeating: "<item/>", count: 250))</report>")
        #expect(faults.count == 101)
        #expect(faults.last?.severity == .note)
        #expect(faults.last?.summary.en.hasPrefix("150 ") == true)
    }

    @Test func `a schema that the document names is not loaded`() {
        let document = """
            <report xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xsi:noNamespaceSchemaLocation="http://host.invalid/report.xsd"><item level="1"/></report>
            """
        #expect(!validate(document).containsErrors)
    }
}
