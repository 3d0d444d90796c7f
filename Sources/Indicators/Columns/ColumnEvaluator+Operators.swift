internal import Expressions

extension ColumnEvaluator {
    /// Compares two vectors row by row; none for operand types that the row-wise evaluator serves.
    func compare(_ comparison: Expression.Comparison, _ left: Vector, _ right: Vector) -> Vector? {
        let relation = comparison.relation
        switch (left, right) {
        case (.integer(let lefts, _), .integer(let rights, _)):
            return rows(lefts, rights) { left, right in
                left == Vector.none || right == Vector.none
                    ? Vector.noTruth : Self.holds(relation, left, right)
            }
        case (.double(let lefts), .double(let rights)):
            return rows(lefts, rights) { left, right in
                left.isNaN || right.isNaN ? Vector.noTruth : Self.holds(relation, left, right)
            }
        case (.integer(let lefts, _), .double(let rights)):
            return rows(lefts, rights) { left, right in
                left == Vector.none || right.isNaN
                    ? Vector.noTruth : ExactOrder.of(left, right).satisfies(relation) ? 1 : 0
            }
        case (.double(let lefts), .integer(let rights, _)):
            return rows(lefts, rights) { left, right in
                right == Vector.none || left.isNaN
                    ? Vector.noTruth : ExactOrder.of(right, left).satisfies(relation.mirrored) ? 1 : 0
            }
        case (.boolean(let lefts), .boolean(let rights)):
            return rows(lefts, rights) { left, right in
                left == Vector.noTruth || right == Vector.noTruth
                    ? Vector.noTruth : Self.holds(relation, left, right)
            }
        case (.text(let codes, let texts), .text(let others, let otherTexts)):
            return compareTexts(relation, codes, texts, others, otherTexts)
        default:
            return nil
        }
    }

    /// Compares texts; against a constant the answer is found once for each different text.
    private func compareTexts(
        _ relation: Expression.Relation, _ codes: [UInt32], _ texts: [String], _ others: [UInt32],
        _ otherTexts: [String]
    ) -> Vector {
        if otherTexts.count == 2, !others.contains(0) {
            let answers = texts.map { ExactOrder.of($0, otherTexts[1]).satisfies(relation) }
            return .boolean(codes.map { $0 == 0 ? Vector.noTruth : answers[Int($0)] ? 1 : 0 })
        }
        return rows(codes, others) { code, other in
            code == 0 || other == 0
                ? Vector.noTruth
                : ExactOrder.of(texts[Int(code)], otherTexts[Int(other)]).satisfies(relation) ? 1 : 0
        }
    }

    /// Calculates with two vectors; none for operand types that the row-wise evaluator serves.
    func calculate(_ operation: Expression.Arithmetic, _ left: Vector, _ right: Vector) -> Vector? {
        switch (left, right) {
        case (.integer(let lefts, _), .integer(let rights, _)):
            guard let combine = operation.onIntegers else { return nil }
            return .integer(
                zip(lefts, rights).map { left, right in
                    guard left != Vector.none, right != Vector.none else { return Vector.none }
                    return combine(left, right) ?? Vector.none
                }, operation.type)
        case (.double(let lefts), .double(let rights)):
            switch operation {
            case .addDoubles: return .double(zip(lefts, rights).map(+))
            case .subtractDoubles: return .double(zip(lefts, rights).map(-))
            case .multiplyDoubles: return .double(zip(lefts, rights).map(*))
            case .divideDoubles: return .double(zip(lefts, rights).map(/))
            default: return nil
            }
        default:
            return nil
        }
    }

    /// Calls a function on vectors; none for functions that the row-wise evaluator serves.
    func call(_ function: Expression.Function, _ arguments: [Expression.Node]) -> Vector? {
        switch (function, arguments.count) {
        case (.contains, 2), (.startsWith, 2), (.endsWith, 2):
            return searchText(function, arguments[0], arguments[1])
        case (.doubleFromDuration, 1):
            guard case .integer(let values, _) = evaluate(arguments[0]) else { return nil }
            return .double(values.map { $0 == Vector.none ? .nan : Double($0) / 1_000_000 })
        case (.doubleFromInteger, 1):
            guard case .integer(let values, _) = evaluate(arguments[0]) else { return nil }
            return .double(values.map { $0 == Vector.none ? .nan : Double($0) })
        case (.absoluteDouble, 1):
            guard case .double(let values) = evaluate(arguments[0]) else { return nil }
            return .double(values.map(\.magnitude))
        case (.workingDays, 2):
            guard case .integer(let starts, _) = evaluate(arguments[0]),
                case .integer(let ends, _) = evaluate(arguments[1])
            else { return nil }
            return .double(
                zip(starts, ends).map { start, end in
                    start == Vector.none || end == Vector.none ? .nan : CivilTime.workingDays(from: start, to: end)
                })
        default:
            return nil
        }
    }

    private func searchText(
        _ function: Expression.Function, _ receiver: Expression.Node, _ argument: Expression.Node
    ) -> Vector? {
        guard case .constant(.string) = argument, case .text(let codes, let texts) = evaluate(receiver) else {
            return nil
        }
        let answers = texts.map { text -> Bool in
            let call = Expression.Node.call(function, [.constant(.string(text)), argument])
            if case .success(.boolean(let answer)) = call.evaluate({ _ in nil }) { return answer }
            return false
        }
        return .boolean(codes.map { $0 == 0 ? Vector.noTruth : answers[Int($0)] ? 1 : 0 })
    }

    private func rows<Left, Right>(_ lefts: [Left], _ rights: [Right], _ answer: (Left, Right) -> UInt8) -> Vector {
        .boolean(zip(lefts, rights).map(answer))
    }

    private static func holds<Element: Comparable>(
        _ relation: Expression.Relation, _ left: Element, _ right: Element
    ) -> UInt8 {
        switch relation {
        case .less: left < right ? 1 : 0
        case .lessOrEqual: left <= right ? 1 : 0
        case .greater: left > right ? 1 : 0
        case .greaterOrEqual: left >= right ? 1 : 0
        case .equal: left == right ? 1 : 0
        case .notEqual: left != right ? 1 : 0
        }
    }
}

extension Expression.Relation {
    /// The relation that holds between the operands in the other order.
    fileprivate var mirrored: Expression.Relation {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        case .equal: .equal
        case .notEqual: .notEqual
        }
    }
}

extension Expression.Arithmetic {
    /// The operation on 64-bit codes, without a value on overflow or division by zero; none if it is not about whole numbers.
    fileprivate var onIntegers: ((Int64, Int64) -> Int64?)? {
        func checked(_ result: (partialValue: Int64, overflow: Bool)) -> Int64? {
            result.overflow ? nil : result.partialValue
        }
        switch self {
        case .addIntegers, .addDurations: return { checked($0.addingReportingOverflow($1)) }
        case .subtractIntegers, .subtractDurations, .subtractTimestamps:
            return { checked($0.subtractingReportingOverflow($1)) }
        case .multiplyIntegers: return { checked($0.multipliedReportingOverflow(by: $1)) }
        case .divideIntegers: return { $1 == 0 ? nil : checked($0.dividedReportingOverflow(by: $1)) }
        case .remainderIntegers: return { $1 == 0 ? nil : checked($0.remainderReportingOverflow(dividingBy: $1)) }
        default: return nil
        }
    }
}
