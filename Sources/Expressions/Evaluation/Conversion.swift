/// Conversions between types that can fail.
enum Conversion {
    static func timestamp(_ text: String) -> Result<Value, EvaluationError> {
        do throws(CivilTime.ParseError) {
            return .success(.timestamp(try CivilTime.parse(text)))
        } catch {
            return .failure(error == .outOfRange ? .range : .malformed)
        }
    }

    static func duration(_ text: String) -> Result<Value, EvaluationError> {
        do throws(DurationText.ParseError) {
            return .success(.duration(try DurationText.parse(text)))
        } catch {
            return .failure(error == .outOfRange ? .range : .malformed)
        }
    }

    /// Decimal digits with an optional sign.
    static func integer(_ text: String) -> Result<Value, EvaluationError> {
        let digits =
            text.utf8.first == UInt8(ascii: "-") || text.utf8.first == UInt8(ascii: "+")
            ? text.utf8.dropFirst() : text.utf8[...]
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return .failure(.malformed) }
        guard let value = Int64(text) else { return .failure(.range) }
        return .success(.integer(value))
    }

    /// A decimal number with an optional sign, fraction and exponent.
    ///
    /// Too great a number fails, too small a one is zero.
    static func double(_ text: String) -> Result<Value, EvaluationError> {
        // Swift also reads hexadecimal numbers, "inf" and "nan", which the language does not have.
        let allowed = text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
        guard allowed, let value = Double(text) else { return .failure(.malformed) }
        guard value.isFinite else { return .failure(.range) }
        return .success(.double(value))
    }

    /// The whole part of a double.
    ///
    /// The language excludes both ends of the range, where doubles are 1024 apart.
    static func integer(_ number: Double) -> Result<Value, EvaluationError> {
        guard number > -0x1p63, number < 0x1p63 else { return .failure(.range) }
        return .success(.integer(Int64(number)))
    }

    /// The shortest decimal that reads back as the same number, without `.0` for whole numbers.
    static func string(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        let text = number.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
