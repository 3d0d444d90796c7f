/// A file of the example, to be written below the folder of the example.
public struct ExampleFile: Hashable, Sendable {
    /// The path below the folder of the example, with `/` between its parts.
    public var path: String
    /// The content as text.
    public var text: String
    /// What is known about how the file was collected; none for files that are no evidence.
    public var evidence: EvidenceNote?

    private var encoded: [UInt8]?

    /// Creates a file.
    ///
    /// - Parameters:
    ///   - path: The path below the folder of the example.
    ///   - text: The content as text.
    ///   - evidence: What is known about its collection.
    init(_ path: String, _ text: String, evidence: EvidenceNote? = nil) {
        self.path = path
        self.text = text
        self.evidence = evidence
    }

    /// Gives the file bytes that are not its text in UTF-8.
    mutating func encode(_ bytes: [UInt8]) {
        encoded = bytes
    }

    /// The bytes to write: the text in UTF-8, or in the encoding that the tool uses.
    public var bytes: [UInt8] { encoded ?? Array(text.utf8) }
}
