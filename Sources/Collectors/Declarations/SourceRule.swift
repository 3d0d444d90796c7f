/// What a declaration of a source must keep to.
public enum SourceRule {
    /// Whether a text can name a source or a list, and with it a folder.
    public static func isName(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= 64, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else {
            return false
        }
        return bytes.allSatisfy { $0.isWord || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    }

    /// Whether names separated by slashes can be a path of folders; at least `minimum` and at most `maximum` of them.
    public static func isPath(_ text: String, minimum: Int = 1, maximum: Int = 20) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return (minimum...maximum).contains(parts.count) && parts.allSatisfy { isName(String($0)) }
    }

    /// Whether a text is an address of http or https.
    public static func isAddress(_ text: String) -> Bool {
        WebAddress(text) != nil
    }

    /// Whether an address holds a user, a password or a parameter that looks like a secret.
    public static func holdsSecret(_ address: String) -> Bool {
        guard let parsed = WebAddress(address) else { return false }
        let start = address.firstRange(of: "://")?.upperBound ?? address.startIndex
        let authority = address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return authority.contains("@") || SafeAddress.safe(parsed) != parsed
    }

    /// Whether the value of a header is a secret.
    public static func isSecretHeader(_ name: String) -> Bool {
        let name = name.lowercased()
        return SensitiveName.isSecret(name)
            || ["auth", "token", "secret", "password", "cookie", "key"].contains(where: name.contains)
    }

    /// Whether a text can be the name of a header.
    public static func isHeaderName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { $0.isWord || $0 == UInt8(ascii: "-") }
    }
}
