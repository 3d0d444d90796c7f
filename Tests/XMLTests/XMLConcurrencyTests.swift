import Testing
import XML

@Suite struct XMLConcurrencyTests {
    @Test func `many tasks read, write and validate at the same time`() async throws {
        let schema = Array(
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:element name="r"><xs:complexType><xs:sequence>
                <xs:element name="n" type="xs:int" maxOccurs="unbounded"/>
              </xs:sequence></xs:complexType></xs:element>
            </xs:schema>
            """.utf8)
        let results = try await withThrowingTaskGroup(of: (Int, Int, Bool).self) { group in
            for task in 0..<64 {
                group.addTask { @concurrent in
                    let bytes = try XMLWriter.bytes { writer in
                        try writer.startElement("r")
                        for number in 0..<500 { try writer.element("n", text: "\(number * task)") }
                    }
                    let root = try XMLElement.parse(bytes, named: "t")
                    let sum = root.children.compactMap { Int($0.text) }.reduce(0, +)
                    let isValid = XMLSchema.validate(document: bytes, schema: schema, named: "t").isEmpty
                    _ = try? XMLElement.parse(Array("<a>&e;</b>".utf8), named: "t")
                    return (task, sum, isValid)
                }
            }
            var results: [(Int, Int, Bool)] = []
            for try await result in group { results.append(result) }
            return results
        }
        #expect(results.count == 64)
        for (task, sum, isValid) in results {
            #expect(sum == task * 124_750)
            #expect(isValid)
        }
    }
}
