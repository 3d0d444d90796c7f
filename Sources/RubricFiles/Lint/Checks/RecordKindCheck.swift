import Diagnostics
import Evidence
import Rubric

/// Indicators count records of kinds that exist, and group them by columns that exist.
struct RecordKindCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        subject.measures.flatMap { place -> [Diagnostic] in
            var found: [Diagnostic] = []
            if place.indicator.population.values == nil {
                found += check(place.indicator.population.table, at: subject.place(place, "records"), in: subject)
            }
            if case .rate(_, let each?) = place.indicator.statistic {
                found += check(each.table, at: subject.place(place, "each", "records"), in: subject)
            }
            if let column = place.indicator.groupBy, let kind = subject.kind(place.indicator.population.table) {
                found += kind.problems(withKey: column, at: subject.place(place, "group_by"))
            }
            return found
        }
    }

    private func check(_ name: String, at location: SourceLocation, in subject: RubricUnderCheck) -> [Diagnostic] {
        subject.kind(name) == nil ? [.unknownKind(name, among: subject.kindNames, at: location)] : []
    }
}

extension RecordKind {
    fileprivate var textColumns: [String] { columns.filter { $0.type == .text }.map(\.name) }

    /// What keeps a column from being a key or a group: it does not exist, or is no text.
    func problems(withKey name: String, at location: SourceLocation) -> [Diagnostic] {
        guard let index = index(of: name) else { return [.unknownColumn(name, of: self, at: location)] }
        return columns[index].type == .text ? [] : [.notText(columns[index], of: self, at: location)]
    }
}

extension Diagnostic {
    fileprivate static func notText(_ column: Column, of kind: RecordKind, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.column-type",
            LocalizedText(
                en: "'\(column.name)' of '\(kind.id)' is not a text, so that it can be no key or group",
                zh: "“\(kind.id)”的“\(column.name)”不是文本，不能用作键或分组"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "use a text column: \(kind.textColumns.map { "'\($0)'" }.joined(separator: ", "))",
                    zh: "请使用文本列：\(kind.textColumns.map { "“\($0)”" }.joined(separator: "、"))")
            ])
    }

    /// A record kind that does not exist.
    static func unknownKind(_ name: String, among kinds: [String], at location: SourceLocation) -> Diagnostic {
        let suggestion = Spelling.fix(for: name, among: kinds)
        return Diagnostic(
            .error, id: "rubric.unknown-kind",
            LocalizedText(en: "unknown record kind '\(name)'", zh: "未知的记录类型“\(name)”"), at: location,
            fixes: suggestion.isEmpty
                ? [
                    LocalizedText(
                        en: "use one of the \(kinds.count) record kinds of Assay",
                        zh: "请使用 Assay 的 \(kinds.count) 种记录类型之一")
                ] : suggestion)
    }

    /// A column that a record kind does not have.
    static func unknownColumn(_ name: String, of kind: RecordKind, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.unknown-column",
            LocalizedText(en: "'\(kind.id)' has no column '\(name)'", zh: "“\(kind.id)”没有列“\(name)”"), at: location,
            fixes: .choose(name, among: kind.columns.map(\.name)))
    }
}
