package import Rubric

extension Rational {
    /// The number for reading: two places, digits in groups of three.
    package var text: String { Self.grouped(formatted()) }

    /// The exact number for machines: `100/3`; always with a denominator.
    package var exact: String { "\(numerator)/\(denominator)" }

    /// The number for reading beside bounds that it is judged by.
    ///
    /// It gets as many places as it takes for the reader to see on which side of each bound it lies: 99.996 is not shown as
    /// 100 where 100 is asked for.
    package func text(beside bounds: [Rational]) -> String {
        for places in 2...9 {
            let text = formatted(places: places)
            guard let shown = Rational(decimal: text) else { break }
            if bounds.allSatisfy({ ($0 < self) == ($0 < shown) && ($0 == self) == ($0 == shown) }) {
                return Self.grouped(text)
            }
        }
        return exact
    }

    private static func grouped(_ text: String) -> String {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isNegative = text.hasPrefix("-")
        let digits = parts[0].dropFirst(isNegative ? 1 : 0)
        guard digits.count > 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return text }
        var groups = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { groups.append(",") }
            groups.append(digit)
        }
        return (isNegative ? "-" : "") + groups + (parts.count > 1 ? "." + parts[1] : "")
    }
}

extension Int {
    /// The number for reading, digits in groups of three.
    var text: String { Rational(Int128(self)).text }
}

extension Rational {
    /// The number as a decimal for machines, with at most six places.
    package var decimal: String { formatted(places: 6) }
}
