import Rubric

/// An exact number as a literal: `80`, `"99.9"`, `"200/3"`.
///
/// It is kept as text, since tuples of arguments with 128-bit numbers in them, which are aligned to 16 bytes, crash in Swift 6.3.
struct Exact: Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, CustomStringConvertible {
    let description: String

    init(integerLiteral value: Int) { description = String(value) }
    init(stringLiteral value: String) { description = value }

    var value: Rational {
        let parts = description.split(separator: "/").compactMap { Rational(decimal: $0) }
        guard let first = parts.first, parts.count == 2 else { return parts.first ?? 0 }
        return first.divided(by: parts[1]) ?? 0
    }
}
