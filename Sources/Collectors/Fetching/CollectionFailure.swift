/// Why something could not be collected, as facts; sentences are made of it elsewhere.
package struct CollectionFailure: Error, Hashable, Sendable {
    /// What happened.
    package var reason: Reason
    /// The request, without secrets; none if it was not about one.
    package var request: String?
    /// What the server said about it, without secrets.
    package var words: String?

    /// Creates a failure.
    package init(_ reason: Reason, request: String? = nil, words: String? = nil) {
        self.reason = reason
        self.request = request
        self.words = words
    }

    /// What happened.
    package enum Reason: Hashable, Sendable {
        /// The address of the source is none of `http` or `https`.
        case badAddress
        /// A secret is not where it should be; with the place.
        case missingSecret(String)
        /// A secret would be sent in the clear to another machine.
        case notEncrypted
        /// 401 or 403.
        case refused(Int)
        /// 404 or 410.
        case notFound(Int)
        /// Any other status that is no success.
        case status(Int)
        /// The server answers again at this time, in microseconds UTC, which is later than the source may take.
        case rateLimited(until: Int64?)
        /// No answer in time.
        case timedOut
        /// No connection.
        case unreachable
        /// The certificate is not trusted.
        case untrusted
        /// The answer is larger than this many bytes.
        case tooLarge(Int)
        /// The source took all the time that it may take.
        case outOfTime
        /// The answer is a web page, probably to log in.
        case webPage
        /// The answer is no JSON.
        case notJSON
        /// The answer is JSON, but not what was asked for.
        case otherShape
        /// A redirect that leads in a circle or nowhere.
        case redirect
        /// A page leads back to one that was read.
        case circle
        /// More records in the shortest window than the server gives, or more pages than anybody has.
        case tooMany(Int)
        /// A file cannot be written.
        case notWritable
    }

    /// Whether every other request to the source would fail in the same way.
    package var concernsWholeSource: Bool {
        switch reason {
        case .badAddress, .missingSecret, .notEncrypted, .rateLimited, .unreachable, .untrusted, .outOfTime,
            .notWritable, .webPage, .refused(401):
            true
        default: false
        }
    }
}
