import Diagnostics
import Rubric

extension RubricReader {
    /// An indicator.
    mutating func indicator(
        _ field: Field, _ role: IndicatorRole, nature: (String) -> PopulationNature
    ) -> Indicator? {
        guard let object = object(field, role.shape) else { return nil }
        let id = identifier(object["id"], .lowercase)
        let name = text(object["name"])
        let statisticName = choice(object["statistic"], of: StatisticName.self)
        let statistic = statisticName.flatMap { self.statistic($0, of: object) }
        let population = population(of: object, statistic: statisticName)
        let unit = choice(object["unit"], of: Unit.self)
        let direction = choice(object["direction"], of: Direction.self)
        let groupBy = identifier(object["group_by"], .column)
        let window = days(object["window"]) ?? role.window
        let fallback = daysOrNone(object["fallback_window"]) ?? role.fallbackWindow(behind: window)
        let members = population?.values == nil ? nature(population?.table ?? "") : .state
        let minimum = integer(object["minimum_sample"], in: 0...1_000_000) ?? role.minimumSample(of: members)
        let minimumFallback =
            integer(object["minimum_fallback_sample"], in: 0...1_000_000)
            ?? members.minimumFallbackSample(minimumSample: minimum)
        let whenNone = choice(object["when_none"], of: EmptyPopulation.self) ?? .noEvidence
        let thresholds = role == .outcome ? [:] : thresholds(object["thresholds"])
        let tiers = tierThresholds(object["tiers"])
        guard let id, let name, let statistic, let population, let unit, let direction, let thresholds else {
            return nil
        }
        return Indicator(
            id: Identifier("\(role.prefix).\(id)"), name: name, population: population, statistic: statistic,
            unit: unit,
            direction: direction, groupBy: groupBy, window: window, fallbackWindow: fallback, minimumSample: minimum,
            minimumFallbackSample: minimumFallback, whenNone: whenNone, thresholds: thresholds, tierThresholds: tiers,
            location: field.location)
    }

    /// The short identifiers of the indicators of an item, for the examples that name them.
    func shortNames(of field: Field?) -> [String] {
        guard case .sequence(let nodes) = field?.node.content else { return [] }
        return nodes.compactMap { node in
            guard case .scalar(let scalar) = node.entry("id")?.value.content else { return nil }
            return scalar.text
        }
    }

    private mutating func population(of object: Object, statistic: StatisticName?) -> Population? {
        let filter = expression(object["where"])
        guard let values = object["values"] else {
            if object["records"] == nil, !object.misspelt.contains("records") {
                report(.missingRecords(at: object.location))
            }
            return identifier(object["records"], .column).map { Population(table: $0, filter: filter) }
        }
        if let statistic, statistic != .coverage { report(.valuesWithoutCoverage(at: values.location)) }
        for key in ["records", "where", "group_by"] {
            if let field = object[key] { report(.besideValues(key, at: field.location)) }
        }
        return list(values) { $0.string($1) }.map { Population(table: "", values: $0) }
    }

    private mutating func thresholds(_ field: Field?) -> [Level: Threshold]? {
        byLevel(field, in: 2...5) { $0.threshold($1) }
    }

    private mutating func tierThresholds(_ field: Field?) -> [Int: [Level: Threshold]] {
        guard let field, let entries = entries(of: field) else { return [:] }
        var tiers: [Int: [Level: Threshold]] = [:]
        for entry in entries {
            let values = thresholds(Field(name: entry.key, node: entry.value))
            guard entry.key.utf8.count == 1, let tier = Int(entry.key), tier > 0 else {
                report(.badTier(entry.key, at: entry.location))
                continue
            }
            tiers[tier] = values
        }
        return tiers
    }

    private mutating func threshold(_ field: Field) -> Threshold? {
        guard let object = object(field, .threshold) else { return nil }
        let value = decimal(object["value"])
        let sources = list(object["sources"]) { $0.identifier($1, .tag) }
        guard let value, let sources else { return nil }
        return Threshold(value, sources: sources)
    }
}

extension Diagnostic {
    fileprivate static func missingRecords(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.missing-key", LocalizedText(en: "missing key 'records'", zh: "缺少键“records”"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "add 'records:' with a record kind, or 'values:' with a fixed list",
                    zh: "请补充“records:”及记录类型，或“values:”及固定列表")
            ])
    }

    fileprivate static func valuesWithoutCoverage(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.misplaced-key",
            LocalizedText(
                en: "'values' works with 'statistic: coverage' only", zh: "“values”只能与“statistic: coverage”一起使用"),
            at: location,
            fixes: [
                LocalizedText(en: "write 'records:' instead, or use 'coverage'", zh: "请改用“records:”，或使用“coverage”")
            ])
    }

    fileprivate static func besideValues(_ key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.misplaced-key",
            LocalizedText(en: "'\(key)' has no meaning beside 'values'", zh: "“\(key)”与“values”并用没有意义"), at: location,
            fixes: [LocalizedText(en: "delete '\(key)'", zh: "请删除“\(key)”")])
    }

    fileprivate static func badTier(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.bad-tier",
            LocalizedText(en: "'\(text)' is not a tier from 1 to 9", zh: "“\(text)”不是 1 到 9 的级别"), at: location,
            fixes: [LocalizedText(en: "write a number from 1 to 9", zh: "请写 1 到 9 的数字")])
    }
}
