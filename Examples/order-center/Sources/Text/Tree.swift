/// A value of JSON or YAML on its way to text.
indirect enum Tree: Sendable {
    case text(String)
    case integer(Int)
    /// A number as it is to be written, such as `99.95`.
    case number(String)
    case boolean(Bool)
    case null
    case list([Tree])
    case map([(key: String, value: Tree)])
}

extension Tree {
    /// A text, or null if there is none.
    init(_ text: String?) {
        self = text.map { .text($0) } ?? .null
    }

    /// A map of the pairs whose value is not null, as tools write it that leave out what they do not know.
    static func known(_ pairs: [(key: String, value: Tree)]) -> Tree {
        .map(
            pairs.filter {
                if case .null = $0.value { false } else { true }
            })
    }
}

extension Tree: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    init(stringLiteral value: String) {
        self = .text(value)
    }
}

extension Tree: ExpressibleByIntegerLiteral {
    init(integerLiteral value: Int) {
        self = .integer(value)
    }
}

extension Tree: ExpressibleByBooleanLiteral {
    init(booleanLiteral value: Bool) {
        self = .boolean(value)
    }
}

extension Tree: ExpressibleByArrayLiteral {
    init(arrayLiteral elements: Tree...) {
        self = .list(elements)
    }
}

extension Tree: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, Tree)...) {
        self = .map(elements.map { (key: $0.0, value: $0.1) })
    }
}
