public import Diagnostics
public import Evidence
public import Rubric

/// Turns the YAML files of a rubric into a `Rubric`, and reports everything that is wrong with them.
public struct RubricLoader: Sendable {
    private let stateKinds: Set<String>
    private let readsExamples: Bool

    /// Creates a loader.
    ///
    /// - Parameters:
    ///   - kinds: The record kinds there are. Where an indicator does not say how many records it needs, one is enough for the
    ///     state of things, but not for events; an unknown kind is taken for events.
    ///   - readsExamples: Whether the examples of items are read; an assessment does without them.
    public init(kinds: [RecordKind], readsExamples: Bool = true) {
        stateKinds = Set(kinds.filter { $0.timeColumn == nil }.map(\.id))
        self.readsExamples = readsExamples
    }

    /// Reads a rubric.
    ///
    /// - Parameter files: The files of one rubric; those that do not end in `.yaml` are passed over.
    /// - Returns: The rubric, or none where there is any error: a part of a rubric would give wrong levels. Diagnostics
    ///   are in the order of paths and lines.
    public func load(_ files: [RubricFile]) -> (rubric: Rubric?, diagnostics: [Diagnostic]) {
        let (document, diagnostics) = document(of: files)
        return (document?.rubric, diagnostics)
    }

    /// Reads a rubric with the places of its parts.
    package func document(of files: [RubricFile]) -> (document: RubricDocument?, diagnostics: [Diagnostic]) {
        let folder = RubricFolder(files)
        var assembly = RubricAssembly(readsExamples: readsExamples) { stateKinds.contains($0) ? .state : .events }
        assembly.report(folder.diagnostics)
        let document = assembly.document(of: folder)
        let diagnostics = assembly.diagnostics.sorted()
        return (diagnostics.containsErrors ? nil : document, diagnostics)
    }
}
