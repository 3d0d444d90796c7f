/// The way to values in JSON, YAML or XML: a small part of JSONPath.
///
/// `$` is the start and may be left out, `.name` and `['name']` go to a key, `[*]` to every item, `[0]` to one, and `[key=value]` to the items
/// whose key has this value. In XML a name goes to all child elements of that name, whatever its prefix, and `@name` to an attribute.
/// Everything else of JSONPath is refused by name.
struct ValuePath: Hashable, Sendable {
    /// One step of the way.
    enum Step: Hashable, Sendable {
        case key(String)
        case all
        case index(Int)
        /// The items, or the value itself, in which the keys lead to this text.
        case matching(keys: [String], text: String)
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
        var found: [PathValue] = []
        _ = visit(root, from: 0) { value in
            found.append(value)
            return true
        }
        return found
    }

    /// The first value at the end of the path; what comes behind it is not looked at.
    func first(in root: PathValue) -> PathValue? {
        var found: PathValue?
        _ = visit(root, from: 0) { value in
            found = value
            return false
        }
        return found
    }

    /// The last value at the end of the path that a column can take, and how many values there are.
    func last(in root: PathValue) -> (value: PathValue?, count: Int) {
        var found: PathValue?
        var count = 0
        _ = visit(root, from: 0) { value in
            if value.cell != .missing { found = value }
            count += 1
            return true
        }
        return (found, count)
    }

    /// Calls the body with each value until it wants no more, and says whether it wants more.
    private func visit(_ value: PathValue, from step: Int, _ body: (PathValue) -> Bool) -> Bool {
        guard step < steps.count else { return body(value) }
        return value.forEachChild(at: steps[step]) { visit($0, from: step + 1, body) }
    }
}
