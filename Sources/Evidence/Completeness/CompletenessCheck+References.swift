internal import Diagnostics

extension CompletenessCheck {
    /// Records that others name and that are not there.
    func unknownReferences() -> [CompletenessFinding] {
        [
            Reference(.alertedIncidents, from: .alertEvents, column: "incident", to: .incidents),
            Reference(
                .reviewedIncidents, from: .postIncidentReviews, column: "incident", to: .incidents,
                time: "incident_started_at"),
            Reference(.causingChanges, from: .incidents, column: "change", to: .changes),
        ].flatMap(findings)
    }

    /// A column by which records of one kind name records of another.
    private struct Reference {
        var check: CompletenessFinding.Check
        var source: RecordKind
        var column: String
        var target: RecordKind
        /// The column with the time of what is named; the time of the record itself where it is missing.
        var time: String?

        init(
            _ check: CompletenessFinding.Check, from source: RecordKind, column: String, to target: RecordKind,
            time: String? = nil
        ) {
            self.check = check
            self.source = source
            self.column = column
            self.target = target
            self.time = time
        }
    }

    /// A name that leads nowhere, with the first row that has it.
    private struct Loose {
        var name: String
        var example: CompletenessFinding.Example
    }

    /// Names that lead to no record, for each subject.
    ///
    /// A name counts only if what it names would be in the export: its time lies in the period from which records of the target
    /// are known. If not a single name leads to a record although there are some, the two tools most likely number differently;
    /// that is a note.
    private func findings(for reference: Reference) -> [CompletenessFinding] {
        guard let table = records.tables[reference.source.id], let span = coveredSpan(of: reference.target) else {
            return []
        }
        let known = identifiers(of: reference.target.id)
        var loose: [Int32: [Loose]] = [:]
        var seen: Set<String> = []
        var hits = 0
        for row in 0..<table.count {
            guard let name = table.text(reference.column, row) else { continue }
            if known.contains(name) {
                hits += 1
            } else if let time = time(of: row, in: table, reference), span.contains(time), seen.insert(name).inserted {
                loose[table.subjects[row], default: []].append(Loose(name: name, example: table.example(name, row)))
            }
        }
        let isForeign = hits == 0 && !known.isEmpty
        return loose.sorted { $0.key < $1.key }.map { subject, loose in
            .unknownReferences(
                reference.check, loose.count, kind: reference.target.id, source: reference.source.id,
                subjects: names(of: [subject]), isForeign: isForeign,
                loose.prefix(parameters.examples).map(\.example))
        }
    }

    private func time(of row: Int, in table: RecordTable, _ reference: Reference) -> Int64? {
        reference.time.flatMap { table.time($0, row) } ?? table.kind.timeColumn.flatMap { table.time($0, row) }
    }

    /// Every identifier of a kind that is in the evidence, whether its record is in a table or not.
    func identifiers(of kind: String) -> Set<String> {
        tables(of: kind).reduce(into: records.latentIdentifiers[kind] ?? []) { known, table in
            guard case .text(_, let dictionary)? = table.values(of: "id") else { return }
            known.formUnion(dictionary.texts.dropFirst())
        }
    }

    /// The period from which records of a kind are known: from the first record, or the earliest period that evidence says it
    /// covers, to the latest collection.
    ///
    /// Where nothing says when evidence was collected, it reaches to the as-of date. Without a record and without a period there
    /// is none: the kind was not exported at all, which the assessment says elsewhere.
    private func coveredSpan(of kind: RecordKind) -> ClosedRange<Int64>? {
        guard let column = kind.timeColumn else { return nil }
        var starts: [Int64] = []
        var ends: [Int64] = []
        for table in tables(of: kind.id) {
            guard case .timestamp(let times)? = table.values(of: column) else { continue }
            starts += times.min().map { [$0] } ?? []
            ends += times.max().map { [$0] } ?? []
        }
        var isDated = true
        for item in records.evidence
        where item.kinds.contains(kind.id) || item.records.contains(where: { $0.kind == kind.id }) {
            if let period = item.period { starts.append(period.lowerBound) }
            if let end = item.period?.upperBound ?? item.collectedAt { ends.append(end) } else { isDated = false }
        }
        guard let start = starts.min(), let end = ends.max() else { return nil }
        let last = isDated ? min(end, records.asOf) : records.asOf
        return start <= last ? start...last : nil
    }
}

extension CompletenessFinding {
    /// What a check of names says.
    private struct Words {
        var summary: LocalizedText
        var advice: LocalizedText
    }

    fileprivate static func unknownReferences(
        _ check: Check, _ count: Int, kind: String, source: String, subjects: [String], isForeign: Bool,
        _ examples: [Example]
    ) -> CompletenessFinding {
        let list = examples.map(\.label).joined(separator: ", ") + (count > examples.count ? ", …" : "")
        let words = words(check, count, list)
        let meaning =
            isForeign
            ? LocalizedText(
                en:
                    "not one of the names in '\(source)' leads to one of the '\(kind)': the tools number differently, or the wrong export was taken",
                zh: "“\(source)”中没有一个编号能对应到“\(kind)”：两个工具各自编号，或导出有误")
            : LocalizedText(
                en:
                    "other names in '\(source)' lead to '\(kind)', so that these should too: they were left out of the export, or taken out of it",
                zh: "“\(source)”中的其他编号都能对应到“\(kind)”，这些也应如此：可能漏导，也可能被删去")
        return CompletenessFinding(
            check, isForeign ? .note : .warning, kind: kind, subjects: subjects, count: count, summary: words.summary,
            meaning: meaning, advice: words.advice, examples: examples)
    }

    private static func words(_ check: Check, _ count: Int, _ list: String) -> Words {
        let isOne = count == 1
        switch check {
        case .reviewedIncidents:
            return Words(
                summary: LocalizedText(
                    en:
                        "\(count) \(isOne ? "incident was" : "incidents were") reviewed and \(isOne ? "is" : "are") not among the incidents: \(list)",
                    zh: "有 \(count) 起事件做过复盘，但事件记录中没有：\(list)"),
                advice: LocalizedText(
                    en: "export the incidents that were reviewed, or correct the number in the review",
                    zh: "请补充导出做过复盘的事件，或更正复盘中的编号"))
        case .causingChanges:
            return Words(
                summary: LocalizedText(
                    en:
                        "incidents name \(count) \(isOne ? "change" : "changes") as their cause that \(isOne ? "is" : "are") not among the changes: \(list)",
                    zh: "事件指明由 \(count) 个变更引发，但变更记录中没有：\(list)"),
                advice: LocalizedText(
                    en: "export these changes, or correct the number in the incident", zh: "请补充导出这些变更，或更正事件中的变更编号"))
        default:
            return Words(
                summary: LocalizedText(
                    en:
                        "alerts name \(count) \(isOne ? "incident" : "incidents") that \(isOne ? "is" : "are") not among the incidents: \(list)",
                    zh: "告警关联了 \(count) 起事件，但事件记录中没有：\(list)"),
                advice: LocalizedText(
                    en: "export these incidents, or correct the link in the alerting tool",
                    zh: "请补充导出这些事件，或更正告警工具中的关联"))
        }
    }
}
