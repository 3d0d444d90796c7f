/// How much of everything a document may have.
///
/// Ordinary documents stay far below; only hostile ones come near.
enum Limits {
    /// Open elements.
    static let depth = 256
    /// Attributes of one element.
    static let attributes = 256
    /// Namespace declarations in scope at one place.
    static let namespaces = 256
    /// Bytes of one text, in UTF-8.
    static let textBytes = 10_000_000
    /// Bytes of one start tag, in UTF-8.
    static let startTagBytes = 4_000_000
    /// Equals signs in one start tag that is longer than a portion of input.
    ///
    /// The library compares all attributes of an element with each other before it hands them over, so their number has to
    /// be bounded beforehand.
    static let startTagAssignments = 10_000
    /// Bytes that are parsed at a time.
    static let portion = 65_536
    /// Bytes that are parsed first, so that a look at the root element of a large document is cheap.
    static let firstPortion = 4_096
    /// Warnings that are kept.
    static let warnings = 20
    /// Faults against a schema that are kept.
    static let schemaFaults = 100
    /// Characters of a message of libxml2, which may quote the document.
    static let messageCharacters = 300
}
