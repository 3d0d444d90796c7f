internal import Diagnostics

extension TableDraft {
    /// Merges rows that have the same key.
    ///
    /// Within one source the latest collection wins whole: it is an update. Between sources the latest still wins, what it
    /// lacks is filled from the others, and every cell in which they differ is a conflict that is reported.
    mutating func mergeDuplicates() {
        let groups = duplicateGroups()
        guard !groups.isEmpty else { return }
        var dropped: Set<Int> = []
        var conflicts = ConflictReport()
        // Column by column, the row that each winner takes a missing cell from; applied at once, since every change copies.
        var fills = [[Int: Int]](repeating: [:], count: columns.count)
        for group in groups {
            let ranked = group.sorted(by: precedes)
            let winner = ranked[0]
            for loser in ranked.dropFirst() {
                dropped.insert(loser)
                if sameSource(winner, loser) { continue }
                for index in columns.indices where !columns[index].isMissing(loser) {
                    let known = columns[index].isMissing(winner) ? fills[index][winner] : winner
                    if known == nil {
                        fills[index][winner] = loser
                    } else if let known, !columns[index].isEqual(known, loser),
                        kind.columns[index] != RecordKind.serviceColumn
                    {
                        conflicts.add(column: index, winner: known, loser: loser)
                    }
                }
            }
        }
        for (index, sources) in fills.enumerated() where !sources.isEmpty {
            columns[index] = columns[index].filling(sources)
        }
        keep(.duplicate) { !dropped.contains($0) }
        diagnostics += conflicts.diagnostics(for: self)
    }

    /// The rows that share a key with another row.
    ///
    /// A row that lacks a part of its key is nobody's duplicate.
    private func duplicateGroups() -> [[Int]] {
        let keyColumns = kind.key.compactMap { kind.index(of: $0) }
        guard !keyColumns.isEmpty else { return [] }
        var groups: [[Int64]: [Int]] = [:]
        for row in rows {
            var key = [Int64(subjects[row])]
            for index in keyColumns { key.append(columns[index].keyCode(row)) }
            if zip(keyColumns, key.dropFirst()).contains(where: { columns[$0.0].isMissing(row) }) { continue }
            groups[key, default: []].append(row)
        }
        return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }

    /// The order in which rows of one thing prevail: latest collection first, then the last row of the same file.
    private func precedes(_ left: Int, _ right: Int) -> Bool {
        let (leftItem, rightItem) = (item(of: left), item(of: right))
        let (leftTime, rightTime) = (leftItem.collectedAt ?? .min, rightItem.collectedAt ?? .min)
        if leftTime != rightTime { return leftTime > rightTime }
        if leftItem.path != rightItem.path { return leftItem.path < rightItem.path }
        return positions[left] > positions[right]
    }

    private func sameSource(_ left: Int, _ right: Int) -> Bool {
        if rowEvidence[left] == rowEvidence[right] { return true }
        let (leftItem, rightItem) = (item(of: left), item(of: right))
        return leftItem.source != nil && leftItem.source == rightItem.source
    }
}

/// Collects the cells in which two sources differ, and reports them by column.
private struct ConflictReport {
    private var byColumn: [Int: (count: Int, winner: Int, loser: Int)] = [:]

    mutating func add(column: Int, winner: Int, loser: Int) {
        byColumn[column, default: (0, winner, loser)].count += 1
    }

    func diagnostics(for draft: TableDraft) -> [Diagnostic] {
        byColumn.sorted { $0.key < $1.key }.map { column, found in
            let name = draft.kind.columns[column].name
            let winner = draft.location(of: found.winner)
            let loser = draft.location(of: found.loser)
            return Diagnostic(
                .warning, id: "evidence.conflict",
                LocalizedText(
                    en: "two sources differ in '\(name)' of \(found.count) \(draft.kind.id)",
                    zh: "两个来源在 \(found.count) 条“\(draft.kind.id)”的“\(name)”上不一致"),
                at: winner,
                notes: [
                    LocalizedText(
                        en: "the first of them also stands at \(loser); the later collection counts",
                        zh: "其中第一条另见 \(loser);以较晚采集的一方为准")
                ],
                fixes: [
                    LocalizedText(en: "correct the source that is wrong and collect it again", zh: "请更正有误的来源并重新采集")
                ])
        }
    }
}

extension ColumnValues {
    /// A code that is equal for equal values of the column.
    fileprivate func keyCode(_ row: Int) -> Int64 {
        switch self {
        case .boolean(let values): Int64(values[row])
        case .integer(let values), .timestamp(let values), .duration(let values): values[row]
        case .decimal(let values): Int64(bitPattern: values[row].bitPattern)
        case .text(let codes, _): Int64(codes[row])
        }
    }

    fileprivate func isEqual(_ left: Int, _ right: Int) -> Bool {
        keyCode(left) == keyCode(right)
    }

    /// The column with some cells taken from other rows of it.
    fileprivate func filling(_ sources: [Int: Int]) -> ColumnValues {
        func filled<Value>(_ values: [Value]) -> [Value] {
            var result = values
            for (target, source) in sources { result[target] = values[source] }
            return result
        }
        switch self {
        case .boolean(let values): return .boolean(filled(values))
        case .integer(let values): return .integer(filled(values))
        case .decimal(let values): return .decimal(filled(values))
        case .text(let codes, let dictionary): return .text(filled(codes), dictionary)
        case .timestamp(let values): return .timestamp(filled(values))
        case .duration(let values): return .duration(filled(values))
        }
    }
}
