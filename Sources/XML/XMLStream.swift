public import Diagnostics

/// Reads a document step by step, in memory that does not grow with it.
///
/// Nothing outside of the bytes is ever opened. Documents that declare entities or default attributes are refused, and so
/// are those that nest deeper than 256 elements. The document may be in any encoding that it declares and the system knows.
/// ```swift
/// let stream = XMLStream(bytes, named: "results.jtl")
/// while let event = try stream.next() {
///     guard case .start(let element) = event, element.name == "httpSample" else { continue }
///     …
/// }
/// ```
public final class XMLStream {
    private let parser: PushParser
    /// The path of the document in diagnostics.
    public let path: String

    /// Starts to read a document.
    ///
    /// - Parameters:
    ///   - bytes: The document; white space before it is passed over.
    ///   - path: The path of the document in diagnostics.
    public init(_ bytes: [UInt8], named path: String) {
        self.path = path
        parser = PushParser(bytes, path: path)
    }

    /// The next step, or none after the end of the root element.
    ///
    /// All that was read before a fault is delivered first. After a fault every further call throws it again.
    ///
    /// - Throws: What is wrong with the document: `xml.malformed`, also for one that ends too early,
    ///   `xml.entities-refused` or `xml.too-large`.
    /// - Returns: The step, or none at the end of the document.
    public func next() throws(XMLFailure) -> XMLStreamEvent? {
        while true {
            if let event = parser.takeEvent() { return event }
            if let failure = parser.failure { throw failure }
            if parser.isFinished { return nil }
            parser.advance()
        }
    }

    /// Faults so far that did not keep the document from being read, such as a prefix that is not declared; the first 20.
    public var warnings: [Diagnostic] { parser.warnings }
}
