import Evidence

/// Turns texts into values of one record column.
struct ValueReader: Sendable {
    /// What the texts hold.
    enum Form: Hashable, Sendable {
        case boolean
        case integer
        /// A number; a share is between 0 and 1.
        case decimal(isPercent: Bool, isShare: Bool)
        case text(allowed: [String]?)
        /// A time in the first of these forms that fits.
        case timestamp([TimeForm], zone: ZoneRule?)
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
    private let times: [(parser: TimestampParser, withZone: TimestampParser, isText: Bool)]

    init(_ form: Form) {
        self.form = form
        guard case .timestamp(let forms, let zone) = form else {
            times = []
            return
        }
        times = forms.map { form in
            switch form {
            case .automatic: (TimestampParser(zone: zone), TimestampParser(zone: .utc), false)
            case .rfc3339: (TimestampParser(), TimestampParser(zone: .utc), true)
            case .epoch(let unit):
                (TimestampParser(zone: zone, epoch: unit), TimestampParser(zone: .utc, epoch: unit), false)
            case .pattern(let pattern):
                (TimestampParser(zone: zone, pattern: pattern), TimestampParser(zone: .utc, pattern: pattern), false)
            }
        }
    }

    /// Whether it reads times in a format without a zone and was given none, so that it can read no time at all.
    var lacksZone: Bool {
        guard case .timestamp(let forms, nil) = form, !forms.isEmpty else { return false }
        return forms.allSatisfy { form in
            if case .pattern(let pattern) = form { !pattern.hasZone } else { false }
        }
    }

    /// Reads a text that is not empty.
    func read(_ text: String) -> Reading {
        read(Array(text.utf8)[...])
    }

    /// Reads a text as UTF-8 that is not empty.
    func read(_ text: ArraySlice<UInt8>) -> Reading {
        switch form {
        case .boolean: readBoolean(text)
        case .integer: readInteger(text)
        case .decimal(let isPercent, let isShare): readDecimal(text, isPercent: isPercent, isShare: isShare)
        case .text(let allowed): readText(text, allowed: allowed)
        case .timestamp: readTime(text)
        case .duration(let unit): readDuration(text, unit)
        }
    }

    private func readBoolean(_ text: ArraySlice<UInt8>) -> Reading {
        if MissingMark.isMissing(text) { return .missing }
        let word = String(decoding: text, as: UTF8.self).lowercased()
        if Self.yes.contains(word) { return .value(.boolean(true)) }
        return Self.no.contains(word) ? .value(.boolean(false)) : .fault(.notATruthValue)
    }

    private func readInteger(_ text: ArraySlice<UInt8>) -> Reading {
        if MissingMark.isMissing(text) { return .missing }
        guard let number = NumberText.integer(text), number != ColumnValues.missingInteger else {
            return .fault(.notAWholeNumber)
        }
        return .value(.integer(number))
    }

    private func readDecimal(_ text: ArraySlice<UInt8>, isPercent: Bool, isShare: Bool) -> Reading {
        if MissingMark.isMissing(text) { return .missing }
        var digits = text
        if let sign = Self.percentSigns.first(where: { text.suffix($0.count).elementsEqual($0) }) {
            guard isPercent else { return .fault(.percentSign) }
            digits = CellText.trim(text.dropLast(sign.count))
        }
        // An exponent shifts the point without rounding twice: 99.9 % is 0.999 and not 0.9990000000000001.
        if isPercent, !digits.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) { digits += "e-2".utf8 }
        guard let number = NumberText.double(digits), number.isFinite else { return .fault(.notANumber) }
        return isShare && number > 1 ? .fault(.aboveOne) : .value(.decimal(number))
    }

    private func readText(_ text: ArraySlice<UInt8>, allowed: [String]?) -> Reading {
        let string = String(decoding: text, as: UTF8.self)
        guard let allowed else { return .value(.text(string)) }
        if allowed.contains(string) { return .value(.text(string)) }
        let word = string.lowercased()
        if let match = allowed.first(where: { $0 == word }) { return .value(.text(match)) }
        return MissingMark.isMissing(text) ? .missing : .fault(.notAllowed)
    }

    private func readTime(_ text: ArraySlice<UInt8>) -> Reading {
        var lacksZone = false
        for (parser, withZone, isText) in times {
            if isText, NumberText.isNumber(text) { continue }
            switch parser.parse(utf8: text) {
            case .time(let value, _): return .value(.timestamp(value))
            case .missing: return .missing
            case .invalid: if !withZone.parse(utf8: text).isInvalid { lacksZone = true }
            }
        }
        return .fault(lacksZone ? .noZone : .notATime)
    }

    private func readDuration(_ text: ArraySlice<UInt8>, _ unit: DurationUnit?) -> Reading {
        if MissingMark.isMissing(text) { return .missing }
        if let value = DurationParser.parse(utf8: text, unit: unit), value != ColumnValues.missingInteger {
            return .value(.duration(value))
        }
        return .fault(unit == nil && NumberText.isNumber(text) ? .noUnit : .notADuration)
    }

    private static let percentSigns = ["%", "％"].map { Array($0.utf8) }
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
        switch column.type {
        case .boolean: self.init(.boolean)
        case .integer: self.init(.integer)
        case .decimal: self.init(.decimal(isPercent: false, isShare: column.isShare))
        case .text: self.init(.text(allowed: column.allowedValues))
        case .timestamp: self.init(.timestamp([.automatic], zone: zone))
        case .duration: self.init(.duration(nil))
        }
    }
}
