internal import Diagnostics
internal import Foundation
internal import Store

/// Collects evidence from the sources of a workspace into an evidence folder.
///
/// Sources are asked at the same time and do not disturb each other; a source that fails leaves a gap that is told.
public struct LiveCollection: Sendable {
    private let sources: [SourceDeclaration]
    private let evidence: String
    private let window: CollectionWindow
    private let redaction: RedactionOptions
    private let collector: String
    private let transport: any HTTPTransport
    private let clock: any CollectionClock
    private let resolver: SecretResolver
    private let seed: UInt64

    /// Prepares a collection over the network.
    ///
    /// - Parameters:
    ///   - sources: The sources.
    ///   - evidence: The evidence folder.
    ///   - root: The folder of the workspace, from which paths of secrets start.
    ///   - since: The start in microseconds UTC; none to take that of each source.
    ///   - until: The end in microseconds UTC; none for now.
    ///   - redaction: What is taken out of answers.
    ///   - collector: Who collects, as it is written down.
    public init(
        _ sources: [SourceDeclaration], into evidence: String, root: String, since: Int64?, until: Int64?,
        redaction: RedactionOptions, collector: String
    ) {
        let clock = SystemClock()
        let minute: Int64 = 60_000_000
        self.init(
            sources, into: evidence,
            window: CollectionWindow(since: since, until: until ?? clock.now() / minute * minute),
            redaction: redaction, collector: collector, transport: URLSessionTransport(), clock: clock,
            resolver: SecretResolver(environment: ProcessInfo.processInfo.environment, root: root),
            seed: UInt64(bitPattern: clock.now()))
    }

    /// Prepares a collection over a transport.
    package init(
        _ sources: [SourceDeclaration], into evidence: String, window: CollectionWindow,
        redaction: RedactionOptions = RedactionOptions(), collector: String, transport: any HTTPTransport,
        clock: any CollectionClock, resolver: SecretResolver, seed: UInt64
    ) {
        self.sources = sources
        self.evidence = evidence
        self.window = window
        self.redaction = redaction
        self.collector = collector
        self.transport = transport
        self.clock = clock
        self.resolver = resolver
        self.seed = seed
    }

    /// The requests that a collection would begin with; nothing is sent, and no secret is looked for.
    public func plannedRequests() -> [PlannedRequest] {
        sources.flatMap { source -> [PlannedRequest] in
            guard let server = WebAddress(source.url) else { return [] }
            let folder = CollectedFolder(evidence: evidence, source: source.id)
            return plan(source, server, folder).sets.flatMap { planned in
                planned.set.requests.map { request in
                    PlannedRequest(
                        source: source.id, stream: planned.stream.name, period: planned.period,
                        request: SafeAddress.text(of: request), hasPages: planned.set.paging != .none)
                }
            }
        }
    }

    /// Collects.
    ///
    /// - Parameters:
    ///   - key: The key by which secrets and addresses get their names.
    ///   - progress: Is told how far each source has come.
    /// - Returns: What came of each source, in their order.
    public func run(
        key: [UInt8], progress: @escaping @Sendable (CollectionProgress) -> Void
    ) async -> [SourceOutcome] {
        await withTaskGroup(of: (Int, SourceOutcome).self) { group in
            for (index, source) in sources.enumerated() {
                group.addTask { (index, await run(source, number: index, key: key, progress: progress)) }
            }
            var outcomes: [(Int, SourceOutcome)] = []
            for await outcome in group { outcomes.append(outcome) }
            return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func plan(_ source: SourceDeclaration, _ server: WebAddress, _ folder: CollectedFolder) -> SourcePlan {
        SourcePlan(
            SourceStreams.all(of: source, at: server), window: window.range(for: source), folder: folder,
            now: clock.now())
    }

    private func run(
        _ source: SourceDeclaration, number: Int, key: [UInt8],
        progress: @escaping @Sendable (CollectionProgress) -> Void
    ) async -> SourceOutcome {
        let folder = CollectedFolder(evidence: evidence, source: source.id)
        do {
            let authorization = try Authorization(source, resolver: resolver)
            let fetcher = Fetcher(
                transport: transport, clock: clock, authorization: authorization, limits: source.limits,
                backoff: Backoff(seed: seed &+ UInt64(number)))
            var run = SourceRun(
                source, folder: folder, fetcher: fetcher,
                redactor: Redactor(key: key, options: redaction, secrets: authorization.secrets), clock: clock,
                collector: collector, progress: progress)
            return await run.run(plan(source, authorization.server, folder))
        } catch {
            return failed(source, folder, Redactor(key: key), error)
        }
    }

    /// The outcome of a source that cannot even be asked.
    private func failed(
        _ source: SourceDeclaration, _ folder: CollectedFolder, _ redactor: Redactor, _ failure: CollectionFailure
    ) -> SourceOutcome {
        var outcome = SourceOutcome(id: source.id, kind: source.options.kind)
        outcome.sets = folder.ledger().sets
        var messages = SourceMessages(source, redactor: redactor)
        let sets = WebAddress(source.url).map { plan(source, $0, folder).sets } ?? []
        for planned in sets {
            let gap = messages.gap(source.id + "/" + planned.stream.name, planned, failure)
            outcome.gaps.append(gap)
            messages.add(failure, gap)
        }
        if sets.isEmpty {
            messages.add(failure, CollectionGap(source: source.id, kinds: [], period: nil, reason: failure.summary))
        }
        outcome.diagnostics = messages.diagnostics(outcome)
        return outcome
    }
}

/// A request that a collection would send.
public struct PlannedRequest: Hashable, Sendable {
    /// The source.
    public var source: String
    /// The list that it asks for.
    public var stream: String
    /// The window in microseconds UTC; none for how things are.
    public var period: Range<Int64>?
    /// The method and the address, without secrets.
    public var request: String
    /// Whether further pages may follow.
    public var hasPages: Bool
}
