/// Gets answers: repeats what may succeed later, waits where the server says so, follows redirects, and gives up in time.
package struct Fetcher {
    private let transport: any HTTPTransport
    private let clock: any CollectionClock
    private let authorization: Authorization
    private let limits: SourceLimits
    /// The time at which the source must be done, in microseconds UTC.
    private let deadline: Int64
    private var backoff: Backoff
    /// From when the next request may be sent.
    private var openFrom: Int64 = .min
    /// How many requests were sent.
    package private(set) var sent = 0
    /// How long was waited, in microseconds.
    package private(set) var waited: Int64 = 0

    private static let maximumRedirects = 5

    /// Creates a fetcher for one source.
    package init(
        transport: any HTTPTransport, clock: any CollectionClock, authorization: Authorization, limits: SourceLimits,
        backoff: Backoff
    ) {
        self.transport = transport
        self.clock = clock
        self.authorization = authorization
        self.limits = limits
        self.backoff = backoff
        deadline = clock.now() + limits.total
    }

    /// Gets the answer to a request.
    ///
    /// - Parameter request: The request.
    /// - Returns: The answer, with a status of success.
    /// - Throws: What went wrong at last.
    package mutating func response(to request: HTTPRequest) async throws(CollectionFailure) -> HTTPResponse {
        var request = request
        var redirects = 0
        var attempt = 1
        while true {
            try await wait(until: openFrom, for: request)
            let failure: CollectionFailure
            var earliest: Int64?
            switch await answer(to: request) {
            case .success(let response):
                let limit = RateLimit(response, now: clock.now())
                if (200..<300).contains(response.status) {
                    if limit.isExhausted, let until = limit.until { openFrom = until }
                    return response
                }
                if (300..<400).contains(response.status) {
                    redirects += 1
                    request = try target(of: response, request, redirects)
                    continue
                }
                failure = Self.failure(of: response, limit, request)
                guard Self.mayPass(response.status, limit) else { throw failure }
                earliest = limit.until
            case .failure(let reason):
                failure = CollectionFailure(reason, SafeAddress.text(of: request))
                guard failure.reason == .timedOut || failure.reason == .unreachable else { throw failure }
            }
            guard attempt < limits.attempts else { throw failure }
            let delay = backoff.delay(after: attempt)
            attempt += 1
            try await wait(until: max(earliest ?? .min, clock.now() + delay), for: request, failure)
        }
    }

    private mutating func answer(to request: HTTPRequest) async -> Result<HTTPResponse, TransportFailure> {
        sent += 1
        let left = max(deadline - clock.now(), 1_000_000)
        let limits = TransportLimits(timeout: min(limits.timeout, left), maximumBytes: limits.maximumBytes)
        do {
            return .success(try await transport.send(authorization.signed(request), limits: limits))
        } catch {
            return .failure(error)
        }
    }

    /// Waits, unless the source has no time for it.
    private mutating func wait(
        until time: Int64, for request: HTTPRequest, _ failure: CollectionFailure? = nil
    ) async throws(CollectionFailure) {
        let now = clock.now()
        guard max(time, now) < deadline else {
            if time > now, failure == nil || failure?.isRateLimit == true {
                throw CollectionFailure(.rateLimited(until: time), request: SafeAddress.text(of: request))
            }
            throw failure ?? CollectionFailure(.outOfTime, request: SafeAddress.text(of: request))
        }
        guard time > now else { return }
        waited += time - now
        do {
            try await clock.sleep(time - now)
        } catch {
            throw CollectionFailure(.outOfTime, request: SafeAddress.text(of: request))
        }
    }

    /// Where a redirect leads; never from an encrypted connection to one that is not.
    private func target(
        of response: HTTPResponse, _ request: HTTPRequest, _ count: Int
    ) throws(CollectionFailure) -> HTTPRequest {
        guard count <= Self.maximumRedirects, [301, 302, 303, 307, 308].contains(response.status),
            let target = response.header("location").flatMap(request.address.resolving),
            target.scheme == "https" || request.address.scheme == "http"
        else { throw CollectionFailure(.redirect, request: SafeAddress.text(of: request)) }
        return request.to(target)
    }

    /// Whether a request may succeed if it is sent again.
    private static func mayPass(_ status: Int, _ limit: RateLimit) -> Bool {
        [408, 429, 500, 502, 503, 504].contains(status) || status == 403 && limit.until != nil
    }

    private static func failure(
        of response: HTTPResponse, _ limit: RateLimit, _ request: HTTPRequest
    ) -> CollectionFailure {
        let reason: CollectionFailure.Reason =
            switch response.status {
            case 403 where limit.until != nil: .rateLimited(until: limit.until)
            case 401, 403: .refused(response.status)
            case 404, 410: .notFound(response.status)
            case 429: .rateLimited(until: limit.until)
            default: .status(response.status)
            }
        return CollectionFailure(
            reason, request: SafeAddress.text(of: request), words: ServerWords.text(of: response.body))
    }
}

extension CollectionFailure {
    fileprivate var isRateLimit: Bool {
        if case .rateLimited = reason { true } else { false }
    }

    fileprivate init(_ failure: TransportFailure, _ request: String) {
        switch failure {
        case .timedOut: self.init(.timedOut, request: request)
        case .unreachable(let words): self.init(.unreachable, request: request, words: words)
        case .untrusted(let words): self.init(.untrusted, request: request, words: words)
        case .tooLarge(let limit): self.init(.tooLarge(limit), request: request)
        }
    }
}
