internal import Adapters
internal import Store

/// Collects the pages of one set; what came is kept beside a state from which it can go on after an interruption.
struct SetRun {
    /// A file that comes of the set.
    struct File {
        var name: String
        var bytes: [UInt8]
        var sha256: String
        var items: Int
        var accounts: [RequestAccount]
    }

    /// Something to say about an answer.
    enum Remark: Hashable {
        /// What the server warned of.
        case warning(String)
        /// The clock of the server is this many seconds behind, or before if negative.
        case skew(Int64)
    }

    private let planned: PlannedSet
    private let folder: CollectedFolder
    private let redactor: Redactor
    private let clock: any CollectionClock
    /// The folder of what is not complete.
    let path: String
    private var state: OpenSet
    private var visited: Set<WebAddress> = []
    private(set) var remarks: [Remark] = []
    private(set) var redacted = RedactionCount()
    /// The latest time that the server knows of, in microseconds UTC; none if its clock goes right.
    private var serverTime: Int64?

    private static let maximumPages = 20_000
    private static let tolerance: Int64 = 60_000_000

    init(_ planned: PlannedSet, folder: CollectedFolder, redactor: Redactor, clock: any CollectionClock) {
        self.planned = planned
        self.folder = folder
        self.redactor = redactor
        self.clock = clock
        path = folder.openFolder(planned.stream.name, planned.label)
        let now = clock.now()
        state =
            folder.openSet(path, planned.fingerprint, now: now)
            ?? OpenSet(
                fingerprint: planned.fingerprint, start: planned.period?.lowerBound, end: planned.period?.upperBound,
                startedAt: now)
        for answer in state.answers {
            redacted.add(RedactionCount(kinds: answer.account.redacted))
        }
    }

    /// The window that the answers cover: none of the time that the server did not know yet.
    var period: Range<Int64>? {
        guard let period = planned.period, let serverTime, serverTime < period.upperBound else { return planned.period }
        return period.lowerBound..<max(serverTime, period.lowerBound + 1)
    }

    /// Asks for what is missing.
    mutating func run(_ fetcher: inout Fetcher) async throws(CollectionFailure) {
        if state.answers.isEmpty { folder.remove(path) }
        while state.request < planned.set.requests.count {
            let request = planned.set.requests[state.request]
            let address = state.page.flatMap { WebAddress($0) } ?? request.address
            let next = try await page(request.to(address), &fetcher)
            if next == nil { state.request += 1 }
            state.page = next?.text
            state.isResumable = next.map { SafeAddress.safe($0) == $0 } ?? true
            if !state.isResumable, let next {
                try await rest(request, from: next, &fetcher)
                state.request += 1
                (state.page, state.isResumable) = (nil, true)
            }
            try folder.save(state, in: path)
        }
    }

    /// Reads further pages whose addresses must not be written down.
    private mutating func rest(
        _ request: HTTPRequest, from start: WebAddress, _ fetcher: inout Fetcher
    ) async throws(CollectionFailure) {
        var next: WebAddress? = start
        while let address = next { next = try await page(request.to(address), &fetcher) }
    }

    /// Reads a page with the details of its records, and gives the address of the next.
    private mutating func page(
        _ request: HTTPRequest, _ fetcher: inout Fetcher
    ) async throws(CollectionFailure) -> WebAddress? {
        let shown = SafeAddress.text(of: request)
        guard visited.insert(request.address).inserted else { throw CollectionFailure(.circle, request: shown) }
        guard state.answers.count < Self.maximumPages else {
            throw CollectionFailure(.tooMany(Self.maximumPages), request: shown)
        }
        let response = try await fetcher.response(to: request)
        compareClocks(response)
        let reply = try Reply(response, of: planned.set, request: shown)
        remarks += reply.warnings.map { .warning($0) }
        let next = planned.set.paging.address(after: request.address, response, reply.root, count: reply.records.count)
        try check(reply, next, shown)
        let group = (state.answers.last?.group ?? 0) + (planned.set.isOneFile && !state.answers.isEmpty ? 0 : 1)
        // A page after the first that holds nothing says nothing.
        if !reply.records.isEmpty || group == 1 || planned.set.isOneFile {
            try keep(response, request, items: reply.records.count, group: group)
        }
        if let details = planned.set.details {
            for address in detailAddresses(details, reply, request.address) {
                let detail = request.to(address)
                let answer = try await fetcher.response(to: detail)
                _ = try Reply(answer, of: PageSet([]), request: SafeAddress.text(of: detail))
                try keep(answer, detail, items: 0, group: group)
            }
        }
        if let floor = planned.set.floor, reply.hasReached(floor) { return nil }
        return next
    }

    /// Refuses a search that has more records than the server will give.
    private func check(_ reply: Reply, _ next: WebAddress?, _ shown: String) throws(CollectionFailure) {
        guard let cap = planned.set.cap else { return }
        if let total = cap.total.flatMap({ reply.root.value(at: $0)?.int }), total > cap.count {
            throw CollectionFailure(.tooMany(cap.count), request: shown)
        }
        if case .offset(let paging) = planned.set.paging, let next, let start = next.value(paging.parameter),
            (Int(start) ?? 0) + paging.size > cap.count
        {
            throw CollectionFailure(.tooMany(cap.count), request: shown)
        }
    }

    private func detailAddresses(
        _ details: PageSet.Details, _ reply: Reply, _ page: WebAddress
    ) -> [WebAddress] {
        reply.records.compactMap { record in
            if let floor = planned.set.floor, let time = Reply.time(record.value(at: floor.path)),
                time < floor.time || time >= planned.period?.upperBound ?? .max
            {
                return nil
            }
            guard var address = record.value(at: details.path)?.string.flatMap(page.resolving) else { return nil }
            for (name, value) in details.parameters { address.replace(name, value) }
            return address
        }
    }

    private mutating func keep(
        _ response: HTTPResponse, _ request: HTTPRequest, items: Int, group: Int
    ) throws(CollectionFailure) {
        var count = RedactionCount()
        let body = redactor.redacted(json: response.body, &count)
        redacted.add(count)
        let file = "answer-\(state.answers.count + 1).json"
        try folder.write(body, to: path + "/" + file)
        state.answers.append(
            OpenSet.Answer(
                file: file, group: group, items: items, sha256: ContentDigest.sha256(body),
                account: RequestAccount(
                    url: redactor.text(SafeAddress.safe(request.address).text), status: response.status,
                    time: RunTime.text(clock.now()), receivedSHA256: ContentDigest.sha256(response.body),
                    receivedBytes: response.body.count, redacted: count.kinds)))
    }

    private mutating func compareClocks(_ response: HTTPResponse) {
        guard let time = response.header("date").flatMap(HTTPDate.parse) else { return }
        let skew = clock.now() - time
        guard abs(skew) > Self.tolerance else { return }
        if skew > 0 { serverTime = min(serverTime ?? time, time) }
        if !remarks.contains(where: { if case .skew = $0 { true } else { false } }) {
            remarks.append(.skew(skew / 1_000_000))
        }
    }

    /// The files of a complete set: an answer as it is, or several that belong together as one list.
    func files() throws(CollectionFailure) -> [File] {
        var files: [File] = []
        for group in Set(state.answers.map(\.group)).sorted() {
            let answers = state.answers.filter { $0.group == group }
            var bodies: [[UInt8]] = []
            for answer in answers {
                guard let bytes = folder.bytes(path + "/" + answer.file), ContentDigest.sha256(bytes) == answer.sha256
                else { throw CollectionFailure(.notWritable, words: path + "/" + answer.file) }
                bodies.append(bytes)
            }
            let bytes: [UInt8] =
                bodies.count == 1 && !planned.set.isOneFile
                ? bodies[0]
                : [UInt8(ascii: "[")] + Array(bodies.joined(separator: [UInt8(ascii: ","), UInt8(ascii: "\n")]))
                    + [UInt8(ascii: "]"), UInt8(ascii: "\n")]
            let number = String(repeating: "0", count: max(0, 4 - "\(group)".count)) + "\(group)"
            files.append(
                File(
                    name: "page-\(number).json", bytes: bytes, sha256: ContentDigest.sha256(bytes),
                    items: answers.reduce(0) { $0 + $1.items }, accounts: answers.map(\.account)))
        }
        return files
    }
}
