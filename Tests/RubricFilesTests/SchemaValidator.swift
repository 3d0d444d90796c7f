/// Checks a value against a JSON Schema, as far as the schemas of rubric files go.
struct SchemaValidator {
    private let root: JSON

    init(_ root: JSON) { self.root = root }

    /// What is wrong with a value, as `path: keyword`.
    func problems(_ value: JSON) -> [String] { problems(value, root, "") }

    private func problems(_ value: JSON, _ schema: JSON, _ path: String) -> [String] {
        var found = resolve(schema).map { problems(value, $0, path) } ?? []
        func fail(_ keyword: String, unless holds: Bool) { if !holds { found.append("\(path): \(keyword)") } }
        if let type = schema["type"] {
            fail("type", unless: (type.strings + [type.string ?? ""]).contains { value.is($0) })
        }
        if case .array(let allowed)? = schema["enum"] { fail("enum", unless: allowed.contains(value)) }
        if let constant = schema["const"] { fail("const", unless: value == constant) }
        if case .string(let text) = value, let pattern = schema["pattern"]?.string {
            fail("pattern", unless: (try? Regex(pattern)).map { text.contains($0) } == true)
        }
        if case .number(let number) = value {
            if case .number(let bound)? = schema["minimum"] { fail("minimum", unless: number >= bound) }
            if case .number(let bound)? = schema["maximum"] { fail("maximum", unless: number <= bound) }
            if case .number(let bound)? = schema["exclusiveMinimum"] {
                fail("exclusiveMinimum", unless: number > bound)
            }
        }
        if case .array(let branches)? = schema["anyOf"] {
            fail("anyOf", unless: branches.contains { problems(value, $0, path).isEmpty })
        }
        if case .array(let branches)? = schema["oneOf"] {
            fail("oneOf", unless: branches.count { problems(value, $0, path).isEmpty } == 1)
        }
        if case .array(let branches)? = schema["allOf"] { found += branches.flatMap { problems(value, $0, path) } }
        if let condition = schema["if"], let consequence = schema["then"], problems(value, condition, path).isEmpty {
            found += problems(value, consequence, path)
        }
        if let negated = schema["not"] { fail("not", unless: !problems(value, negated, path).isEmpty) }
        return found + elementProblems(value, schema, path) + memberProblems(value, schema, path)
    }

    private func elementProblems(_ value: JSON, _ schema: JSON, _ path: String) -> [String] {
        guard case .array(let elements) = value else { return [] }
        var found: [String] = []
        if case .number(let least)? = schema["minItems"], elements.count < Int(least) {
            found.append("\(path): minItems")
        }
        if schema["uniqueItems"] == .bool(true), Set(elements).count < elements.count {
            found.append("\(path): uniqueItems")
        }
        guard let element = schema["items"] else { return found }
        return found + elements.enumerated().flatMap { problems($0.element, element, "\(path)/\($0.offset)") }
    }

    private func memberProblems(_ value: JSON, _ schema: JSON, _ path: String) -> [String] {
        guard case .object(let members) = value else { return [] }
        var found = (schema["required"]?.strings ?? []).filter { members[$0] == nil }.map { "\(path): required \($0)" }
        if case .number(let least)? = schema["minProperties"], members.count < Int(least) {
            found.append("\(path): minProperties")
        }
        for (key, member) in members {
            let place = "\(path)/\(key)"
            if let names = schema["propertyNames"] { found += problems(.string(key), names, place) }
            var isKnown = false
            if let known = schema["properties"]?[key] {
                isKnown = true
                found += problems(member, known, place)
            }
            for pattern in schema["patternProperties"]?.keys ?? [] {
                guard let regex = try? Regex(pattern), key.contains(regex) else { continue }
                isKnown = true
                found += schema["patternProperties"]?[pattern].map { problems(member, $0, place) } ?? []
            }
            if !isKnown, let rest = schema["additionalProperties"] {
                if rest == .bool(false) {
                    found.append("\(place): additionalProperties")
                } else {
                    found += problems(member, rest, place)
                }
            }
        }
        return found
    }

    /// The schema that a reference within the file stands for.
    private func resolve(_ schema: JSON) -> JSON? {
        guard let reference = schema["$ref"]?.string, reference.hasPrefix("#/$defs/") else { return nil }
        return root["$defs"]?[String(reference.dropFirst("#/$defs/".count))]
    }
}

extension JSON {
    /// Whether it has a type of JSON Schema.
    fileprivate func `is`(_ type: String) -> Bool {
        switch (self, type) {
        case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
            (.object, "object"):
            true
        case (.number(let number), "integer"): number == number.rounded()
        default: false
        }
    }
}
