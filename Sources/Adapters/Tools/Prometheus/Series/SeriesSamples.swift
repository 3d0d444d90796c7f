/// The samples of one series, read one after the other without keeping them.
struct SeriesSamples {
    /// A sample: a time in microseconds since 1970, and a value unless it is not a number.
    struct Sample {
        var time: Int64
        var value: ScaledDecimal?
    }

    private let series: Node

    /// Takes a series of a matrix or a vector.
    init(_ series: Node) {
        self.series = series
    }

    /// Calls the body with each sample that has a time.
    ///
    /// `NaN`, the infinities and what is no number come without a value.
    func forEach(_ body: (Sample) -> Void) {
        if let value = series["value"], let sample = Self.sample(value) { body(sample) }
        guard let values = series["values"] else { return }
        for value in values.items {
            if let sample = Self.sample(value) { body(sample) }
        }
    }

    private static func sample(_ pair: Node) -> Sample? {
        var items = pair.items.makeIterator()
        guard let time = items.next(), let value = items.next(), let text = time.utf8,
            let microseconds = EpochNumber.microseconds(text, unit: .seconds), latest.contains(microseconds)
        else { return nil }
        return Sample(time: microseconds, value: value.utf8.flatMap { ScaledDecimal($0) })
    }

    /// From 1970 to the year 2200.
    private static let latest: ClosedRange<Int64> = 0...7_258_118_400_000_000
}
