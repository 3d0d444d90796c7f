/// The pieces of evidence that exist at an as-of date, in the order of their paths, with what rows need to know about them.
///
/// Rows name their evidence by the number that it had when it was read.
struct EvidenceCatalogue {
    /// The evidence that exists, sorted by path.
    let items: [EvidenceItem]
    /// The place among the items, by the number at reading; none for what was collected after the date.
    let place: [UInt32?]
    /// Which of two rows about the same thing prevails, by the number at reading: the greater rank, collected later.
    let rank: [Int]
    /// The stream of collections, by the number at reading; a piece that names none is a stream of its own.
    let stream: [Int]

    init(_ evidence: [EvidenceItem], asOf: Int64) {
        let byPath = evidence.indices.sorted { left, right in
            (evidence[left].path, evidence[left].digest, left) < (evidence[right].path, evidence[right].digest, right)
        }
        let existing = byPath.filter { (evidence[$0].collectedAt ?? .min) <= asOf }
        items = existing.map { evidence[$0] }
        var place = [UInt32?](repeating: nil, count: evidence.count)
        for (index, number) in existing.enumerated() { place[number] = UInt32(index) }
        self.place = place

        // Latest collection first; of the same time the first path prevails.
        var rank = [Int](repeating: 0, count: evidence.count)
        let places = Self.inverse(of: byPath)
        let byAge = byPath.sorted { left, right in
            let (leftTime, rightTime) = (evidence[left].collectedAt ?? .min, evidence[right].collectedAt ?? .min)
            return leftTime == rightTime ? places[left] > places[right] : leftTime < rightTime
        }
        for (index, number) in byAge.enumerated() { rank[number] = index }
        self.rank = rank

        var streams: [String: Int] = [:]
        stream = evidence.indices.map { number in
            guard let source = evidence[number].source else { return evidence.count + number }
            let found = streams[source] ?? streams.count
            streams[source] = found
            return found
        }
    }

    /// Whether one piece of evidence was collected later than another, both by their numbers at reading.
    func isLater(_ number: UInt32, than other: UInt32) -> Bool {
        func time(_ number: UInt32) -> Int64? { place[Int(number)].flatMap { items[Int($0)].collectedAt } }
        return (time(number) ?? .min) > (time(other) ?? .min)
    }

    /// Whether a piece of evidence, by its number at reading, is not replaced by a later collection of the same stream.
    ///
    /// A later collection counts if it gave rows of the kind, or if it is known to cover the kind although it gave none.
    func isCurrent(for kind: String, givingRows: Set<UInt32>) -> [Bool] {
        var latest: [Int: Int64] = [:]
        for (number, place) in place.enumerated() {
            guard let item = place.map({ items[Int($0)] }), let time = item.collectedAt, item.source != nil,
                givingRows.contains(UInt32(number)) || item.kinds.contains(kind)
            else { continue }
            latest[stream[number]] = max(latest[stream[number]] ?? .min, time)
        }
        return place.enumerated().map { number, place in
            guard let time = place.flatMap({ items[Int($0)].collectedAt }) else { return true }
            return time >= latest[stream[number]] ?? .min
        }
    }

    private static func inverse(of order: [Int]) -> [Int] {
        var result = order
        for (index, number) in order.enumerated() { result[number] = index }
        return result
    }
}
