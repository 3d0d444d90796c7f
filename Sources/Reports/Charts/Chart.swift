/// What every chart has: a name and a description for those who do not see it, and a size.
package struct Chart {
    /// Distinguishes the identifiers in one drawing from those of every other in the same page.
    var id: String
    /// What it shows, in a few words.
    var title: String
    /// The same in full sentences: the values that can be read off the drawing.
    var description: String
    /// Whether parts of it are links, which a picture as a whole must not hide.
    var hasLinks = false

    /// Creates what a chart has beside its drawing.
    package init(id: String, title: String, description: String, hasLinks: Bool = false) {
        self.id = id
        self.title = title
        self.description = description
        self.hasLinks = hasLinks
    }

    /// A drawing that repeats what is written beside it, so that it is not read out.
    package static let decoration = Chart(id: "", title: "", description: "")

    /// Wraps a drawing.
    ///
    /// It keeps its natural size where there is room and shrinks where there is not.
    func svg(width: Double, height: Double, class name: String, _ content: [Markup]) -> Markup {
        guard !title.isEmpty else {
            return .element(
                "svg",
                [
                    "xmlns": "http://www.w3.org/2000/svg", "class": "chart \(name)", "aria-hidden": "true",
                    "viewBox": "0 0 \(width.coordinate) \(height.coordinate)", "width": width.coordinate,
                    "height": height.coordinate,
                ], content)
        }
        return .element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "class": "chart \(name)", "role": hasLinks ? "group" : "img",
                "viewBox": "0 0 \(width.coordinate) \(height.coordinate)", "width": width.coordinate,
                "height": height.coordinate, "aria-labelledby": "\(id)-title \(id)-description",
            ],
            [
                .element("title", ["id": "\(id)-title"], text: title),
                .element("desc", ["id": "\(id)-description"], text: description),
            ] + content)
    }

    /// The definition of the diagonal stripes that mark what is not certain without the help of colour; once in a page.
    static var definitions: Markup {
        let stripe = Markup.element("rect", ["class": "stripe", "width": "2", "height": "6"])
        let pattern = Markup.element(
            "pattern",
            [
                "id": "stripes", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
                "patternTransform": "rotate(45)",
            ], [stripe])
        return .element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "class": "definitions", "width": "0", "height": "0",
                "aria-hidden": "true",
            ], [.element("defs", [:], [pattern])])
    }

    /// A fill with the stripes.
    static let stripes = "url(#stripes)"
}
