/// A request that is to be sent, without what proves who sends it.
package struct HTTPRequest: Hashable, Sendable {
    /// The address.
    package var address: WebAddress
    /// Further headers, none of them secret.
    package var headers: [HTTPHeader]

    /// Creates a request that reads something.
    package init(_ address: WebAddress, headers: [HTTPHeader] = []) {
        self.address = address
        self.headers = headers
    }

    /// The same request for another address.
    package func to(_ address: WebAddress) -> HTTPRequest {
        HTTPRequest(address, headers: headers)
    }
}

/// A header of a request.
package struct HTTPHeader: Hashable, Sendable {
    /// The name.
    package var name: String
    /// The value.
    package var value: String

    /// Creates a header.
    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
