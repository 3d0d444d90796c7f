import Evidence

/// The guesses for one record kind.
struct MappingDraft {
    let kind: RecordKind
    /// The guesses in the order of the columns of the kind, with no field in two of them.
    let guesses: [ColumnGuess]

    init(_ sample: SourceSample, kind: RecordKind) {
        self.kind = kind
        var candidates: [(rank: Int, guess: ColumnGuess)] = []
        for (rank, column) in kind.columns.enumerated() {
            for (position, field) in sample.fields.enumerated() {
                guard let guess = ColumnGuess(field, at: position, for: column, of: kind) else { continue }
                candidates.append((rank, guess))
            }
        }
        // The best name first; of equal ones the earlier field, then the earlier column.
        candidates.sort { ($1.guess.score, $0.guess.field, $0.rank) < ($0.guess.score, $1.guess.field, $1.rank) }
        var usedFields: Set<Int> = []
        var chosen: [Int: ColumnGuess] = [:]
        for (rank, guess) in candidates where chosen[rank] == nil && !usedFields.contains(guess.field) {
            chosen[rank] = guess
            usedFields.insert(guess.field)
        }
        guesses = kind.columns.indices.compactMap { chosen[$0] }
    }

    /// Columns that count only from a time on which nothing is mapped to, with that time.
    var neverKnown: [(column: String, time: String)] {
        guesses.compactMap { guess in
            guard let time = guess.column.knownAt, !guesses.contains(where: { $0.column.name == time }) else {
                return nil
            }
            return (guess.column.name, time)
        }
    }

    /// Whether there is enough to work with: the time of an event or the key of a state, and one more column.
    var isUsable: Bool {
        let names = Set(guesses.map(\.column.name))
        let isAnchored = kind.timeColumn.map { names.contains($0) } ?? kind.key.contains { names.contains($0) }
        return isAnchored && names.count >= 2
    }

    /// How well the kind fits: time and key count more than other columns, and well-fitting names more than others.
    var score: Int {
        guard isUsable else { return 0 }
        return guesses.reduce(0) { sum, guess in
            let isVital = guess.column.name == kind.timeColumn || kind.key.contains(guess.column.name)
            return sum + guess.score * (isVital ? 2 : 1)
        }
    }
}
