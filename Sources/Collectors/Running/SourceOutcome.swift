public import Diagnostics

/// What came of collecting from one source.
public struct SourceOutcome: Hashable, Sendable {
    /// The source.
    public var id: String
    /// The tool.
    public var kind: String
    /// All sets of files that are complete, earlier ones too.
    public var sets: [CommittedSet] = []
    /// The folders of the sets that are new.
    public var newFolders: [String] = []
    /// How many windows or lists the server gives as before.
    public var unchanged = 0
    /// How many windows were collected before and are settled.
    public var settled = 0
    /// How many requests were sent.
    public var requests = 0
    /// How many records came.
    public var items = 0
    /// How many bytes were written.
    public var bytes = 0
    /// What was taken out.
    public var redacted = RedactionCount()
    /// What is missing.
    public var gaps: [CollectionGap] = []
    /// Which windows are complete now, by stream; none stands for how things are.
    public var complete: [Completion] = []
    /// What was noticed.
    public var diagnostics: [Diagnostic] = []

    /// Whether nothing went wrong.
    public var isComplete: Bool { gaps.isEmpty && !diagnostics.containsErrors }

    /// A window of a stream that is complete.
    public struct Completion: Hashable, Sendable {
        /// The name of the stream with the source in front.
        public var source: String
        /// The window; none for how things are.
        public var period: Range<Int64>?
    }
}

/// Something that should have been collected and was not.
public struct CollectionGap: Hashable, Sendable {
    /// The name of the stream with the source in front.
    public var source: String
    /// The record kinds that it would have given.
    public var kinds: [String]
    /// The window; none for how things are.
    public var period: Range<Int64>?
    /// Why.
    public var reason: LocalizedText
}
