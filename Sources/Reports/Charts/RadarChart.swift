internal import Foundation

/// Levels of domains around a circle: the formal level as an area, what the unknown leaves open as a dashed line.
package struct RadarChart {
    var chart: Chart
    var axes: [Axis]
    var highest: Int

    /// One domain.
    package struct Axis {
        var label: String
        /// None where the domain does not apply; it has an axis, but no corner.
        var level: Int?
        var high: Int?

        /// Creates an axis.
        package init(label: String, level: Int?, high: Int?) {
            self.label = label
            self.level = level
            self.high = high
        }
    }

    /// Creates a chart of some domains on a scale that ends at a level.
    package init(chart: Chart, axes: [Axis], highest: Int) {
        self.chart = chart
        self.axes = axes
        self.highest = highest
    }

    private static let radius = 142.0
    private static let center = (x: 220.0, y: 186.0)

    /// The drawing, or none for fewer than three domains, which make no area.
    package var svg: Markup? {
        guard axes.count >= 3 else { return nil }
        let rings = (1...max(1, highest)).map { ring in
            polygon(axes.indices.map { point($0, Double(ring)) }, class: ring == highest ? "ring outer" : "ring")
        }
        let spokes = axes.indices.map { line(to: point($0, Double(highest))) }
        let open = axes.indices.compactMap { index in axes[index].high.map { point(index, Double($0)) } }
        let formal = axes.indices.compactMap { index in axes[index].level.map { point(index, Double($0)) } }
        return chart.svg(
            width: 440, height: 372, class: "radar",
            rings + spokes + [polygon(open, class: "high"), polygon(formal, class: "formal")] + formal.map(dot)
                + ringNumbers + axes.indices.map(label))
    }

    private func point(_ index: Int, _ level: Double) -> (x: Double, y: Double) {
        let angle = 2 * Double.pi * Double(index) / Double(axes.count)
        let distance = Self.radius * level / Double(max(1, highest))
        return (Self.center.x + distance * sin(angle), Self.center.y - distance * cos(angle))
    }

    private func polygon(_ points: [(x: Double, y: Double)], class name: String) -> Markup {
        let list = points.map { "\($0.x.coordinate),\($0.y.coordinate)" }.joined(separator: " ")
        return .element("polygon", ["class": name, "points": list])
    }

    private func line(to end: (x: Double, y: Double)) -> Markup {
        .element(
            "line",
            [
                "class": "spoke", "x1": Self.center.x.coordinate, "y1": Self.center.y.coordinate,
                "x2": end.x.coordinate, "y2": end.y.coordinate,
            ])
    }

    private func dot(_ point: (x: Double, y: Double)) -> Markup {
        .element("circle", ["class": "dot", "cx": point.x.coordinate, "cy": point.y.coordinate, "r": "3.5"])
    }

    private var ringNumbers: [Markup] {
        (1...max(1, highest)).map { ring in
            let y = Self.center.y - Self.radius * Double(ring) / Double(max(1, highest))
            return .element(
                "text",
                ["class": "ring-number", "x": (Self.center.x + 4).coordinate, "y": (y + 11).coordinate],
                text: String(ring))
        }
    }

    private func label(_ index: Int) -> Markup {
        let angle = 2 * Double.pi * Double(index) / Double(axes.count)
        let x = Self.center.x + (Self.radius + 16) * sin(angle)
        let y = Self.center.y - (Self.radius + 16) * cos(angle) + 5
        let anchor = abs(sin(angle)) < 0.1 ? "middle" : sin(angle) > 0 ? "start" : "end"
        return .element(
            "text", ["class": "axis", "x": x.coordinate, "y": y.coordinate, "text-anchor": anchor],
            [
                .text(axes[index].label + " "),
                .element("tspan", ["class": "value"], text: axes[index].level.map(String.init) ?? "–"),
            ])
    }
}
