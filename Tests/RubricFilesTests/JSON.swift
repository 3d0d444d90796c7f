import Foundation
import RubricFiles

/// A JSON value, for the schemas and for what they describe.
enum JSON: Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    var strings: [String] {
        guard case .array(let elements) = self else { return [] }
        return elements.compactMap(\.string)
    }

    var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    var keys: [String] {
        guard case .object(let members) = self else { return [] }
        return members.keys.sorted()
    }
}

extension JSON: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }
}

extension JSON {
    /// What an editor sees of a YAML tree, by the core schema of YAML 1.2.
    init(_ node: YAMLNode) {
        switch node.content {
        case .sequence(let elements): self = .array(elements.map(JSON.init))
        case .mapping(let entries):
            self = .object(Dictionary(entries.map { ($0.key, JSON($0.value)) }) { first, _ in first })
        case .scalar(let scalar):
            guard scalar.style == .plain else {
                self = .string(scalar.text)
                return
            }
            switch scalar.text {
            case "true": self = .bool(true)
            case "false": self = .bool(false)
            case "", "~", "null": self = .null
            default: self = Double(scalar.text).map(JSON.number) ?? .string(scalar.text)
            }
        }
    }
}
