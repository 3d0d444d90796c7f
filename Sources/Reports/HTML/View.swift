internal import Mustache

/// What a template sees: values with names, everything as text, in one language.
///
/// A template sees only the view that it is in, and the labels under `t`. A name that the view does not have is empty; it is
/// never looked up in the views around it, where the same name means something else.
struct View: MustacheParent {
    private var values: [String: Value]
    private var labels: Labels?

    /// A value in a view; a name whose value is none is as good as not there.
    enum Value {
        case text(String?)
        case flag(Bool)
        case view(View?)
        case list([View])
        case texts([String])
        /// A drawing, which templates insert as it is.
        case drawing(Markup?)
        /// The style sheet or the script, which templates insert as they are; never anything that came from outside.
        case verbatim(String)
    }

    /// Creates a view; of two values with the same name the later one counts.
    init(_ values: KeyValuePairs<String, Value>) {
        self.values = [:]
        for (name, value) in values { self.values[name] = value }
    }

    /// The view with the labels, for the outermost one.
    func labelled(_ labels: Labels) -> View {
        var view = self
        view.labels = labels
        return view
    }

    /// The view with another value.
    func adding(_ name: String, _ value: Value) -> View {
        var view = self
        view.values[name] = value
        return view
    }

    /// What the template engine finds under a name.
    func child(named name: String) -> Any? {
        switch values[name] {
        case .text(let text?)?: DisplayText.shown(text)
        case .flag(let flag)?: flag
        case .view(let view?)?: view
        case .list(let views)?: views
        case .texts(let texts)?: texts.map(DisplayText.shown)
        case .drawing(let markup?)?: markup.serialized
        case .verbatim(let text)?: text
        case nil where name == Labels.name: labels
        case nil, .text(nil)?, .view(nil)?, .drawing(nil)?: Absent()
        }
    }

    /// Stands for a name without a value, so that the engine does not go on to look for it further out.
    private struct Absent: MustacheCustomRenderable {
        let renderText = ""
        let isNull = true
    }
}

extension View.Value {
    /// A list with its length, or no value at all if it is empty, so that a template can ask whether there is something to head.
    static func nonEmpty(_ views: [View]) -> View.Value {
        .view(views.isEmpty ? nil : View(["list": .list(views), "count": .text(views.count.text)]))
    }
}
