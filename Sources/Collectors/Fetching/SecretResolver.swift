internal import Foundation

/// Finds the values of secrets; they are kept in memory only.
package struct SecretResolver: Sendable {
    private let environment: [String: String]
    private let root: String

    /// Creates a resolver.
    ///
    /// - Parameters:
    ///   - environment: The environment variables.
    ///   - root: The folder that relative paths start from.
    package init(environment: [String: String], root: String) {
        self.environment = environment
        self.root = root
    }

    /// The value of a reference.
    ///
    /// - Parameter reference: Where it is.
    /// - Returns: The value without blanks and line ends around it.
    /// - Throws: If there is none, or an empty one, or one that cannot be in a header.
    package func value(of reference: SecretReference) throws(CollectionFailure) -> String {
        let text: String?
        let place: String
        switch reference {
        case .plain(let value): return value
        case .environment(let name):
            (text, place) = (environment[name], "$" + name)
        case .file(let path):
            let full = path.hasPrefix("/") ? path : root + "/" + path
            (text, place) = (
                FileManager.default.contents(atPath: full).map { String(decoding: $0, as: UTF8.self) }, path
            )
        }
        let value = text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        let isPlain = value.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value < 127 }
        guard !value.isEmpty, isPlain else { throw CollectionFailure(.missingSecret(place)) }
        return value
    }
}
