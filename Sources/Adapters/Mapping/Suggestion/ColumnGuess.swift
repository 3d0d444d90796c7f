import Evidence

/// What a field of a source most likely fills, and how.
struct ColumnGuess {
    /// The position of the field in the sample.
    var field: Int
    var column: Column
    /// How well the names fit; higher is better.
    var score: Int
    /// The pattern of its times, if they need one.
    var pattern: String?
    /// The unit of its numbers, if they need one.
    var unit: String?
    /// What its texts stand for, in the order in which they come.
    var values: [(text: String, value: String)] = []
    /// Texts that are not known.
    var unknown: [String] = []
    /// Why a person must look at it.
    var doubt: String?
    /// Whether there are times that do not say their zone.
    var needsZone = false

    /// Guesses whether a field fills a column; none if its name or its values do not fit.
    init?(_ field: SourceSample.Field, at position: Int, for column: Column, of kind: RecordKind) {
        let score = Self.nameScore(field.names, ColumnSynonyms.names(of: column.name, in: kind.id))
        guard score > 0 else { return nil }
        self.field = position
        self.column = column
        self.score = score
        guard fitValues(field) else { return nil }
    }

    private static func nameScore(_ names: [String], _ synonyms: [String]) -> Int {
        let words = names.map { HeaderCheck.normalize($0) }
        for (rank, synonym) in synonyms.enumerated() {
            let wanted = HeaderCheck.normalize(synonym)
            if words.first == wanted { return 100 - min(rank, 40) }
            if words.contains(wanted) { return 60 - min(rank, 40) }
        }
        for (rank, synonym) in synonyms.enumerated() where synonym.unicodeScalars.contains(where: { $0.value > 0x2E80 })
        {
            if synonym.count >= 2, words.contains(where: { $0.contains(synonym) && $0.count <= synonym.count + 4 }) {
                return 30 - min(rank, 20)
            }
        }
        return 0
    }

    /// Whether at least four of five values can be read, with what is found out about how they are written.
    private mutating func fitValues(_ field: SourceSample.Field) -> Bool {
        let values = field.values
        if values.isEmpty { return true }
        switch column.type {
        case .timestamp: return fitTimes(values)
        case .duration:
            let needsUnit = values.contains { ValueReader(.duration(nil)).read($0) == .fault(.noUnit) }
            if needsUnit {
                unit = Self.unit(in: field.names.first ?? "")
                if unit == nil { (unit, doubt) = ("minutes", "the unit is a guess / 单位系猜测") }
            }
            return fits(values, ValueReader(.duration(unit.flatMap { DurationUnit(rawValue: $0) })))
        case .decimal:
            let isSigned = values.contains { $0.hasSuffix("%") || $0.hasSuffix("％") }
            let isLarge = column.isShare && values.contains { Double($0) ?? 0 > 1 }
            if isLarge, !isSigned { doubt = "numbers above 1 are taken as percent / 大于 1 的数按百分数读取" }
            if isSigned || isLarge { unit = "percent" }
            return fits(
                values, ValueReader(.decimal(isPercent: isSigned || isLarge, isShare: column.isShare)))
        case .boolean: return fits(values, ValueReader(.boolean))
        case .integer:
            if fits(values, ValueReader(.integer)) { return true }
            translate(values)
            return !self.values.isEmpty
        case .text:
            guard column.allowedValues != nil else { return true }
            translate(values)
            if unknown.isEmpty, self.values.allSatisfy({ $0.text == $0.value }) { self.values = [] }
            return true
        }
    }

    private mutating func fitTimes(_ values: [String]) -> Bool {
        switch TimePatternFinder.find(in: values) {
        case .automatic:
            needsZone = values.contains { TimestampParser().parse($0).isInvalid }
            return true
        case .patterns(let patterns):
            (pattern, needsZone) = (patterns.first, true)
            if patterns.count > 1 { doubt = "there are several formats / 存在多种格式: \(patterns.joined(separator: ", "))" }
            return true
        case .ambiguous(let dayFirst, let monthFirst):
            (pattern, needsZone) = (dayFirst.first, true)
            doubt = "day or month first? / 日在前还是月在前? \(monthFirst.first ?? "")"
            return true
        case .none:
            let good = values.count { !TimestampParser(zone: .utc).parse($0).isInvalid }
            needsZone = true
            return good * 5 >= values.count * 4
        }
    }

    private func fits(_ values: [String], _ reader: ValueReader) -> Bool {
        let good = values.count { value in
            if case .fault = reader.read(HeaderCheck.trim(value)) { false } else { true }
        }
        return good * 5 >= values.count * 4
    }

    private mutating func translate(_ texts: [String]) {
        var seen: Set<String> = []
        for text in texts where seen.insert(text).inserted && seen.count <= 30 {
            if let value = ValueSynonyms.value(of: text, column: column.name, allowed: column.allowedValues) {
                values.append((text, value))
            } else {
                unknown.append(text)
            }
        }
    }

    private static func unit(in name: String) -> String? {
        let word = name.lowercased()
        let units: [(String, [String])] = [
            ("milliseconds", ["毫秒", "(ms)", "_ms", "millis"]), ("minutes", ["分钟", "(min", "minute", "_min"]),
            ("hours", ["小时", "(h)", "hour", "_h"]), ("days", ["天", "day"]),
            ("seconds", ["秒", "(s)", "second", "_s", "sec"]),
        ]
        return units.first { $0.1.contains { word.contains($0) } }?.0
    }
}
