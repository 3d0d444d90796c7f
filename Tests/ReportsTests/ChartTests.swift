import Reports
import Testing
import XML

@Suite struct ChartTests {
    private let chart = Chart(id: "c", title: "Levels", description: "SLO: 3")

    private func axis(_ label: String, _ level: Int?) -> RadarChart.Axis {
        RadarChart.Axis(label: label, level: level, high: level)
    }

    private func tree(_ markup: Markup) throws -> XMLElement {
        try XMLElement.parse(Array(markup.serialized.utf8), named: "chart.svg")
    }

    @Test func `a radar has a corner for each domain that applies and an axis for each`() throws {
        let axes = [axis("A", 5), axis("B", 0), axis("C", nil), axis("D", 3)]
        let svg = try tree(try #require(RadarChart(chart: chart, axes: axes, highest: 5).svg))
        #expect(svg.subtree.count { $0.hasClass("dot") } == 3)
        #expect(svg.subtree.count { $0.hasClass("spoke") } == 4)
        #expect(svg.subtree.filter { $0.hasClass("axis") }.map(\.text) == ["A 5", "B 0", "C –", "D 3"])
        let corners = svg.subtree.first { $0.hasClass("formal") }?.attribute("points")
        // The first axis points upwards to the outer ring; level 0 is the centre.
        #expect(corners?.split(separator: " ").prefix(2).joined(separator: " ") == "220,44 220,186")
    }

    @Test func `fewer than three domains make no radar`() {
        #expect(RadarChart(chart: chart, axes: [axis("A", 1), axis("B", 2)], highest: 5).svg == nil)
    }

    @Test(arguments: HostileText.all)
    func `a hostile text stays a text in a drawing`(text: String) throws {
        let markup = Markup.element("svg", ["class": text], [.element("text", text: text)])
        let svg = try tree(markup)
        #expect(svg.attributes.count == 1)
        #expect(svg.children.count == 1)
        #expect(svg.subtree.count == 2)
    }

    @Test(arguments: [(0.0, "0"), (1.5, "1.5"), (-0.004, "0"), (-1.25, "-1.25"), (3.14159, "3.14"), (10.05, "10.05")])
    func `a coordinate has at most two places`(number: Double, text: String) {
        #expect(number.coordinate == text)
    }
}
