import Diagnostics

/// Reads values out of a YAML tree and collects what is wrong with them.
///
/// Every method returns none where it reported something, and also where the field is none because its key is missing,
/// which was reported when the mapping was opened. So a mapping is read to its end before anybody gives up.
struct RubricReader {
    /// What was found so far.
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether the examples of items are read; they are tests and take no part in an assessment.
    var readsExamples = true

    /// A value with the name it has in messages.
    struct Field {
        var name: String
        var node: YAMLNode
        /// Whether it is an element of the list of that name.
        var isElement = false

        /// What it is called in messages.
        var title: LocalizedText {
            guard isElement else { return LocalizedText(en: "'\(name)'", zh: "“\(name)”") }
            return LocalizedText(en: "an element of '\(name)'", zh: "“\(name)”中的元素")
        }

        var location: SourceLocation { node.location }
    }

    /// A mapping whose keys were checked.
    struct Object {
        let node: YAMLNode
        /// Keys that are missing because they are misspelt.
        let misspelt: Set<String>

        var location: SourceLocation { node.location }

        /// The value of a key, or none where it is missing.
        subscript(key: String) -> Field? {
            node.entry(key).map { Field(name: key, node: $0.value) }
        }
    }

    mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    mutating func report(contentsOf found: [Diagnostic]) {
        diagnostics += found
    }

    /// Opens a mapping: reports unknown and missing keys.
    mutating func object(_ field: Field?, _ shape: ObjectShape) -> Object? {
        guard let field, let entries = entries(of: field) else { return nil }
        let known = shape.keys
        var misspelt: Set<String> = []
        for entry in entries.filter({ !known.contains($0.key) }).prefix(20) {
            report(.unknownKey(entry, in: shape))
            if let meant = Spelling.suggestion(for: entry.key, among: known) { misspelt.insert(meant) }
        }
        for key in shape.required where field.node.entry(key) == nil && !misspelt.contains(key) {
            report(shape == .text ? .missingText(key, in: field) : .missingKey(key, in: shape, at: field.location))
        }
        return Object(node: field.node, misspelt: misspelt)
    }

    /// The entries of a mapping.
    mutating func entries(of field: Field) -> [YAMLNode.Entry]? {
        guard case .mapping(let entries) = field.node.content else {
            report(.wrongType(field, wanted: LocalizedText(en: "a mapping", zh: "映射")))
            return nil
        }
        return entries
    }

    /// Reads every element of a list; none where the field is missing or one of them is wrong.
    ///
    /// - Parameters:
    ///   - field: The list.
    ///   - mayBeEmpty: Whether the list may be empty.
    ///   - read: Reads one element.
    /// - Returns: The elements in order.
    mutating func list<Element>(
        _ field: Field?, mayBeEmpty: Bool = false, _ read: (inout RubricReader, Field) -> Element?
    ) -> [Element]? {
        guard let field else { return nil }
        guard case .sequence(let nodes) = field.node.content else {
            report(.wrongType(field, wanted: LocalizedText(en: "a list", zh: "列表")))
            return nil
        }
        if nodes.isEmpty, !mayBeEmpty { report(.emptyList(field)) }
        let elements = nodes.map { read(&self, Field(name: field.name, node: $0, isElement: true)) }
        let whole = elements.compactMap(\.self)
        return whole.count == elements.count ? whole : nil
    }
}

extension Diagnostic {
    fileprivate static func unknownKey(_ entry: YAMLNode.Entry, in shape: ObjectShape) -> Diagnostic {
        let isCutText = shape == .text && entry.value.isNull
        return Diagnostic(
            .error, id: "rubric.unknown-key",
            LocalizedText(en: "unknown key '\(entry.key)'", zh: "未知的键“\(entry.key)”"), at: entry.location,
            fixes: isCutText
                ? [LocalizedText(en: "put a text with a comma in double quotes", zh: "含逗号的文本请加双引号")]
                : .choose(entry.key, among: shape.keys))
    }

    fileprivate static func missingKey(_ key: String, in shape: ObjectShape, at location: SourceLocation) -> Diagnostic
    {
        Diagnostic(
            .error, id: "rubric.missing-key", LocalizedText(en: "missing key '\(key)'", zh: "缺少键“\(key)”"),
            at: location,
            fixes: [LocalizedText(en: "add '\(key):'", zh: "请补充“\(key):”")])
    }

    fileprivate static func missingText(_ key: String, in field: RubricReader.Field) -> Diagnostic {
        .missingText(key, name: field.name, at: field.location)
    }

    /// A text that lacks one of its languages.
    static func missingText(_ key: String, name: String, at location: SourceLocation) -> Diagnostic {
        let language =
            key == Language.english.rawValue
            ? LocalizedText(en: "English", zh: "英文") : LocalizedText(en: "Chinese", zh: "中文")
        return Diagnostic(
            .error, id: "rubric.missing-text",
            LocalizedText(en: "'\(name)' has no \(language.en) text", zh: "“\(name)”缺少\(language.zh)文本"), at: location,
            fixes: [LocalizedText(en: "add '\(key): …'", zh: "请补充“\(key): …”")])
    }

    fileprivate static func emptyList(_ field: RubricReader.Field) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.empty-list", LocalizedText(en: "'\(field.name)' is empty", zh: "“\(field.name)”为空"),
            at: field.location,
            fixes: [
                LocalizedText(en: "add an element or delete the key", zh: "请补充内容，或删除该键")
            ])
    }

    /// A value of another shape than wanted.
    static func wrongType(_ field: RubricReader.Field, wanted: LocalizedText) -> Diagnostic {
        let found = field.node.shapeName
        return Diagnostic(
            .error, id: "rubric.wrong-type",
            LocalizedText(
                en: "\(field.title.en) must be \(wanted.en), not \(found.en)",
                zh: "\(field.title.zh)应为\(wanted.zh)，实际是\(found.zh)"),
            at: field.location,
            fixes: [
                LocalizedText(en: "write \(wanted.en) here", zh: "请在此处写\(wanted.zh)")
            ])
    }
}

extension [LocalizedText] {
    /// The nearest candidate for a word, or the whole choice where none is near.
    static func choose(_ word: String, among candidates: [String]) -> [LocalizedText] {
        let suggestion = Spelling.fix(for: word, among: candidates)
        guard suggestion.isEmpty, let first = candidates.first else { return suggestion }
        if candidates.count == 1 { return [LocalizedText(en: "use '\(first)'", zh: "请使用“\(first)”")] }
        return [
            LocalizedText(
                en: "use one of \(candidates.map { "'\($0)'" }.joined(separator: ", "))",
                zh: "可用的值：\(candidates.map { "“\($0)”" }.joined(separator: "、"))")
        ]
    }
}
