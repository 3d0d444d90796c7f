public import Diagnostics
public import Evidence

/// A first mapping for a file of a tool that no adapter knows, guessed from the names and values of its columns.
///
/// It is a start for a person, not a decision: every guess has to be checked, and doubts stand beside them as comments.
public struct MappingSuggestion: Sendable {
    /// The record kind that fits best, or the one that was asked for.
    public let kind: RecordKind
    /// The mapping as YAML, which `MappingAdapter` can read.
    public let text: String
    /// How many columns of the record kind are mapped.
    public let mappedColumns: Int
    /// The fields of the source that nothing is mapped from, in their order.
    public let unusedFields: [String]

    /// Guesses a mapping; there is none if the file has no rows with names, or if nothing fits.
    ///
    /// - Parameters:
    ///   - content: A table with a header, a list in JSON, or JSON lines.
    ///   - kind: The record kind of its rows; without it, the one that most columns fit.
    ///   - id: The identifier that the mapping shall have.
    ///   - diagnostics: Receives why there is no suggestion.
    public init?(
        for content: Content, kind: RecordKind? = nil, id: String? = nil, reporting diagnostics: inout [Diagnostic]
    ) {
        guard let sample = SourceSample(content) else {
            diagnostics.append(Self.noRows(at: content.location()))
            return nil
        }
        let kinds = kind.map { [$0] } ?? RecordKind.all
        let drafts = kinds.map { MappingDraft(sample, kind: $0) }
        guard let best = drafts.max(by: { $0.score < $1.score }), best.isUsable || kind != nil else {
            diagnostics.append(Self.nothingFits(at: content.location()))
            return nil
        }
        self.kind = best.kind
        mappedColumns = best.guesses.count
        let used = Set(best.guesses.map(\.field))
        unusedFields = sample.fields.indices.filter { !used.contains($0) }.map { sample.fields[$0].source }
        text = MappingWriter(sample: sample, draft: best, unused: unusedFields).text(id: id ?? "my-\(best.kind.id)")
    }

    private static func noRows(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.nothing-to-suggest",
            LocalizedText(en: "there are no rows with named columns in it", zh: "其中没有带列名的行"), at: location,
            fixes: [
                LocalizedText(en: "export it as CSV with a header, or as JSON", zh: "请导出为带表头的 CSV 或 JSON")
            ])
    }

    private static func nothingFits(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.no-kind-fits",
            LocalizedText(en: "its columns fit no record kind", zh: "其各列不符合任何记录类别"), at: location,
            fixes: [LocalizedText(en: "name the record kind of its rows", zh: "请指定各行的记录类别")])
    }
}

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
