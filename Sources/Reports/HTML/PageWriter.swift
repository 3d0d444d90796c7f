internal import Diagnostics

/// Renders views one after another and hands each to the sink, so that no page is in memory as a whole.
struct PageWriter {
    private let templates: PageTemplates
    private let labels: Labels
    private let sink: (ArraySlice<UInt8>) throws -> Void

    /// Creates a writer for one language.
    init(templates: PageTemplates, language: Language, sink: @escaping (ArraySlice<UInt8>) throws -> Void) {
        self.templates = templates
        labels = Labels(language: language)
        self.sink = sink
    }

    /// Writes a view in a template.
    func write(_ view: View, _ template: String) throws {
        let text = try templates.render(view.labelled(labels), template)
        try sink(ArraySlice(Array(text.utf8)))
    }
}
