public import Diagnostics

/// Turns what adapters read into the record set of an as-of date: cuts at the date, lets later snapshots replace
/// earlier ones, ties records to subjects, recognises duplicates and reports conflicts.
///
/// The order of the input does not matter.
public struct RecordAssembler: Sendable {
    private let builders: [TableBuilder]
    private let evidence: [EvidenceItem]
    private let subjects: [Subject]
    private let resolver: SubjectResolver

    /// Prepares the assembly.
    ///
    /// - Parameters:
    ///   - builders: The rows read, one builder for each kind.
    ///   - evidence: The pieces of evidence that rows refer to.
    ///   - subjects: The subjects, in the order that row indices shall have.
    public init(builders: [TableBuilder], evidence: [EvidenceItem], subjects: [Subject]) {
        precondition(Set(builders.map(\.kind.id)).count == builders.count, "there is one builder for each kind")
        self.builders = builders
        self.evidence = evidence
        self.subjects = subjects
        resolver = SubjectResolver(subjects: subjects)
    }

    /// The record set of a date.
    ///
    /// - Parameters:
    ///   - asOf: The as-of date in microseconds UTC.
    ///   - incomplete: Kinds whose evidence is known to have gaps, and why.
    ///   - diagnostics: Receives conflicts, unresolved services and rows without time.
    /// - Returns: The tables, sorted, with everything that was left out counted. Evidence collected after the date is not in
    ///   it; the rest is in the order of paths.
    public func recordSet(
        asOf: Int64, incomplete: [String: LocalizedText] = [:], reporting diagnostics: inout [Diagnostic]
    ) -> RecordSet {
        let catalogue = EvidenceCatalogue(evidence, asOf: asOf)
        var tables: [String: RecordTable] = [:]
        var exclusions: [RecordSet.Exclusion] = []
        var strangers: [String: RecordTable] = [:]
        var latent: [String: Set<String>] = [:]
        var names = UnresolvedNames(subjects: subjects, resolver: resolver)
        for builder in builders.sorted(by: { $0.kind.id < $1.kind.id }) {
            var draft = TableDraft(builder: builder, evidence: catalogue, asOf: asOf)
            draft.cutAtAsOf()
            draft.dropSuperseded()
            draft.resolveSubjects(with: resolver, suggesting: &names)
            draft.mergeDuplicates()
            let table = draft.finish()
            if table.count > 0 { tables[builder.kind.id] = table }
            if !draft.strangers.isEmpty { strangers[builder.kind.id] = draft.finishStrangers() }
            if !draft.latentIdentifiers.isEmpty { latent[builder.kind.id] = draft.latentIdentifiers }
            exclusions += draft.exclusions
            diagnostics += draft.diagnostics
        }
        return RecordSet(
            asOf: asOf, evidence: catalogue.items, subjects: subjects, tables: tables, incomplete: incomplete,
            exclusions: exclusions, strangers: strangers, unresolved: names.all, latentIdentifiers: latent)
    }
}
