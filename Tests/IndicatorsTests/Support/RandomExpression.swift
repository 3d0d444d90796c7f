import Expressions

/// Writes random expressions of a wanted type over the columns of `RecordKind.cells`, with all parentheses.
///
/// Bare names are columns of the record; with `seesPopulation` there are columns behind `of` as well.
struct RandomExpression {
    var random: SeededGenerator
    var seesPopulation = false

    mutating func text(_ type: ValueType, depth: Int) -> String {
        guard depth > 0, Int.random(in: 0..<8, using: &random) > 0 else { return leaf(type) }
        if Int.random(in: 0..<8, using: &random) == 0 {
            return "(\(boolean(depth)) ? \(sub(type, depth)) : \(sub(type, depth)))"
        }
        switch type {
        case .boolean: return boolean(depth)
        case .integer: return integer(depth)
        case .double: return double(depth)
        case .string: return "(\(sub(.string, depth)) + \(sub(.string, depth)))"
        case .timestamp:
            return random.pick([
                "(\(sub(.timestamp, depth)) + \(sub(.duration, depth)))",
                "(\(sub(.timestamp, depth)) - \(sub(.duration, depth)))",
            ])
        case .duration:
            return random.pick([
                "(\(sub(.timestamp, depth)) - \(sub(.timestamp, depth)))",
                "(\(sub(.duration, depth)) \(random.pick(["+", "-"])) \(sub(.duration, depth)))",
            ])
        case .list(let element): return "[\(leaf(element)), \(leaf(element)), \(leaf(element))]"
        }
    }

    private mutating func sub(_ type: ValueType, _ depth: Int) -> String {
        text(type, depth: depth - 1)
    }

    private mutating func boolean(_ depth: Int) -> String {
        let type = random.pick([ValueType.boolean, .integer, .double, .string, .timestamp, .duration])
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return "!\(sub(.boolean, depth))"
        case 1, 2: return "(\(sub(.boolean, depth)) && \(sub(.boolean, depth)))"
        case 3, 4: return "(\(sub(.boolean, depth)) || \(sub(.boolean, depth)))"
        case 5: return "(\(sub(type, depth)) in \(text(.list(of: type), depth: 1)))"
        case 6:
            let text = sub(.string, depth)
            let part = random.pick(["'a'", "'é'", "''", leaf(.string)])
            return "\(text).\(random.pick(["contains", "startsWith", "endsWith"]))(\(part))"
        case 7:
            return random.pick([
                "has(title)", "has(share)", "has(seen_at)", "(\(sub(.integer, depth)) <= \(sub(.double, depth)))",
                "(\(sub(.double, depth)) > \(sub(.integer, depth)))",
            ])
        default:
            return "(\(sub(type, depth)) \(random.pick(Expression.Relation.allCases).rawValue) \(sub(type, depth)))"
        }
    }

    private mutating func integer(_ depth: Int) -> String {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: "(-\(sub(.integer, depth)))"
        case 1: "size(\(sub(.string, depth)))"
        case 2: "\(sub(.timestamp, depth)).\(random.pick(["getFullYear", "getMonth", "getDayOfWeek", "getHours"]))()"
        case 3: "math.\(random.pick(["least", "greatest"]))(\(sub(.integer, depth)), \(sub(.integer, depth)))"
        case 4: "int(\(sub(.double, depth)))"
        case 5: "math.abs(\(sub(.integer, depth)))"
        default: "(\(sub(.integer, depth)) \(random.pick(["+", "-", "*", "/", "%"])) \(sub(.integer, depth)))"
        }
    }

    private mutating func double(_ depth: Int) -> String {
        switch Int.random(in: 0..<7, using: &random) {
        case 0: "(-\(sub(.double, depth)))"
        case 1: "workingDays(\(sub(.timestamp, depth)), \(sub(.timestamp, depth)))"
        case 2: "double(\(sub(random.pick([.integer, .duration]), depth)))"
        case 3: "math.abs(\(sub(.double, depth)))"
        default: "(\(sub(.double, depth)) \(random.pick(["+", "-", "*", "/"])) \(sub(.double, depth)))"
        }
    }

    private mutating func leaf(_ type: ValueType) -> String {
        if seesPopulation, Int.random(in: 0..<3, using: &random) == 0,
            let name = Self.columns[type].map({ random.pick($0) })
        {
            return "of.\(name)"
        }
        if Bool.random(using: &random), let name = Self.columns[type].map({ random.pick($0) }) { return name }
        switch type {
        case .boolean: return random.pick(["true", "false"])
        case .integer: return random.pick(["0", "-1", "1", "42", "9223372036854775807", "-9223372036854775807"])
        case .double:
            return random.pick(["0.0", "-0.0", "0.1", "1.0", "1e300", "5e-324", "-2.5", "9007199254740993.0"])
        case .string: return random.pick(["'a'", "'é'", "'e\\u0301'", "'订单'", "''", "'ab'"])
        case .timestamp: return random.pick(["as_of", "timestamp('2024-09-28T12:30:00.25+08:00')"])
        case .duration:
            return random.pick(["duration('-1.5h')", "duration('1us')", "duration('0')", "duration('24h')"])
        case .list(let element): return "[\(leaf(element))]"
        }
    }

    private static let columns: [ValueType: [String]] = [
        .boolean: ["flag", "open"], .integer: ["size", "tier"], .double: ["share", "weight"],
        .string: ["title", "owner"], .timestamp: ["seen_at", "made_at"], .duration: ["took", "wait"],
    ]
}
