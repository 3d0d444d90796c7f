/// Tells which addresses may become links.
enum WebAddress {
    /// The address if a page can safely link to it: `http` and `https` only, so that no link ever runs a script.
    static func link(_ address: String?) -> String? {
        guard let address else { return nil }
        let lowercased = address.lowercased()
        guard lowercased.hasPrefix("https://") || lowercased.hasPrefix("http://") else { return nil }
        return address
    }
}
