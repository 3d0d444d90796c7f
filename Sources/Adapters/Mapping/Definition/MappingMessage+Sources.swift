import Diagnostics

/// The faults of joins, patterns and times of a mapping file.
extension MappingMessage {
    static func pattern(_ pattern: String, _ fault: TextPatternFault, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.pattern", fault.summary(pattern), at: location,
            fixes: [
                LocalizedText(
                    en: "write a regular expression such as \"(CHG[0-9]+)\"", zh: "请写正则表达式，例如 \"(CHG[0-9]+)\"")
            ])
    }

    static func noJoinFile(_ file: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.no-join-file",
            LocalizedText(
                en: "the table '\(file)' that is joined is not there or cannot be read", zh: "所关联的表“\(file)”不存在或无法读取"),
            at: location,
            fixes: [LocalizedText(en: "put it into the folder of the mapping", zh: "请将其放入映射所在的文件夹")])
    }

    static func joinOutside(_ file: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.join-outside",
            LocalizedText(
                en: "the table '\(file)' is not in the folder of the mapping", zh: "表“\(file)”不在映射所在的文件夹内"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "copy it there, and write its path without '..' and without a '/' in front",
                    zh: "请复制到该文件夹，路径中不要有“..”，也不要以“/”开头")
            ])
    }

    static func joinLacks(
        _ columns: [String], _ file: String, among header: [String], at location: SourceLocation
    ) -> Diagnostic {
        let english = columns.map { "'\($0)'" }.joined(separator: ", ")
        let chinese = columns.map { "“\($0)”" }.joined(separator: "、")
        return Diagnostic(
            .error, id: "mapping.join-column",
            LocalizedText(
                en: columns.isEmpty ? "'\(file)' is no table" : "'\(file)' has no column \(english)",
                zh: columns.isEmpty ? "“\(file)”不是表格" : "“\(file)”没有列\(chinese)"),
            at: location, fixes: columns.flatMap { Spelling.fix(for: $0, among: header) })
    }

    static func joinTwice(_ key: String, _ file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .warning, id: "mapping.join-twice",
            LocalizedText(
                en: "'\(key)' is there twice with different values; the first one is used",
                zh: "“\(key)”出现两次且取值不同，采用第一个"),
            at: SourceLocation(path: file, line: line),
            fixes: [LocalizedText(en: "keep one of the rows", zh: "请只保留其中一行")])
    }

    static func zoneMissing(_ column: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "mapping.zone-missing",
            LocalizedText(
                en: "the format of '\(column)' has no zone and the mapping gives none, so that no time can be read",
                zh: "“\(column)”的时间格式不含时区，映射也未给出，任何时间都无法读取"),
            at: location,
            fixes: [
                LocalizedText(en: "add 'zone', such as \"+08:00\", to the mapping", zh: "请在映射中加上 zone，例如 \"+08:00\"")
            ])
    }

    static func sameTime(_ column: String, as other: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "mapping.same-time",
            LocalizedText(
                en: "'\(column)' and '\(other)' are read from the same place, so that nothing lies between them",
                zh: "“\(column)”与“\(other)”取自同一处，两者的间隔恒为零"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "map only the time that the source really means; the other one is unknown",
                    zh: "请只映射来源真正表示的时间，另一个视为未知")
            ])
    }

    static func weakDetection(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "mapping.weak-detection",
            LocalizedText(
                en: "one marker makes a file only possible; any better match takes it away",
                zh: "仅一个标志只能判为“可能”，更确定的格式会优先"),
            at: location,
            fixes: [LocalizedText(en: "name a second column, key or path", zh: "请再写一个列、键或路径")])
    }
}
