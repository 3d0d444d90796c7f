/// A file of the example, to be written below the folder of the example.
public struct ExampleFile: Hashable, Sendable {
    /// The path below the folder of the example, with `/` between its parts.
    public var path: String
    /// The content as text.
    public var text: String
    /// What is known about how the file was collected; none for files that are no evidence.
    public var evidence: EvidenceNote?

    private let encoded: [UInt8]?

    /// Creates a file.
    ///
    /// - Parameters:
    ///   - path: The path below the folder of the example.
    ///   - text: The content as text.
    ///   - evidence: What is known about its collection.
    ///   - encoded: The bytes to write where they are not the text in UTF-8.
    init(_ path: String, _ text: String, evidence: EvidenceNote? = nil, encoded: [UInt8]? = nil) {
        self.path = path
        self.text = text
        self.evidence = evidence
        self.encoded = encoded
    }

    /// The bytes to write: the text in UTF-8, or in the encoding that the tool uses.
    public var bytes: [UInt8] { encoded ?? Array(text.utf8) }
}
