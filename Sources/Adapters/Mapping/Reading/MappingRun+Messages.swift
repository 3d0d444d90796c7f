import Diagnostics
import Evidence

extension MappingRun {
    /// Everything that was found while reading.
    func finish(path: String) -> [Diagnostic] {
        let place = SourceLocation(path: path)
        var result = diagnostics + strayDiagnostics(path: path)
        if rows == 0, strayCount == 0, diagnostics.isEmpty { result.append(noRows(at: place)) }
        for run in records {
            if run.rows > 0 { result += missingFields(of: run, at: place) }
            result += run.faults.diagnostics(columns: run.mapping.columns, kind: run.mapping.kind, path: path)
            for (number, rule) in run.mapping.skips.enumerated() {
                if let count = run.skipped[number] { result.append(skipNote(rule, count, at: place)) }
            }
            if run.notKept > 0 { result.append(keepNote(run, at: place)) }
        }
        if repeatedHeaders > 0 { result.append(Self.headerNote(repeatedHeaders, at: place)) }
        if totals > 0 { result.append(Self.totalsNote(totals, at: place)) }
        return result
    }

    /// The faults of cells only, without those of some columns of each kind of record.
    func cellFaults(path: String, except expected: [Set<String>]) -> [Diagnostic] {
        zip(records, expected).flatMap { run, expected in
            run.faults.diagnostics(
                columns: run.mapping.columns, kind: run.mapping.kind, path: path, except: expected)
        }
    }

    private func missingFields(of run: RecordRun, at place: SourceLocation) -> [Diagnostic] {
        var result: [Diagnostic] = []
        let kind = run.mapping.kind
        for mapping in run.mapping.columns where !mapping.isImplied {
            let fields = mapping.fields
            let isText = if case .text = mapping.source { true } else { false }
            let isLost =
                isText ? fields.contains { run.unseen.contains($0) } : fields.allSatisfy { run.unseen.contains($0) }
            guard !fields.isEmpty, isLost else { continue }
            let names = fields.filter { run.unseen.contains($0) }.map { definition.fields[$0].text }
            let isVital = mapping.column.name == kind.timeColumn || kind.key.contains(mapping.column.name)
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

    private func skipNote(_ rule: RowRule, _ count: Int, at place: SourceLocation) -> Diagnostic {
        let text = describe(rule)
        return Diagnostic(
            .note, id: "mapping.skipped",
            LocalizedText(en: "\(count) rows are not taken: \(text.en)", zh: "\(count) 行未采用：\(text.zh)"), at: place)
    }

    private func keepNote(_ run: RecordRun, at place: SourceLocation) -> Diagnostic {
        let rules = run.mapping.keeps.map(describe)
        let english = rules.map(\.en).joined(separator: ", or ")
        let chinese = rules.map(\.zh).joined(separator: "，或")
        return Diagnostic(
            .note, id: "mapping.not-kept",
            LocalizedText(
                en: "\(run.notKept) rows do not become \(run.mapping.kind.id): they do not fulfil that \(english)",
                zh: "\(run.notKept) 行不转换为 \(run.mapping.kind.id)：不满足\(chinese)"),
            at: place)
    }

    private func describe(_ rule: RowRule) -> LocalizedText {
        let parts = rule.conditions.map { condition -> LocalizedText in
            let field = definition.fields[condition.field].text
            if let pattern = condition.pattern {
                return LocalizedText(en: "'\(field)' fits '\(pattern.text)'", zh: "“\(field)”匹配“\(pattern.text)”")
            }
            var english = condition.texts.map { "'\($0)'" }
            var chinese = condition.texts.map { "“\($0)”" }
            if condition.allowsMissing {
                english.append("empty")
                chinese.append("空")
            }
            return LocalizedText(
                en: "'\(field)' is \(english.joined(separator: " or "))",
                zh: "“\(field)”为\(chinese.joined(separator: "或"))")
        }
        return LocalizedText(
            en: parts.map(\.en).joined(separator: " and "), zh: parts.map(\.zh).joined(separator: "且"))
    }

    private static func headerNote(_ count: Int, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "mapping.repeated-header",
            LocalizedText(
                en: "\(count) rows repeat the names of the columns and are not taken", zh: "\(count) 行重复表头，未采用"),
            at: place)
    }

    private static func totalsNote(_ count: Int, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "mapping.totals",
            LocalizedText(en: "\(count) rows give totals and are not taken", zh: "\(count) 行为合计行，未采用"), at: place)
    }

    static func otherForm(_ content: Content) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.other-form",
            LocalizedText(en: "the file does not have the form that the mapping reads", zh: "文件的形式与映射所读的不同"),
            at: content.location(),
            fixes: [LocalizedText(en: "correct 'format' of the mapping", zh: "请更正映射的 format")])
    }
}
