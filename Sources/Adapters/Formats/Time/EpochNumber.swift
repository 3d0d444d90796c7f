/// Numbers that count from 1970-01-01T00:00:00Z.
enum EpochNumber {
    /// The microseconds that a number stands for; what is finer is cut off.
    ///
    /// None if it is no number, too large, or if its unit is not told and it is before 1973.
    ///
    /// - Parameters:
    ///   - text: Digits with an optional sign and fraction, or in scientific notation.
    ///   - unit: What it counts; without it, up to 11 digits are seconds, 12 to 14 milliseconds, 15 to 17 microseconds, more nanoseconds.
    /// - Returns: Microseconds since 1970, or none.
    static func microseconds(_ text: ArraySlice<UInt8>, unit: EpochUnit?) -> Int64? {
        guard let number = FixedPoint(text) else { return nil }
        let magnitude = number.units.magnitude / FixedPoint.one.magnitude
        let chosen: EpochUnit
        if let unit {
            chosen = unit
        } else {
            switch magnitude {
            case 100_000_000..<100_000_000_000: chosen = .seconds
            case 100_000_000_000..<100_000_000_000_000: chosen = .milliseconds
            case 100_000_000_000_000..<100_000_000_000_000_000: chosen = .microseconds
            case 100_000_000_000_000_000...: chosen = .nanoseconds
            case 0: return number.units == 0 ? 0 : nil
            default: return nil
            }
        }
        switch chosen {
        case .seconds: return number.scaled(by: 1_000_000, over: 1)
        case .milliseconds: return number.scaled(by: 1000, over: 1)
        case .microseconds: return number.scaled(by: 1, over: 1)
        case .nanoseconds: return number.scaled(by: 1, over: 1000)
        }
    }
}

/// A decimal number with nine digits behind the point, exact within that.
struct FixedPoint {
    /// One, in units.
    static let one: Int128 = 1_000_000_000
    /// The number times a thousand million.
    let units: Int128

    /// Reads a text that is a number as a whole; digits behind the ninth are cut off.
    ///
    /// None above 10²⁴.
    init?(_ text: ArraySlice<UInt8>) {
        var cursor = ByteCursor(text)
        let sign = cursor.take(anyOf: "+-")
        var value: Int128 = 0
        var digits = 0
        var scale = 9
        while let byte = cursor.next, byte &- 0x30 < 10, digits < 25 {
            (value, digits) = (value * 10 + Int128(byte - 0x30), digits + 1)
            cursor.position += 1
        }
        if digits < 25, cursor.take(UInt8(ascii: ".")) {
            while let byte = cursor.next, byte &- 0x30 < 10 {
                if scale > 0 { (value, scale) = (value * 10 + Int128(byte - 0x30), scale - 1) }
                digits += 1
                cursor.position += 1
            }
        }
        guard digits > 0 else { return nil }
        if cursor.take(anyOf: "eE") != nil {
            let isNegative = cursor.take(anyOf: "+-") == UInt8(ascii: "-")
            guard let power = cursor.number(1, 3) else { return nil }
            scale += isNegative ? -power : power
        }
        guard cursor.isAtEnd else { return nil }
        while scale > 0, value != 0 {
            guard value < 1_000_000_000_000_000_000_000_000_000_000_000 else { return nil }
            (value, scale) = (value * 10, scale - 1)
        }
        while scale < 0, value != 0 { (value, scale) = (value / 10, scale + 1) }
        units = sign == UInt8(ascii: "-") ? -value : value
    }

    /// The number times a ratio, rounded towards zero; none if it does not fit into 64 bits.
    func scaled(by numerator: Int128, over denominator: Int128) -> Int64? {
        let product = units.multipliedReportingOverflow(by: numerator)
        guard !product.overflow else { return nil }
        return Int64(exactly: product.partialValue / (Self.one * denominator))
    }
}
