/// The name of a thing in a rubric, wrapped so that an item's name is never taken for a domain's.
public struct Identifier<Named>: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The text of the identifier.
    public let rawValue: String

    /// Wraps a text.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// Wraps a literal.
    public init(stringLiteral value: String) { self.rawValue = value }

    /// Orders as people count: `SLO-2` before `SLO-10`.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        NaturalOrder.precedes(lhs.rawValue, rhs.rawValue)
    }

    /// The text of the identifier.
    public var description: String { rawValue }
}

/// Compares texts so that runs of digits count as numbers.
public enum NaturalOrder {
    /// Whether the left text comes before the right one.
    public static func precedes(_ lhs: String, _ rhs: String) -> Bool {
        var left = Array(lhs.utf8)[...]
        var right = Array(rhs.utf8)[...]
        while let first = left.first, let second = right.first {
            if isDigit(first), isDigit(second) {
                let leftRun = takeNumber(&left)
                let rightRun = takeNumber(&right)
                if leftRun.count != rightRun.count { return leftRun.count < rightRun.count }
                if leftRun != rightRun { return leftRun.lexicographicallyPrecedes(rightRun) }
            } else if first != second {
                return first < second
            } else {
                left.removeFirst()
                right.removeFirst()
            }
        }
        return (left.count, lhs) < (right.count, rhs)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func takeNumber(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let run = bytes.prefix(while: isDigit)
        bytes = bytes.dropFirst(run.count)
        return run.drop { $0 == UInt8(ascii: "0") }
    }
}
