extension Value: CustomStringConvertible {
    /// The value as it is written in an expression: `"text"`, `duration("5400s")`, `[1, 2]`.
    ///
    /// Numbers that are infinite or not a number have no literal in the language; they give `Infinity`, `-Infinity`, `NaN`.
    public var description: String {
        switch self {
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .double(let value): value.isFinite ? value.description : Conversion.string(value)
        case .string(let value): Self.quoted(value)
        case .timestamp(let value): "timestamp(\"\(CivilTime.format(value))\")"
        case .duration(let value): "duration(\"\(DurationText.format(value))\")"
        case .list(let values, _): "[\(values.map(\.description).joined(separator: ", "))]"
        }
    }

    /// A text in double quotes, with control characters escaped.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\0"..."\u{1F}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
