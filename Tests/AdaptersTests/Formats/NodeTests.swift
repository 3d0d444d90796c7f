import Adapters
import Diagnostics
import Testing

@Suite struct NodeTests {
    private static let json = """
        {
          "name": "订单中心",
          "target": 99.95,
          "enabled": true,
          "owner": null,
          "windows": [{"unit": "Day", "count": 28}, {"unit": "Week", "count": "4"}],
          "empty": {}
        }
        """
    private static let yaml = """
        name: 订单中心
        target: 99.95
        enabled: true
        owner:
        windows:
          - unit: Day
            count: 28
          - {unit: "Week", count: "4"}
        empty: {}
        """

    private static func root(_ text: String) throws -> Node {
        try #require(Content(text).documents.first?.root)
    }

    @Test func `JSON and YAML read the same`() throws {
        #expect(try Self.root(Self.json).summary == Self.root(Self.yaml).summary)
    }

    @Test(arguments: [json, yaml])
    func `values are reached by key and index`(text: String) throws {
        let root = try Self.root(text)
        #expect(root.kind == .map)
        #expect(root.count == 6)
        #expect(root["name"]?.string == "订单中心")
        #expect(root["target"]?.kind == .number)
        #expect(root["target"]?.numberText == "99.95")
        #expect(root["target"]?.double == 99.95)
        #expect(root["target"]?.int == nil)
        #expect(root["enabled"]?.bool == true)
        #expect(root["owner"]?.isNull == true)
        #expect(root["owner"]?.string == nil)
        #expect(root["absent"] == nil)
        #expect(root["windows"]?.count == 2)
        #expect(root["windows"]?[0]?["count"]?.int == 28)
        #expect(root["windows"]?[1]?["count"]?.kind == .text)
        #expect(root["windows"]?[1]?["count"]?.int == 4)
        #expect(root["windows"]?[2] == nil)
        #expect(root["windows"]?[-1] == nil)
        #expect(root["windows"]?["unit"] == nil)
        #expect(root[path: "empty"]?.count == 0)
        #expect(root[path: "windows", "unit"] == nil)
        #expect(root.has("name", "owner"))
        #expect(!root.has("name", "absent"))
        #expect(root["name"]?.equals("订单中心") == true)
        #expect(root["name"]?.equals("订单") == false)
        #expect(root["windows"]?.items.compactMap { $0["unit"]?.string } == ["Day", "Week"])
        #expect(root.entries.map(\.key) == ["name", "target", "enabled", "owner", "windows", "empty"])
        #expect(root["name"]?.items.isEmpty == true)
    }

    @Test(arguments: [(json, 6, 45, 54), (yaml, 8, 5, 12)])
    func `a value knows its place`(text: String, line: Int, column: Int, unit: Int) throws {
        let window = try #require(Self.root(text)["windows"]?[1])
        #expect(window.location == SourceLocation(path: "test", line: line, column: column))
        #expect(window["unit"]?.line == line)
        #expect(window["unit"]?.column == unit)
        #expect(window["unit"]?.pathDescription == "windows[1].unit")
        #expect(window.pathDescription == "windows[1]")
        #expect(try Self.root(text).pathDescription.isEmpty)
    }

    @Test func `columns count bytes`() throws {
        let root = try Self.root("{\"订单\": 1, \"b\": \"x\"}")
        #expect(root["b"]?.column == 20)
        let yaml = try Self.root("订单: {b: x}\n")
        #expect(yaml["订单"]?["b"]?.column == 13)
    }

    @Test(
        arguments: [
            ("3", 3), ("-3", -3), ("3.0", 3), ("3e2", 300), ("1200e-2", 12), ("9223372036854775807", Int64.max),
            ("-9223372036854775808", Int64.min), ("0", 0), ("-0", 0), ("0.000e5", 0),
            ("100000000000000000000000e-5", 1_000_000_000_000_000_000),
        ] as [(String, Int64)])
    func `whole numbers are exact`(text: String, value: Int64) throws {
        #expect(try Self.root("[\(text)]")[0]?.int == value)
        #expect(try Self.root("[\"\(text)\"]")[0]?.int == value)
    }

    @Test(arguments: [
        "3.5", "9223372036854775808", "-9223372036854775809", "1e19", "1e999999999999", "123456789012345678901",
    ])
    func `what is no whole number in 64 bits has none`(text: String) throws {
        #expect(try Self.root("[\(text)]")[0]?.int == nil)
    }

    @Test(arguments: ["", " 3", "3 ", "three", "0x", "1,000", "--1", "1.2.3", "e5"])
    func `a text that is not exactly a number is none`(text: String) throws {
        #expect(try Self.root("[\"\(text)\"]")[0]?.int == nil)
        #expect(try Self.root("[\"\(text)\"]")[0]?.double == nil)
    }

    @Test func `decimal numbers are rounded as the standard says`() throws {
        var random = FormatRandom(seed: 7)
        var texts = [
            "0.1", "1e22", "1e23", "5e-324", "2.2250738585072011e-308", "1.7976931348623157e308", "0.30000000000000004",
        ]
        for _ in 0..<2000 { texts.append("\(Double(bitPattern: random.next() & 0x7FEF_FFFF_FFFF_FFFF))") }
        for _ in 0..<2000 { texts.append("\(random.next() % 1_000_000).\(random.next() % 100_000)") }
        let root = try Self.root("[" + texts.joined(separator: ",") + "]")
        for (text, node) in zip(texts, root.items) { #expect(node.double == Double(text), "\(text)") }
    }

    @Test func `the special numbers of Prometheus are numbers as texts`() throws {
        let root = try Self.root("[\"NaN\",\"+Inf\",\"-Inf\",\"1e+00\"]")
        #expect(root[0]?.double?.isNaN == true)
        #expect(root[1]?.double == .infinity)
        #expect(root[2]?.double == -.infinity)
        #expect(root[3]?.double == 1)
    }

    @Test func `true and false as texts are truth values, yes and 1 are not`() throws {
        let root = try Self.root("[\"true\",\"False\",\"yes\",\"1\",1]")
        #expect(root.items.map(\.bool) == [true, false, nil, nil, nil])
    }

    @Test func `configuration inside of a value is read with the lines of the outer file`() throws {
        let text = """
            kind: Secret
            stringData:
              alertmanager.yaml: |-
                route:
                  receiver: Default
              dashboard.json: '{"panels": [1, 2]}'
            """
        let data = try #require(Self.root(text)["stringData"])
        var diagnostics: [Diagnostic] = []
        let (routes, boards) = (try #require(data["alertmanager.yaml"]), try #require(data["dashboard.json"]))
        let route = try #require(Document.embedded(in: routes, reporting: &diagnostics).first)
        #expect(route.root["route"]?["receiver"]?.string == "Default")
        #expect(route.root["route"]?["receiver"]?.line == 5)
        let board = try #require(Document.embedded(in: boards, reporting: &diagnostics).first)
        #expect(board.root["panels"]?.count == 2)
        #expect(board.root["panels"]?.line == 6)
        #expect(diagnostics.isEmpty)
        #expect(Document.embedded(in: data, reporting: &diagnostics).isEmpty)
    }
}
