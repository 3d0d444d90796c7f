/// What a server answered.
package struct HTTPResponse: Hashable, Sendable {
    /// The status.
    package var status: Int
    /// The headers, with names in lower case.
    package var headers: [String: String]
    /// The body.
    package var body: [UInt8]

    /// Creates an answer.
    package init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = Dictionary(headers.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
        self.body = body
    }

    /// The value of a header, in any case of its name.
    package func header(_ name: String) -> String? {
        headers[name.lowercased()]
    }
}
