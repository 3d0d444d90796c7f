import Rubric
import RubricFiles
import Testing

@Suite struct SchemaTests {
    @Test(arguments: ObjectShape.byFile.map(\.file))
    func `a schema knows the same keys as the reader`(name: String) throws {
        let schema = try RubricsFolder.schema(name)
        let shapes = try #require(ObjectShape.byFile.first { $0.file == name }?.shapes)
        #expect(schema["$defs"]?.keys == shapes.dropFirst().map(\.name).sorted())
        for shape in shapes {
            let described = try #require(shape.name == name ? schema : schema["$defs"]?[shape.name])
            #expect(described["properties"]?.keys == shape.keys.sorted(), "\(shape.name)")
            #expect(described["required"]?.strings.sorted() == shape.required.sorted(), "\(shape.name)")
            #expect(described["additionalProperties"] == .bool(false), "\(shape.name)")
        }
    }

    @Test func `the schemas offer the same values as the reader accepts`() throws {
        let item = try RubricsFolder.schema("item")
        let rubric = try RubricsFolder.schema("rubric")
        func values(_ schema: JSON, _ shape: String, _ key: String) -> [String]? {
            schema["$defs"]?[shape]?["properties"]?[key]?["enum"]?.strings
        }
        for (schema, shape) in [(item, "indicator"), (rubric, "outcome")] {
            #expect(values(schema, shape, "statistic") == StatisticName.allCases.map(\.rawValue))
            #expect(values(schema, shape, "of") == StatisticName.reducible.map(\.rawValue))
            #expect(values(schema, shape, "unit") == Unit.allCases.map(\.rawValue))
            #expect(values(schema, shape, "direction") == Direction.allCases.map(\.rawValue))
        }
        #expect(values(item, "indicator", "when_none") == EmptyPopulation.allCases.map(\.rawValue))
        #expect(values(item, "remediation", "effort") == Effort.allCases.map(\.rawValue))
        #expect(values(rubric, "scoring", "rule") == ScoringParameters.Rule.allCases.map(\.rawValue))
        let evidence = item["$defs"]?["practice"]?["properties"]?["evidence"]?["items"]?["enum"]?.strings
        #expect(evidence == EvidenceKind.allCases.map(\.rawValue))
    }

    @Test(arguments: StatisticName.allCases)
    func `a schema asks for the keys that a statistic needs`(statistic: StatisticName) throws {
        let whole = try RubricsFolder.schema("item")
        let indicator = try #require(whole["$defs"]?["indicator"])
        guard case .object(var members) = indicator else { return }
        members["$defs"] = whole["$defs"]
        let text = """
            {id: x, name: {en: X, zh: 甲}, records: incidents, statistic: \(statistic.rawValue), unit: count,
            direction: lower, thresholds: {}}
            """
        let node = try #require(YAMLParser.parse(text, path: "x").root)
        let problems = SchemaValidator(.object(members)).problems(JSON(node))
        #expect(problems == statistic.requiredKeys.map { ": required \($0)" })
    }

    @Test(arguments: ["rubric", "domain", "item"])
    func `everything in a schema has a title and a description in both languages`(name: String) throws {
        let schema = try RubricsFolder.schema(name)
        func check(_ part: JSON, _ path: String) {
            let description = part["description"]?.string ?? ""
            #expect(part["title"]?.string != nil || part["$ref"] != nil, "\(path)")
            #expect(
                part["$ref"] != nil && part["description"] == nil
                    || description.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(path)")
            for key in part["properties"]?.keys ?? [] where path.count < 60 {
                part["properties"]?[key].map { check($0, "\(path).\(key)") }
            }
        }
        check(schema, name)
        for key in schema["$defs"]?.keys ?? [] { schema["$defs"]?[key].map { check($0, key) } }
    }

    @Test(arguments: Fixture.files.map(\.path))
    func `the sound rubric is valid by the schemas`(path: String) throws {
        let file = try #require(Fixture.files.first { $0.path == path })
        let found = try problems(file)
        #expect(found == [])
    }

    @Test(arguments: RubricsFolder.rubrics)
    func `every published rubric is valid by the schemas`(rubric: String) throws {
        for file in try RubricsFolder.files(of: rubric) {
            let found = try problems(file)
            #expect(found == [], "\(file.path)")
        }
    }

    /// Faults of keys that a schema can see; what a reduction needs depends on its inner statistic.
    private static let visibleFaults = Fault.keys.filter {
        ["rubric.unknown-key", "rubric.missing-key"].contains($0.id)
            && $0.testDescription != "a missing measure of a reduction"
    }

    @Test(arguments: visibleFaults)
    func `a schema sees unknown and missing keys`(fault: Fault) throws {
        let file = try #require(fault.files?.first { $0.path == fault.path })
        let found = try problems(file)
        #expect(!found.isEmpty)
    }

    private func problems(_ file: RubricFile) throws -> [String] {
        let name =
            file.path.hasSuffix("rubric.yaml") ? "rubric" : file.path.hasSuffix("domain.yaml") ? "domain" : "item"
        let root = try #require(YAMLParser.parse(file.text, path: file.path).root)
        return SchemaValidator(try RubricsFolder.schema(name)).problems(JSON(root))
    }
}
