public import Diagnostics
public import Evidence

/// Reads one tool format.
///
/// An adapter knows no thresholds and judges nothing: it turns bytes into records, and says what it could not use.
public protocol Adapter: Sendable {
    /// What the format is.
    var format: FormatDescription { get }

    /// Whether some content is in this format, judged by structure, never by file name.
    ///
    /// At least two independent markers are needed for `.certain`.
    func recognize(_ content: Content) -> Recognition?

    /// Reads the content into records.
    ///
    /// Faults become diagnostics; what could be read before and after a fault is kept, and the diagnostic says what was left out.
    func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic])
}

/// What a format is, for people and for the catalogue.
public struct FormatDescription: Hashable, Sendable {
    /// The identifier: tool and thing, such as `servicenow-incidents`.
    public var id: String
    /// The tool, such as `ServiceNow`.
    public var tool: String
    /// What it holds.
    public var summary: LocalizedText
    /// The record kinds that it gives.
    public var kinds: [RecordKind]
    /// What it cannot show, and other things worth knowing.
    public var limits: LocalizedText?

    /// Creates a description.
    public init(id: String, tool: String, summary: LocalizedText, kinds: [RecordKind], limits: LocalizedText? = nil) {
        self.id = id
        self.tool = tool
        self.summary = summary
        self.kinds = kinds
        self.limits = limits
    }
}

/// How sure an adapter is that content is in its format, and why.
public struct Recognition: Hashable, Sendable {
    /// How sure.
    public var confidence: Confidence
    /// The markers that were found.
    public var reason: LocalizedText

    /// Creates a recognition.
    public init(_ confidence: Confidence, because reason: LocalizedText) {
        self.confidence = confidence
        self.reason = reason
    }

    /// How sure an adapter is.
    public enum Confidence: Int, Hashable, Sendable, Comparable {
        /// One marker; it may be something else.
        case possible = 1
        /// Several markers, none of them unique to the format.
        case likely = 2
        /// Markers that nothing else has.
        case certain = 3

        /// Orders by how sure.
        public static func < (lhs: Confidence, rhs: Confidence) -> Bool { lhs.rawValue < rhs.rawValue }
    }
}
