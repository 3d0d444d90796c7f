import Collectors
import Foundation
import Synchronization

/// A server that answers from a script, and remembers what it was asked.
final class FakeServer: HTTPTransport, Sendable {
    typealias Script = @Sendable (HTTPRequest, Int) -> Result<HTTPResponse, TransportFailure>

    private let script: Script
    private let log = Mutex<[HTTPRequest]>([])

    /// Creates a server; the script gets the request and how many came before it.
    init(_ script: @escaping Script) {
        self.script = script
    }

    func send(_ request: HTTPRequest, limits: TransportLimits) async throws(TransportFailure) -> HTTPResponse {
        let number = log.withLock { log in
            log.append(request)
            return log.count - 1
        }
        let response = try script(request, number).get()
        guard response.body.count <= limits.maximumBytes else { throw .tooLarge(limits.maximumBytes) }
        return response
    }

    /// The requests that came.
    var requests: [HTTPRequest] { log.withLock { $0 } }

    /// The paths and parameters that were asked for, decoded.
    var asked: [String] {
        requests.map { request in
            let text = request.address.text
            let start = text.firstRange(of: "://").flatMap { text[$0.upperBound...].firstIndex(of: "/") }
            let rest = start.map { String(text[$0...]) } ?? ""
            return rest.removingPercentEncoding ?? rest
        }
    }
}

extension Result where Success == HTTPResponse, Failure == TransportFailure {
    /// An answer with a body of JSON.
    static func json(_ body: String, _ headers: [String: String] = [:], status: Int = 200) -> Self {
        let all = headers.merging(["Content-Type": "application/json"]) { mine, _ in mine }
        return .success(HTTPResponse(status: status, headers: all, body: Array(body.utf8)))
    }

    /// An answer with a status and nothing else.
    static func status(_ status: Int, _ headers: [String: String] = [:], _ body: String = "{}") -> Self {
        .success(HTTPResponse(status: status, headers: headers, body: Array(body.utf8)))
    }
}

/// A clock that stands still until somebody sleeps.
final class FakeClock: CollectionClock, Sendable {
    private let time: Mutex<Int64>
    private let naps = Mutex<[Int64]>([])

    init(_ time: Int64) {
        self.time = Mutex(time)
    }

    func now() -> Int64 { time.withLock { $0 } }

    func sleep(_ microseconds: Int64) async throws {
        naps.withLock { $0.append(microseconds) }
        advance(microseconds)
    }

    func advance(_ microseconds: Int64) {
        time.withLock { $0 += microseconds }
    }

    /// How long was slept each time, in seconds.
    var sleeps: [Double] { naps.withLock { $0.map { Double($0) / 1_000_000 } } }
}
