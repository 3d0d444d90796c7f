/// What was collected from a source, kept beside it, so that only what is missing is asked for.
struct Ledger: Codable {
    /// The version of the form.
    var version = 1
    /// The sets, in the order of their collection.
    var sets: [CommittedSet] = []

    /// The windows of a stream that need not be asked for again.
    ///
    /// - Parameters:
    ///   - stream: The name of the stream.
    ///   - fingerprint: What is asked for.
    ///   - settling: How long before a collection things may still have changed after it, in microseconds.
    ///   - isIntact: Whether the files of a set are still there.
    /// - Returns: The windows.
    func settled(
        _ stream: String, _ fingerprint: String, settling: Int64, isIntact: (CommittedSet) -> Bool
    ) -> [Range<Int64>] {
        sets.compactMap { set in
            guard set.stream == stream, set.fingerprint == fingerprint, let period = set.period, isIntact(set) else {
                return nil
            }
            let end = min(period.upperBound, set.checkedAt - settling)
            return period.lowerBound < end ? period.lowerBound..<end : nil
        }
    }
}
