internal import Diagnostics

extension CompletenessCheck {
    /// The kinds that arrive all the year round where they are recorded at all; reviews, drills and tests come in bursts.
    private static let streams: [RecordKind] = [
        .alertEvents, .backups, .changes, .deployments, .incidents, .merges, .onCallShifts, .operations,
        .serviceRequests, .sliWindows, .testRuns, .transactionWindows, .workLogs,
    ]

    /// Months without a record between months with several, for each subject and each kind that is a regular stream.
    ///
    /// A month, or several in a row, is a gap if it lies between the first and the last month with records, and the month before
    /// it and the month after it have at least ``CompletenessParameters/neighbours`` records each. A stream with fewer than
    /// ``CompletenessParameters/months`` months of records is too short to tell.
    func emptyMonths() -> [CompletenessFinding] {
        Self.streams.compactMap { records.tables[$0.id] }.flatMap { table in
            records.subjects.indices.compactMap { emptyMonths(of: $0, in: table) }
        }
    }

    private func emptyMonths(of subject: Int, in table: RecordTable) -> CompletenessFinding? {
        guard let column = table.kind.timeColumn, case .timestamp(let times)? = table.values(of: column) else {
            return nil
        }
        // Rows of a subject are in the order of time.
        var months: [(month: CalendarMonth, count: Int, first: Int, last: Int)] = []
        for row in table.rows(of: subject) {
            let month = CalendarMonth(of: times[row], zoneOffset: zoneOffset)
            if months.last?.month == month {
                months[months.count - 1].count += 1
                months[months.count - 1].last = row
            } else {
                months.append((month, 1, row, row))
            }
        }
        guard months.count >= parameters.months else { return nil }
        var missing = 0
        var examples: [CompletenessFinding.Example] = []
        for (before, after) in zip(months, months.dropFirst()) {
            let gap = after.month.number - before.month.number - 1
            guard gap > 0, min(before.count, after.count) >= parameters.neighbours else { continue }
            missing += Int(gap)
            for step in 1...gap where examples.count < parameters.examples {
                let month = CalendarMonth(number: before.month.number + step)
                examples.append(table.example(month.description, before.last))
            }
        }
        guard missing > 0 else { return nil }
        return .emptyMonths(
            missing, of: table.kind.id, subject: records.subjects[subject].id, examples,
            neighbours: parameters.neighbours)
    }
}

extension CompletenessFinding {
    fileprivate static func emptyMonths(
        _ count: Int, of kind: String, subject: String, _ examples: [Example], neighbours: Int
    ) -> CompletenessFinding {
        let list = examples.map(\.label).joined(separator: ", ") + (count > examples.count ? ", …" : "")
        let isOne = count == 1
        return CompletenessFinding(
            .emptyMonths, .warning, kind: kind, subjects: [subject], count: count,
            summary: LocalizedText(
                en:
                    "'\(subject)' has no '\(kind)' in \(list), although the months beside \(isOne ? "it" : "them") have at least \(neighbours) each",
                zh: "“\(subject)”在 \(list) 没有任何“\(kind)”记录，而相邻月份均不少于 \(neighbours) 条"),
            meaning: LocalizedText(
                en:
                    "a stream that runs all year does not stop for \(isOne ? "a month" : "months"): an export was left out, or records were taken out of one; a freeze or a quiet month is possible",
                zh: "持续产生的记录一般不会整月中断：可能漏了一次导出，或记录被删去；封网或确无发生也有可能"),
            advice: LocalizedText(
                en: "export \(list) again from the tool; if nothing happened then, let somebody confirm it in writing",
                zh: "请从工具重新导出 \(list)；若确无发生，请相关负责人书面确认"),
            examples: examples)
    }
}
