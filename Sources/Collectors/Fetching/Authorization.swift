internal import Foundation

/// The headers that prove who asks; they go to the server of the source only.
package struct Authorization: Sendable {
    /// The server that may see the headers.
    package let server: WebAddress
    /// The headers.
    let headers: [HTTPHeader]
    /// The values that must never be written down.
    package let secrets: [String]

    /// Finds the secrets of a source and puts its headers together.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - resolver: Finds secrets.
    /// - Throws: If the address is bad, or a secret is not there or would go over the net in the clear.
    package init(_ source: SourceDeclaration, resolver: SecretResolver) throws(CollectionFailure) {
        guard let server = WebAddress(source.url) else { throw CollectionFailure(.badAddress) }
        var headers: [HTTPHeader] = []
        var secrets: [String] = []
        for header in source.headers {
            let value = try resolver.value(of: header.value)
            if case .plain = header.value {} else { secrets.append(value) }
            headers.append(HTTPHeader(header.name, value))
        }
        if let reference = source.token {
            let token = try resolver.value(of: reference)
            secrets.append(token)
            if let user = source.user {
                let basic = Data((try resolver.value(of: user) + ":" + token).utf8).base64EncodedString()
                secrets.append(basic)
                headers.append(HTTPHeader("Authorization", "Basic " + basic))
            } else {
                headers.append(Self.header(token, of: source))
            }
        }
        guard secrets.isEmpty || server.scheme == "https" || Self.isThisMachine(server.host) else {
            throw CollectionFailure(.notEncrypted)
        }
        self.server = server
        self.headers = headers
        self.secrets = secrets
    }

    /// The header of a token as the tool expects it.
    private static func header(_ token: String, of source: SourceDeclaration) -> HTTPHeader {
        if let name = source.tokenHeader { return HTTPHeader(name, token) }
        switch source.options {
        case .gitlab: return HTTPHeader("PRIVATE-TOKEN", token)
        case .pagerduty: return HTTPHeader("Authorization", "Token token=" + token)
        default: return HTTPHeader("Authorization", "Bearer " + token)
        }
    }

    /// Whether what is sent to a host does not leave the machine.
    private static func isThisMachine(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host == "[::1]" || host.hasPrefix("127.")
    }

    /// A request with its headers, if it goes to the server of the source.
    func signed(_ request: HTTPRequest) -> HTTPRequest {
        guard request.address.isSameServer(as: server) else { return request }
        var request = request
        request.headers += headers
        return request
    }
}
