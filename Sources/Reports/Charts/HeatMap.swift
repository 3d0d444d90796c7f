/// Every item as a field with its level, one row for each domain.
struct HeatMap {
    var chart: Chart
    var rows: [Row]

    /// One domain.
    struct Row {
        var label: String
        var link: String
        var cells: [Cell]
    }

    /// One item.
    struct Cell {
        var label: String
        var link: String
        /// What is read out, and shown on pointing at it.
        var title: String
        /// None where the item does not apply.
        var level: Int?
        /// Whether the level is not certain: it gets stripes.
        var isOpen: Bool
    }

    private static let cell = (width: 46.0, height: 40.0)
    private static let gap = 3.0
    private static let labelWidth = 44.0
    /// Longer rows are broken.
    private static let columns = 10

    var svg: Markup {
        var drawn: [Markup] = []
        var y = 0.0
        var columns = 1
        for row in rows {
            drawn.append(label(of: row, y))
            for (index, cell) in row.cells.enumerated() {
                if index > 0, index.isMultiple(of: Self.columns) { y += Self.cell.height + Self.gap }
                columns = max(columns, index % Self.columns + 1)
                drawn.append(
                    field(cell, Self.labelWidth + Double(index % Self.columns) * (Self.cell.width + Self.gap), y))
            }
            y += Self.cell.height + Self.gap
        }
        return chart.svg(
            width: Self.labelWidth + Double(columns) * (Self.cell.width + Self.gap), height: max(y, 1),
            class: "heat-map", drawn)
    }

    private func label(of row: Row, _ y: Double) -> Markup {
        .element(
            "a", ["href": row.link],
            [.element("text", ["class": "axis", "x": "0", "y": (y + 25).coordinate], text: row.label)])
    }

    private func field(_ cell: Cell, _ x: Double, _ y: Double) -> Markup {
        let frame: KeyValuePairs = [
            "class": "field \(LevelStyle.name(of: cell.level))", "x": x.coordinate, "y": y.coordinate,
            "width": Self.cell.width.coordinate, "height": Self.cell.height.coordinate, "rx": "4",
        ]
        var parts: [Markup] = [.element("title", text: cell.title), .element("rect", frame)]
        if cell.isOpen {
            parts.append(
                .element(
                    "rect",
                    [
                        "fill": Chart.stripes, "class": "open", "x": x.coordinate,
                        "y": (y + Self.cell.height - 6).coordinate, "width": Self.cell.width.coordinate,
                        "height": "6",
                    ]))
        }
        let middle = (x + Self.cell.width / 2).coordinate
        let name = LevelStyle.name(of: cell.level)
        parts.append(
            .element(
                "text", ["class": "level on-\(name)", "x": middle, "y": (y + 18).coordinate],
                text: cell.level.map(String.init) ?? "–"))
        parts.append(
            .element("text", ["class": "name on-\(name)", "x": middle, "y": (y + 31).coordinate], text: cell.label))
        return .element("a", ["href": cell.link, "aria-label": cell.title], parts)
    }
}

/// The class by which style sheets know a level.
enum LevelStyle {
    /// `l0` to `l5`, or `none` where nothing applies.
    static func name(of level: Int?) -> String {
        level.map { "l\($0)" } ?? "none"
    }
}
