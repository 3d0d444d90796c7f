internal import Diagnostics

/// A table on its way from the order of reading to its final form.
///
/// Rows are dropped by leaving their numbers out of `rows`.
struct TableDraft {
    let kind: RecordKind
    let evidence: [EvidenceItem]
    let asOf: Int64
    var columns: [ColumnValues]
    let rowEvidence: [UInt32]
    let positions: [UInt32]
    /// The rows still in, by their number in reading order.
    var rows: [Int]
    /// The subject of each row in reading order.
    var subjects: [Int32]
    var exclusions: [RecordSet.Exclusion] = []
    var diagnostics: [Diagnostic] = []

    init(builder: TableBuilder, evidence: [EvidenceItem], asOf: Int64) {
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

    func item(of row: Int) -> EvidenceItem { evidence[Int(rowEvidence[row])] }

    func location(of row: Int) -> SourceLocation {
        SourceLocation(path: item(of: row).path, line: Int(positions[row]))
    }

    mutating func keep(_ reason: RecordSet.Reason, _ isKept: (Int) -> Bool) {
        let before = rows.count
        rows = rows.filter(isKept)
        guard rows.count < before else { return }
        exclusions.append(RecordSet.Exclusion(kind: kind.id, reason: reason, count: before - rows.count))
    }

    /// Drops what was collected or happened after the as-of date, and events without a time.
    mutating func cutAtAsOf() {
        let asOf = asOf
        let isCollected = evidence.map { ($0.collectedAt ?? .min) <= asOf }
        let rowEvidence = rowEvidence
        guard let times else {
            return keep(.afterAsOf) { isCollected[Int(rowEvidence[$0])] }
        }
        keep(.withoutTime) { times[$0] != ColumnValues.missingInteger }
        keep(.afterAsOf) { times[$0] <= asOf && isCollected[Int(rowEvidence[$0])] }
    }

    /// For state, keeps only the rows of the latest collection of each source.
    mutating func dropSuperseded() {
        guard kind.timeColumn == nil else { return }
        var latest: [String: Int64] = [:]
        for row in rows {
            guard let source = item(of: row).source, let time = item(of: row).collectedAt else { continue }
            latest[source] = max(latest[source] ?? .min, time)
        }
        let isCurrent = evidence.map { item in
            guard let source = item.source, let time = item.collectedAt else { return true }
            return time >= latest[source] ?? .min
        }
        let rowEvidence = rowEvidence
        keep(.superseded) { isCurrent[Int(rowEvidence[$0])] }
    }

    /// Ties rows to subjects and writes the canonical name of the service.
    mutating func resolveSubjects(with resolver: SubjectResolver) {
        guard let index = kind.index(of: RecordKind.serviceColumn.name),
            case .text(var codes, let dictionary) = columns[index]
        else { return }
        var canonical = TextDictionary()
        let targets = dictionary.texts.map { $0.isEmpty ? resolver.withoutService : resolver.resolve($0) }
        let canonicalCodes = zip(targets, dictionary.texts).map { target, text in
            canonical.insert(target == nil ? text : target?.service ?? "")
        }
        var unresolved: [Int: (count: Int, row: Int)] = [:]
        for row in rows {
            let code = Int(codes[row])
            if let target = targets[code] {
                subjects[row] = target.subject
            } else {
                unresolved[code, default: (0, row)].count += 1
            }
        }
        for row in codes.indices { codes[row] = canonicalCodes[Int(codes[row])] }
        columns[index] = .text(codes, canonical)
        for (code, found) in unresolved.sorted(by: { dictionary.texts[$0.key] < dictionary.texts[$1.key] }) {
            report(unresolved: dictionary.texts[code], found.count, first: found.row, names: resolver.names)
        }
        let subjects = subjects
        keep(.unresolvedService) { subjects[$0] >= 0 }
    }

    private mutating func report(unresolved name: String, _ count: Int, first row: Int, names: [String]) {
        let what =
            name.isEmpty
            ? LocalizedText(
                en: "\(count) rows of '\(kind.id)' name no service, and there is more than one system",
                zh: "“\(kind.id)”中有 \(count) 行未注明服务,而系统不止一个")
            : LocalizedText(
                en: "the service '\(name)' belongs to no subject; \(count) rows of '\(kind.id)' are left out",
                zh: "服务“\(name)”不属于任何评估对象,“\(kind.id)”的 \(count) 行被排除")
        let add = LocalizedText(
            en: "add the name to the aliases of its service in assay.yaml", zh: "请在 assay.yaml 中将该名称加入对应服务的 aliases")
        diagnostics.append(
            Diagnostic(
                .warning, id: "evidence.unresolved-service", what, at: location(of: row),
                fixes: Spelling.fix(for: name, among: names) + [add]))
    }

    /// The table, sorted by subject, time, key and evidence.
    func finish() -> RecordTable {
        let order = sorted(rows)
        return RecordTable(
            kind: kind,
            columns: columns.map { $0.selecting(order) },
            evidence: order.map { rowEvidence[$0] },
            positions: order.map { positions[$0] },
            subjects: order.map { subjects[$0] })
    }

    private func sorted(_ rows: [Int]) -> [Int] {
        let times = times
        return rows.sorted { left, right in
            if subjects[left] != subjects[right] { return subjects[left] < subjects[right] }
            if let times, times[left] != times[right] { return times[left] < times[right] }
            let (leftItem, rightItem) = (rowEvidence[left], rowEvidence[right])
            if leftItem != rightItem { return evidence[Int(leftItem)].path < evidence[Int(rightItem)].path }
            return (positions[left], left) < (positions[right], right)
        }
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
}
