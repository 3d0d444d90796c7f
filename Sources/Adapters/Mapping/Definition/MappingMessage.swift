import Diagnostics

/// The faults of a mapping file.
enum MappingMessage {
    static func notAMapping(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.not-a-mapping",
            LocalizedText(en: "this is no mapping file", zh: "该文件不是映射文件"), at: location,
            fixes: [
                LocalizedText(
                    en: "write 'mapping: 1' at its top, or move it out of the folder of mappings",
                    zh: "请在开头写 mapping: 1，或将其移出映射文件夹")
            ])
    }

    static func version(_ version: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.version",
            LocalizedText(en: "mapping files of version '\(version)' cannot be read", zh: "无法读取版本为“\(version)”的映射文件"),
            at: location, fixes: [LocalizedText(en: "write 'mapping: 1'", zh: "请写 mapping: 1")])
    }

    static func notAMap(_ key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.not-a-map",
            LocalizedText(en: "'\(key)' must hold keys and values", zh: "“\(key)”应为键值对"), at: location)
    }

    static func unknownKey(_ key: String, among keys: [String], at location: SourceLocation) -> Diagnostic {
        let fixes = Spelling.fix(for: key, among: keys)
        return Diagnostic(
            .error, id: "mapping.unknown-key",
            LocalizedText(en: "unknown key '\(key)'", zh: "未知的键“\(key)”"), at: location,
            fixes: fixes.isEmpty ? [oneOf(keys)] : fixes)
    }

    static func missingKey(_ key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.missing-key", LocalizedText(en: "'\(key)' is missing", zh: "缺少“\(key)”"), at: location,
            fixes: [LocalizedText(en: "add the key '\(key)'", zh: "请补充键“\(key)”")])
    }

    static func wrongType(_ key: String, _ expected: LocalizedText, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.wrong-type",
            LocalizedText(en: "'\(key)' must be \(expected.en)", zh: "“\(key)”应为\(expected.zh)"), at: location)
    }

    static func unknownValue(
        _ value: String, of key: String, among values: [String], at location: SourceLocation
    ) -> Diagnostic {
        let fixes = Spelling.fix(for: value, among: values)
        return Diagnostic(
            .error, id: "mapping.unknown-value",
            LocalizedText(en: "'\(key)' cannot be '\(value)'", zh: "“\(key)”不能取“\(value)”"), at: location,
            fixes: fixes.isEmpty ? [oneOf(values)] : fixes)
    }

    static func unknownColumn(
        _ name: String, of kind: String, among names: [String], at location: SourceLocation
    ) -> Diagnostic {
        let fixes = Spelling.fix(for: name, among: names)
        return Diagnostic(
            .error, id: "mapping.unknown-column",
            LocalizedText(en: "the record kind '\(kind)' has no column '\(name)'", zh: "记录类别“\(kind)”没有列“\(name)”"),
            at: location, fixes: fixes.isEmpty ? [oneOf(names)] : fixes)
    }

    static func path(_ path: String, _ fault: ValuePathFault, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.path", fault.summary(path), at: location,
            fixes: [
                LocalizedText(
                    en: "use only $, .name, ['name'], [*], [0] and [key=value]",
                    zh: "只可使用 $、.name、['name']、[*]、[0] 和 [key=value]")
            ])
    }

    static func notApplicable(_ key: String, _ reason: LocalizedText, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.not-applicable",
            LocalizedText(en: "'\(key)' does not fit here: \(reason.en)", zh: "“\(key)”不适用于此处：\(reason.zh)"),
            at: location, fixes: [LocalizedText(en: "take '\(key)' out", zh: "请去掉“\(key)”")])
    }

    static func badValue(
        _ text: String, of column: String, _ fault: CellFault, allowed: [String]?, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.bad-value",
            LocalizedText(
                en: "'\(text)' cannot be a value of '\(column)': it \(fault.reason.en)",
                zh: "“\(text)”不能作为“\(column)”的值：\(fault.reason.zh)"),
            at: location, fixes: allowed.map { Spelling.fix(for: text, among: $0) + [oneOf($0)] } ?? [])
    }

    static func noTimeColumn(_ column: String, of kind: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.no-time",
            LocalizedText(
                en: "nothing is mapped to '\(column)', and '\(kind)' without it count in no period",
                zh: "没有映射到“\(column)”的列，缺少它的“\(kind)”不计入任何时段"),
            at: location, fixes: [LocalizedText(en: "map a column to '\(column)'", zh: "请映射一列到“\(column)”")])
    }

    static func noKeyColumn(_ column: String, of kind: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "mapping.no-key",
            LocalizedText(
                en: "nothing is mapped to '\(column)', so that duplicate \(kind) are not recognised",
                zh: "没有映射到“\(column)”的列，因此无法识别重复的“\(kind)”"),
            at: location, fixes: [LocalizedText(en: "map a column to '\(column)'", zh: "请映射一列到“\(column)”")])
    }

    static func neverKnown(_ column: String, without time: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "mapping.never-known",
            LocalizedText(
                en: "'\(column)' counts from '\(time)' on, which nothing is mapped to, so that it never counts",
                zh: "“\(column)”自“\(time)”起才算已知，而没有映射到后者的列，因此永远不计"),
            at: location, fixes: [LocalizedText(en: "map a column to '\(time)'", zh: "请映射一列到“\(time)”")])
    }

    static func severalDocuments(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.several-documents",
            LocalizedText(en: "a mapping file holds one mapping", zh: "一个映射文件只能有一个映射"), at: location,
            fixes: [LocalizedText(en: "put the other mapping into a file of its own", zh: "请将另一个映射放入单独的文件")])
    }

    static func oneOf(_ names: [String]) -> LocalizedText {
        LocalizedText(en: "one of \(names.joined(separator: ", "))", zh: "可取：\(names.joined(separator: "、"))")
    }
}
