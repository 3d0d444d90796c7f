import Evidence

/// Writes a suggested mapping as YAML.
struct MappingWriter {
    let sample: SourceSample
    let draft: MappingDraft
    /// The kind that fits next best, if one does.
    let second: MappingDraft?
    /// Whether the kind was asked for rather than guessed.
    let isAsked: Bool
    let unused: [String]

    /// The YAML text.
    func text(id: String) -> String {
        var lines = [
            "# A first guess from the names and values of the columns; check every line.",
            "# 根据列名和取值猜测的初稿，请逐行核对。",
        ]
        lines += reason + decisions
        lines += [
            "mapping: 1",
            "id: \(id)",
            "tool: unknown  # the tool that wrote the file / 产生该文件的工具",
            "name: {en: \(draft.kind.id), zh: \(draft.kind.id)}",
            "records: \(draft.kind.id)",
            "format: \(sample.format)",
            "detect: \(detect)",
        ]
        if let rows = sample.rows { lines.append("rows: \(Self.quoted(rows))") }
        if draft.guesses.contains(where: \.needsZone) {
            lines.append("zone: \"\(zone)\"  # a guess: the times do not say their zone / 猜测：时间未注明时区")
        }
        lines.append("columns:")
        for guess in draft.guesses { lines += column(guess) }
        if let time = draft.kind.timeColumn, !draft.guesses.contains(where: { $0.column.name == time }) {
            lines.append("  # \(time): …  # needed: without it a row counts in no period / 必需：缺少它的行不计入任何时段")
        }
        for (column, time) in draft.neverKnown {
            lines.append("  # \(time): …  # needed: without it '\(column)' never counts / 必需：缺少它“\(column)”不计")
        }
        if !unused.isEmpty {
            let rest = unused.count > 40 ? ", …" : ""
            lines.append("# Not used / 未使用: \(unused.prefix(40).map(Self.comment).joined(separator: ", "))\(rest)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Why this kind was taken.
    private var reason: [String] {
        if isAsked { return [] }
        let names = vital.map { "\(Self.comment(sample.fields[$0.field].source)) = \($0.column.name)" }
        var line =
            "# \(draft.kind.id), because / 依据: \(names.joined(separator: ", ")), +\(draft.guesses.count - names.count)"
        if let second { line += "; otherwise / 或为: \(second.kind.id)" }
        return [line]
    }

    /// What only a person knows.
    private var decisions: [String] {
        var lines: [String] = []
        if draft.guesses.contains(where: \.needsZone) { lines.append("zone: the time zone / 时区") }
        for guess in draft.guesses {
            if guess.doubt != nil { lines.append("\(guess.column.name): see the remark behind it / 见其后说明") }
            if !guess.unknown.isEmpty {
                lines.append("\(guess.column.name): \(guess.unknown.count) texts to translate / 个文本待翻译")
            }
        }
        return lines.isEmpty ? [] : ["# To decide / 待定:"] + lines.map { "#   - \($0)" }
    }

    /// The guesses for the time and the key of the kind.
    private var vital: [ColumnGuess] {
        draft.guesses.filter { guess in
            guess.column.name == draft.kind.timeColumn || draft.kind.key.contains(guess.column.name)
        }
    }

    /// The markers: two or three columns that are mapped, or what is around the rows.
    private var detect: String {
        let others = draft.guesses.filter { guess in !vital.contains { $0.field == guess.field } }
        let sources = (vital + others).prefix(3).map { sample.fields[$0.field] }
        if sample.format == "table" { return "{columns: [\(list(sources.map(\.source)))]}" }
        if sample.format == "xml", let rows = sample.rows {
            let paths = sources.prefix(2).map { field in rows + (field.source.hasPrefix("[") ? "" : ".") + field.source
            }
            return "{path: [\(list(Array(paths)))]}"
        }
        if let rows = sample.rows {
            let keys = sample.keys.isEmpty ? "" : "keys: [\(list(Array(sample.keys.prefix(3))))], "
            return "{\(keys)path: \(Self.quoted(rows))}"
        }
        let paths = sources.map { ($0.source.hasPrefix("[") ? "$[0]" : "$[0].") + $0.source }
        let lines = sources.map { ($0.source.hasPrefix("[") ? "$" : "$.") + $0.source }
        return "{path: [\(list(sample.format == "jsonl" ? lines : paths))]}"
    }

    private func column(_ guess: ColumnGuess) -> [String] {
        let field = sample.fields[guess.field]
        var keys: [String] = []
        if let pattern = guess.pattern { keys.append("time: \"\(pattern)\"") }
        if let unit = guess.unit { keys.append("unit: \(unit)") }
        if !guess.values.isEmpty {
            let pairs = guess.values.map { "\(Self.quoted($0.text)): \($0.value)" }
            keys.append("values: {\(pairs.joined(separator: ", "))}")
        }
        let source = Self.quoted(field.source)
        var line = "  \(guess.column.name): "
        line += keys.isEmpty ? source : "{from: \(source), \(keys.joined(separator: ", "))}"
        if let doubt = guess.doubt { line += "  # \(doubt)" }
        if guess.unknown.isEmpty { return [line] }
        let unknown = guess.unknown.prefix(10).map(Self.comment).joined(separator: ", ")
        return [line, "    # not translated / 未翻译: \(unknown)"]
    }

    /// Chinese names hint at Chinese time.
    private var zone: String {
        let isChinese = sample.fields.contains { field in
            field.source.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        }
        return isChinese ? "+08:00" : "+00:00"
    }

    private func list(_ texts: [String]) -> String {
        texts.map(Self.quoted).joined(separator: ", ")
    }

    /// A text on one line of a comment.
    private static func comment(_ text: String) -> String {
        let line = String(text.prefix(60).map { $0.isNewline ? " " : $0 })
        return String(String.UnicodeScalarView(line.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    }

    /// A text as a scalar of YAML, in quotes unless it is plain beyond doubt.
    static func quoted(_ text: String) -> String {
        let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
        let isPlain =
            !text.isEmpty && text.first?.isLetter == true && !words.contains(text.lowercased())
            && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        if isPlain { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0xFEFF:
                result +=
                    "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
                    + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
