/// Compares two versions of a rubric.
public enum RubricDiff {
    /// What changed from one version to another: first the rubric as a whole, then domain by domain in the new order.
    ///
    /// Items are paired by their identifiers, and by the aliases of the new version. Where a thing is written, and in which
    /// order equal things stand, is no change.
    public static func between(_ old: Rubric, _ new: Rubric) -> [RubricChange] {
        header(old, new) + levels(old, new) + tracks(old, new) + scoring(old, new) + domains(old, new)
            + items(old, new) + outcomes(old, new) + sources(old, new)
    }

    private static func header(_ old: Rubric, _ new: Rubric) -> [RubricChange] {
        var changes: [RubricChange] = []
        let id = new.id.rawValue
        if old.id != new.id { changes.append(.value(.version, id, .identifier, old.id.rawValue, new.id.rawValue)) }
        if old.version != new.version { changes.append(.value(.version, id, .version, old.version, new.version)) }
        if old.isOfficial != new.isOfficial {
            changes.append(.value(.version, id, .official, "\(old.isOfficial)", "\(new.isOfficial)"))
        }
        if old.name != new.name { changes.append(.text(id, .name)) }
        if old.summary != new.summary { changes.append(.text(id, .summary)) }
        return changes
    }

    private static func levels(_ old: Rubric, _ new: Rubric) -> [RubricChange] {
        let pairs = Pairing(old.levels, new.levels) { $0.level.description }
        let id = new.id.rawValue
        return pairs.removed.map { .removed(id, .level, $0.level.description) }
            + pairs.added.map { .added(id, .level, $0.level.description) }
            + pairs.kept.filter { $0.old != $0.new }.map { .text(id, .level, $0.new.level.description) }
    }

    private static func tracks(_ old: Rubric, _ new: Rubric) -> [RubricChange] {
        let pairs = Pairing(old.tracks, new.tracks) { $0.id.rawValue }
        return pairs.removed.map { .removed($0.id.rawValue, .track) }
            + pairs.added.map { .added($0.id.rawValue, .track) }
            + pairs.kept.flatMap { pair -> [RubricChange] in
                let id = pair.new.id.rawValue
                var changes: [RubricChange] = []
                if pair.old.scopeText != pair.new.scopeText {
                    changes.append(.value(.track, id, .scope, pair.old.scopeText, pair.new.scopeText))
                }
                if pair.old.coreText != pair.new.coreText {
                    changes.append(.value(.track, id, .core, pair.old.coreText, pair.new.coreText))
                }
                if pair.old.name != pair.new.name { changes.append(.text(id, .name)) }
                return changes
            }
    }

    private static func scoring(_ old: Rubric, _ new: Rubric) -> [RubricChange] {
        zip(old.scoring.listed, new.scoring.listed).filter { $0.value != $1.value }
            .map { .value(.scoring, new.id.rawValue, .parameter, $0.value, $1.value, detail: $1.name) }
    }

    private static func domains(_ old: Rubric, _ new: Rubric) -> [RubricChange] {
        let pairs = Pairing(old.domains, new.domains) { $0.id.rawValue }
        return pairs.removed.map { .removed($0.id.rawValue, .domain) }
            + pairs.added.map { .added($0.id.rawValue, .domain) }
            + pairs.kept.flatMap { pair -> [RubricChange] in
                let id = pair.new.id.rawValue
                var changes: [RubricChange] = []
                if pair.old.weight != pair.new.weight {
                    changes.append(.value(.weight, id, .weight, pair.old.weight.text, pair.new.weight.text))
                }
                if pair.old.name != pair.new.name { changes.append(.text(id, .name)) }
                if pair.old.purpose != pair.new.purpose { changes.append(.text(id, .purpose)) }
                return changes
            }
    }

    /// The items of both versions in pairs: by identifier first, then by alias.
    private static func items(_ old: Rubric, _ new: Rubric) -> [RubricChange] {
        var left = Dictionary(old.items.map { ($0.id, $0) }) { first, _ in first }
        var partners: [Identifier<Item>: Item] = [:]
        for item in new.items { partners[item.id] = left.removeValue(forKey: item.id) }
        for item in new.items where partners[item.id] == nil {
            guard let alias = item.aliases.first(where: { left[$0] != nil }) else { continue }
            partners[item.id] = left.removeValue(forKey: alias)
        }
        let removed = old.items.filter { left[$0.id] != nil }.map { RubricChange.removed($0.id.rawValue, .item) }
        return removed
            + new.items.flatMap { item -> [RubricChange] in
                guard let partner = partners[item.id] else { return [.added(item.id.rawValue, .item)] }
                return ItemDiff(old: partner, new: item).changes
            }
    }

    private static func outcomes(_ old: Rubric, _ new: Rubric) -> [RubricChange] {
        let pairs = Pairing(old.outcomes, new.outcomes) { $0.id.rawValue }
        return pairs.removed.map { .removed($0.id.rawValue, .outcome, kind: .outcome) }
            + pairs.added.map { .added($0.id.rawValue, .outcome, kind: .outcome) }
            + pairs.kept.flatMap { IndicatorDiff(old: $0.old, new: $0.new).changes }.map { change in
                RubricChange(change.kind == .text ? .text : .outcome, of: change.part, change.summary)
            }
    }

    private static func sources(_ old: Rubric, _ new: Rubric) -> [RubricChange] {
        let pairs = Pairing(old.sources, new.sources) { $0.tag }
        return pairs.removed.map { .removed($0.tag, .source, kind: .text) }
            + pairs.added.map { .added($0.tag, .source, kind: .text) }
            + pairs.kept.filter { $0.old != $0.new }.map { .text($0.new.tag, .source) }
    }
}

extension Track {
    fileprivate var scopeText: String {
        scope.map { part in
            let items = part.items.map {
                "[\($0.map(\.rawValue).sorted(by: NaturalOrder.precedes).joined(separator: " "))]"
            }
            return part.domain.rawValue + (items ?? "")
        }
        .sorted(by: NaturalOrder.precedes).joined(separator: " ")
    }

    fileprivate var coreText: String { core.sorted().map(\.rawValue).joined(separator: " ") }
}

extension ScoringParameters {
    /// Every parameter as text, always in the same order.
    fileprivate var listed: [(name: String, value: String)] {
        [
            ("rule", rule.rawValue), ("largely", largely.text), ("fully", fully.text), ("item_share", itemShare.text),
            ("domain_share", domainShare.text), ("allowed_lag", "\(allowedLag)"),
            ("minimum_coverage", minimumCoverage.text), ("not_applicable_limit", notApplicableLimit.text),
            ("confidence", confidence.text),
            ("sampling", sampling.map { "\($0.applications):\($0.projects)" }.joined(separator: " ")),
            ("documents_only", Self.text(caps.documentsOnly)), ("declared_only", Self.text(caps.declaredOnly)),
            ("without_data", Self.text(caps.withoutData)), ("without_trend", Self.text(caps.withoutTrend)),
            ("unrated", Self.text(caps.unrated)), ("unmeasured", Self.text(caps.unmeasured)),
            ("waived", Self.text(caps.waived)),
        ]
    }

    private static func text(_ cap: Level?) -> String { cap.map(\.description) ?? "none" }
}
