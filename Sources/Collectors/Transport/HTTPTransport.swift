/// What carries a request to a server and brings the answer; the only door to the network.
///
/// It follows no redirect and repeats nothing: both are decided above it, where they can be tested.
package protocol HTTPTransport: Sendable {
    /// Sends a request.
    ///
    /// - Parameters:
    ///   - request: The request, with headers that prove who sends it.
    ///   - limits: How long and how large the answer may be.
    /// - Returns: The answer, whatever its status is.
    /// - Throws: If there is no whole answer.
    func send(_ request: HTTPRequest, limits: TransportLimits) async throws(TransportFailure) -> HTTPResponse
}

/// How long and how large an answer may be.
package struct TransportLimits: Hashable, Sendable {
    /// The longest time without an answer, in microseconds.
    package var timeout: Int64
    /// The largest body in bytes.
    package var maximumBytes: Int

    /// Creates limits.
    package init(timeout: Int64, maximumBytes: Int) {
        self.timeout = timeout
        self.maximumBytes = maximumBytes
    }
}

/// Why there is no whole answer.
package enum TransportFailure: Error, Hashable, Sendable {
    /// It took too long.
    case timedOut
    /// No connection, or it broke; with the words of the system.
    case unreachable(String)
    /// The certificate of the server cannot be trusted; with the words of the system.
    case untrusted(String)
    /// The body is larger than the limit in bytes.
    case tooLarge(Int)
}
