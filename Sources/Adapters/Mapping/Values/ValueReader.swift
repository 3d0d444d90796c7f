import Evidence

/// Turns texts into values of one record column.
struct ValueReader: Hashable, Sendable {
    /// What the texts hold.
    enum Form: Hashable, Sendable {
        case boolean
        case integer
        case decimal(isPercent: Bool)
        case text(allowed: [String]?)
        case timestamp(TimeForm, zone: ZoneRule?)
        case duration(DurationUnit?)
    }

    /// How times are written.
    enum TimeForm: Hashable, Sendable {
        case automatic
        case rfc3339
        case epoch(EpochUnit)
        case pattern(TimestampPattern)
    }

    /// What was read.
    enum Reading: Hashable, Sendable {
        case value(RecordValue)
        case missing
        case fault(CellFault)
    }

    let form: Form

    /// Reads a text that is not empty.
    func read(_ text: String) -> Reading {
        switch form {
        case .boolean: readBoolean(text)
        case .integer: readInteger(text)
        case .decimal(let isPercent): readDecimal(text, isPercent: isPercent)
        case .text(let allowed): readText(text, allowed: allowed)
        case .timestamp(let form, let zone): readTime(text, form, zone)
        case .duration(let unit): readDuration(text, unit)
        }
    }

    private func readBoolean(_ text: String) -> Reading {
        if Self.isMissing(text) { return .missing }
        let word = text.lowercased()
        if Self.yes.contains(word) { return .value(.boolean(true)) }
        return Self.no.contains(word) ? .value(.boolean(false)) : .fault(.notATruthValue)
    }

    private func readInteger(_ text: String) -> Reading {
        if Self.isMissing(text) { return .missing }
        guard let number = NumberText.integer(Array(text.utf8)[...]), number != ColumnValues.missingInteger else {
            return .fault(.notAWholeNumber)
        }
        return .value(.integer(number))
    }

    private func readDecimal(_ text: String, isPercent: Bool) -> Reading {
        if Self.isMissing(text) { return .missing }
        var digits = text
        if let last = text.last, last == "%" || last == "％" {
            guard isPercent else { return .fault(.percentSign) }
            digits = HeaderCheck.trim(String(text.dropLast()))
        }
        // An exponent shifts the point without rounding twice: 99.9 % is 0.999 and not 0.9990000000000001.
        if isPercent, !digits.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) { digits += "e-2" }
        guard let number = NumberText.double(Array(digits.utf8)[...]), number.isFinite else {
            return .fault(.notANumber)
        }
        return .value(.decimal(number))
    }

    private func readText(_ text: String, allowed: [String]?) -> Reading {
        guard let allowed else { return .value(.text(text)) }
        if allowed.contains(text) { return .value(.text(text)) }
        let word = text.lowercased()
        if let match = allowed.first(where: { $0 == word }) { return .value(.text(match)) }
        return Self.isMissing(text) ? .missing : .fault(.notAllowed)
    }

    private func readTime(_ text: String, _ form: TimeForm, _ zone: ZoneRule?) -> Reading {
        let parser: (ZoneRule?) -> TimestampParser =
            switch form {
            case .automatic, .rfc3339: { TimestampParser(zone: $0) }
            case .epoch(let unit): { TimestampParser(zone: $0, epoch: unit) }
            case .pattern(let pattern): { TimestampParser(zone: $0, pattern: pattern) }
            }
        if form == .rfc3339, NumberText.isNumber(Array(text.utf8)[...]) { return .fault(.notATime) }
        switch parser(form == .rfc3339 ? nil : zone).parse(text) {
        case .time(let value, _): return .value(.timestamp(value))
        case .missing: return .missing
        case .invalid: return .fault(parser(.utc).parse(text).isInvalid ? .notATime : .noZone)
        }
    }

    private func readDuration(_ text: String, _ unit: DurationUnit?) -> Reading {
        if Self.isMissing(text) { return .missing }
        if let value = DurationParser.parse(text, unit: unit), value != ColumnValues.missingInteger {
            return .value(.duration(value))
        }
        return .fault(unit == nil && NumberText.isNumber(Array(text.utf8)[...]) ? .noUnit : .notADuration)
    }

    private static func isMissing(_ text: String) -> Bool {
        MissingMark.isMissing(Array(text.utf8)[...])
    }

    private static let yes: Set<String> = ["true", "yes", "y", "t", "1", "on", "是", "有", "真", "对", "√", "✓", "✔", "☑"]
    private static let no: Set<String> = [
        "false", "no", "n", "f", "0", "off", "否", "无", "没有", "假", "错", "×", "✗", "✘", "☐",
    ]
}

extension ValueReader {
    /// The reader of a column without anything said about it: units are in the texts, times say their zone or have the given one.
    ///
    /// - Parameters:
    ///   - column: The record column.
    ///   - zone: The zone of times that do not say theirs.
    init(_ column: Column, zone: ZoneRule? = nil) {
        form =
            switch column.type {
            case .boolean: .boolean
            case .integer: .integer
            case .decimal: .decimal(isPercent: false)
            case .text: .text(allowed: column.allowedValues)
            case .timestamp: .timestamp(.automatic, zone: zone)
            case .duration: .duration(nil)
            }
    }

    init(_ form: Form) {
        self.form = form
    }
}
