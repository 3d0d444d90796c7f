import Diagnostics
import Rubric

extension RubricReader {
    /// The version of the file format that this reader knows.
    static let format = "1"

    /// A `rubric.yaml`: the rubric without its domains, and the identifiers of its domains in their order.
    mutating func rubric(
        _ root: YAMLNode, nature: (String) -> PopulationNature
    ) -> (rubric: Rubric, domains: [Field])? {
        guard let object = object(Field(name: "rubric", node: root), .rubric) else { return nil }
        if let field = object["rubric"], let format = string(field), format != Self.format {
            report(.unknownFormat(format, at: field.location))
        }
        let id = identifier(object["id"], .lowercase)
        let version = string(object["version"])
        let name = text(object["name"])
        let summary = text(object["summary"])
        let isOfficial = boolean(object["official"])
        let levels = byLevel(object["levels"], in: 1...5) { $0.levelTexts($1) }
        let tracks = list(object["tracks"]) { $0.track($1) }
        let domains = list(object["domains"]) { reader, field in reader.identifier(field, .domain).map { _ in field } }
        let scoring = scoring(object["scoring"])
        let sources = sources(object["sources"])
        let outcomes = list(object["outcomes"]) { $0.indicator($1, .outcome, nature: nature) } ?? []
        guard let id, let version, let name, let summary, let isOfficial, let levels, let tracks, let domains,
            let scoring, let sources
        else { return nil }
        let definitions = levels.sorted { $0.key < $1.key }
            .map { LevelDefinition(level: $0.key, name: $0.value.name, meaning: $0.value.meaning) }
        let rubric = Rubric(
            id: Identifier(id), version: version, name: name, summary: summary, isOfficial: isOfficial,
            levels: definitions, tracks: tracks, domains: [], outcomes: outcomes, scoring: scoring, sources: sources)
        return (rubric, domains)
    }

    private mutating func levelTexts(_ field: Field) -> (name: LocalizedText, meaning: LocalizedText)? {
        guard let object = object(field, .level) else { return nil }
        let name = text(object["name"])
        let meaning = text(object["meaning"])
        guard let name, let meaning else { return nil }
        return (name, meaning)
    }

    private mutating func track(_ field: Field) -> Track? {
        guard let object = object(field, .track) else { return nil }
        let id = identifier(object["id"], .lowercase)
        let name = text(object["name"])
        let core = list(object["core"], mayBeEmpty: true) { $0.identifier($1, .domain) }
        let scope = list(object["domains"]) { $0.scope($1) }
        guard let id, let name, let core, let scope else { return nil }
        return Track(id: Identifier(id), name: name, scope: scope, core: core.map { Identifier($0) })
    }

    /// A whole domain, or a domain with some of its items.
    private mutating func scope(_ field: Field) -> Track.Scope? {
        if case .scalar = field.node.content {
            return identifier(field, .domain).map { Track.Scope(domain: Identifier($0)) }
        }
        guard let object = object(field, .scope) else { return nil }
        let domain = identifier(object["domain"], .domain)
        let items = list(object["items"]) { $0.identifier($1, .item) }
        guard let domain, let items else { return nil }
        return Track.Scope(domain: Identifier(domain), items: items.map { Identifier($0) })
    }

    private mutating func sources(_ field: Field?) -> [Source]? {
        guard let field, let entries = entries(of: field) else { return nil }
        let sources = entries.map { entry -> Source? in
            let tag = identifier(entry.key, name: field.name, .tag, at: entry.location)
            guard let object = object(Field(name: entry.key, node: entry.value), .source) else { return nil }
            let title = text(object["title"])
            let url = url(object["url"])
            guard let tag, let title else { return nil }
            return Source(tag: tag, title: title, url: url)
        }
        let whole = sources.compactMap(\.self)
        return whole.count == sources.count ? whole : nil
    }
}

extension Diagnostic {
    fileprivate static func unknownFormat(_ format: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.unknown-format",
            LocalizedText(
                en: "rubric format '\(format)' is not known; this version of Assay reads format 1",
                zh: "未知的评估模型格式“\(format)”；此版本的 Assay 支持格式 1"),
            at: location,
            fixes: [LocalizedText(en: "write 'rubric: 1' or use a newer Assay", zh: "请写“rubric: 1”，或升级 Assay")])
    }
}
