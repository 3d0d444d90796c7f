import Diagnostics
import Evidence

extension MappingReader {
    /// The parts of a text such as `{日期} {时间}`; doubled braces stand for braces.
    mutating func readTemplate(_ inner: inout StrictMap) -> [ColumnMapping.Part]? {
        guard let node = inner.child("text"), let text = inner.text("text") else { return nil }
        var parts: [ColumnMapping.Part] = []
        var literal = ""
        var rest = Substring(text)
        while let first = rest.first {
            if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
                literal.append(first)
                rest = rest.dropFirst(2)
            } else if first == "{" {
                guard let end = rest.firstIndex(of: "}") else { break }
                let name = HeaderCheck.trim(String(rest[rest.index(after: rest.startIndex)..<end]))
                guard !name.isEmpty, let field = field(name, node) else { break }
                if !literal.isEmpty { parts.append(.literal(literal)) }
                literal = ""
                parts.append(.field(field))
                rest = rest[rest.index(after: end)...]
            } else {
                literal.append(first)
                rest.removeFirst()
            }
        }
        if !literal.isEmpty { parts.append(.literal(literal)) }
        let hasField = parts.contains { if case .field = $0 { true } else { false } }
        guard rest.isEmpty, hasField else {
            inner.report(
                MappingMessage.wrongType(
                    "text",
                    LocalizedText(
                        en: "a text with columns or paths in braces, such as \"{day} {time}\"",
                        zh: "含有花括号列名或路径的文本，例如 \"{日期} {时间}\""),
                    at: node.location))
            return nil
        }
        return parts
    }

    func readTake(_ column: Column, _ inner: inout StrictMap) -> ColumnMapping.Take {
        guard let node = inner.child("take"),
            let name = inner.choice("take", among: ColumnMapping.Take.allCases.map(\.rawValue)),
            let take = ColumnMapping.Take(rawValue: name)
        else { return .first }
        if isTable {
            inner.report(
                MappingMessage.notApplicable(
                    "take", LocalizedText(en: "a cell of a table has one value", zh: "表格的单元格只有一个值"), at: node.location))
        } else if take == .count, column.type != .integer {
            inner.report(
                MappingMessage.notApplicable(
                    "take: count", LocalizedText(en: "'\(column.name)' is no whole number", zh: "“\(column.name)”不是整数"),
                    at: node.location))
            return .first
        }
        return take
    }

    func readMatch(_ inner: inout StrictMap) -> TextPattern? {
        guard let node = inner.child("match"), let text = inner.text("match") else { return nil }
        do throws(TextPatternFault) {
            return try TextPattern(text)
        } catch {
            inner.report(MappingMessage.pattern(text, error, at: node.location))
            return nil
        }
    }

    mutating func readPlus(_ column: Column, _ inner: inout StrictMap) -> ColumnMapping.Addition? {
        guard let node = inner.child("plus") else { return nil }
        guard column.type == .timestamp else {
            inner.report(
                MappingMessage.notApplicable(
                    "plus", LocalizedText(en: "'\(column.name)' is no time", zh: "“\(column.name)”不是时间"),
                    at: node.location))
            return nil
        }
        guard node.kind == .map else {
            guard let text = node.string, let field = field(text, node) else { return nil }
            return ColumnMapping.Addition(fields: [field], unit: nil)
        }
        var plus = StrictMap(node, named: "plus", keys: ["from", "unit"])
        defer { inner.report(plus.diagnostics) }
        let fields = plus.texts("from").compactMap { field($0.text, $0.node) }
        if fields.isEmpty, plus.child("from") == nil {
            plus.report(MappingMessage.missingKey("from", at: node.location))
        }
        return ColumnMapping.Addition(fields: fields, unit: readUnit(&plus))
    }

    /// A second table; none if there is none or it is at fault.
    mutating func readJoin(_ inner: inout StrictMap) -> JoinTable? {
        guard let node = inner.child("join") else { return nil }
        var join = StrictMap(node, named: "join", keys: ["file", "key", "value"])
        let file = join.requiredText("file")
        let key = join.requiredText("key")
        let value = join.requiredText("value")
        defer { inner.report(join.diagnostics) }
        guard let file, let key, let value else { return nil }
        let place = join.child("file") ?? node
        if let known = joins[[file, key, value]] { return known }
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(".."), !file.hasPrefix("/"), !parts.contains(""), !file.contains("\\") else {
            join.report(MappingMessage.joinOutside(file, at: place.location))
            return nil
        }
        guard let bytes = load?(file) else {
            join.report(MappingMessage.noJoinFile(file, at: place.location))
            return nil
        }
        var found: [Diagnostic] = []
        let table = JoinTable(bytes, file: file, key: key, value: value, at: node, reporting: &found)
        join.report(found)
        joins[[file, key, value]] = table
        return table
    }
}
