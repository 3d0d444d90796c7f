/// JSON as programs write it, read without the readers that are tested.
enum JSONValue: Decodable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case map([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .list(value)
        } else {
            self = .map(try container.decode([String: JSONValue].self))
        }
    }

    /// The value of a key; none if there is no such key.
    subscript(key: String) -> JSONValue? {
        guard case .map(let map) = self else { return nil }
        return map[key]
    }

    /// The items of a list; empty for anything else.
    var items: [JSONValue] {
        guard case .list(let items) = self else { return [] }
        return items
    }

    /// The number, if it is one.
    var number: Double? {
        guard case .number(let value) = self else { return nil }
        return value
    }

    /// The text, if it is one.
    var text: String? {
        guard case .text(let value) = self else { return nil }
        return value
    }

    /// The truth value, if it is one.
    var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }
}
