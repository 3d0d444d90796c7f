import Diagnostics

/// Compares two versions of an item.
struct ItemDiff {
    let old: Item
    let new: Item

    private var id: String { new.id.rawValue }

    var changes: [RubricChange] {
        properties + texts + indicators + practices
    }

    private var properties: [RubricChange] {
        var changes: [RubricChange] = []
        if old.id != new.id { changes.append(.value(.renamed, id, .identifier, old.id.rawValue, id)) }
        if old.isGate != new.isGate { changes.append(.value(.gate, id, .gate, "\(old.isGate)", "\(new.isGate)")) }
        if old.weight != new.weight { changes.append(.value(.weight, id, .weight, old.weight.text, new.weight.text)) }
        if old.maximumAge != new.maximumAge {
            changes.append(.value(.window, id, .maximumAge, old.maximumAge.text, new.maximumAge.text))
        }
        let before = old.applicability?.condition.text ?? "always"
        let after = new.applicability?.condition.text ?? "always"
        if before != after { changes.append(.value(.applicability, id, .applicability, before, after)) }
        return changes
    }

    private var texts: [RubricChange] {
        var changes: [RubricChange] = []
        if old.name != new.name { changes.append(.text(id, .name)) }
        if old.rationale != new.rationale { changes.append(.text(id, .rationale)) }
        for number in 1...5 where old.levels[Level(number)] != new.levels[Level(number)] {
            changes.append(.text(id, .level, "\(number)"))
        }
        if old.applicability?.reason != new.applicability?.reason { changes.append(.text(id, .reason)) }
        if old.remediation != new.remediation { changes.append(.text(id, .remediation)) }
        if old.references != new.references { changes.append(.text(id, .references)) }
        if old.examples.map(\.comparable) != new.examples.map(\.comparable) {
            changes.append(.text(id, .examples, kind: .examples))
        }
        return changes
    }

    private var indicators: [RubricChange] {
        let pairs = Pairing(old.indicators, new.indicators) { Self.shortName($0.id.rawValue) }
        return pairs.removed.map { .removed($0.id.rawValue, .indicator) }
            + pairs.added.map { .added($0.id.rawValue, .indicator) }
            + pairs.kept.flatMap { IndicatorDiff(old: $0.old, new: $0.new).changes }
    }

    private var practices: [RubricChange] {
        let pairs = Pairing(old.practices, new.practices) { Self.shortName($0.id.rawValue) }
        return pairs.removed.map { .removed($0.id.rawValue, .practice) }
            + pairs.added.map { .added($0.id.rawValue, .practice) }
            + pairs.kept.flatMap { pair -> [RubricChange] in
                let id = pair.new.id.rawValue
                var changes: [RubricChange] = []
                if pair.old.level != pair.new.level {
                    changes.append(.value(.practice, id, .level, "\(pair.old.level)", "\(pair.new.level)"))
                }
                if pair.old.evidence != pair.new.evidence {
                    changes.append(.value(.practice, id, .evidence, pair.old.evidenceText, pair.new.evidenceText))
                }
                if pair.old.text != pair.new.text { changes.append(.text(id, .text)) }
                return changes
            }
    }

    /// The identifier without its item, which may have been renamed.
    private static func shortName(_ identifier: String) -> String {
        guard let point = identifier.firstIndex(of: ".") else { return identifier }
        return String(identifier[point...].dropFirst())
    }
}

extension Practice {
    fileprivate var evidenceText: String { evidence.map(\.rawValue).joined(separator: " ") }
}

extension Example {
    /// The example without its places and its item.
    fileprivate var comparable: Example {
        var copy = self
        let place = SourceLocation(path: "")
        copy.location = place
        copy.indicator = Identifier(indicator.rawValue.split(separator: ".").last.map(String.init) ?? "")
        for table in copy.records.indices {
            for row in copy.records[table].rows.indices { copy.records[table].rows[row].location = place }
        }
        return copy
    }
}
