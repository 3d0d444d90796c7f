internal import Store

/// A set of requests with its window and its name.
struct PlannedSet: Sendable {
    var stream: Stream
    var set: PageSet
    /// The window; none for how things are.
    var period: Range<Int64>?
    /// The name of the folder.
    var label: String
    var fingerprint: String
}

/// Decides what to ask a source for.
struct SourcePlan {
    /// The sets, in the order of streams and time.
    private(set) var sets: [PlannedSet] = []
    /// How many streams need nothing, for all of their window is settled.
    private(set) var settled = 0

    /// Plans a collection.
    ///
    /// - Parameters:
    ///   - streams: What the source gives.
    ///   - window: The window in microseconds UTC; none for lists of how things are only.
    ///   - folder: The folder of the source.
    ///   - now: The time in microseconds UTC.
    init(_ streams: [Stream], window: Range<Int64>?, folder: CollectedFolder, now: Int64) {
        let ledger = folder.ledger()
        for stream in streams {
            let fingerprint = Self.fingerprint(of: stream)
            guard stream.span != .now else {
                guard let set = stream.requests(now..<now + 1) else { continue }
                sets.append(
                    PlannedSet(
                        stream: stream, set: set, period: nil, label: TimeWindows.label(now), fingerprint: fingerprint))
                continue
            }
            guard let window else { continue }
            let parts = Self.parts(of: window, stream, fingerprint, folder: folder, ledger: ledger, now: now)
            let planned = parts.compactMap { Self.set(of: stream, in: $0, fingerprint) }
            if planned.isEmpty { settled += 1 }
            sets += planned
        }
    }

    /// The windows that are still to be collected, in order.
    private static func parts(
        of window: Range<Int64>, _ stream: Stream, _ fingerprint: String, folder: CollectedFolder, ledger: Ledger,
        now: Int64
    ) -> [Range<Int64>] {
        func known(_ settling: Int64) -> [Range<Int64>] {
            ledger.settled(stream.name, fingerprint, settling: settling, isIntact: folder.isIntact)
        }
        switch stream.span {
        case .now: return []
        case .months(let settling):
            let known = known(settling)
            return TimeWindows.months(of: TimeWindows.wholeDays(window)).filter { month in
                !known.contains { $0.lowerBound <= month.lowerBound && month.upperBound <= $0.upperBound }
            }
        case .window(let settling, let byMonth):
            let open = folder.openWindows(stream.name, fingerprint, now: now).filter { begun in
                begun.lowerBound >= window.lowerBound && begun.upperBound <= window.upperBound
            }
            let missing = TimeWindows.uncovered(window, by: known(settling) + open)
            return (open + (byMonth ? missing.flatMap(TimeWindows.months) : missing))
                .sorted { $0.lowerBound < $1.lowerBound }
        }
    }

    /// The set of a stream for a window; none if there is nothing to ask in it.
    static func set(of stream: Stream, in window: Range<Int64>, _ fingerprint: String) -> PlannedSet? {
        guard let set = stream.requests(window) else { return nil }
        return PlannedSet(
            stream: stream, set: set, period: window, label: TimeWindows.label(window), fingerprint: fingerprint)
    }

    /// A digest of what a stream asks for, taken for a window that is always the same.
    private static func fingerprint(of stream: Stream) -> String {
        let day: Int64 = 86_400_000_000
        let set = stream.requests(10_957 * day..<10_960 * day)
        let text = (set?.requests ?? []).map { SafeAddress.safe($0.address).text }.joined(separator: "\n")
        return String(ContentDigest.sha256(Array("\(stream.span)\n\(text)".utf8)).prefix(16))
    }
}
