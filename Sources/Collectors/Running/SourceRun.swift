internal import Diagnostics
internal import Store

/// Collects from one source: one set after the other, each kept as soon as it is complete.
struct SourceRun {
    private let source: SourceDeclaration
    private let folder: CollectedFolder
    private let redactor: Redactor
    private let clock: any CollectionClock
    private let collector: String
    private let progress: @Sendable (CollectionProgress) -> Void
    private var fetcher: Fetcher
    private var ledger: Ledger
    private var outcome: SourceOutcome
    private var messages: SourceMessages
    private var done = 0

    init(
        _ source: SourceDeclaration, folder: CollectedFolder, fetcher: Fetcher, redactor: Redactor,
        clock: any CollectionClock, collector: String, progress: @escaping @Sendable (CollectionProgress) -> Void
    ) {
        self.source = source
        self.folder = folder
        self.fetcher = fetcher
        self.redactor = redactor
        self.clock = clock
        self.collector = collector
        self.progress = progress
        ledger = folder.ledger()
        outcome = SourceOutcome(id: source.id, kind: source.options.kind)
        messages = SourceMessages(source, redactor: redactor)
    }

    /// Collects what is planned, and gives what came of it.
    mutating func run(_ plan: SourcePlan) async -> SourceOutcome {
        var queue = Array(plan.sets.reversed())
        var failureOfAll: CollectionFailure?
        outcome.settled = plan.settled
        for name in Set(plan.sets.map(\.stream.name)) { folder.removeAbandoned(name, now: clock.now()) }
        while let planned = queue.popLast() {
            if let failureOfAll {
                miss(planned, failureOfAll)
                continue
            }
            progress(CollectionProgress(source: source.id, done: done, total: done + queue.count + 1))
            do {
                try await collect(planned)
                done += 1
            } catch {
                if case .tooMany = error.reason, let halves = halves(of: planned) {
                    queue += halves.reversed()
                    continue
                }
                miss(planned, error)
                if error.concernsWholeSource { failureOfAll = error }
            }
        }
        progress(CollectionProgress(source: source.id, done: done, total: done))
        outcome.sets = ledger.sets
        outcome.requests = fetcher.sent
        outcome.diagnostics += messages.diagnostics(outcome)
        return outcome
    }

    private func name(of stream: Stream) -> String { source.id + "/" + stream.name }

    /// Notes that a set did not come.
    private mutating func miss(_ planned: PlannedSet, _ failure: CollectionFailure) {
        let gap = messages.gap(name(of: planned.stream), planned, failure)
        outcome.gaps.append(gap)
        messages.add(failure, gap)
    }

    /// The two halves of a window that holds more than the server gives.
    private func halves(of planned: PlannedSet) -> [PlannedSet]? {
        guard planned.set.cap != nil, let period = planned.period, let halves = TimeWindows.halves(of: period) else {
            return nil
        }
        folder.remove(folder.openFolder(planned.stream.name, planned.label))
        return halves.compactMap { SourcePlan.set(of: planned.stream, in: $0, planned.fingerprint) }
    }

    private mutating func collect(_ planned: PlannedSet) async throws(CollectionFailure) {
        var pages = SetRun(planned, folder: folder, redactor: redactor, clock: clock)
        do {
            try await pages.run(&fetcher)
        } catch {
            messages.add(pages.remarks, of: name(of: planned.stream))
            throw error
        }
        messages.add(pages.remarks, of: name(of: planned.stream))
        try commit(pages.files(), planned, pages)
        folder.remove(pages.path)
    }

    /// Keeps a complete set, unless it says what an earlier one says.
    private mutating func commit(
        _ files: [SetRun.File], _ planned: PlannedSet, _ pages: SetRun
    ) throws(CollectionFailure) {
        let now = clock.now()
        let period = pages.period
        outcome.complete.append(SourceOutcome.Completion(source: name(of: planned.stream), period: planned.period))
        // A query that finds no series shows nothing, so that there is nothing to keep.
        guard planned.stream.isEmptyTelling || files.contains(where: { $0.items > 0 }) else {
            return messages.addEmpty(name(of: planned.stream))
        }
        outcome.items += files.reduce(0) { $0 + $1.items }
        outcome.redacted.add(pages.redacted)
        if let period,
            let index = ledger.sets.lastIndex(where: { $0.stream == planned.stream.name && $0.period == period }),
            ledger.sets[index].files.map(\.sha256) == files.map(\.sha256), folder.isIntact(ledger.sets[index])
        {
            ledger.sets[index].checkedAt = now
            outcome.unchanged += 1
            return try folder.save(ledger)
        }
        let target = folder.freeFolder(planned.stream.name, planned.label)
        var written: [(name: String, bytes: [UInt8])] = []
        for file in files {
            let sidecar = Sidecar(
                source: source.id, stream: planned.stream.name, collector: collector, collected: RunTime.text(now),
                period: period.map { [RunTime.text($0.lowerBound), RunTime.text($0.upperBound)] }, file: file.name,
                sha256: file.sha256, items: file.items, requests: file.accounts)
            written.append((file.name, file.bytes))
            written.append((".requests/" + file.name, CollectedFolder.json(sidecar)))
        }
        try folder.commit(written, to: target)
        ledger.sets.append(
            CommittedSet(
                stream: planned.stream.name,
                source: name(of: planned.stream) + (planned.stream.isScattered ? "/" + planned.label : ""),
                folder: target, fingerprint: planned.fingerprint,
                start: period?.lowerBound, end: period?.upperBound, collectedAt: now, checkedAt: now,
                kinds: planned.stream.kinds,
                files: files.map { file in
                    CollectedFile(
                        path: target + "/" + file.name, sha256: file.sha256, bytes: file.bytes.count, items: file.items)
                }))
        try folder.save(ledger)
        outcome.newFolders.append(target)
        outcome.bytes += files.reduce(0) { $0 + $1.bytes.count }
    }
}

/// How far a collection has come.
public struct CollectionProgress: Hashable, Sendable {
    /// The source.
    public var source: String
    /// How many windows and lists are done.
    public var done: Int
    /// How many there are, as far as is known.
    public var total: Int
}
