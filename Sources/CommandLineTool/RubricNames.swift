internal import ArgumentParser
internal import Diagnostics
internal import Rubric

/// Finds what a user names in a rubric, or says what was probably meant.
struct RubricNames {
    let rubric: Rubric
    let terminal: Terminal

    /// The items of a domain, or one item by its identifier or a former one.
    func items(_ name: String) throws -> [Item] {
        if let domain = rubric.domains.first(where: { $0.id.rawValue == name }) { return domain.items }
        if let item = find(name) { return [item] }
        throw terminal.rejection(
            "unknown-item",
            LocalizedText(en: "the rubric has no item or domain '\(name)'", zh: "评估模型中没有评估项或能力域“\(name)”"), of: name,
            among: itemNames + rubric.domains.map(\.id.rawValue))
    }

    /// An item by its identifier or a former one.
    func item(_ name: String) throws -> Item {
        if let item = find(name) { return item }
        throw terminal.rejection(
            "unknown-item", LocalizedText(en: "the rubric has no item '\(name)'", zh: "评估模型中没有评估项“\(name)”"),
            of: name, among: itemNames)
    }

    /// A domain.
    func domain(_ name: String) throws -> Identifier<Domain> {
        if let domain = rubric.domains.first(where: { $0.id.rawValue == name }) { return domain.id }
        throw terminal.rejection(
            "unknown-domain", LocalizedText(en: "the rubric has no domain '\(name)'", zh: "评估模型中没有能力域“\(name)”"),
            of: name, among: rubric.domains.map(\.id.rawValue))
    }

    /// A track; the first one if none is named.
    func track(_ name: String?) throws -> Identifier<Track> {
        let found = name.map { name in rubric.tracks.first { $0.id.rawValue == name } } ?? rubric.tracks.first
        if let found { return found.id }
        throw terminal.rejection(
            "unknown-track",
            LocalizedText(en: "the rubric has no track '\(name ?? "")'", zh: "评估模型中没有视角“\(name ?? "")”"),
            of: name ?? "", among: rubric.tracks.map(\.id.rawValue))
    }

    /// A level that the rubric defines.
    func level(_ number: Int) throws -> Level {
        let highest = rubric.highestLevel.rawValue
        guard (1...highest).contains(number) else {
            throw terminal.rejection(
                "unknown-level",
                LocalizedText(
                    en: "there is no level \(number); the levels are 1 to \(highest)",
                    zh: "没有等级 \(number)，等级为 1 至 \(highest)"))
        }
        return Level(number)
    }

    private func find(_ name: String) -> Item? {
        rubric.items.first { item in
            item.id.rawValue == name || item.aliases.contains { $0.rawValue == name }
        }
    }

    private var itemNames: [String] { rubric.items.map(\.id.rawValue) }
}
