internal import Adapters
internal import Diagnostics
internal import Evidence

/// Reads the keys of one map of a configuration file strictly: unknown keys, wrong types and missing values are diagnostics.
struct MapReader {
    let node: Node
    private(set) var diagnostics: [Diagnostic] = []

    /// Starts to read a map; keys other than those named are reported.
    init(_ node: Node, keys: [String]) {
        self.node = node
        guard node.kind == .map else {
            diagnostics.append(.notAMap(at: node.location))
            return
        }
        for (key, value) in node.entries where !keys.contains(key) {
            diagnostics.append(.unknownKey(key, among: keys, at: value.location))
        }
    }

    /// The value of a key, unless it is absent or null.
    func child(_ key: String) -> Node? {
        node[key].flatMap { $0.isNull ? nil : $0 }
    }

    /// A text, a number or a truth value as it is written.
    mutating func text(_ key: String) -> String? {
        guard let child = child(key) else { return nil }
        if let text = child.string { return text }
        report(.wrongType(key, expected: LocalizedText(en: "a text", zh: "文本"), at: child.location))
        return nil
    }

    mutating func requiredText(_ key: String) -> String? {
        guard child(key) != nil else {
            report(.missingKey(key, at: node.location))
            return nil
        }
        guard let text = text(key) else { return nil }
        guard text.isEmpty else { return text }
        report(.missingKey(key, at: node.location))
        return nil
    }

    mutating func integer(_ key: String, in range: ClosedRange<Int64> = 0...Int64(Int32.max)) -> Int? {
        guard let child = child(key) else { return nil }
        if let value = child.int, range.contains(value) { return Int(value) }
        report(
            .wrongType(
                key,
                expected: LocalizedText(
                    en: "a whole number of at least \(range.lowerBound)", zh: "不小于 \(range.lowerBound) 的整数"),
                at: child.location))
        return nil
    }

    /// A list of texts; a single text stands for a list of one.
    mutating func texts(_ key: String) -> [String] {
        guard let child = child(key) else { return [] }
        let nodes = child.kind == .list ? Array(child.items) : [child]
        return nodes.compactMap { node in
            if let text = node.string { return text }
            report(
                .wrongType(
                    key, expected: LocalizedText(en: "a text or a list of texts", zh: "文本或文本列表"), at: node.location))
            return nil
        }
    }

    /// The items of a list.
    mutating func items(_ key: String) -> [Node] {
        guard let child = child(key) else { return [] }
        guard child.kind == .list else {
            report(.wrongType(key, expected: LocalizedText(en: "a list", zh: "列表"), at: child.location))
            return []
        }
        return Array(child.items)
    }

    /// A text in two languages; a plain text stands for both.
    mutating func localizedText(_ key: String) -> LocalizedText? {
        guard let child = child(key) else { return nil }
        if let text = child.string { return LocalizedText(verbatim: text) }
        if let en = child["en"]?.string, let zh = child["zh"]?.string { return LocalizedText(en: en, zh: zh) }
        report(
            .wrongType(
                key, expected: LocalizedText(en: "a text, or {en: …, zh: …}", zh: "文本或 {en: …, zh: …}"),
                at: child.location))
        return nil
    }

    /// A time or a date; a date alone is its first moment in the given zone.
    mutating func time(_ key: String, zone: TimeZoneOffset) -> Int64? {
        guard let child = child(key) else { return nil }
        if let time = child.string.flatMap({ MomentText.parse($0, zone: zone) }) { return time }
        report(
            .wrongType(
                key,
                expected: LocalizedText(
                    en: "a date or a time such as 2023-10-26T08:00:00+08:00",
                    zh: "日期或时间，如 2023-10-26T08:00:00+08:00"),
                at: child.location))
        return nil
    }

    mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }
}

extension Diagnostic {
    static func notAMap(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "configuration.not-a-map",
            LocalizedText(en: "expected keys and values", zh: "此处应为键值对"), at: location,
            fixes: [LocalizedText(en: "write 'key: value' here", zh: "请在此写“键: 值”")])
    }

    static func unknownKey(_ key: String, among keys: [String], at location: SourceLocation) -> Diagnostic {
        let list = keys.joined(separator: ", ")
        let fixes = Spelling.fix(for: key, among: keys)
        return Diagnostic(
            .error, id: "configuration.unknown-key",
            LocalizedText(en: "unknown key '\(key)'", zh: "未知的键“\(key)”"), at: location,
            fixes: fixes.isEmpty ? [LocalizedText(en: "known keys: \(list)", zh: "可用的键：\(list)")] : fixes)
    }

    static func missingKey(_ key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "configuration.missing-key",
            LocalizedText(en: "'\(key)' is missing", zh: "缺少“\(key)”"), at: location,
            fixes: [LocalizedText(en: "add the key '\(key)'", zh: "请补充键“\(key)”")])
    }

    static func wrongType(_ key: String, expected: LocalizedText, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "configuration.wrong-type",
            LocalizedText(en: "'\(key)' must be \(expected.en)", zh: "“\(key)”应为\(expected.zh)"), at: location)
    }

    static func unknownValue(
        _ value: String, of key: String, among values: [String], at location: SourceLocation
    ) -> Diagnostic {
        let list = values.joined(separator: ", ")
        let fixes = Spelling.fix(for: value, among: values)
        return Diagnostic(
            .error, id: "configuration.unknown-value",
            LocalizedText(en: "'\(key)' cannot be '\(value)'", zh: "“\(key)”不能取“\(value)”"), at: location,
            fixes: fixes.isEmpty ? [LocalizedText(en: "one of \(list)", zh: "可取：\(list)")] : fixes)
    }
}
