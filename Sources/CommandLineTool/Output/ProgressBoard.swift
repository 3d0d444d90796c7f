internal import Collectors
internal import Synchronization

/// Adds up how far sources have come that are asked at the same time.
final class ProgressBoard: Sendable {
    private let latest = Mutex<[String: CollectionProgress]>([:])

    /// How many windows and lists of all sources are done, and how many there are.
    func sum(with progress: CollectionProgress) -> (done: Int, total: Int) {
        latest.withLock { latest in
            latest[progress.source] = progress
            return latest.values.reduce(into: (done: 0, total: 0)) { sum, next in
                sum.done += next.done
                sum.total += next.total
            }
        }
    }
}
