/// The steps of a level scale: those that are reached are filled, those that the unknown leaves open are striped.
struct LevelLadder {
    var chart: Chart
    var level: Int?
    var low: Int?
    var high: Int?
    var highest: Int
    /// Whether the steps rise, as on the cover, or lie in a row, as in tables.
    var isRising: Bool

    var svg: Markup {
        let step = isRising ? (width: 44.0, gap: 4.0) : (width: 15.0, gap: 2.0)
        let height = isRising ? 72.0 : 12.0
        var drawn: [Markup] = []
        for number in 1...max(1, highest) {
            let rise = isRising ? 22 + 38 * Double(number) / Double(max(1, highest)) : height
            let x = Double(number - 1) * (step.width + step.gap)
            let isReached = number <= level ?? 0
            let frame: KeyValuePairs = [
                "class": isReached ? "step \(LevelStyle.name(of: number))" : "step empty", "x": x.coordinate,
                "y": (height - rise).coordinate, "width": step.width.coordinate, "height": rise.coordinate, "rx": "2",
            ]
            drawn.append(.element("rect", frame))
            if number > low ?? 0, number <= high ?? 0 {
                drawn.append(
                    .element(
                        "rect",
                        [
                            "class": "open", "fill": Chart.stripes, "x": x.coordinate,
                            "y": (height - rise).coordinate, "width": step.width.coordinate,
                            "height": (isRising ? 8 : rise).coordinate,
                        ]))
            }
            guard isRising else { continue }
            let name = isReached ? "number on-\(LevelStyle.name(of: number))" : "number"
            drawn.append(
                .element(
                    "text",
                    ["class": name, "x": (x + step.width / 2).coordinate, "y": (height - 6).coordinate],
                    text: String(number)))
        }
        let width = Double(max(1, highest)) * (step.width + step.gap) - step.gap
        return chart.svg(width: width, height: height, class: isRising ? "ladder" : "ladder flat", drawn)
    }
}
