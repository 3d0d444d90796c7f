extension Rational {
    /// Reads a plain decimal number such as `99.9` exactly.
    ///
    /// Anything else, exponents included, yields none.
    public init?(decimal text: some StringProtocol) {
        var digits: Int128 = 0
        var scale: Int128 = 1
        var seenPoint = false
        var seenDigit = false
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
        guard bytes.count <= 36 else { return nil }
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
                if seenPoint { scale *= 10 }
                seenDigit = true
            case UInt8(ascii: ".") where !seenPoint:
                seenPoint = true
            default:
                return nil
            }
        }
        guard seenDigit else { return nil }
        self.init(isNegative ? -digits : digits, scale)
    }

    /// The decimal form with at most so many places, rounded half to even, without trailing zeros: `99.95`, `60`.
    ///
    /// Rounding is for reading only; nothing is compared in this form.
    public func formatted(places: Int = 2) -> String {
        var scale: Int128 = 1
        for _ in 0..<places { scale *= 10 }
        let product = numerator.magnitude.multipliedFullWidth(by: scale.magnitude)
        guard product.high < denominator.magnitude else { return String(approximation) }
        let (quotient, remainder) = denominator.magnitude.dividingFullWidth(product)
        var rounded = quotient
        let twice = remainder << 1
        if twice > denominator.magnitude || (twice == denominator.magnitude && rounded & 1 == 1) { rounded += 1 }
        let whole = rounded / scale.magnitude
        var fraction = String(rounded % scale.magnitude)
        fraction = String(repeating: "0", count: max(0, places - fraction.count)) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        let sign = numerator < 0 && rounded != 0 ? "-" : ""
        return places == 0 || fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
    }
}
