/// A field of an export, and which record column it becomes.
struct Field: Sendable {
    /// The name as the tool writes it.
    var name: String
    /// The record column; none if the mapping does not use the field.
    var column: String?
    /// What the mapping says about its values.
    var rules: [(key: String, value: Tree)] = []
    /// How JSON writes the value.
    var form = Form.text

    /// How JSON writes a value.
    enum Form: Sendable {
        case text
        case number
        case boolean
    }

    /// A field that the mapping does not use.
    static func unused(_ name: String) -> Field {
        Field(name: name)
    }

    static func text(_ name: String, _ column: String) -> Field {
        Field(name: name, column: column)
    }

    static func number(_ name: String, _ column: String) -> Field {
        Field(name: name, column: column, form: .number)
    }

    static func percent(_ name: String, _ column: String) -> Field {
        Field(name: name, column: column, rules: [("unit", "percent")], form: .number)
    }

    /// A time as `Moment.localPlain` writes it.
    static func time(_ name: String, _ column: String) -> Field {
        Field(name: name, column: column, rules: [("time", "yyyy-MM-dd HH:mm:ss")])
    }

    /// A time as `Moment.slashed` writes it.
    static func slashedTime(_ name: String, _ column: String) -> Field {
        Field(name: name, column: column, rules: [("time", "yyyy/M/d H:mm")])
    }

    /// A date as `Moment.date` writes it.
    static func date(_ name: String, _ column: String) -> Field {
        Field(name: name, column: column, rules: [("time", "yyyy-MM-dd")])
    }

    /// A time as `Moment.utc` or `Moment.local` writes it.
    static func instant(_ name: String, _ column: String) -> Field {
        Field(name: name, column: column, rules: [("time", "rfc3339")])
    }

    /// A length of time as a number of the given unit.
    static func duration(_ name: String, _ column: String, _ unit: String) -> Field {
        Field(name: name, column: column, rules: [("unit", .text(unit))], form: .number)
    }

    /// `是` or `否` in tables, true or false in JSON.
    static func flag(_ name: String, _ column: String) -> Field {
        Field(name: name, column: column, form: .boolean)
    }

    /// One of several texts that stand for values of the column.
    static func choice(
        _ name: String, _ column: String, _ values: [(String, Tree)], otherwise: String? = nil
    ) -> Field {
        var rules: [(key: String, value: Tree)] = [("values", .map(values.map { (key: $0.0, value: $0.1) }))]
        if let otherwise { rules.append(("else", .text(otherwise))) }
        return Field(name: name, column: column, rules: rules)
    }

    /// A cell as JSON writes it.
    func tree(_ cell: String) -> Tree {
        if cell.isEmpty { return .null }
        switch form {
        case .text: return .text(cell)
        case .number: return .number(cell)
        case .boolean: return .boolean(cell == "是")
        }
    }
}

extension Bool {
    /// `是` or `否`.
    var chinese: String { self ? "是" : "否" }
}
