internal import Foundation

/// An address on the web, with the parameters of its query as they are encoded in it.
package struct WebAddress: Hashable, Sendable {
    /// `http` or `https`.
    package var scheme: String
    /// The host in lower case.
    package var host: String
    /// The port; the usual one of the scheme if none is named.
    package var port: Int
    /// The path with its percent signs.
    package var path: String
    /// The parameters in their order, percent-encoded.
    package var parameters: [Parameter]

    /// A parameter of a query, percent-encoded.
    package struct Parameter: Hashable, Sendable {
        /// The name.
        package var name: String
        /// The value; none if there is no equals sign.
        package var value: String?
    }

    /// Reads an address; none unless it is one of `http` or `https` with a host.
    ///
    /// A user and a password in it are left out, for they must not be written down.
    package init?(_ text: String) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            scheme == "http" || scheme == "https", let host = parts.host?.lowercased(), !host.isEmpty
        else { return nil }
        self.scheme = scheme
        self.host = host
        port = parts.port ?? (scheme == "https" ? 443 : 80)
        path = parts.percentEncodedPath
        parameters = (parts.percentEncodedQueryItems ?? []).map { Parameter(name: $0.name, value: $0.value) }
    }

    /// Reads an address that may be relative to this one.
    package func resolving(_ text: String) -> WebAddress? {
        if let absolute = WebAddress(text) { return absolute }
        guard let base = URL(string: self.text), let url = URL(string: text, relativeTo: base) else { return nil }
        return WebAddress(url.absoluteString)
    }

    /// The address below this one, with parameters.
    ///
    /// - Parameters:
    ///   - path: The path to append, with a slash at its start.
    ///   - parameters: Names and values that are not encoded yet.
    /// - Returns: The address.
    package func appending(_ path: String, _ parameters: [(String, String)] = []) -> WebAddress {
        var address = self
        while address.path.hasSuffix("/") { address.path.removeLast() }
        address.path += path
        for (name, value) in parameters { address.add(name, value) }
        return address
    }

    /// Adds a parameter that is not encoded yet.
    package mutating func add(_ name: String, _ value: String) {
        parameters.append(Parameter(name: Self.encoded(name), value: Self.encoded(value)))
    }

    /// Replaces all parameters of a name by one value.
    package mutating func replace(_ name: String, _ value: String) {
        let encoded = Self.encoded(name)
        parameters.removeAll { $0.name == encoded }
        add(name, value)
    }

    /// The first value of a parameter, decoded.
    package func value(_ name: String) -> String? {
        let encoded = Self.encoded(name)
        return parameters.first { $0.name == encoded }?.value?.removingPercentEncoding
    }

    /// The address as text.
    package var text: String {
        let isUsual = port == (scheme == "https" ? 443 : 80)
        let query = parameters.map { $0.name + ($0.value.map { "=" + $0 } ?? "") }.joined(separator: "&")
        let name = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
        return scheme + "://" + name + (isUsual ? "" : ":\(port)") + path + (query.isEmpty ? "" : "?" + query)
    }

    /// Whether another address belongs to the same server, so that it may see what this one sees.
    package func isSameServer(as other: WebAddress) -> Bool {
        scheme == other.scheme && host == other.host && port == other.port
    }

    /// Everything but letters, digits and `-._~` as percent signs.
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in text.utf8 {
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "-._~".utf8.contains(byte)
            result += isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: result, as: UTF8.self)
    }
}
