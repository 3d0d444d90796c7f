public import Diagnostics

/// Why a document could not be read or written any further.
public struct XMLFailure: Error, Hashable {
    /// What is wrong, where, and what to do.
    public let diagnostic: Diagnostic

    /// Creates a failure.
    public init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }
}

extension XMLFailure: CustomStringConvertible {
    /// The diagnostic in English.
    public var description: String { diagnostic.formatted(in: .english) }
}
