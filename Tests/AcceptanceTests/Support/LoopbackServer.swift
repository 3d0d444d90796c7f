import Foundation
import Synchronization

/// A web server on 127.0.0.1 that answers one request on each connection, as long as it lives.
final class LoopbackServer: Sendable {
    /// A request as it came.
    struct Request: Sendable {
        /// The path with its query, decoded.
        var target: String
        /// The headers, with names in lower case.
        var headers: [String: String]
    }

    /// What is answered.
    struct Reply: Sendable {
        var status = 200
        var headers: [String: String] = ["Content-Type": "application/json"]
        var body: String

        static func json(_ body: String, status: Int = 200) -> Reply { Reply(status: status, body: body) }
        static func redirect(to target: String) -> Reply {
            Reply(status: 302, headers: ["Location": target], body: "")
        }
    }

    typealias Script = @Sendable (Request) -> Reply

    /// The port that the system gave.
    let port: Int
    private let socket: Int32
    private let script: Mutex<Script>
    private let log = Mutex<[Request]>([])

    /// The address to declare as a source.
    var url: String { "http://127.0.0.1:\(port)" }

    /// The requests that came.
    var requests: [Request] { log.withLock { $0 } }

    init(_ script: @escaping Script) throws {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = socket
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe bind(descriptor, pointer, size) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, pointer, &size) == 0
            }
        }
        guard isBound else { throw Tool.Failure(description: "no port can be opened on 127.0.0.1") }
        port = Int(UInt16(bigEndian: address.sin_port))
        self.script = Mutex(script)
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0, let server = self else { break }
                server.serve(FileHandle(fileDescriptor: connection, closeOnDealloc: true))
            }
        }
    }

    deinit {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    /// Answers differently from now on.
    func answer(_ script: @escaping Script) {
        self.script.withLock { $0 = script }
    }

    private func serve(_ connection: FileHandle) {
        var bytes = Data()
        while bytes.firstRange(of: Data("\r\n\r\n".utf8)) == nil {
            let more = connection.availableData
            if more.isEmpty { return }
            bytes += more
        }
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        let target = lines[0].split(separator: " ").dropFirst().first.map(String.init) ?? ""
        let headers = lines.dropFirst().compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
        }
        let request = Request(
            target: target.removingPercentEncoding ?? target, headers: Dictionary(headers) { first, _ in first })
        log.withLock { $0.append(request) }
        let reply = script.withLock { $0 }(request)
        var text =
            "HTTP/1.1 \(reply.status) Status\r\nConnection: close\r\nContent-Length: \(reply.body.utf8.count)\r\n"
        for (name, value) in reply.headers.sorted(by: { $0.key < $1.key }) { text += "\(name): \(value)\r\n" }
        Self.send(Array((text + "\r\n" + reply.body).utf8), to: connection.fileDescriptor)
        try? connection.close()
    }

    /// Sends bytes until all are gone or the other side has closed.
    ///
    /// No signal is raised by that, nor ignored for the whole process: programs that are started would inherit it.
    private static func send(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = unsafe rest.withUnsafeBytes { buffer in
                unsafe Foundation.send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { return }
            rest = rest.dropFirst(sent)
        }
    }
}
