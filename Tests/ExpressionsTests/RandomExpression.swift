import Expressions

/// Writes random expressions of a wanted type over the fields of `Sample.schema`, with all parentheses.
struct RandomExpression {
    var random: SeededGenerator

    mutating func text(_ type: ValueType, depth: Int) -> String {
        guard depth > 0, Int.random(in: 0..<8, using: &random) > 0 else { return leaf(type) }
        if Int.random(in: 0..<10, using: &random) == 0 {
            return "(\(boolean(depth)) ? \(text(type, depth: depth - 1)) : \(text(type, depth: depth - 1)))"
        }
        return switch type {
        case .boolean: boolean(depth)
        case .integer: integer(depth)
        case .double: double(depth)
        case .string: "(\(text(.string, depth: depth - 1)) + \(text(.string, depth: depth - 1)))"
        case .timestamp:
            pick([
                "(\(sub(.timestamp, depth)) + \(sub(.duration, depth)))",
                "(\(sub(.duration, depth)) + \(sub(.timestamp, depth)))",
                "(\(sub(.timestamp, depth)) - \(sub(.duration, depth)))",
            ])
        case .duration:
            pick([
                "(\(sub(.timestamp, depth)) - \(sub(.timestamp, depth)))",
                "(\(sub(.duration, depth)) \(pick(["+", "-"])) \(sub(.duration, depth)))",
            ])
        case .list(let element): "[\(sub(element, depth)), \(sub(element, depth))]"
        }
    }

    private mutating func sub(_ type: ValueType, _ depth: Int) -> String {
        text(type, depth: depth - 1)
    }

    private mutating func boolean(_ depth: Int) -> String {
        let type = pick([ValueType.boolean, .integer, .double, .string, .timestamp, .duration])
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return "!\(sub(.boolean, depth))"
        case 1, 2: return "(\(sub(.boolean, depth)) && \(sub(.boolean, depth)))"
        case 3, 4: return "(\(sub(.boolean, depth)) || \(sub(.boolean, depth)))"
        case 5: return "(\(sub(type, depth)) in \(pick(["[\(leaf(type))]", text(.list(of: type), depth: 1)])))"
        case 6:
            return pick([
                "has(title)", "has(of.weight)", "(\(sub(.integer, depth)) <= \(sub(.double, depth)))",
                "\(sub(.string, depth)).contains(\(leaf(.string)))",
            ])
        default: return "(\(sub(type, depth)) \(pick(Expression.Relation.allCases).rawValue) \(sub(type, depth)))"
        }
    }

    private mutating func integer(_ depth: Int) -> String {
        switch Int.random(in: 0..<7, using: &random) {
        case 0: "(-\(sub(.integer, depth)))"
        case 1: "size(\(sub(.string, depth)))"
        case 2: "\(sub(.timestamp, depth)).\(pick(["getFullYear", "getMonth", "getDayOfWeek", "getHours"]))()"
        case 3: "math.least(\(sub(.integer, depth)), \(sub(.integer, depth)))"
        case 4: "int(\(sub(.double, depth)))"
        default: "(\(sub(.integer, depth)) \(pick(["+", "-", "*", "/", "%"])) \(sub(.integer, depth)))"
        }
    }

    private mutating func double(_ depth: Int) -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: "(-\(sub(.double, depth)))"
        case 1: "workingDays(\(sub(.timestamp, depth)), \(sub(.timestamp, depth)))"
        case 2: "double(\(pick([sub(.integer, depth), sub(.duration, depth)])))"
        default: "(\(sub(.double, depth)) \(pick(["+", "-", "*", "/"])) \(sub(.double, depth)))"
        }
    }

    private mutating func leaf(_ type: ValueType) -> String {
        switch type {
        case .boolean: pick(["flag", "off", "no_flag", "true", "false"])
        case .integer:
            pick(["count", "no_count", "subject.tier", "0", "-1", "42", "9223372036854775807", "-9223372036854775808"])
        case .double:
            pick([
                "share", "no_share", "of.weight", "0.0", "-0.0", "0.1", "1e300", "5e-324", "-2.5", "9007199254740993.0",
            ])
        case .string: pick(["title", "no_title", "of.owner", "'a'", #"'\u0301\n\"\\'"#, "'订单'", "''", #"'\x00\x7f'"#])
        case .timestamp:
            pick([
                "started_at", "no_time", "timestamp('2023-10-28T12:30:00.25+08:00')",
                "timestamp('0001-01-01T00:00:00Z')",
            ])
        case .duration: pick(["took", "no_took", "duration('-1.5h')", "duration('1us')", "duration('0')"])
        case .list(let element): "[\(leaf(element))]"
        }
    }

    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }
}
