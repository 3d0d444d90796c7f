import Diagnostics
import Rubric

extension RubricReader {
    /// An item file.
    mutating func item(_ root: YAMLNode, nature: (String) -> PopulationNature) -> Item? {
        guard let object = object(Field(name: "item", node: root), .item) else { return nil }
        let id = identifier(object["id"], .item)
        let aliases = list(object["aliases"], mayBeEmpty: true) { $0.identifier($1, .item) }
        let name = text(object["name"])
        let isGate = boolean(object["gate"]) ?? false
        let weight = decimal(object["weight"]) ?? 1
        let rationale = text(object["rationale"])
        let levels = levelTexts(object["levels"])
        let owner = id ?? ""
        let indicators = list(object["indicators"]) { $0.indicator($1, .ofItem(owner), nature: nature) } ?? []
        let practices = list(object["practices"]) { $0.practice($1, item: owner) } ?? []
        let maximumAge = daysOrNone(object["maximum_age"]) ?? nil
        let applicability = applicability(object["applies_when"])
        let remediation = list(object["remediation"]) { $0.remediation($1) } ?? []
        let references = list(object["references"]) { $0.reference($1) } ?? []
        let indicatorNames = shortNames(of: object["indicators"])
        let examples =
            readsExamples
            ? list(object["examples"]) { $0.example($1, item: owner, indicators: indicatorNames) } ?? [] : []
        guard let id, let name, let rationale, let levels else { return nil }
        return Item(
            id: Identifier(id), aliases: (aliases ?? []).map { Identifier($0) }, name: name, isGate: isGate,
            weight: weight, rationale: rationale, levels: levels, indicators: indicators, practices: practices,
            maximumAge: maximumAge, applicability: applicability, remediation: remediation, references: references,
            examples: examples, location: root.location)
    }

    private mutating func levelTexts(_ field: Field?) -> [Level: LocalizedText]? {
        byLevel(field, in: 1...5) { $0.text($1) }
    }

    /// A mapping whose keys are levels; none where the field is missing.
    mutating func byLevel<Value>(
        _ field: Field?, in range: ClosedRange<Int>, _ read: (inout RubricReader, Field) -> Value?
    ) -> [Level: Value]? {
        guard let field, let entries = entries(of: field) else { return nil }
        var values: [Level: Value] = [:]
        for entry in entries {
            let level = level(entry.key, name: field.name, in: range, at: entry.location)
            let value = read(&self, Field(name: entry.key, node: entry.value))
            if let level, let value { values[level] = value }
        }
        return values
    }

    private mutating func practice(_ field: Field, item: String) -> Practice? {
        guard let object = object(field, .practice) else { return nil }
        let id = identifier(object["id"], .practice)
        let level = level(object["level"], in: 2...5)
        let text = text(object["text"])
        let evidence = list(object["evidence"]) { $0.choice($1, of: EvidenceKind.self) }
        guard let id, let level, let text, let evidence else { return nil }
        return Practice(id: Identifier("\(item).\(id)"), level: level, text: text, evidence: evidence)
    }

    private mutating func applicability(_ field: Field?) -> Applicability? {
        guard let object = object(field, .applicability) else { return nil }
        let condition = expression(object["condition"])
        let reason = text(object["reason"])
        guard let condition, let reason else { return nil }
        return Applicability(condition: condition, reason: reason)
    }

    private mutating func remediation(_ field: Field) -> Remediation? {
        guard let object = object(field, .remediation) else { return nil }
        let level = level(object["level"], in: 2...5)
        let effort = choice(object["effort"], of: Effort.self)
        let text = text(object["text"])
        guard let level, let effort, let text else { return nil }
        return Remediation(level: level, effort: effort, text: text)
    }

    private mutating func reference(_ field: Field) -> Reference? {
        guard let object = object(field, .reference) else { return nil }
        let framework = string(object["framework"])
        let section = string(object["section"])
        let url = url(object["url"])
        guard let framework, let section else { return nil }
        return Reference(framework: framework, section: section, url: url)
    }
}
