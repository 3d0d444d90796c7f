/// The way to values in JSON, YAML or XML: a small part of JSONPath.
///
/// `$` is the start and may be left out, `.name` and `['name']` go to a key, `[*]` to every item, `[0]` to one. In XML a name
/// goes to all child elements of that name, and `@name` to an attribute. Everything else of JSONPath is refused by name.
struct ValuePath: Hashable, Sendable {
    /// One step of the way.
    enum Step: Hashable, Sendable {
        case key(String)
        case all
        case index(Int)
    }

    let steps: [Step]
    /// The text as it is written.
    let text: String

    /// Creates a path.
    ///
    /// - Parameter text: The path as it is written.
    /// - Throws: What the text holds that is no part of a path.
    init(_ text: String) throws(ValuePathFault) {
        var parser = ValuePathParser(text)
        steps = try parser.parse()
        self.text = text
    }

    /// The path that goes to one key, whatever characters its name has.
    init(key: String) {
        steps = [.key(key)]
        text = key
    }

    /// The values at the end of the path, in the order of the document.
    func values(in root: PathValue) -> [PathValue] {
        var current = [root]
        for step in steps {
            current = current.flatMap { $0.children(at: step) }
            if current.isEmpty { return [] }
        }
        return current
    }

    /// The first value at the end of the path.
    func first(in root: PathValue) -> PathValue? {
        guard steps.count != 1 else { return root.children(at: steps[0]).first }
        return values(in: root).first
    }

    /// Whether a path of rows should go on to the items of the list that it names.
    var endsInItems: Bool {
        steps.last == .all
    }
}
