internal import Foundation
internal import FoundationNetworking
internal import Synchronization

/// Sends requests through URLSession: no cookies, no cache, no redirects, certificates always verified.
package struct URLSessionTransport: HTTPTransport {
    /// Creates a transport.
    package init() {}

    /// Sends a request over a session of its own, so that nothing is shared between servers.
    package func send(
        _ request: HTTPRequest, limits: TransportLimits
    ) async throws(TransportFailure) -> HTTPResponse {
        guard let url = URL(string: request.address.text) else { throw .unreachable("bad URL") }
        let seconds = Double(limits.timeout) / 1_000_000
        var native = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: seconds)
        native.httpShouldHandleCookies = false
        for header in request.headers { native.setValue(header.value, forHTTPHeaderField: header.name) }
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.timeoutIntervalForRequest = seconds
        configuration.timeoutIntervalForResource = seconds * 4
        let receiver = ResponseReceiver(maximumBytes: limits.maximumBytes)
        let session = URLSession(configuration: configuration, delegate: receiver, delegateQueue: nil)
        let task = session.dataTask(with: native)
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                receiver.whenDone { continuation.resume(returning: $0) }
                task.resume()
            }
        } onCancel: {
            task.cancel()
        }
        session.invalidateAndCancel()
        return try result.get()
    }
}

/// Puts the parts of one answer together.
private final class ResponseReceiver: NSObject, URLSessionDataDelegate, Sendable {
    private let maximumBytes: Int
    private let state = Mutex(State())

    private struct State {
        var status = 0
        var headers: [String: String] = [:]
        var body: [UInt8] = []
        var isTooLarge = false
        var handler: (@Sendable (Result<HTTPResponse, TransportFailure>) -> Void)?
    }

    init(maximumBytes: Int) {
        self.maximumBytes = maximumBytes
    }

    /// Names who is told the outcome, once.
    func whenDone(_ handler: @escaping @Sendable (Result<HTTPResponse, TransportFailure>) -> Void) {
        state.withLock { $0.handler = handler }
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        take(response)
        let isTooLarge = response.expectedContentLength > Int64(maximumBytes)
        if isTooLarge { state.withLock { $0.isTooLarge = true } }
        completionHandler(isTooLarge ? .cancel : .allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let isTooLarge = state.withLock { state in
            state.body += data
            state.isTooLarge = state.isTooLarge || state.body.count > maximumBytes
            if state.isTooLarge { state.body = [] }
            return state.isTooLarge
        }
        if isTooLarge { dataTask.cancel() }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        take(response)
        completionHandler(nil)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        if let response = task.response { take(response) }
        let maximumBytes = maximumBytes
        let (result, handler) = state.withLock { state in
            defer { state.handler = nil }
            let result: Result<HTTPResponse, TransportFailure> =
                if state.isTooLarge {
                    .failure(.tooLarge(maximumBytes))
                } else if let error, !(300..<400).contains(state.status) {
                    .failure(TransportFailure(error))
                } else {
                    .success(HTTPResponse(status: state.status, headers: state.headers, body: state.body))
                }
            return (result, state.handler)
        }
        handler?(result)
    }

    private func take(_ response: URLResponse) {
        guard let response = response as? HTTPURLResponse else { return }
        let headers = response.allHeaderFields.compactMap { name, value -> (String, String)? in
            guard let name = name as? String, let value = value as? String else { return nil }
            return (name, value)
        }
        state.withLock { state in
            state.status = response.statusCode
            state.headers = Dictionary(headers) { first, _ in first }
        }
    }
}

extension TransportFailure {
    /// What an error of the system means.
    fileprivate init(_ error: any Error) {
        let error = error as NSError
        var words = error.localizedDescription
        if let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError { words += ", " + inner.localizedDescription }
        let isAboutTrust = ["certificate", "SSL", "TLS"].contains(where: words.contains)
        self =
            error.code == URLError.timedOut.rawValue
            ? .timedOut : isAboutTrust ? .untrusted(words) : .unreachable(words)
    }
}
