/// How two numbers or texts lie to each other, exactly.
public enum ExactOrder: Hashable, Sendable {
    /// The left one is less.
    case less
    /// They are equal.
    case equal
    /// The left one is greater.
    case greater
    /// One of them is not a number, so that they have no order.
    case unordered

    /// Compares two values of one type that has a total order.
    public static func of<Element: Comparable>(_ left: Element, _ right: Element) -> ExactOrder {
        if left < right { return .less }
        if left > right { return .greater }
        return left == right ? .equal : .unordered
    }

    /// Compares a whole number with a double as points on one number line; neither is rounded.
    public static func of(_ left: Int64, _ right: Double) -> ExactOrder {
        if right.isNaN { return .unordered }
        // 2^63 is exact as a double; from there on, no whole number of 64 bits is as great.
        if right >= 0x1p63 { return .less }
        if right < -0x1p63 { return .greater }
        let whole = right.rounded(.towardZero)
        let order = of(left, Int64(whole))
        return order == .equal ? of(whole, right) : order
    }

    /// Compares two texts by their code points, without Unicode normalisation.
    public static func of(_ left: String, _ right: String) -> ExactOrder {
        // The order of UTF-8 bytes is the order of code points; Swift's own `==` and `<` would normalise.
        if left.utf8.elementsEqual(right.utf8) { return .equal }
        return left.utf8.lexicographicallyPrecedes(right.utf8) ? .less : .greater
    }

    /// Whether a relation holds for two operands in this order.
    public func satisfies(_ relation: Expression.Relation) -> Bool {
        switch relation {
        case .less: self == .less
        case .lessOrEqual: self == .less || self == .equal
        case .greater: self == .greater
        case .greaterOrEqual: self == .greater || self == .equal
        case .equal: self == .equal
        case .notEqual: self != .equal
        }
    }

    /// The order of the operands exchanged.
    public var reversed: ExactOrder {
        switch self {
        case .less: .greater
        case .greater: .less
        case .equal, .unordered: self
        }
    }
}
