internal import Diagnostics

/// A table on its way from the order of reading to its final form.
///
/// Rows are dropped by leaving their numbers out of `rows`.
struct TableDraft {
    let kind: RecordKind
    let evidence: EvidenceCatalogue
    let asOf: Int64
    var columns: [ColumnValues]
    let rowEvidence: [UInt32]
    let positions: [UInt32]
    /// The rows still in, by their number in reading order; sorted by path and position, so that nothing depends on the order
    /// in which files were read.
    var rows: [Int]
    /// The subject of each row in reading order.
    var subjects: [Int32]
    /// Rows that belong to no subject, each once.
    var strangers: [Int] = []
    /// Identifiers of rows that are in the evidence, but in no table: they happen later, or have no time.
    var latentIdentifiers: Set<String> = []
    var exclusions: [RecordSet.Exclusion] = []
    var diagnostics: [Diagnostic] = []

    init(builder: TableBuilder, evidence: EvidenceCatalogue, asOf: Int64) {
        kind = builder.kind
        self.evidence = evidence
        self.asOf = asOf
        columns = builder.finish()
        rowEvidence = builder.evidence
        positions = builder.positions
        rows = Array(0..<builder.count)
        subjects = Array(repeating: -1, count: builder.count)
    }

    var times: [Int64]? {
        guard let name = kind.timeColumn, let index = kind.index(of: name), case .timestamp(let values) = columns[index]
        else { return nil }
        return values
    }

    func location(of row: Int) -> SourceLocation {
        let place = evidence.place[Int(rowEvidence[row])]
        return SourceLocation(path: place.map { evidence.items[Int($0)].path } ?? "", line: Int(positions[row]))
    }

    mutating func keep(_ reason: RecordSet.Reason, _ isKept: (Int) -> Bool) {
        let before = rows.count
        rows = rows.filter(isKept)
        guard rows.count < before else { return }
        exclusions.append(RecordSet.Exclusion(kind: kind.id, reason: reason, count: before - rows.count))
    }

    /// Drops what was collected or happened after the as-of date, and events without a time.
    mutating func cutAtAsOf() {
        let (asOf, rowEvidence, place, times) = (asOf, rowEvidence, evidence.place, times)
        if let times {
            collectLatentIdentifiers { row in
                place[Int(rowEvidence[row])] != nil && (times[row] > asOf || times[row] == ColumnValues.missingInteger)
            }
        }
        // A missing time is less than any; it is dealt with below.
        keep(.afterAsOf) { row in
            place[Int(rowEvidence[row])] != nil && times.map { $0[row] <= asOf } ?? true
        }
        sortByPlace()
        guard let times else { return }
        let timeless = rows.filter { times[$0] == ColumnValues.missingInteger }
        guard let first = timeless.first else { return }
        report(withoutTime: timeless.count, first: first)
        keep(.withoutTime) { times[$0] != ColumnValues.missingInteger }
    }

    private mutating func collectLatentIdentifiers(where isLatent: (Int) -> Bool) {
        guard let index = kind.index(of: "id"), case .text(let codes, let dictionary) = columns[index] else { return }
        for row in rows where isLatent(row) {
            if let text = dictionary.text(of: codes[row]) { latentIdentifiers.insert(text) }
        }
    }

    private mutating func sortByPlace() {
        let (rowEvidence, positions, place) = (rowEvidence, positions, evidence.place)
        func precedes(_ left: Int, _ right: Int) -> Bool {
            let (leftPlace, rightPlace) = (place[Int(rowEvidence[left])] ?? 0, place[Int(rowEvidence[right])] ?? 0)
            return (leftPlace, positions[left], left) < (rightPlace, positions[right], right)
        }
        // Files are mostly read in the order of their paths.
        if zip(rows, rows.dropFirst()).allSatisfy(precedes) { return }
        rows.sort(by: precedes)
    }

    /// For state, keeps only the rows of the latest collection of each source.
    mutating func dropSuperseded() {
        guard kind.timeColumn == nil else { return }
        let rowEvidence = rowEvidence
        let isCurrent = evidence.isCurrent(for: kind.id, givingRows: Set(rows.map { rowEvidence[$0] }))
        keep(.superseded) { isCurrent[Int(rowEvidence[$0])] }
    }

    /// The table, sorted by subject, time, evidence and position.
    func finish() -> RecordTable { table(of: rows) }

    /// The rows that belong to no subject, sorted by time, evidence and position.
    func finishStrangers() -> RecordTable { table(of: strangers) }

    private func table(of rows: [Int]) -> RecordTable {
        let order = sorted(rows)
        return RecordTable(
            kind: kind,
            columns: columns.map { $0.compacting(order) },
            evidence: order.map { evidence.place[Int(rowEvidence[$0])] ?? 0 },
            positions: order.map { positions[$0] },
            subjects: order.map { subjects[$0] })
    }

    /// Sorts by subject and time; what is equal in both keeps its order.
    private func sorted(_ rows: [Int]) -> [Int] {
        let times = times
        return rows.enumerated().sorted { left, right in
            let (leftRow, rightRow) = (left.element, right.element)
            if subjects[leftRow] != subjects[rightRow] { return subjects[leftRow] < subjects[rightRow] }
            if let times, times[leftRow] != times[rightRow] { return times[leftRow] < times[rightRow] }
            return left.offset < right.offset
        }.map(\.element)
    }

    private mutating func report(withoutTime count: Int, first row: Int) {
        let column = kind.timeColumn ?? ""
        diagnostics.append(
            Diagnostic(
                .warning, id: "evidence.without-time",
                LocalizedText(
                    en: "\(count) rows of '\(kind.id)' have no '\(column)' and are left out, as they are in no window",
                    zh: "“\(kind.id)”中有 \(count) 行缺少“\(column)”，不属于任何窗口，予以排除"),
                at: location(of: row),
                fixes: [LocalizedText(en: "export '\(column)' as well", zh: "请一并导出“\(column)”")]))
    }
}

extension ColumnValues {
    /// The values of the given rows, in the given order.
    package func selecting(_ rows: [Int]) -> ColumnValues {
        switch self {
        case .boolean(let values): .boolean(rows.map { values[$0] })
        case .integer(let values): .integer(rows.map { values[$0] })
        case .decimal(let values): .decimal(rows.map { values[$0] })
        case .text(let codes, let dictionary): .text(rows.map { codes[$0] }, dictionary)
        case .timestamp(let values): .timestamp(rows.map { values[$0] })
        case .duration(let values): .duration(rows.map { values[$0] })
        }
    }

    /// The values of the given rows, with only the texts that they have, in the order in which they have them.
    fileprivate func compacting(_ rows: [Int]) -> ColumnValues {
        guard case .text(let codes, let dictionary) = self else { return selecting(rows) }
        var texts = TextDictionary()
        var renamed = [UInt32?](repeating: nil, count: dictionary.count)
        let selected = rows.map { row -> UInt32 in
            let code = Int(codes[row])
            if let known = renamed[code] { return known }
            let new = texts.insert(dictionary.texts[code])
            renamed[code] = new
            return new
        }
        return .text(selected, texts)
    }
}
