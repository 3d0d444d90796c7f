/// Counts as parts of one bar.
struct ShareBar {
    var chart: Chart
    var parts: [Part]

    /// One count.
    struct Part {
        /// The class that gives it its fill.
        var style: String
        var count: Int
    }

    private static let size = (width: 720.0, height: 28.0)

    var svg: Markup {
        let total = Double(max(1, parts.reduce(0) { $0 + $1.count }))
        var x = 0.0
        var drawn: [Markup] = []
        for part in parts where part.count > 0 {
            let width = Self.size.width * Double(part.count) / total
            let frame: KeyValuePairs = [
                "class": "part \(part.style)", "x": x.coordinate, "y": "0",
                "width": max(width - 1.5, 0.5).coordinate, "height": Self.size.height.coordinate,
            ]
            drawn.append(.element("rect", frame))
            if width >= 26 {
                drawn.append(
                    .element(
                        "text",
                        ["class": "count on-\(part.style)", "x": (x + width / 2).coordinate, "y": "19"],
                        text: part.count.text))
            }
            x += width
        }
        return chart.svg(width: Self.size.width, height: Self.size.height, class: "share-bar", drawn)
    }
}
