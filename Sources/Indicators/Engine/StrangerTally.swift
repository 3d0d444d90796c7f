internal import Evidence
internal import Rubric

/// Counts the records of a kind that belong to no subject, and that might belong to the one that is measured.
///
/// Such a record is not in the figure; it is counted beside it, so that nobody takes the figure for the whole.
struct StrangerTally {
    /// The record kind.
    let kind: String
    private let table: RecordTable
    /// How many records of the kind belong to some subject.
    private let resolved: Int
    /// The subjects that the records of a name may belong to, by the code of the name; none means any.
    private let candidates: [UInt32: Set<Int>]

    /// Prepares the count; none if every record of the kind belongs to a subject.
    init?(kind: RecordKind, records: RecordSet) {
        guard let table = records.strangers[kind.id], table.count > 0 else { return nil }
        self.kind = kind.id
        self.table = table
        resolved = records.tables[kind.id]?.count ?? 0
        var candidates: [UInt32: Set<Int>] = [:]
        let claimed = records.unresolved.filter { !$0.candidates.isEmpty }
        if !claimed.isEmpty, case .text(_, let names)? = table.values(of: RecordKind.serviceColumn.name) {
            for service in claimed {
                guard let code = names.code(of: service.name) else { continue }
                candidates[code] = Set(
                    records.subjects.indices.filter { service.candidates.contains(records.subjects[$0].id) })
            }
        }
        self.candidates = candidates
    }

    /// How many of the records in a window may belong to a subject; in all time where the window is none.
    func count(subject: Int, window: MeasurementWindow?) -> Int {
        let all = 0..<table.count
        let seen = window.map { table.rows(in: all, after: $0.start, through: $0.end) } ?? all
        guard !candidates.isEmpty, case .text(let codes, _)? = table.values(of: RecordKind.serviceColumn.name) else {
            return seen.count
        }
        return seen.count { candidates[codes[$0]]?.contains(subject) ?? true }
    }

    /// The share of the kind's records that belong to some subject, of those and the ones that may belong to this subject; rounded
    /// down to a hundredth of a percent, so that it can only look smaller.
    func attributedShare(subject: Int) -> Rational {
        let all = resolved + count(subject: subject, window: nil)
        return all == 0 ? 1 : Rational(Int128(resolved * 10_000 / all), 10_000)
    }
}
