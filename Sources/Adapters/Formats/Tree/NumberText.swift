/// Reads numbers from their text, independent of any locale.
enum NumberText {
    /// The whole number that a text is exactly, or none if it is no number, has a fraction or does not fit.
    static func integer(_ text: ArraySlice<UInt8>) -> Int64? {
        if let prefixed = Prefixed(text) { return prefixed.integer }
        return Decimal(text)?.integer
    }

    /// The number that a text is, rounded to the nearest `Double`, or none if it is no number.
    static func double(_ text: ArraySlice<UInt8>) -> Double? {
        if let prefixed = Prefixed(text) { return prefixed.integer.map(Double.init) }
        if let decimal = Decimal(text) { return decimal.double(text) }
        return special(text)
    }

    /// Whether a text is a number of JSON or of the YAML core schema.
    static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
        Decimal(text) != nil || Prefixed(text) != nil
    }

    /// Not-a-number and the infinities, as Prometheus and YAML write them.
    private static func special(_ text: ArraySlice<UInt8>) -> Double? {
        guard text.count <= 9 else { return nil }
        switch String(decoding: text, as: UTF8.self).lowercased() {
        case "nan", ".nan": return .nan
        case "inf", "+inf", ".inf", "+.inf", "infinity", "+infinity": return .infinity
        case "-inf", "-.inf", "-infinity": return -.infinity
        default: return nil
        }
    }
}

extension NumberText {
    /// A whole number that starts with `0x` or `0o`, as in YAML.
    private struct Prefixed {
        private let digits: ArraySlice<UInt8>
        private let radix: Int

        init?(_ text: ArraySlice<UInt8>) {
            guard text.count > 2, text.first == UInt8(ascii: "0") else { return nil }
            digits = text.dropFirst(2)
            switch text[text.startIndex + 1] {
            case UInt8(ascii: "x"): radix = 16
            case UInt8(ascii: "o"): radix = 8
            default: return nil
            }
            let isHexadecimal = radix == 16
            let isValid = digits.allSatisfy { byte in
                switch byte {
                case 0x30...0x37: true
                case 0x38...0x39, 0x41...0x46, 0x61...0x66: isHexadecimal
                default: false
                }
            }
            guard isValid else { return nil }
        }

        /// The number, or none if it does not fit into 64 bits.
        var integer: Int64? { Int64(String(decoding: digits, as: UTF8.self), radix: radix) }
    }
}

extension NumberText {
    /// A decimal number in parts: sign, the first 19 digits that matter, and a power of ten.
    struct Decimal {
        private var isNegative = false
        private var digits: UInt64 = 0
        private var exponent = 0
        /// Whether digits other than zero did not fit.
        private var isInexact = false

        /// Reads a text that must be a number from its first to its last byte: `-12`, `+1.5`, `.5`, `1.`, `6.02e23`.
        init?(_ text: ArraySlice<UInt8>) {
            var rest = text
            if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
                isNegative = sign == UInt8(ascii: "-")
                rest.removeFirst()
            }
            var hasDigits = false
            var isFraction = false
            scan: while let byte = rest.first {
                switch byte {
                case 0x30...0x39:
                    hasDigits = true
                    take(byte - 0x30, isFraction: isFraction)
                case UInt8(ascii: ".") where !isFraction: isFraction = true
                default: break scan
                }
                rest.removeFirst()
            }
            guard hasDigits else { return nil }
            if let letter = rest.first {
                guard letter | 0x20 == UInt8(ascii: "e"), let power = Self.power(rest.dropFirst()) else { return nil }
                exponent += power
            }
        }

        private mutating func take(_ digit: UInt8, isFraction: Bool) {
            if digits > (UInt64.max - 9) / 10 {
                if digit != 0 { isInexact = true }
                if !isFraction { exponent += 1 }
            } else {
                digits = digits * 10 + UInt64(digit)
                if isFraction { exponent -= 1 }
            }
        }

        /// A power of ten; one that is too large for any number is cut to a million, which is too large too.
        private static func power(_ text: ArraySlice<UInt8>) -> Int? {
            var digits = text
            let sign = digits.first
            if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { digits.removeFirst() }
            guard !digits.isEmpty else { return nil }
            var value = 0
            for byte in digits {
                guard case 0x30...0x39 = byte else { return nil }
                value = min(value * 10 + Int(byte - 0x30), 1_000_000)
            }
            return sign == UInt8(ascii: "-") ? -value : value
        }

        /// The exact whole number.
        var integer: Int64? {
            guard !isInexact else { return nil }
            if digits == 0 { return 0 }
            var value = digits
            var power = exponent
            while power < 0 {
                guard value % 10 == 0 else { return nil }
                (value, power) = (value / 10, power + 1)
            }
            while power > 0 {
                let product = value.multipliedReportingOverflow(by: 10)
                guard !product.overflow else { return nil }
                (value, power) = (product.partialValue, power - 1)
            }
            if isNegative { return value <= UInt64(Int64.max) + 1 ? Int64(truncatingIfNeeded: 0 &- value) : nil }
            return Int64(exactly: value)
        }

        /// The nearest `Double`: one exact operation where that is enough, the C library's conversion elsewhere.
        func double(_ text: ArraySlice<UInt8>) -> Double? {
            if !isInexact, digits < 1 << 53, exponent >= -22, exponent <= 22 {
                let magnitude = Double(digits)
                let scaled = exponent < 0 ? magnitude / Self.powers[-exponent] : magnitude * Self.powers[exponent]
                return isNegative ? -scaled : scaled
            }
            return Double(String(decoding: text, as: UTF8.self))
        }

        /// The powers of ten that a `Double` holds exactly.
        private static let powers: [Double] = [
            1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
            1e19, 1e20, 1e21, 1e22,
        ]
    }
}
