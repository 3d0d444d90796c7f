internal import Diagnostics

extension CompletenessCheck {
    /// Changes that say they caused an incident, without an incident that names them or begins in time, for each subject.
    ///
    /// An incident fits if it names the change, or if it begins from the begin of the change until
    /// ``CompletenessParameters/harmWindow`` after its end. Without a single incident record of the subject nothing is said: incidents
    /// were not exported then, which shows elsewhere.
    func harmfulChanges() -> [CompletenessFinding] {
        guard let changes = records.tables[RecordKind.changes.id],
            case .boolean(let harmful)? = changes.values(of: "caused_incident"),
            let incidents = records.tables[RecordKind.incidents.id]
        else { return [] }
        let named = namedChanges()
        return records.subjects.indices.compactMap { subject in
            let own = incidents.rows(of: subject)
            guard !own.isEmpty else { return nil }
            let loose = changes.rows(of: subject).filter { row in
                guard harmful[row] == 1, let start = changes.time("started_at", row) else { return false }
                if let id = changes.text("id", row), named.contains(id) { return false }
                let end = max(changes.time("finished_at", row) ?? start, start) + parameters.harmWindow
                // An effect that may be still to come is no gap.
                return end <= records.asOf && incidents.rows(in: own, after: start - 1, through: end).isEmpty
            }
            guard !loose.isEmpty else { return nil }
            return .harmfulChanges(
                loose.count, subject: records.subjects[subject].id, hours: Int(parameters.harmWindow / 3_600_000_000),
                loose.prefix(parameters.examples).map { changes.example(changes.text("id", $0) ?? "", $0) })
        }
    }

    /// The changes that incidents name as their cause, those of incidents that belong to nobody too.
    private func namedChanges() -> Set<String> {
        tables(of: RecordKind.incidents.id).reduce(into: []) { named, table in
            guard case .text(_, let dictionary)? = table.values(of: "change") else { return }
            named.formUnion(dictionary.texts.dropFirst())
        }
    }
}

extension CompletenessFinding {
    fileprivate static func harmfulChanges(
        _ count: Int, subject: String, hours: Int, _ examples: [Example]
    ) -> CompletenessFinding {
        let list = examples.map(\.label).joined(separator: ", ") + (count > examples.count ? ", …" : "")
        let isOne = count == 1
        return CompletenessFinding(
            .harmfulChanges, .warning, kind: RecordKind.incidents.id, subjects: [subject], count: count,
            summary: LocalizedText(
                en:
                    "\(count) \(isOne ? "change says it" : "changes say they") caused an incident, and no incident of '\(subject)' names \(isOne ? "it" : "them") or begins within \(hours) hours: \(list)",
                zh: "有 \(count) 个变更注明引发了事件，但“\(subject)”没有任何事件与之关联或在 \(hours) 小时内发生：\(list)"),
            meaning: LocalizedText(
                en:
                    "the change tool knows an incident that the incident tool does not show; the mark may also have been set by mistake",
                zh: "变更工具中有的事件在事件工具中不存在；也可能是误标"),
            advice: LocalizedText(
                en: "find the incident of each change and export it, or correct the mark in the change record",
                zh: "请找到各变更引发的事件并导出，或更正变更单上的标记"),
            examples: examples)
    }
}
