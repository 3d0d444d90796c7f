internal import Diagnostics

extension TableDraft {
    /// Merges rows that have the same key.
    ///
    /// Within one source the latest collection wins whole: it is an update, and what it replaces is gone. Between what the
    /// sources say last, the latest still wins, what it lacks is filled from the others, and every cell in which they differ
    /// is a conflict that is reported.
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
            dropped.formUnion(ranked.dropFirst())
            var heard: Set<Int> = []
            let voices = ranked.filter { heard.insert(evidence.stream[Int(rowEvidence[$0])]).inserted }
            for other in voices.dropFirst() {
                for index in columns.indices where !columns[index].isMissing(other) {
                    let known = columns[index].isMissing(winner) ? fills[index][winner] : winner
                    if known == nil {
                        fills[index][winner] = other
                    } else if let known, !columns[index].isEqual(known, other),
                        kind.columns[index] != RecordKind.serviceColumn
                    {
                        conflicts.add(column: index, winner: known, loser: other)
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

    /// The rows that share a key with another row, in the order of the first of them.
    ///
    /// A row that lacks a part of its key is nobody's duplicate.
    private func duplicateGroups() -> [[Int]] {
        let keyColumns = kind.key.compactMap { kind.index(of: $0) }
        guard !keyColumns.isEmpty else { return [] }
        var groups: [[Int]] = []
        var numbers: [[Int64]: Int] = [:]
        for row in rows {
            if keyColumns.contains(where: { columns[$0].isMissing(row) }) { continue }
            let key = [Int64(subjects[row])] + keyColumns.map { columns[$0].keyCode(row) }
            if let number = numbers[key] {
                groups[number].append(row)
            } else {
                numbers[key] = groups.count
                groups.append([row])
            }
        }
        return groups.filter { $0.count > 1 }
    }

    /// The first of the given rows for each key; a row that lacks a part of its key stands for itself.
    func onePerKey(_ rows: [Int]) -> [Int] {
        let keyColumns = kind.key.compactMap { kind.index(of: $0) }
        guard !keyColumns.isEmpty else { return rows }
        var seen: Set<[Int64]> = []
        return rows.filter { row in
            keyColumns.contains { columns[$0].isMissing(row) }
                || seen.insert(keyColumns.map { columns[$0].keyCode(row) }).inserted
        }
    }

    /// The order in which rows of one thing prevail: latest collection first, then the last row of the same file.
    private func precedes(_ left: Int, _ right: Int) -> Bool {
        let (leftRank, rightRank) = (evidence.rank[Int(rowEvidence[left])], evidence.rank[Int(rowEvidence[right])])
        return (leftRank, positions[left], left) > (rightRank, positions[right], right)
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
            let isLater = draft.evidence.isLater(draft.rowEvidence[found.winner], than: draft.rowEvidence[found.loser])
            return Diagnostic(
                .warning, id: "evidence.conflict",
                LocalizedText(
                    en: "two sources differ in '\(name)' of \(found.count) \(draft.kind.id)",
                    zh: "两个来源在 \(found.count) 条“\(draft.kind.id)”的“\(name)”上不一致"),
                at: winner,
                notes: [
                    isLater
                        ? LocalizedText(
                            en: "the first of them also stands at \(loser); the later collection counts",
                            zh: "其中第一条另见 \(loser)；以较晚采集的一方为准")
                        : LocalizedText(
                            en: "the first of them also stands at \(loser); neither was collected later, so that the "
                                + "file that comes first by name counts",
                            zh: "其中第一条另见 \(loser)；双方采集时间无先后，以文件名靠前的一方为准")
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
        // Adding zero turns a negative zero into a positive one, which is equal to it.
        case .decimal(let values): Int64(bitPattern: (values[row] + 0).bitPattern)
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
