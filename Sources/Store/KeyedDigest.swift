internal import Crypto

/// A digest that only the owner of a key can compute, by which the same name is known again without telling it.
public struct KeyedDigest: Sendable {
    private let key: [UInt8]

    /// The length of a key in bytes.
    public static let keyLength = 32

    /// Creates a digest.
    public init(key: [UInt8]) {
        self.key = key
    }

    /// The HMAC-SHA-256 of a name, in lower-case hexadecimal.
    public func code(of bytes: some Sequence<UInt8>) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array(bytes), using: SymmetricKey(data: key))
        return ContentDigest.hexadecimal(code)
    }
}
