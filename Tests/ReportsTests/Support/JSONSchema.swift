import Foundation
import Testing

/// As much of JSON Schema as the schema of the report uses.
struct JSONSchema {
    private let root: [String: Any]
    private let definitions: [String: Any]

    init(_ text: String) throws {
        root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        definitions = try #require(root["$defs"] as? [String: Any])
    }

    /// What is wrong with a value, with the path to it.
    func faults(in value: Any) -> [String] { faults(in: value, root, "$").sorted() }

    private func faults(in value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        var faults: [String] = []
        if let reference = schema["$ref"] as? String {
            let name = String(reference.dropFirst("#/$defs/".count))
            guard let target = definitions[name] as? [String: Any] else { return ["\(path): no definition \(name)"] }
            faults += self.faults(in: value, target, path)
        }
        if let constant = schema["const"] as? String, value as? String != constant {
            faults.append("\(path): is not \(constant)")
        }
        if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
            faults.append("\(path): is none of \(choices)")
        }
        switch schema["type"] as? String {
        case "object": faults += object(value, schema, path)
        case "array": faults += array(value, schema, path)
        case "string": faults += string(value, schema, path)
        case "integer":
            guard let number = value as? Int, !(value is Bool) || "\(value)" != "true" else {
                return faults + ["\(path): is not an integer"]
            }
            if let minimum = schema["minimum"] as? Int, number < minimum { faults.append("\(path): is too small") }
            if let maximum = schema["maximum"] as? Int, number > maximum { faults.append("\(path): is too large") }
        case "boolean": if !(value is Bool) { faults.append("\(path): is not a truth value") }
        default: break
        }
        return faults
    }

    private func object(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        guard let object = value as? [String: Any] else { return ["\(path): is not an object"] }
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
        return missing.map { "\(path): '\($0)' is missing" }
            + object.flatMap { key, value in
                properties[key].map { faults(in: value, $0, "\(path).\(key)") } ?? ["\(path): '\(key)' is not known"]
            }
    }

    private func array(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        guard let array = value as? [Any] else { return ["\(path): is not an array"] }
        let items = schema["items"] as? [String: Any] ?? [:]
        return array.enumerated().flatMap { faults(in: $1, items, "\(path)[\($0)]") }
    }

    private func string(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        guard let text = value as? String else { return ["\(path): is not a string"] }
        guard let pattern = schema["pattern"] as? String, let expression = try? Regex(pattern) else { return [] }
        return text.contains(expression) ? [] : ["\(path): '\(text)' does not match"]
    }

    /// Definitions and properties without a description.
    var unexplained: [String] {
        definitions.flatMap { name, definition in
            let definition = definition as? [String: Any] ?? [:]
            let properties = definition["properties"] as? [String: [String: Any]] ?? [:]
            return (definition["description"] == nil ? [name] : [])
                + properties.filter { $0.value["description"] == nil }.map { "\(name).\($0.key)" }
        }.sorted()
    }
}
