public import Diagnostics
public import Evidence

/// A first mapping for a file of a tool that no adapter knows, guessed from the names and values of its columns.
///
/// It is a start for a person, not a decision: every guess has to be checked, and doubts stand beside them as comments. Its tests are made of
/// the first rows, so that a change that was not meant is noticed.
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
    ///   - content: A table with a header, which may stand below titles, a list in JSON or YAML, JSON lines, or XML with elements that repeat.
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
        // A kind that fits far less well would only distract.
        let second = drafts.filter { $0.kind.id != best.kind.id && $0.score * 5 >= best.score * 3 && $0.isUsable }
            .max { $0.score < $1.score }
        self.kind = best.kind
        mappedColumns = best.guesses.count
        let used = Set(best.guesses.map(\.field))
        unusedFields = sample.fields.indices.filter { !used.contains($0) }.map { sample.fields[$0].source }
        let writer = MappingWriter(
            sample: sample, draft: best, second: second, isAsked: kind != nil, unused: unusedFields)
        let plain = writer.text(id: id ?? "my-\(best.kind.id)")
        text = plain + MappingTestWriter(sample: sample, draft: best).tests(for: plain)
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
