import Diagnostics
import Evidence

extension MappingRun {
    /// Everything that was found while reading.
    func finish(path: String) -> [Diagnostic] {
        let place = SourceLocation(path: path)
        var result = diagnostics + strayDiagnostics(path: path)
        if rows == 0, strayCount == 0, diagnostics.isEmpty { result.append(noRows(at: place)) }
        if rows > 0 { result += missingFields(at: place) }
        result += faults.diagnostics(columns: definition.columns, kind: definition.kind, path: path)
        for (number, rule) in definition.skips.enumerated() {
            if let count = skipped[number] { result.append(skipNote(rule, count, at: place)) }
        }
        return result
    }

    /// The faults of cells only, without those of some columns.
    func cellFaults(path: String, except expected: Set<String>) -> [Diagnostic] {
        faults.diagnostics(columns: definition.columns, kind: definition.kind, path: path, except: expected)
    }

    private func missingFields(at place: SourceLocation) -> [Diagnostic] {
        var result: [Diagnostic] = []
        for mapping in definition.columns where !mapping.isImplied {
            guard case .fields(let fields) = mapping.source, fields.allSatisfy({ unseen.contains($0) }) else {
                continue
            }
            let names = fields.map { definition.fields[$0].text }
            let isVital =
                mapping.column.name == definition.kind.timeColumn || definition.kind.key.contains(mapping.column.name)
            let english = names.map { "'\($0)'" }.joined(separator: ", ")
            let chinese = names.map { "“\($0)”" }.joined(separator: "、")
            result.append(
                Diagnostic(
                    isVital ? .error : .warning, id: "mapping.no-such-source",
                    LocalizedText(
                        en: "\(english) is in no row; '\(mapping.column.name)' is missing in all of them",
                        zh: "没有任何行包含\(chinese)，全部行的“\(mapping.column.name)”缺失"),
                    at: place,
                    fixes: names.flatMap { Spelling.fix(for: $0, among: header) } + [
                        LocalizedText(
                            en: "correct 'from' of '\(mapping.column.name)', or take it out of the mapping",
                            zh: "请更正“\(mapping.column.name)”的 from，或将其从映射中去掉")
                    ]))
        }
        return result
    }

    private func noRows(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "mapping.no-rows",
            LocalizedText(en: "there are no rows", zh: "没有任何行"), at: place,
            fixes: [
                LocalizedText(en: "check the path in 'rows', and the export", zh: "请检查 rows 中的路径以及导出文件")
            ])
    }

    private func strayDiagnostics(path: String) -> [Diagnostic] {
        guard let line = strayRows.first else { return [] }
        return [
            Diagnostic(
                .error, id: "mapping.not-a-row",
                LocalizedText(
                    en: "\(strayCount) values that 'rows' leads to are no rows, the first of them here",
                    zh: "rows 所指的 \(strayCount) 个值不是行，第一个在此处"),
                at: SourceLocation(path: path, line: line),
                fixes: [
                    LocalizedText(
                        en: "let 'rows' go on to the items of the list with '[*]'", zh: "请在 rows 末尾加 [*]，指向列表各项")
                ])
        ]
    }

    private func skipNote(_ rule: MappingDefinition.SkipRule, _ count: Int, at place: SourceLocation) -> Diagnostic {
        let english = rule.conditions.map { condition in
            let texts = condition.texts.map { "'\($0)'" }.joined(separator: " or ")
            return "'\(definition.fields[condition.field].text)' is \(texts)"
        }
        let chinese = rule.conditions.map { condition in
            let texts = condition.texts.map { "“\($0)”" }.joined(separator: "或")
            return "“\(definition.fields[condition.field].text)”为\(texts)"
        }
        return Diagnostic(
            .note, id: "mapping.skipped",
            LocalizedText(
                en: "\(count) rows are not taken: \(english.joined(separator: " and "))",
                zh: "\(count) 行未采用：\(chinese.joined(separator: "且"))"),
            at: place)
    }

    static func otherForm(_ content: Content) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.other-form",
            LocalizedText(en: "the file does not have the form that the mapping reads", zh: "文件的形式与映射所读的不同"),
            at: content.location(),
            fixes: [LocalizedText(en: "correct 'format' of the mapping", zh: "请更正映射的 format")])
    }
}
