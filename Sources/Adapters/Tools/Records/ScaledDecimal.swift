/// A decimal number times 10¹⁸ as a whole number, so that sums and comparisons of samples are exact.
///
/// Prometheus writes the shortest decimal that stands for a sample; at most 18 digits behind the point are kept, the
/// rest is cut off.
struct ScaledDecimal: Hashable, Comparable {
    /// The number times 10¹⁸.
    var units: Int128

    /// One, in units.
    static let one: Int128 = 1_000_000_000_000_000_000

    /// Creates a number.
    init(units: Int128) {
        self.units = units
    }

    /// Reads a text that is a number as a whole; none for anything else, for not-a-number, infinity and above 10¹⁵.
    ///
    /// - Parameters:
    ///   - text: The number.
    ///   - shift: The power of ten that the number is multiplied with, -2 for percent.
    init?(_ text: ArraySlice<UInt8>, shift: Int = 0) {
        var digits: Int128 = 0
        var scale = 18 + shift
        var hasDigits = false
        var isFraction = false
        var index = text.startIndex
        let isNegative = text.first == UInt8(ascii: "-")
        if isNegative || text.first == UInt8(ascii: "+") { index += 1 }
        while index < text.endIndex {
            let byte = text[index]
            if byte &- 0x30 < 10 {
                hasDigits = true
                if digits < 1_000_000_000_000_000_000_000_000_000_000 {
                    digits = digits * 10 + Int128(byte &- 0x30)
                    if isFraction { scale -= 1 }
                } else if !isFraction {
                    scale += 1
                }
            } else if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else {
                break
            }
            index += 1
        }
        guard hasDigits else { return nil }
        if index < text.endIndex {
            guard text[index] | 0x20 == UInt8(ascii: "e"), let power = Self.power(text[(index + 1)...]) else {
                return nil
            }
            scale += power
        }
        guard let scaled = Self.scale(digits, by: scale) else { return nil }
        units = isNegative ? -scaled : scaled
    }

    private static func power(_ text: ArraySlice<UInt8>) -> Int? {
        var digits = text
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
        guard !digits.isEmpty, digits.count <= 4 else { return nil }
        var value = 0
        for byte in digits {
            guard byte &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(byte &- 0x30)
        }
        return isNegative ? -value : value
    }

    private static func scale(_ digits: Int128, by power: Int) -> Int128? {
        guard digits != 0 else { return 0 }
        var (value, power) = (digits, power)
        while power < 0, value != 0 { (value, power) = (value / 10, power + 1) }
        while power > 0 {
            guard value < limit else { return nil }
            (value, power) = (value * 10, power - 1)
        }
        return value <= limit ? value : nil
    }

    /// 10¹⁵, in units.
    private static let limit: Int128 = one * 1_000_000_000_000_000

    /// The nearest `Double`.
    var double: Double {
        let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: UInt128(Self.one))
        let digits = String(rest)
        let fraction = String(repeating: "0", count: 18 - digits.count) + digits
        let value = Double("\(whole).\(fraction)") ?? .nan
        return units < 0 ? -value : value
    }

    /// The mean of a sum over a count, cut off behind the 18th digit.
    static func mean(_ sum: Int128, over count: Int) -> ScaledDecimal {
        ScaledDecimal(units: sum / Int128(count))
    }

    /// Orders by value.
    static func < (lhs: ScaledDecimal, rhs: ScaledDecimal) -> Bool { lhs.units < rhs.units }
}
