internal import Evidence
internal import Rubric

/// What one window of one subject shows.
struct Tally {
    /// The figure; none if nothing could be computed.
    var figure: Figure?
    var sample = 0
    var exclusions: [Measurement.Exclusion] = []
    var evidence: [EvidenceUse] = []
    /// The same for each record kind that was used: what one kind shows must not be renewed by another.
    var evidenceByKind: [[EvidenceUse]] = []
    var counterexamples: [RowReference] = []
    var groups: [Measurement.Group] = []
    /// How many records reach the threshold of each level by themselves, for statistics of a measure.
    var holding: [Level: Int] = [:]

    /// How many records that count against a value are kept.
    static let counterexampleLimit = 25
}

/// Counts records by the evidence they came from.
struct EvidenceCounter {
    private var counts: [UInt32: Int] = [:]

    mutating func add(_ rows: some Sequence<Int>, of table: RecordTable) {
        for row in rows { counts[table.evidence[row], default: 0] += 1 }
    }

    mutating func add(_ other: EvidenceCounter) {
        counts.merge(other.counts, uniquingKeysWith: +)
    }

    /// The counts by the order of the evidence.
    var uses: [EvidenceUse] {
        counts.sorted { $0.key < $1.key }.map { EvidenceUse(evidence: $0.key, count: $0.value) }
    }
}

extension RecordTable {
    /// The way back to a row.
    func reference(to row: Int, value: Rational? = nil) -> RowReference {
        let label = kind.key.compactMap { name -> String? in
            if case .text(let codes, let dictionary)? = values(of: name) {
                dictionary.text(of: codes[row])
            } else {
                nil
            }
        }
        return RowReference(
            kind: kind.id, label: label.joined(separator: " · "), evidence: evidence[row], position: positions[row],
            value: value)
    }
}
