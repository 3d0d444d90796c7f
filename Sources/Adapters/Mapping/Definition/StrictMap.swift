import Diagnostics

/// A map of a mapping file whose keys are all known; everything else is reported.
struct StrictMap {
    let node: Node
    private(set) var diagnostics: [Diagnostic] = []

    /// Starts to read a map.
    ///
    /// - Parameters:
    ///   - node: The map; anything else is reported.
    ///   - name: The key that the map belongs to, for messages.
    ///   - keys: The keys that it may have; none means any.
    init(_ node: Node, named name: String, keys: [String]?) {
        self.node = node
        guard node.kind == .map else {
            diagnostics.append(MappingMessage.notAMap(name, at: node.location))
            return
        }
        guard let keys else { return }
        for (key, value) in node.entries where !keys.contains(key) {
            diagnostics.append(MappingMessage.unknownKey(key, among: keys, at: value.location))
        }
    }

    mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    mutating func report(_ found: [Diagnostic]) {
        diagnostics += found
    }

    /// The value of a key, unless it is absent or null.
    func child(_ key: String) -> Node? {
        node[key].flatMap { $0.isNull ? nil : $0 }
    }

    /// A text, a number or a truth value as it is written; anything else is reported.
    mutating func text(_ key: String) -> String? {
        guard let child = child(key) else { return nil }
        if let text = child.string, !text.isEmpty { return text }
        report(MappingMessage.wrongType(key, LocalizedText(en: "a text", zh: "文本"), at: child.location))
        return nil
    }

    mutating func requiredText(_ key: String) -> String? {
        guard child(key) != nil else {
            report(MappingMessage.missingKey(key, at: node.location))
            return nil
        }
        return text(key)
    }

    /// A list of texts with their places; a single text stands for a list of one.
    mutating func texts(_ key: String) -> [(text: String, node: Node)] {
        guard let child = child(key) else { return [] }
        let items = child.kind == .list ? Array(child.items) : [child]
        return items.compactMap { item in
            if let text = item.string, !text.isEmpty { return (text, item) }
            report(
                MappingMessage.wrongType(
                    key, LocalizedText(en: "a text or a list of texts", zh: "文本或文本列表"), at: item.location))
            return nil
        }
    }

    mutating func boolean(_ key: String) -> Bool? {
        guard let child = child(key) else { return nil }
        if let value = child.bool { return value }
        report(
            MappingMessage.wrongType(key, LocalizedText(en: "true or false", zh: " true 或 false"), at: child.location))
        return nil
    }

    /// A text in two languages; a plain text stands for both.
    mutating func localizedText(_ key: String) -> LocalizedText? {
        guard let child = child(key) else { return nil }
        if let text = child.string, !text.isEmpty { return LocalizedText(verbatim: text) }
        if let en = child["en"]?.string, let zh = child["zh"]?.string, child.count == 2 {
            return LocalizedText(en: en, zh: zh)
        }
        report(
            MappingMessage.wrongType(
                key, LocalizedText(en: "a text, or {en: …, zh: …}", zh: "文本或 {en: …, zh: …}"), at: child.location))
        return nil
    }

    /// A zone; `local` is the one of whoever reads the file, which may be unknown.
    mutating func zone(_ key: String, local: ZoneRule?) -> ZoneRule? {
        guard let child = child(key), let text = text(key) else { return nil }
        if text == "local" { return local }
        if let zone = ZoneRule(text) { return zone }
        report(
            MappingMessage.wrongType(
                key,
                LocalizedText(
                    en: "an offset such as \"+08:00\", a name such as Asia/Shanghai, or local",
                    zh: "时差（如 \"+08:00\"）、时区名称（如 Asia/Shanghai）或 local"),
                at: child.location))
        return nil
    }

    /// One of the names that are allowed.
    mutating func choice(_ key: String, among names: [String]) -> String? {
        guard let child = child(key), let text = text(key) else { return nil }
        if names.contains(text) { return text }
        report(MappingMessage.unknownValue(text, of: key, among: names, at: child.location))
        return nil
    }
}
