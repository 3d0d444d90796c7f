/// Two values of the same measure, before and now, as bars from a common start.
struct ChangeBars {
    var chart: Chart
    var before: Double
    var now: Double

    private static let width = 260.0

    var svg: Markup {
        let longest = max(abs(before), abs(now))
        func bar(_ value: Double, _ y: Double, _ name: String) -> Markup {
            let share = longest > 0 && longest.isFinite ? abs(value) / longest : 0
            return .element(
                "rect",
                [
                    "class": name, "x": "0", "y": y.coordinate, "width": max(share * Self.width, 1.5).coordinate,
                    "height": "9", "rx": "1.5",
                ])
        }
        return chart.svg(
            width: Self.width, height: 22, class: "change", [bar(before, 0, "before"), bar(now, 12, "now")])
    }
}
